import { expect, test } from "vitest";

import { CHORDS, commandOf, isPress, keysOf } from "./keys";

const press = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test("reads the keys of each platform", () => {
  expect(commandOf(press("s", { ctrlKey: true }), false)).toBe("save");
  expect(commandOf(press("s", { metaKey: true }), true)).toBe("save");
  expect(commandOf(press("s", { metaKey: true }), false)).toBeNull();
  expect(commandOf(press("S", { ctrlKey: true, shiftKey: true }), false)).toBe("saveAs");
  expect(commandOf(press("Z", { ctrlKey: true, shiftKey: true }), false)).toBe("redo");
});

test("leaves plain letters to the fields", () => {
  expect(commandOf(press("s"), false)).toBeNull();
  expect(commandOf(press("Enter"), false)).toBeNull();
});

test("leaves the keys of lists to the lists", () => {
  const up = press("ArrowUp", { altKey: true, shiftKey: true });
  expect(commandOf(up, false)).toBeNull();
  expect(isPress("moveUp", up, false)).toBe(true);
});

test("shows keys as the platform writes them", () => {
  expect(keysOf("saveAs", false)).toBe("Ctrl Shift S");
  expect(keysOf("saveAs", true)).toBe("⇧⌘S");
  expect(keysOf("takeFinding", false)).toBe("Alt ↵");
});

test("gives no chord to two commands", () => {
  const all = Object.values(CHORDS).flat();
  const names = all.map((chord) => `${chord.mod ?? false} ${chord.alt ?? false} ${chord.shift ?? false} ${chord.key}`);
  expect(new Set(names).size).toBe(names.length);
});
