import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { Pace } from "./pace";

beforeEach(() => vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => vi.useRealTimers());

test("asks at once for the picture of a key that is pressed", () => {
  const pace = new Pace();
  for (let key = 0; key < 5; key += 1) {
    pace.key();
    expect(pace.wait()).toBe(0);
    const asked = performance.now();
    vi.advanceTimersByTime(40);
    pace.answer(asked);
    vi.advanceTimersByTime(80);
  }
});

test("rests after an answer for as long as it took, and not for long", () => {
  const pace = new Pace();
  pace.key();
  const asked = performance.now();
  vi.advanceTimersByTime(50);
  pace.answer(asked);
  pace.key();
  expect(pace.wait()).toBe(50);
  vi.advanceTimersByTime(50);
  expect(pace.wait()).toBe(0);
  vi.advanceTimersByTime(5000);
  pace.answer(asked);
  expect(pace.wait()).toBe(120);
});

test("lets a burst of keys pass, but keeps what is typed safe in time", () => {
  const pace = new Pace();
  let waited = 0;
  pace.key();
  for (; waited < 2000; waited += 10) {
    vi.advanceTimersByTime(10);
    pace.key();
    if (pace.wait() === 0) break;
  }
  expect(waited).toBeGreaterThan(200);
  expect(waited).toBeLessThan(400);
});

test("goes on as soon as a burst is over", () => {
  const pace = new Pace();
  pace.key();
  vi.advanceTimersByTime(10);
  pace.key();
  const wait = pace.wait();
  expect(wait).toBeGreaterThan(0);
  vi.advanceTimersByTime(wait);
  expect(pace.wait()).toBe(0);
});
