//! What is said before an export.

import { expect, test } from "vitest";

import type { FindingView } from "../../bindings/messages";
import { openPoints } from "./open";

function finding(severity: FindingView["severity"], field: string): FindingView {
  return {
    id: `${severity} ${field}`,
    severity,
    field,
    step: "impact",
    what: `${severity} in ${field}`,
  } as FindingView;
}

test("says errors first, then what is missing, then warnings, and no hints", () => {
  const findings = [
    finding("warning", "impact.noticed"),
    finding("hint", "impact.legal"),
    finding("error", "impact.happened"),
  ];
  const points = openPoints([{ field: "fix.actions[1].owner", what: "owner?" }], findings);
  expect(points.map(({ step, what }) => `${step}: ${what}`)).toEqual([
    "impact: error in impact.happened",
    "fix: owner?",
    "impact: warning in impact.noticed",
  ]);
});

test("says what is missing even where the coach has only a hint", () => {
  const points = openPoints([{ field: "impact.legal", what: "law?" }], [finding("hint", "impact.legal")]);
  expect(points.map(({ what }) => what)).toEqual(["law?"]);
});

test("says once what both the slide and the coach miss", () => {
  const points = openPoints(
    [{ field: "impact.happened", what: "what happened?" }],
    [finding("error", "impact.happened")],
  );
  expect(points).toHaveLength(1);
});
