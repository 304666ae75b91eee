//! Colours as people type them.

import { expect, test } from "vitest";

import { ACCENTS, readColour } from "./accents";

test("reads colours with and without a sign, short and long", () => {
  expect(["#0b5a7a", " 0B5A7A ", "#07a"].map(readColour)).toEqual(["#0B5A7A", "#0B5A7A", "#0077AA"]);
});

test("takes nothing else for a colour", () => {
  expect(["", "#", "blue", "#12", "#12345", "#12345g", "#1234567"].map(readColour)).toEqual(Array(7).fill(null));
});

test("offers each accent as it would read it", () => {
  expect(ACCENTS.map(readColour)).toEqual([...ACCENTS]);
});
