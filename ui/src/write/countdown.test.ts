import { expect, test } from "vitest";

import { texts } from "../texts";
import { countdown } from "./countdown";

const now = Date.parse("2026-11-14T14:31:00Z");
const shown = (at: string | null) => {
  const left = countdown(at, now);
  return left && `${left.kind} ${left.days}d ${left.hours}h ${left.minutes}m`;
};

test("counts the minutes down, the one that has begun included", () => {
  expect(shown("2026-11-14T15:00:00Z")).toBe("ahead 0d 0h 29m");
  expect(shown("2026-11-14T14:31:30Z")).toBe("soon 0d 0h 1m");
  expect(shown("2026-11-14T14:41:00Z")).toBe("soon 0d 0h 10m");
});

test("reads the offset of the meeting", () => {
  expect(shown("2026-11-14T17:31:00+01:00")).toBe("ahead 0d 2h 0m");
  expect(shown("2026-11-16T15:00:00Z")).toBe("ahead 2d 0h 29m");
});

test("says for two hours how long the meeting has been going on", () => {
  expect(shown("2026-11-14T14:27:00Z")).toBe("begun 0d 0h 4m");
  expect(shown("2026-11-14T12:00:00Z")).toBe("past 0d 2h 31m");
});

test("says nothing without a time", () => {
  expect(countdown(null, now)).toBeNull();
  expect(countdown("noon", now)).toBeNull();
});

test("tells what was long ago in months and years", () => {
  expect(texts.meeting.ago(7, 1, 0)).toBe("7 days ago");
  expect(texts.meeting.ago(120, 0, 0)).toBe("3 months ago");
  expect(texts.meeting.ago(2698, 0, 0)).toBe("7 years ago");
});
