//! The review of a report.

import type { ImportReview, ImportValue } from "../../bindings/messages";
import { expect, test, vi } from "vitest";

import { type Change, Importing } from "./importing.svelte";

function value(id: string, step: ImportValue["step"], sure: boolean): ImportValue {
  return { id, step, sure, label: id, shown: `shown ${id}`, inferred: sure ? [] : ["year"] } as unknown as ImportValue;
}

const REVIEW = {
  values: [value("title", "situation", true), value("started", "situation", false), value("trigger", "cause", true)],
  questions: [{ step: "impact", question: "Nobody says what it cost." }],
} as unknown as ImportReview;

function begin(write: Change = () => Promise.reject(new Error("nothing is changed"))) {
  return new Importing(REVIEW, write);
}

test("takes what is sure and leaves what was inferred to the person", () => {
  const importing = begin();
  expect(importing.result).toEqual(["title", "trigger"]);
  importing.take("started", true);
  expect(importing.result).toEqual(["title", "started", "trigger"]);
});

test("takes or leaves all that is sure at once, and nothing else", () => {
  const importing = begin();
  importing.take("started", true);
  importing.takeSure(false);
  expect(importing.result).toEqual(["started"]);
  expect(importing.allSure).toBe(false);
  importing.takeSure(true);
  expect(importing.result).toEqual(["title", "started", "trigger"]);
});

test("shows a changed value as the session read it, and takes it", async () => {
  const started = REVIEW.values[1] as ImportValue;
  const write = vi.fn<Change>((id) => Promise.resolve({ ...value(id, "situation", true), shown: "Mon 3 May, 09:00" }));
  const importing = begin(write);
  await importing.change(started, " 3 May 9:00 ");
  expect(write).toHaveBeenCalledExactlyOnceWith("started", "3 May 9:00");
  expect(importing.shown(started)).toBe("Mon 3 May, 09:00");
  expect(importing.has("started")).toBe(true);
});

test("says why a change cannot be read, and keeps the value until it can", async () => {
  const started = REVIEW.values[1] as ImportValue;
  const importing = begin(() => Promise.resolve({ problem: "This is no time." }));
  await importing.change(started, "soon");
  expect(importing.problem("started")).toBe("This is no time.");
  expect(importing.shown(started)).toBe("shown started");
  expect(importing.has("started")).toBe(false);
  await importing.change(started, "shown started");
  expect(importing.problem("started")).toBeNull();
});

test("leaves out a value that is emptied", async () => {
  const importing = begin();
  await importing.change(REVIEW.values[0] as ImportValue, " ");
  expect(importing.result).toEqual(["trigger"]);
});

test("groups by step and keeps the steps of which only questions remain", () => {
  const { groups } = begin();
  expect(groups.map(({ step, values, questions }) => [step, values.length, questions.length])).toEqual([
    ["situation", 2, 0],
    ["impact", 0, 1],
    ["cause", 1, 0],
  ]);
});
