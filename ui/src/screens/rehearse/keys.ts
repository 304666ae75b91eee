//! The keys of the rehearsal.

/** What a key can do in a rehearsal. */
export type Command = "run" | "next" | "previous" | "again" | "notes" | "full" | "answer" | "leave";

const KEYS: Readonly<Record<string, Command>> = {
  " ": "run",
  ArrowRight: "next",
  PageDown: "next",
  ArrowLeft: "previous",
  PageUp: "previous",
  r: "again",
  n: "notes",
  f: "full",
  Enter: "answer",
  Escape: "leave",
};

/** The keys as they are shown, the first one of each. */
const SHOWN: Readonly<Record<Command, string>> = {
  run: "Space",
  next: "→",
  previous: "←",
  again: "R",
  notes: "N",
  full: "F",
  answer: "↵",
  leave: "Esc",
};

/** The key of a command of the rehearsal, to be shown; none if it is no such command. */
export function shownKeys(command: string): string | null {
  return command in SHOWN ? SHOWN[command as Command] : null;
}

/** What a key press is part of. */
type Press = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "repeat" | "target">;

/**
 * What a key press means; `null` if it belongs to the control that has the focus. Space and Enter press a button that
 * has the focus, as everywhere; the buttons of the rehearsal do the same as the keys.
 */
export function commandOf(press: Press): Command | null {
  if (press.altKey || press.ctrlKey || press.metaKey || press.repeat) return null;
  const command = KEYS[press.key.length === 1 ? press.key.toLowerCase() : press.key] ?? null;
  const pressed = command === "run" || command === "answer";
  return pressed && isControl(press.target) ? null : command;
}

/** Whether a control has the focus. Only elements can tell; a window that was pressed cannot. */
function isControl(target: EventTarget | null): boolean {
  const element = target as Partial<Element> | null;
  return (element?.closest?.("button, summary, a, input, textarea, select") ?? null) !== null;
}
