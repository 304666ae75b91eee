import { expect, test } from "vitest";

import { around, clusters } from "./outline";

const box = (x: number, y: number) => ({ x, y, width: 10, height: 10 });

test("holds all boxes with some air", () => {
  expect(around([box(0, 0), box(20, 5)], 2)).toEqual({ x: -2, y: -2, width: 34, height: 19 });
  expect(around([], 2)).toBeNull();
});

test("keeps parts apart that stand far from each other", () => {
  expect(
    clusters([box(0, 0), box(100, 0), box(12, 0)], 4)
      .map((group) => group.length)
      .toSorted(),
  ).toEqual([1, 2]);
});

test("joins groups through a box between them", () => {
  expect(clusters([box(0, 0), box(24, 0), box(12, 0)], 4)).toHaveLength(1);
});

test("keeps a mark in a matrix apart from the row beside it that says what it means", () => {
  const mark = { x: 280, y: 220, width: 20, height: 20 };
  const row = { x: 312, y: 160, width: 300, height: 40 };
  expect(clusters([mark, row], 24)).toHaveLength(2);
});
