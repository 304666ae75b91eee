import { expect, test } from "vitest";

import { stepOf } from "./place";

test("finds the step of a field", () => {
  expect(stepOf("impact.facts[2].value")).toBe("impact");
  expect(stepOf("situation.times")).toBe("situation");
});

test("asks for the words to a slide in the step of that slide", () => {
  expect(stepOf("notes.bottom.points[0]")).toBe("situation");
  expect(stepOf("notes.risk.bridge")).toBe("risk");
  expect(stepOf("notes.questions[1].answer")).toBe("ask");
});

test("knows that the look belongs to no step", () => {
  expect(stepOf("look.accent")).toBeNull();
  expect(stepOf("")).toBeNull();
});
