//! The one keyboard map of the window.

/** What a key can do anywhere in the window of a brief. */
export type Command =
  | "new"
  | "open"
  | "import"
  | "save"
  | "saveAs"
  | "close"
  | "undo"
  | "redo"
  | "export"
  | "update"
  | "rehearse"
  | "situation"
  | "impact"
  | "cause"
  | "fix"
  | "risk"
  | "ask"
  | "region"
  | "regionBack"
  | "calendar"
  | "nextFinding"
  | "previousFinding"
  | "takeFinding"
  | "takeOther"
  | "whyFinding"
  | "moveUp"
  | "moveDown"
  | "duplicate"
  | "remove"
  | "nextSlide"
  | "previousSlide"
  | "slideFull"
  | "look"
  | "settings"
  | "shortcuts";

/** A key with what is held down; `mod` is Ctrl, or Command on a Mac. */
interface Chord {
  key: string;
  mod?: boolean;
  alt?: boolean;
  shift?: boolean;
  /** Whether a list or a field listens to it itself, so that the window does not. */
  local?: boolean;
}

/** Every command with its keys; the first one is shown. */
export const CHORDS: Readonly<Record<Command, readonly Chord[]>> = {
  new: [{ key: "n", mod: true }],
  open: [{ key: "o", mod: true }],
  // On the start screen only: in a brief, this key makes words italic.
  import: [{ key: "i", mod: true, local: true }],
  save: [{ key: "s", mod: true }],
  saveAs: [{ key: "s", mod: true, shift: true }],
  close: [{ key: "w", mod: true }],
  undo: [{ key: "z", mod: true }],
  redo: [
    { key: "y", mod: true },
    { key: "z", mod: true, shift: true },
  ],
  export: [{ key: "Enter", mod: true }],
  update: [{ key: "n", mod: true, shift: true }],
  rehearse: [{ key: "F5" }],
  situation: [{ key: "1", mod: true }],
  impact: [{ key: "2", mod: true }],
  cause: [{ key: "3", mod: true }],
  fix: [{ key: "4", mod: true }],
  risk: [{ key: "5", mod: true }],
  ask: [{ key: "6", mod: true }],
  region: [{ key: "F6" }],
  regionBack: [{ key: "F6", shift: true }],
  calendar: [{ key: "F4", local: true }],
  nextFinding: [{ key: "ArrowDown", alt: true }],
  previousFinding: [{ key: "ArrowUp", alt: true }],
  takeFinding: [{ key: "Enter", alt: true }],
  takeOther: [{ key: "Enter", alt: true, shift: true }],
  whyFinding: [{ key: "F1", shift: true }],
  moveUp: [{ key: "ArrowUp", alt: true, shift: true, local: true }],
  moveDown: [{ key: "ArrowDown", alt: true, shift: true, local: true }],
  duplicate: [{ key: "d", mod: true, local: true }],
  remove: [{ key: "Backspace", mod: true, shift: true, local: true }],
  nextSlide: [{ key: "PageDown", mod: true }],
  previousSlide: [{ key: "PageUp", mod: true }],
  slideFull: [{ key: "F11" }],
  look: [{ key: "l", mod: true }],
  settings: [{ key: ",", mod: true }],
  shortcuts: [{ key: "F1" }],
};

/** A key press, as far as the map needs it. */
export type Press = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

/** Whether this machine writes its keys as a Mac does. */
export const onMac = typeof navigator !== "undefined" && navigator.platform.startsWith("Mac");

/** What a key press means to the window; `null` if nothing. */
export function commandOf(press: Press, mac = onMac): Command | null {
  for (const [command, chords] of Object.entries(CHORDS)) {
    if (chords.some((chord) => !chord.local && matches(chord, press, mac))) return command as Command;
  }
  return null;
}

/** Whether a key press is the one of a command that a list or field listens to. */
export function isPress(command: Command, press: Press, mac = onMac): boolean {
  return CHORDS[command].some((chord) => matches(chord, press, mac));
}

/** The keys of a command, as they are shown: `Ctrl S`, `⌘S`. */
export function keysOf(command: Command, mac = onMac): string {
  const chord = CHORDS[command][0];
  if (!chord) return "";
  const held = mac
    ? [chord.alt && "⌥", chord.shift && "⇧", chord.mod && "⌘"]
    : [chord.mod && "Ctrl", chord.alt && "Alt", chord.shift && "Shift"];
  return [...held.filter(Boolean), SHOWN[chord.key] ?? chord.key.toUpperCase()].join(mac ? "" : " ");
}

const SHOWN: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  Enter: "↵",
  PageUp: "Page ↑",
  PageDown: "Page ↓",
  Backspace: "⌫",
};

function matches(chord: Chord, press: Press, mac: boolean): boolean {
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  return (
    key === chord.key &&
    mod === (chord.mod ?? false) &&
    press.altKey === (chord.alt ?? false) &&
    press.shiftKey === (chord.shift ?? false) &&
    !other
  );
}
