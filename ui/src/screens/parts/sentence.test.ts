//! Problems as sentences.

import { expect, test } from "vitest";

import type { Problem } from "../../bindings/messages";
import { placeText, sentence } from "./sentence";

test("makes a sentence of a message", () => {
  expect(sentence("cannot open `a.brief`: it is not there")).toBe("Cannot open “a.brief”: it is not there.");
  expect(sentence("try again")).toBe("Try again.");
  expect(sentence("Done.")).toBe("Done.");
  expect(sentence(" ")).toBe("");
});

test("names a place only where there is one", () => {
  const words = { line: (line: number, column: number) => `Line ${line}, column ${column}.` };
  const broken = { place: { position: { line: 3, column: 7 } } } as unknown as Problem;
  expect(placeText(broken, words)).toBe("Line 3, column 7.");
  expect(placeText({ place: null } as Problem, words)).toBe("");
});
