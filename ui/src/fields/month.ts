//! The days of a month as a calendar shows them, on the clock of a moment's own place.

/** A day in a calendar. */
export interface Day {
  /** As in a file: `2026-11-14`. */
  date: string;
  day: number;
  /** Whether it belongs to the month that is shown. */
  inside: boolean;
}

/** The weeks of a month, from Monday on, always six so that the calendar does not jump. */
export function weeksOf(year: number, month: number): Day[][] {
  const first = new Date(Date.UTC(year, month, 1));
  const lead = (first.getUTCDay() + 6) % 7;
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const at = new Date(Date.UTC(year, month, 1 - lead + week * 7 + weekday));
      return { date: at.toISOString().slice(0, 10), day: at.getUTCDate(), inside: at.getUTCMonth() === month };
    }),
  );
}

/** A moment on another day, at the same clock time and offset. */
export function onDay(moment: string, date: string): string {
  return date + moment.slice(10);
}

/** The day that lies some days from another. */
export function daysFrom(date: string, by: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + by);
  return at.toISOString().slice(0, 10);
}

/** A moment with another clock time; seconds go. */
export function atClock(moment: string, hour: number, minute: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const offset = /(Z|[+-]\d\d:\d\d)$/.exec(moment)?.[0] ?? "Z";
  return `${moment.slice(0, 10)}T${two(hour)}:${two(minute)}:00${offset}`;
}
