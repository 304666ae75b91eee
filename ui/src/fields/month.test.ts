import { expect, test } from "vitest";

import { atClock, daysFrom, onDay, weeksOf } from "./month";

test("begins each week on Monday", () => {
  const weeks = weeksOf(2026, 10);
  expect(weeks[0]?.[0]).toEqual({ date: "2026-10-26", day: 26, inside: false });
  expect(weeks[0]?.[6]).toEqual({ date: "2026-11-01", day: 1, inside: true });
  expect(weeks.flat().filter((day) => day.inside)).toHaveLength(30);
});

test("keeps the clock and the offset when the day changes", () => {
  expect(onDay("2026-11-14T08:04:00+01:00", "2026-11-16")).toBe("2026-11-16T08:04:00+01:00");
  expect(atClock("2026-11-14T08:04:30+01:00", 9, 5)).toBe("2026-11-14T09:05:00+01:00");
});

test("walks over the ends of months", () => {
  expect(daysFrom("2026-11-30", 1)).toBe("2026-12-01");
  expect(daysFrom("2028-03-01", -1)).toBe("2028-02-29");
});
