//! Clocks are written as people read them.

import { expect, test } from "vitest";

import { clockText } from "./duration";

test("writes minutes and seconds, and hours only where there are any", () => {
  expect([0, 5, 59.9, 60, 75, 380, 3599, 3600, 3729].map(clockText)).toEqual([
    "0:00",
    "0:05",
    "0:59",
    "1:00",
    "1:15",
    "6:20",
    "59:59",
    "1:00:00",
    "1:02:09",
  ]);
});

test("never counts below nought", () => {
  expect(clockText(-3)).toBe("0:00");
});
