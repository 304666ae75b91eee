//! What the keys and the menu ask of the desk.

import type { Command } from "../keys";
import type { Desk } from "./desk.svelte";

/** Does what a command asks at a desk; false if it belongs to somebody else. */
export function obeyAt(desk: Desk, command: Command): boolean {
  switch (command) {
    case "undo":
      void desk.retrace(() => desk.draft.undo());
      return true;
    case "redo":
      void desk.retrace(() => desk.draft.redo());
      return true;
    case "nextFinding":
      void desk.walk(1);
      return true;
    case "previousFinding":
      void desk.walk(-1);
      return true;
    case "takeFinding":
      take(desk, 0);
      return true;
    case "takeOther":
      take(desk, 1);
      return true;
    case "whyFinding":
      explain(desk);
      return true;
    case "nextSlide":
      desk.turn(1);
      return true;
    case "previousSlide":
      desk.turn(-1);
      return true;
    case "slideFull":
      desk.full = !desk.full;
      return true;
    case "look":
      desk.looks = !desk.looks;
      return true;
    case "region":
      goRound(1);
      return true;
    case "regionBack":
      goRound(-1);
      return true;
    case "situation":
    case "impact":
    case "cause":
    case "fix":
    case "risk":
    case "ask":
      desk.show(command);
      return true;
    default:
      return false;
  }
}

/** Takes what the open card offers in first or second place. */
function take(desk: Desk, place: number): void {
  const finding = desk.opened();
  const fix = finding && desk.remedies(finding)[place];
  if (fix) void desk.takeFix(finding, fix);
}

/** Explains the rule of the open card, or lists all of them. */
function explain(desk: Desk): void {
  const finding = desk.opened();
  if (finding) desk.explain(finding);
  else desk.rules = true;
}

/** Puts the focus into the next of the four regions. */
function goRound(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter(
    (region) => region.offsetWidth > 0,
  );
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(at + by + regions.length) % regions.length];
  next
    ?.querySelector<HTMLElement>("[aria-current], input, textarea, button:not(:disabled), [contenteditable=true]")
    ?.focus();
}
