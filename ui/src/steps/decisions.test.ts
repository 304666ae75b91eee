//! What was decided on each request.

import { expect, test } from "vitest";

import type { Brief } from "../bindings/brief";
import { decide, isAfter, isFree, placeOf, spoken } from "./decisions";

function brief(more: Record<string, unknown> = {}): Brief {
  const requests = [{ id: "money", what: "Approve £18,000" }, { what: "Pause releases" }];
  return { situation: { meeting: {} }, ask: { requests }, ...more } as unknown as Brief;
}

const agreed = { request: "money", outcome: "agreed" as const };

test("a first decision begins the list", () => {
  expect(decide(brief(), 0, "agreed")).toEqual([{ path: "follow_up.decisions", value: [agreed] }]);
});

test("another outcome keeps what was written about the decision", () => {
  const decided = brief({ follow_up: { decisions: [{ ...agreed, owner: "Finance" }] } });
  expect(decide(decided, 0, "declined")).toEqual([{ path: "follow_up.decisions[0].outcome", value: "declined" }]);
});

test("a request without a name gets one in the same step", () => {
  const [name, list] = decide(brief({ follow_up: { decisions: [agreed] } }), 1, "postponed");
  expect(name?.path).toBe("ask.requests[1].id");
  expect(list?.value).toEqual([agreed, { request: name?.value, outcome: "postponed" }]);
});

test("a decision that is taken back leaves the others, and the last one leaves nothing", () => {
  const two = brief({ follow_up: { decisions: [agreed, { outcome: "agreed", what: "Coffee" }] } });
  expect(decide(two, 0, null)[0]?.value).toEqual([{ outcome: "agreed", what: "Coffee" }]);
  expect(decide(brief({ follow_up: { decisions: [agreed] } }), 0, null)[0]?.value).toBeNull();
  expect(decide(brief(), 0, null)).toEqual([]);
  expect(decide(brief(), 7, "agreed")).toEqual([]);
});

test("a decision whose request is gone stands for itself", () => {
  expect(isFree(brief(), agreed)).toBe(false);
  expect(isFree(brief(), { request: "gone" })).toBe(true);
  expect(isFree(brief(), { what: "Coffee" })).toBe(true);
  expect(placeOf(brief({ follow_up: { decisions: [{}] } }), { what: "Pause releases" })).toBe(-1);
});

test("the meeting is over once its time has come, or once something of it is entered", () => {
  const at = Date.parse("2026-11-14T15:00:00Z");
  const planned = brief({ situation: { meeting: { at: "2026-11-14T15:00:00Z" } } });
  expect([isAfter(planned, at - 1), isAfter(planned, at)]).toEqual([false, true]);
  expect(isAfter(brief(), at)).toBe(false);
  expect(isAfter(brief({ follow_up: { decisions: [agreed] } }), at)).toBe(true);
});

test("a request is said with its figures", () => {
  const figures = { cost: { shown: "£18,000", state: "measured" as const, formula: null } };
  expect(spoken({ what: "Approve **{cost}** for {nobody}" }, figures)).toBe("Approve £18,000 for {nobody}");
});
