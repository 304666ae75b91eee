import { expect, test } from "vitest";

import { join, parent, read, segments, within, write } from "./path";

test("takes a path apart", () => {
  expect(segments("impact.facts[2].value")).toEqual(["impact", "facts", 2, "value"]);
  expect(segments("cause.conditions[0]")).toEqual(["cause", "conditions", 0]);
  expect(segments("")).toEqual([]);
});

test("reads what stands at a path, and nothing where nothing stands", () => {
  const brief = { impact: { facts: [{ value: 3 }] } };
  expect(read(brief, "impact.facts[0].value")).toBe(3);
  expect(read(brief, "impact.facts[4].value")).toBeUndefined();
  expect(read(brief, "cause.effect")).toBeUndefined();
});

test("makes the groups on the way to a field", () => {
  const brief = {};
  write(brief, "ask.updates.until", "noon");
  write(brief, "cause.conditions[0]", "one");
  expect(brief).toEqual({ ask: { updates: { until: "noon" } }, cause: { conditions: ["one"] } });
});

test("takes a key away for null", () => {
  const brief = { fix: { headline: "A", actions: [] } };
  write(brief, "fix.headline", null);
  expect(brief).toEqual({ fix: { actions: [] } });
});

test("knows what stands in what", () => {
  expect(within("impact.facts[1].value", "impact.facts[1]")).toBe(true);
  expect(within("impact.facts[12].value", "impact.facts[1]")).toBe(false);
  expect(within("impact.factsheet", "impact.facts")).toBe(false);
  expect(parent("impact.facts[1].value")).toBe("impact.facts[1]");
  expect(parent("impact.facts[1]")).toBe("impact.facts");
  expect(parent("impact")).toBeNull();
  expect(join(join("impact.facts", 1), "value")).toBe("impact.facts[1].value");
});
