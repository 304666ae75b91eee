//! A report in pieces.

import { expect, test } from "vitest";

import { cut } from "./pieces";

const TEXT = "# Down\nIt failed at 10:04. Back at 10:45.";
const HEADING = { start: 2, end: 6, level: 1 };

test("marks what was used and leaves the rest as it is", () => {
  const pieces = cut(TEXT, [{ id: "a", start: 7, end: 26 }], []);
  expect(pieces.map(({ text, ids }) => [text, ids.join()])).toEqual([
    ["# Down\n", ""],
    ["It failed at 10:04.", "a"],
    [" Back at 10:45.", ""],
  ]);
});

test("gives the overlap of two sentences to both", () => {
  const pieces = cut(
    "abcdef",
    [
      { id: "a", start: 0, end: 4 },
      { id: "b", start: 2, end: 6 },
    ],
    [],
  );
  expect(pieces.map(({ text, ids }) => [text, ids.join()])).toEqual([
    ["ab", "a"],
    ["cd", "a,b"],
    ["ef", "b"],
  ]);
});

test("knows headings, also where a value comes from one", () => {
  const pieces = cut(TEXT, [{ id: "title", start: 2, end: 6 }], [HEADING]);
  expect(pieces[1]).toEqual({ text: "Down", start: 2, ids: ["title"], level: 1 });
  expect(pieces[2]?.level).toBe(0);
});

test("loses nothing of the text, whatever the spans say", () => {
  const wild = [
    { id: "a", start: -5, end: 3 },
    { id: "b", start: 30, end: 999 },
  ];
  expect(
    cut(TEXT, wild, [HEADING])
      .map(({ text }) => text)
      .join(""),
  ).toBe(TEXT);
  expect(cut("", wild, [])).toEqual([]);
});

test("the space between two sentences leads nowhere", () => {
  const pieces = cut(
    "One. Two.",
    [
      { id: "a", start: 0, end: 4 },
      { id: "b", start: 4, end: 5 },
    ],
    [],
  );
  expect(pieces.map(({ ids }) => ids)).toEqual([["a"], [], []]);
});
