//! What is open before an export: what is missing on a slide, and what the coach would still change.

import type { FindingView, GapView, StepId } from "../../bindings/messages";

/** Something open, with the field where it can be settled. */
export interface OpenPoint {
  id: string;
  step: StepId;
  what: string;
  path: string;
}

/**
 * The open points, each field once for what is missing there. Hints are left out: they are no reason to wait. Errors
 * come before gaps, and gaps before warnings.
 */
export function openPoints(gaps: GapView[], findings: FindingView[]): OpenPoint[] {
  const said = new Set(findings.filter(({ severity }) => severity !== "hint").map(({ field }) => field));
  const missing = gaps
    .filter(({ field }) => !said.has(field))
    .map(({ field, what }, at) => ({ id: `gap-${at}`, step: stepOf(field), what, path: field }));
  return [...of("error", findings), ...missing, ...of("warning", findings)];
}

function of(severity: FindingView["severity"], findings: FindingView[]): OpenPoint[] {
  return findings
    .filter((finding) => finding.severity === severity)
    .map(({ id, step, what, field }) => ({ id, step, what, path: field }));
}

/** The step to which a field belongs, by the first part of its path. */
function stepOf(path: string): StepId {
  const part = path.split(/[.[]/, 1)[0];
  return STEPS.find((step) => step === part) ?? "situation";
}

const STEPS: StepId[] = ["situation", "impact", "cause", "fix", "risk", "ask"];
