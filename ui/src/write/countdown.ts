//! How long it is to the meeting.

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What a clock beside the steps shows. */
export interface Countdown {
  /** `soon` is under ten minutes; `past` is more than two hours after it began. */
  kind: "ahead" | "soon" | "begun" | "past";
  /** Whole days, hours and minutes. */
  days: number;
  hours: number;
  minutes: number;
}

/** How long it is from a moment of the clock to a meeting, in whole minutes; `null` if the meeting has no time. */
export function countdown(at: string | null | undefined, now: number): Countdown | null {
  const meeting = Date.parse(at ?? "");
  if (Number.isNaN(meeting)) return null;
  const left = meeting - now;
  // The minute that has begun still counts, so that it says "1 min" until the meeting begins.
  const minutes = left > 0 ? Math.ceil(left / MINUTE) : Math.floor(-left / MINUTE);
  const kind = left > 10 * MINUTE ? "ahead" : left > 0 ? "soon" : minutes < 120 ? "begun" : "past";
  const days = Math.floor((minutes * MINUTE) / DAY);
  return { kind, days, hours: Math.floor(minutes / 60) - days * 24, minutes: minutes % 60 };
}
