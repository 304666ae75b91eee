//! Keys mean what the rehearsal says, unless a control has them.

import { expect, test } from "vitest";

import { commandOf } from "./keys";

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  commandOf({ key, altKey: false, ctrlKey: false, metaKey: false, repeat: false, target: null, ...more });

test("runs, turns pages and hides the notes by one key each", () => {
  expect([" ", "ArrowRight", "ArrowLeft", "r", "N", "F", "Enter", "Escape"].map((key) => press(key))).toEqual([
    "run",
    "next",
    "previous",
    "again",
    "notes",
    "full",
    "answer",
    "leave",
  ]);
});

test("leaves other keys, and keys held with others, to the window", () => {
  expect(press("x")).toBeNull();
  expect(press("r", { ctrlKey: true })).toBeNull();
  expect(press("f", { metaKey: true })).toBeNull();
});

test("does not rush through the slides when a key is held down", () => {
  expect(press("ArrowRight", { repeat: true })).toBeNull();
});

test("leaves Space and Enter to the button that has the focus", () => {
  const button = { closest: () => button } as unknown as Element;
  const words = { closest: () => null } as unknown as Element;
  expect(press(" ", { target: button })).toBeNull();
  expect(press("Enter", { target: button })).toBeNull();
  expect(press("ArrowRight", { target: button })).toBe("next");
  expect(press(" ", { target: words })).toBe("run");
});
