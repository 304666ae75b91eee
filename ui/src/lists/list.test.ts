import { expect, test } from "vitest";

import { duplicated, freshId, moved } from "./list";

test("moves a member up and down", () => {
  expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
});

test("gives the twin a name of its own", () => {
  const list = [{ id: "fact-1", what: "orders" }, { id: "fact-3" }];
  expect(duplicated(list, 0)).toEqual([
    { id: "fact-1", what: "orders" },
    { id: "fact-4", what: "orders" },
    { id: "fact-3" },
  ]);
  expect(duplicated(["one"], 0)).toEqual(["one", "one"]);
});

test("never gives a name twice", () => {
  expect(freshId([], "action")).toBe("action-1");
  expect(freshId([{ id: "action-2" }], "action")).toBe("action-3");
});
