//! Cards are opened, put away and come back as the person asks.

import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { announcer } from "../announce.svelte";
import type { FindingView, FixView, Review } from "../bindings/messages";
import type { Draft } from "../draft.svelte";
import { read, write } from "../path";
import { Desk } from "./desk.svelte";

beforeEach(() => {
  vi.stubGlobal("document", { querySelector: () => null, getElementById: () => null });
  vi.stubGlobal("CSS", { escape: (text: string) => text });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const fix = (text: string, start: number, end: number): FixView => ({
  title: text,
  kind: "words",
  edit: { start, end, text },
  caret: start + text.length,
  caretEnd: null,
});
const found = (id: string, field: string, more: Partial<FindingView> = {}) =>
  ({
    id,
    field,
    rule: id,
    step: "impact",
    severity: "warning",
    what: id,
    excerpt: "",
    doubted: null,
    fixes: [],
    ...more,
  }) as unknown as FindingView;

/** A review of a deck whose second slide has two pages. */
const reviewOf = (findings: FindingView[]) =>
  ({
    findings,
    slides: [
      { key: "bottom", pages: [0] },
      { key: "impact", pages: [1, 2] },
    ],
    pages: [{ slide: 0 }, { slide: 1 }, { slide: 1 }],
    steps: [{ id: "impact", findings: 2, errors: 1 }],
  }) as unknown as Review;

/** A brief with some findings. */
class Copy {
  brief = { language: "en-GB", impact: { noticed: "We saw many calls." }, review: {} };
  review: Pick<Review, "findings" | "slides" | "pages" | "steps"> = $state.raw(reviewOf([]));
  pages = ['<g data-field="situation.title">', "", ""];
  focused: string | null = null;

  constructor(...findings: FindingView[]) {
    this.find(...findings);
  }

  find(...findings: FindingView[]) {
    this.review = reviewOf(findings);
  }

  at(path: string) {
    return read(this.brief, path);
  }

  set(path: string, value: unknown) {
    write(this.brief, path, value);
  }
}

function visit(...findings: FindingView[]) {
  const draft = new Copy(...findings);
  return { desk: new Desk(draft as unknown as Draft), draft };
}

test("a field that takes the focus opens its first card, and keeps one that is open", () => {
  const { desk } = visit(found("a", "impact.noticed"), found("b", "impact.noticed"), found("c", "impact.legal"));
  desk.openAt("impact.noticed");
  expect(desk.open).toBe("a");
  desk.open = "b";
  desk.openAt("impact.noticed");
  expect(desk.open).toBe("b");
  desk.openAt("impact.happened");
  expect(desk.open).toBe("b");
});

test("a remedy changes its words and closes the card", async () => {
  const many = found("many", "impact.noticed", { fixes: [fix("4,260", 7, 11)] });
  const { desk, draft } = visit(many);
  desk.open = "many";
  const [first] = desk.remedies(many);
  if (first) await desk.takeFix(many, first);
  expect(draft.brief.impact.noticed).toBe("We saw 4,260 calls.");
  expect(desk.open).toBeNull();
});

test("what is put off is out of sight, and the next key goes on without it", async () => {
  const { desk } = visit(found("a", "impact.noticed"), found("b", "impact.legal"));
  await desk.walk(1);
  expect(desk.open).toBe("a");
  const [first] = desk.findings;
  if (first) desk.putOff(first);
  expect(desk.findings.map(({ id }) => id)).toEqual(["b"]);
  await desk.walk(1);
  expect(desk.open).toBe("b");
  expect(announcer.spoken).toBe("Warning: b");
});

test("undo of what was set aside goes to the finding that is there again", async () => {
  const { desk, draft } = visit(found("b", "impact.legal"));
  await desk.retrace(() => {
    draft.find(found("a", "impact.noticed"), found("b", "impact.legal"));
    return Promise.resolve("review.dismissed");
  });
  expect(desk.open).toBe("a");
});

test("keys reach what is said of the whole brief, too", async () => {
  const { desk } = visit(found("whole", "", { step: "situation" }), found("a", "impact.noticed"));
  await desk.walk(1);
  expect([desk.open, desk.step]).toEqual(["whole", "situation"]);
  await desk.walk(1);
  expect([desk.open, desk.step]).toEqual(["a", "impact"]);
});

test("the page of a rule is shown and put away", () => {
  const a = found("a", "impact.noticed");
  const { desk } = visit(a);
  desk.explain(a);
  expect(desk.explained).toBe("a");
  desk.explain(a);
  expect(desk.explained).toBeNull();
});

test("what a row that was just added lacks is not said before the focus has left it", () => {
  const row = "impact.facts[1]";
  const { desk } = visit(
    found("source", `${row}.source`, { start: null }),
    found("value", row, { start: null, severity: "error" }),
    found("words", `${row}.what`, { start: 0, end: 4 }),
    found("other", "impact.facts[0]", { start: null }),
  );
  const shown = () => desk.findings.map(({ id }) => id);
  desk.fresh = row;
  expect(shown()).toEqual(["words", "other"]);
  expect(desk.viewOf("impact")).toMatchObject({ findings: 0, errors: 0 });
  desk.follow(`${row}.what`);
  expect(shown()).toEqual(["words", "other"]);
  desk.follow("impact.noticed");
  expect(shown()).toEqual(["source", "value", "words", "other"]);
  expect(desk.viewOf("impact")).toMatchObject({ findings: 2, errors: 1 });
});

test("the slide in sight is one of the field that takes the focus, whatever was looked at before", () => {
  const { desk } = visit();
  desk.follow("impact.noticed");
  expect(desk.page).toBe(1);
  desk.page = 2;
  desk.follow("impact.legal");
  expect(desk.page).toBe(2);
  desk.page = 0;
  desk.follow("impact.legal");
  expect(desk.page).toBe(1);
  desk.follow(null);
  expect(desk.page).toBe(1);
});
