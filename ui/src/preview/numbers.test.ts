//! Numbers stand as they are printed.

import { expect, test } from "vitest";

import type { PageView } from "../bindings/messages";
import { labelOf, titleOf } from "./numbers";

const pages = ["1", "2", "3", "A1", "A2"].map(
  (label, slide) => ({ label, slide, number: slide + 1, picture: null }) as PageView,
);

test("counts the pages of the talk without the backup", () => {
  expect(titleOf(pages, 1)).toEqual(["Slide 2", "of 3, as it will be printed"]);
});

test("says that a page belongs to the backup", () => {
  expect(titleOf(pages, 4)).toEqual(["Slide A2", "in the backup, as it will be printed"]);
  expect(labelOf(pages, 3)).toBe("A1");
});
