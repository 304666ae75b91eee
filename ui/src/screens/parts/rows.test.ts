//! Arrow keys in a list.

import { expect, test } from "vitest";

import { target } from "./rows";

test("goes up and down and stops at the ends", () => {
  expect([
    target("ArrowDown", 0, 3),
    target("ArrowDown", 2, 3),
    target("ArrowUp", 2, 3),
    target("ArrowUp", 0, 3),
  ]).toEqual([1, 2, 1, 0]);
  expect([target("Home", 2, 3), target("End", 0, 3), target("x", 0, 3)]).toEqual([0, 2, null]);
});
