import { expect, test } from "vitest";

import { bandOf, cellOf, numbersIn, step } from "./matrix";

test("places a risk only when both axes are judged", () => {
  expect(cellOf({ likelihood: "likely", severity: "minor" })).toEqual({ likelihood: 3, severity: 0 });
  expect(cellOf({ likelihood: "likely" })).toBeNull();
});

test("numbers risks by their place in the list", () => {
  const risks = [{ likelihood: "rare", severity: "minor" }, {}, { likelihood: "rare", severity: "minor" }] as const;
  expect(numbersIn(risks, { likelihood: 0, severity: 0 })).toEqual([1, 3]);
});

test("bands a cell as the slide does", () => {
  expect(bandOf({ likelihood: 1, severity: 1 })).toBe(1);
  expect(bandOf({ likelihood: 4, severity: 0 })).toBe(2);
  expect(bandOf({ likelihood: 3, severity: 2 })).toBe(3);
});

test("walks with the arrows and stops at the edge", () => {
  expect(step({ likelihood: 4, severity: 2 }, "ArrowUp")).toEqual({ likelihood: 4, severity: 2 });
  expect(step({ likelihood: 4, severity: 2 }, "ArrowRight")).toEqual({ likelihood: 4, severity: 3 });
  expect(step({ likelihood: 4, severity: 2 }, "Enter")).toBeNull();
});
