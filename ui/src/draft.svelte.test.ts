import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { Edit, Opened, PictureLine, Review } from "./bindings/messages";
import { Draft } from "./draft.svelte";

const review = (revision: number, pictures: (PictureLine[] | null)[] = [["one"], ["two"]]) =>
  ({
    revision,
    pages: pictures.map((picture, slide) => ({ slide, number: slide + 1, picture })),
    findings: [],
  }) as unknown as Review;
const opened = () =>
  ({ brief: { situation: { title: "" }, impact: {} }, name: "New", review: review(1) }) as unknown as Opened;

beforeEach(() => vi.stubGlobal("window", {}));
afterEach(() => {
  clearMocks();
  vi.unstubAllGlobals();
});

test("shows an edit at once and sends it", async () => {
  const sent: unknown[] = [];
  mockIPC((command, args) => {
    sent.push([command, args]);
    return review(2);
  });
  const draft = new Draft(opened());
  draft.set("situation.title", "Outage");
  expect(draft.brief.situation.title).toBe("Outage");
  await draft.settle();
  expect(sent).toEqual([["edit", { edits: [{ path: "situation.title", value: "Outage" }], group: "situation.title" }]]);
});

test("sends what was typed while a request ran as one edit", async () => {
  const sent: Edit[][] = [];
  mockIPC((_, args) => {
    sent.push((args as { edits: Edit[] }).edits);
    return review(sent.length + 1);
  });
  const draft = new Draft(opened());
  for (const text of ["O", "Ou", "Out"]) draft.set("situation.title", text);
  await draft.settle();
  expect(sent.map((edits) => edits.map((edit) => edit.value))).toEqual([["O"], ["Out"]]);
});

test("keeps the pictures that did not change", () => {
  const draft = new Draft(opened());
  draft.receive(review(2, [null, ["second"]]));
  expect(draft.pages).toEqual(["one", "second"]);
});

test("keeps the lines of a picture that did not change", () => {
  const draft = new Draft(opened());
  draft.receive(review(2, [["head", "a figure", "end"], null]));
  draft.receive(review(3, [[0, "a headline", 1, 2], null]));
  expect(draft.pages).toEqual(["head\na headline\na figure\nend", "two"]);
});

test("leaves a review that comes late", () => {
  const draft = new Draft(opened());
  draft.receive(review(2, [["new"], null]));
  draft.receive(review(1, [["old"], ["old"]]));
  expect(draft.pages).toEqual(["new", "two"]);
});

test("asks for all pictures where the review before went astray", async () => {
  const asked: unknown[] = [];
  mockIPC((command, args) => {
    asked.push([command, args]);
    return review(4, [["whole"], ["whole too"]]);
  });
  const draft = new Draft(opened());
  draft.receive(review(3, [[0, "on what was never seen"], null]));
  expect(draft.pages).toEqual(["one", "two"]);
  await vi.waitFor(() => expect(draft.pages).toEqual(["whole", "whole too"]));
  expect(asked).toEqual([["review", { fresh: true }]]);
});

test("says why an edit was refused", async () => {
  mockIPC(() => {
    throw { code: "field", message: "cannot set it", hint: "", place: null };
  });
  const draft = new Draft(opened());
  draft.set("situation.title", 3);
  await draft.settle();
  expect(draft.problem?.code).toBe("field");
});

test("undoes the move of a row that is still on its way to its place", async () => {
  const sent: string[] = [];
  mockIPC((command) => {
    sent.push(command);
    return command === "edit" ? review(2) : null;
  });
  const draft = new Draft(opened());
  const putDown = draft.carry();
  const undone = draft.undo();
  await Promise.resolve();
  draft.set("risk.risks", [{ what: "moved" }], null);
  putDown();
  await undone;
  expect(sent).toEqual(["edit", "undo"]);
});
