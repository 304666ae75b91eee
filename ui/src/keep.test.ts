import { expect, test } from "vitest";

import { kept } from "./keep";

test("what says the same is the same object", () => {
  const before = { steps: [{ id: "cause", findings: 1 }], figures: { a: { shown: "5" } } };
  expect(kept(before, structuredClone(before))).toBe(before);
});

test("only what has changed is new", () => {
  const before = { steps: [{ id: "cause" }, { id: "fix" }], figures: { a: { shown: "5" } } };
  const now = { steps: [{ id: "cause" }, { id: "risk" }], figures: { a: { shown: "5" } } };
  const result = kept(before, now);
  expect(result).toEqual(now);
  expect(result.figures).toBe(before.figures);
  expect(result.steps[0]).toBe(before.steps[0]);
  expect(result.steps[1]).not.toBe(before.steps[1]);
});

test("what is longer, shorter or of another kind is new", () => {
  expect(kept([1, 2], [1])).toEqual([1]);
  expect(kept([1], [1, 2])).toEqual([1, 2]);
  expect(kept({ 0: 1 }, [1])).toEqual([1]);
  expect(kept({ a: undefined }, { b: undefined })).toEqual({ b: undefined });
  expect(kept(null, { a: 1 })).toEqual({ a: 1 });
  expect(kept({ a: 1 }, null)).toBeNull();
});
