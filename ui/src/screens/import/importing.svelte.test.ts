//! The review of a report.

import type { ImportQuestion, ImportReview, ImportValue } from "../../bindings/messages";
import { expect, test, vi } from "vitest";

import { Importing, type ImportPort } from "./importing.svelte";

function value(id: string, step: ImportValue["step"], sure: boolean): ImportValue {
  return { id, step, sure, label: id, shown: `shown ${id}`, inferred: sure ? [] : ["year"] } as unknown as ImportValue;
}

const REVIEW = {
  values: [value("title", "situation", true), value("started", "situation", false), value("trigger", "cause", true)],
  questions: [
    { step: "impact", question: "Nobody says what it cost.", asks: "nothing" },
    { step: "situation", question: "Nobody says in which time zone the times are.", asks: "zone" },
  ],
} as unknown as ImportReview;

const refuse = () => Promise.reject(new Error("nothing is changed"));

function begin(port: Partial<ImportPort> = {}) {
  return new Importing(REVIEW, { write: refuse, choose: refuse, answer: refuse, ...port });
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
  const write = vi.fn<ImportPort["write"]>((id) =>
    Promise.resolve({ ...value(id, "situation", true), shown: "Mon 3 May, 09:00" }),
  );
  const importing = begin({ write });
  await importing.change(started, " 3 May 9:00 ");
  expect(write).toHaveBeenCalledExactlyOnceWith("started", "3 May 9:00");
  expect(importing.shown(started)).toBe("Mon 3 May, 09:00");
  expect(importing.has("started")).toBe(true);
});

test("says why a change cannot be read, and keeps the value until it can", async () => {
  const started = REVIEW.values[1] as ImportValue;
  const importing = begin({ write: () => Promise.resolve({ problem: "This is no time." }) });
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

test("takes a value whose choice was changed", async () => {
  const choose = vi.fn<ImportPort["choose"]>((id) =>
    Promise.resolve({ ...value(id, "situation", true), choice: "done" }),
  );
  const importing = begin({ choose });
  await importing.choose(REVIEW.values[1] as ImportValue, "done");
  expect(choose).toHaveBeenCalledExactlyOnceWith("started", "done");
  expect(importing.has("started")).toBe(true);
  expect(importing.review.values[1]?.choice).toBe("done");
});

test("asks first what changes many values, and keeps what was decided when the report is read again", async () => {
  const again = { ...REVIEW, values: REVIEW.values.map((old) => ({ ...old, sure: true })), questions: [] };
  const importing = begin({ answer: () => Promise.resolve(again) });
  expect(importing.first.map(({ asks }) => asks)).toEqual(["zone"]);
  importing.take("title", false);
  await importing.answer(importing.first[0] as ImportQuestion, "CET");
  expect(importing.first).toEqual([]);
  expect(importing.result).toEqual(["started", "trigger"]);
});
