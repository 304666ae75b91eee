//! Where a field stands in the walk.

import type { StepId } from "./bindings/messages";
import { segments } from "./path";

/** The steps of the walk in their order. */
export const STEPS: readonly StepId[] = ["situation", "impact", "cause", "fix", "risk", "ask"];

/** The slide that a step feeds first; the situation has the bottom line. */
export const SLIDE_OF: Readonly<Record<StepId, string>> = {
  situation: "bottom",
  impact: "impact",
  cause: "cause",
  fix: "fix",
  risk: "risk",
  ask: "ask",
};

/** The step in which a field is asked for; `null` for the look of the deck. */
export function stepOf(path: string): StepId | null {
  const [group, member] = segments(path);
  if (group === "notes") {
    const slide = STEPS.find((step) => SLIDE_OF[step] === member);
    return slide ?? "ask";
  }
  // What was decided stands beside what was asked for.
  if (group === "follow_up") return "ask";
  return STEPS.find((step) => step === group) ?? null;
}
