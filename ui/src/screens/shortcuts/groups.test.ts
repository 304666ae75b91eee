//! The list of shortcuts says all there is.

import { expect, test } from "vitest";

import { CHORDS } from "../../keys";
import { GROUPS, shown } from "./groups";

const listed: readonly string[] = GROUPS.flatMap(({ commands }) => commands);

test("lists each command of the keyboard map once", () => {
  expect(Object.keys(CHORDS).filter((command) => !listed.includes(command))).toEqual([]);
  expect(new Set(listed).size).toBe(listed.length);
});

test("shows the keys of each", () => {
  expect(listed.filter((command) => shown(command as Parameters<typeof shown>[0]) === "")).toEqual([]);
  expect(shown("run")).toBe("Space");
});
