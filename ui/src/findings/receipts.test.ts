//! The sentences of an imported report.

import type { Brief } from "../bindings/brief";
import { expect, test } from "vitest";

import { receiptsOf } from "./receipts";

const BRIEF = {
  situation: { title: "Search was down", summary: "" },
  cause: { timeline: [{ what: "first" }, { id: "event-7", what: "second" }] },
  review: {
    origin: {
      name: "report.md",
      receipts: [
        { field: "situation.title", said: "# Search was down" },
        { field: "situation.summary", said: "Search failed." },
        { field: "cause.timeline#event-7", said: "- 10:09 An alarm rings." },
        { field: "cause.timeline#event-9", said: "- 10:45 All well." },
      ],
    },
  },
} as unknown as Brief;

test("finds the sentence behind a field and behind an entry, wherever that has moved", () => {
  expect(receiptsOf(BRIEF, "situation.title")).toEqual(["# Search was down"]);
  expect(receiptsOf(BRIEF, "cause.timeline[1]")).toEqual(["- 10:09 An alarm rings."]);
});

test("says nothing of fields that are empty, gone, or not from a report", () => {
  expect(receiptsOf(BRIEF, "situation.summary")).toEqual([]);
  expect(receiptsOf(BRIEF, "cause.timeline[0]")).toEqual([]);
  expect(receiptsOf(BRIEF, "cause.timeline")).toEqual([]);
  expect(receiptsOf({ ...BRIEF, review: {} } as Brief, "situation.title")).toEqual([]);
});
