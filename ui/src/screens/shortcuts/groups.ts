//! In which groups the shortcuts are listed. Each command of the keyboard map stands in one.

import { type Command, keysOf } from "../../keys";
import { type Command as Rehearsing, shownKeys } from "../rehearse/keys";

/** A command of the window, or one of the rehearsal. */
export type Listed = Command | Rehearsing;

/** The groups in their order. */
export const GROUPS = [
  { name: "brief", commands: ["new", "open", "import", "save", "saveAs", "update", "close", "undo", "redo"] },
  { name: "walk", commands: ["situation", "impact", "cause", "fix", "risk", "ask", "look", "rehearse", "export"] },
  { name: "places", commands: ["region", "regionBack", "calendar"] },
  { name: "coach", commands: ["nextFinding", "previousFinding", "takeFinding", "takeOther", "whyFinding"] },
  { name: "lists", commands: ["moveUp", "moveDown", "duplicate", "remove"] },
  { name: "slide", commands: ["nextSlide", "previousSlide", "slideFull"] },
  { name: "rehearsal", commands: ["run", "next", "previous", "answer", "again", "notes", "full", "leave"] },
  { name: "app", commands: ["settings", "shortcuts"] },
] as const satisfies readonly { name: string; commands: readonly Listed[] }[];

/** The keys of a command, as they are pressed on this machine. */
export function shown(command: Listed): string {
  return shownKeys(command) ?? keysOf(command as Command);
}
