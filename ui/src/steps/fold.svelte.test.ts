//! The group at the end of a step is closed until it is wanted, and stays as it was left.

import { expect, test } from "vitest";

import { read } from "../path";
import { Fold, isFilled } from "./fold.svelte";

/** A desk with one group of the first step. */
function lay(brief: object = {}) {
  const desk: { sought: string | null; folds: Record<string, boolean>; brief: object } = $state({
    sought: null,
    folds: {},
    brief,
  });
  const known = {
    get sought() {
      return desk.sought;
    },
    set sought(path: string | null) {
      desk.sought = path;
    },
    folds: desk.folds,
    draft: { at: <T>(path: string) => read(desk.brief, path) as T | undefined },
  };
  const fold = new Fold(known, "situation", () => ["situation.background", "notes.bottom"]);
  /** What the component does after each change. */
  const settle = () => fold.keep();
  settle();
  return { desk, fold, settle };
}

test("is closed while nothing stands in it, and stays open once it was opened", () => {
  const { fold, settle } = lay({ situation: { background: "" }, notes: { bottom: { points: [] } } });
  expect(fold.open).toBe(false);
  fold.toggle();
  settle();
  expect(fold.open).toBe(true);
});

test("is open when one of its fields is filled, and closes all the same if somebody wants it closed", () => {
  const { desk, fold, settle } = lay({ notes: { bottom: { bridge: "And the cause?" } } });
  expect(fold.open).toBe(true);
  fold.toggle();
  settle();
  expect(fold.open).toBe(false);
  desk.brief = { notes: { bottom: { bridge: "And what caused it?" } } };
  settle();
  expect(fold.open).toBe(false);
});

test("stays open when the last word in it is taken away", () => {
  const { desk, fold, settle } = lay({ situation: { background: "T" } });
  desk.brief = { situation: {} };
  settle();
  expect(fold.open).toBe(true);
});

test("opens for a field that is sought in it, and for no other", () => {
  const { desk, fold, settle } = lay();
  desk.sought = "situation.summary";
  settle();
  expect(fold.open).toBe(false);
  desk.sought = "notes.bottom.points[0]";
  expect(fold.open).toBe(true);
  settle();
  desk.sought = "situation.summary";
  settle();
  expect(fold.open).toBe(true);
});

test("closes by hand even where something was sought, and opens again for the next search", () => {
  const { desk, fold, settle } = lay();
  desk.sought = "situation.background";
  settle();
  fold.toggle();
  settle();
  expect(fold.open).toBe(false);
  desk.sought = "situation.background";
  settle();
  expect(fold.open).toBe(true);
});

test("a list without rows and a group without values count as empty", () => {
  expect([isFilled([]), isFilled({}), isFilled({ at: null }), isFilled(""), isFilled(false)]).not.toContain(true);
  expect([isFilled([{}]), isFilled({ at: 0 }), isFilled("x"), isFilled(true)]).not.toContain(false);
});
