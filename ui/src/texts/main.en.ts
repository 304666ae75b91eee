//! The texts of the window of a brief: bars, steps, slide, findings, controls.

const many = (number: number, one: string, more = `${one}s`) => `${number} ${number === 1 ? one : more}`;

export const app = {
  name: "Forthright",
  loading: "Opening",
};

export const bar = {
  name: "Brief",
  menu: "More commands",
  undo: "Undo",
  redo: "Redo",
  rehearse: "Rehearse",
  export: "Export",
  look: "Look of the deck",
  save: "Save",
  saveAs: "Save as",
  update: "New update from this brief",
  close: "Close this brief",
  shortcuts: "Shortcuts",
  settings: "Settings",
  saving: "Saving",
  saved: (at: string | null) => (at ? `Saved ${at}` : "Saved"),
  unsaved: "Not saved yet",
  fresh: "Not in a file yet",
  failed: (why: string) => `Not saved: ${why}`,
  retry: "Try again",
  suffix: ".brief",
  untitled: "Brief without a title",
  refused: (why: string) => `That change did not take: ${why}`,
};

export const steps = {
  name: "Steps",
  situation: "Situation",
  impact: "Impact",
  cause: "Cause",
  fix: "Fix",
  risk: "Risk",
  ask: "Ask and next steps",
  rehearse: "Rehearse",
  export: "Export",
  complete: "Complete",
  empty: "Empty",
  started: "Begun",
  missing: (number: number) => `${number} to fill`,
  findings: (number: number) => many(number, "finding"),
  local: "Nothing leaves this laptop.",
  length: (seconds: number) => {
    const minutes = Math.floor(seconds / 60);
    const rest = Math.round(seconds % 60);
    return [minutes > 0 && `${minutes} min`, rest > 0 && `${rest} s`].filter(Boolean).join(" ") || "0 s";
  },
};

export const meeting = {
  ahead: "Meeting with the CEO in",
  begun: "Meeting began",
  past: "The meeting was",
  none: "Meeting with the CEO",
  when: "When is it?",
  setTime: "Set the time",
  left: (days: number, hours: number, minutes: number) =>
    days > 0
      ? `${many(days, "day")}${days < 3 && hours > 0 ? ` ${hours} h` : ""}`
      : hours > 0
        ? `${hours} h ${minutes} min`
        : `${minutes} min`,
  ago: (days: number, hours: number, minutes: number) =>
    days > 0 ? `${many(days, "day")} ago` : hours > 0 ? `${hours} h ${minutes} min ago` : `${minutes} min ago`,
  lasts: (when: string, minutes: number | null | undefined) => (minutes ? `${when}, ${minutes} minutes` : when),
};

export const slide = {
  name: "Slide",
  of: (number: number, all: number) => ["Slide " + number, `of ${all}, as it will be printed`] as const,
  previous: "Previous slide",
  next: "Next slide",
  larger: "Zoom in",
  smaller: "Zoom out",
  full: "Show the slide on the whole window",
  leave: "Back to the brief",
  pages: "All slides",
  page: (number: number, name: string) => `Slide ${number}: ${name}`,
  hint: "Outlined: what the field in focus feeds. Click on any part to go to its field.",
  write: "Write",
  show: "Slide",
  view: "What this part of the window shows",
};

export const findings = {
  name: "Findings",
  here: (number: number) => (number === 0 ? "none on this step" : `${number} on this step`),
  all: (number: number) => (number === 0 ? "none" : `${number} in all`),
  thisStep: "This step",
  wholeBrief: "Whole brief",
  scope: "Which findings are shown",
  open: "open",
  goTo: "Go there",
  goToNamed: (what: string) => `Go there: ${what}`,
  fill: "Fill in",
  fillNamed: (what: string) => `Fill in: ${what}`,
  missing: (what: string) => `Missing: ${what}`,
  severity: { error: "Error", warning: "Warning", hint: "Hint" },
  toFill: "To fill",
  card: (severity: string) => `${severity} of the coach`,
  place: (place: number, of: number) => `${place} of ${of}`,
  later: "Ask me later",
  dismiss: "Dismiss",
  mute: "Never this rule",
  take: "take",
  taken: "Changed",
  fresh: (number: number) => (number === 1 ? "One new finding" : `${number} new findings`),
  order: {
    none: "Nothing to settle on this step.",
    slide: "Nothing is missing on this slide.",
    words: "The coach has nothing to say about the wording here.",
    complete: (names: string[]) => `Complete: ${names.join(", ")}.`,
  },
};

export const list = {
  grip: (noun: string, place: number, of: number) => `Move ${noun} ${place} of ${of}`,
  more: (noun: string, place: number) => `Commands for ${noun} ${place}`,
  up: "Move up",
  down: "Move down",
  double: "Duplicate",
  remove: "Remove",
  moved: (place: number, of: number) => `Moved to place ${place} of ${of}`,
  doubled: "Duplicated",
  removed: (keys: string) => `Removed. ${keys} brings it back.`,
};

export const time = {
  locale: "en-GB",
  example: "14:05, or yesterday 9am",
  pick: (label: string) => `Pick from a calendar: ${label}`,
  previousMonth: "Previous month",
  nextMonth: "Next month",
  weekdays: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
  hour: "Hour",
  minute: "Minute",
  done: "Done",
};

export const amount = {
  empty: "figure",
  units: { count: "things", people: "people", share: "per cent", money: "money", duration: "time" },
};
