//! The rules are asked for once and stand by their kinds.

import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { Catalogue } from "./catalogue.svelte";

beforeEach(() => vi.stubGlobal("window", {}));
afterEach(() => {
  clearMocks();
  vi.unstubAllGlobals();
});

const RULES = [
  { id: "term", label: "Jargon" },
  { id: "many", label: "Vague words" },
  { id: "acronym", label: "Jargon" },
];

test("groups the rules by their kinds", async () => {
  let asked = 0;
  mockIPC(() => {
    asked += 1;
    return RULES;
  });
  const catalogue = new Catalogue();
  expect(catalogue.of("term")).toBeUndefined();
  await Promise.all([catalogue.load(), catalogue.load()]);
  expect(asked).toBe(1);
  expect(catalogue.groups.map(({ label, rules }) => [label, rules.map(({ id }) => id)])).toEqual([
    ["Jargon", ["term", "acronym"]],
    ["Vague words", ["many"]],
  ]);
  expect(catalogue.of("many")?.label).toBe("Vague words");
});

test("asks again after a failure", async () => {
  let fails = true;
  mockIPC(() => {
    if (fails) throw new Error("not now");
    return RULES;
  });
  const catalogue = new Catalogue();
  await catalogue.load();
  expect(catalogue.rules).toEqual([]);
  fails = false;
  await catalogue.load();
  expect(catalogue.rules).toHaveLength(3);
});
