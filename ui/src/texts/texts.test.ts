//! Every text of the catalogue is shown somewhere.

import { expect, test } from "vitest";

import { en } from "./en";

const files = import.meta.glob<string>(
  ["../**/*.svelte", "../**/*.ts", "!../**/*.test.ts", "!../bindings/**", "!./*.en.ts"],
  { query: "?raw", import: "default", eager: true },
);
const sources = Object.values(files);
const code = sources.join("\n");

/** Whether the code reads this key by its name. */
const isNamed = (key: string) => new RegExp(`\\.${key}\\b|\\["${key}"\\]`).test(code);

/** The groups that a file calls `words` and picks from by what it has at hand. */
const picked = new Set(
  sources
    .filter((source) => source.includes("words["))
    .flatMap((source) => [...source.matchAll(/words = (?:\$derived\()?texts(?:\.\w+)*\.(\w+)/g)])
    .map((match) => match[1]),
);

/** Whether the code picks from the texts under this key, or gives them all to something that does. */
function isPickedFrom(key: string): boolean {
  const group = `(?:texts|words)(?:\\.\\w+)*\\.${key}`;
  const given = `={${group}}|(?<!\\$derived)\\((?:[^()]*,\\s*)?${group}\\s*[,)]`;
  return picked.has(key) || new RegExp(`\\.${key}\\[|${given}`).test(code);
}

/** The paths of the texts that no code asks for. */
function unused(texts: object, path: string[], all: boolean): string[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) => {
    const here = [...path, key];
    const isUsed = all || isNamed(key);
    if (!isUsed) return [here.join(".")];
    const isGroup = typeof value === "object" && value !== null && !Array.isArray(value);
    return isGroup ? unused(value, here, isPickedFrom(key)) : [];
  });
}

test("every text of the window is used", () => {
  expect(code.length).toBeGreaterThan(100_000);
  // The menu and the dialogs of the system are the shell's, which refuses what it does not know.
  const { shell, ...shown } = en;
  expect(shell.menus.file).toBe("File");
  expect(unused(shown, [], false)).toEqual([]);
});
