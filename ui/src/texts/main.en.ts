//! The texts of the window of a brief: bars, steps, slide, findings, controls.

const many = (number: number, one: string, more = `${one}s`) => `${number} ${number === 1 ? one : more}`;

/** Days of which nobody wants to know the number, in months or years. */
const longAgo = (days: number) =>
  days < 100
    ? many(days, "day")
    : days < 730
      ? `${Math.floor(days / 30.5)} months`
      : `${Math.floor(days / 365.25)} years`;

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
  unsaved: (at: string | null) => (at ? `Changed since ${at}` : "Changed since you opened it"),
  unsavedHint: "Every change is kept on this laptop at once. Save puts it into the file.",
  fresh: "Not in a file yet",
  kept: "Kept on this laptop, no file yet",
  failed: (why: string) => `Not saved: ${why}`,
  suffix: ".brief",
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
  next: (step: string) => `Next: ${step}`,
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
    days > 0 ? `${longAgo(days)} ago` : hours > 0 ? `${hours} h ${minutes} min ago` : `${minutes} min ago`,
  lasts: (when: string, minutes: number | null | undefined) => (minutes ? `${when}, ${minutes} minutes` : when),
};

export const slide = {
  name: "Slide",
  of: (label: string, all: number) => ["Slide " + label, `of ${all}, as it will be printed`] as const,
  backup: (label: string) => ["Slide " + label, "in the backup, as it will be printed"] as const,
  previous: "Previous slide",
  next: "Next slide",
  larger: "Zoom in",
  smaller: "Zoom out",
  full: "Show the slide on the whole window",
  leave: "Back to the brief",
  pages: "All slides",
  page: (label: string, name: string) => `Slide ${label}: ${name}`,
  hint: "Outlined: what the field in focus feeds. Click on any part to go to its field.",
  write: "Write",
  show: "Slide",
  view: "What this part of the window shows",
};

export const findings = {
  name: "Findings",
  total: (number: number, hints: number, gaps: number) =>
    [number > 0 && `${number} to mend`, hints > 0 && many(hints, "hint"), gaps > 0 && `${gaps} to fill`]
      .filter(Boolean)
      .join(", ") || "none",
  thisStep: "This step",
  wholeBrief: "Whole brief",
  scope: "Which findings are shown",
  report: { ask: "What the report says", from: (name: string) => `From ${name}` },
  open: "open",
  goTo: "Go there",
  goToNamed: (what: string) => `Go there: ${what}`,
  fill: "Fill in",
  fillNamed: (what: string) => `Fill in: ${what}`,
  missing: (what: string) => `Missing: ${what}`,
  severity: { error: "Error", warning: "Warning", hint: "Hint" },
  card: (severity: string) => `${severity} of the coach`,
  place: (place: number, of: number) => `${place} of ${of}`,
  later: "Ask me later",
  dismiss: "Not here",
  dismissHint: "Leaves these words alone. This stays with the file.",
  dismissed: (keys: string) => `Left alone here. ${keys} brings the finding back.`,
  mute: "Never this rule",
  muteHint: "Switches this rule off for this brief",
  muted: (keys: string) => `This rule is off for this brief. ${keys} brings it back.`,
  away: "Put off until you open this brief again.",
  why: "Why?",
  whyNamed: (what: string) => `Why? ${what}`,
  allRules: "All rules",
  rulesOff: (number: number) => (number === 0 ? "Rules" : `Rules · ${number} off`),
  putOff: (number: number) => (number === 1 ? "One finding is put off." : `${number} findings are put off.`),
  showAgain: "Show again",
  take: "take",
  taken: "Changed",
  said: (severity: string, what: string) => `${severity}: ${what}`,
  page: {
    about: (heading: string) => `This rule is about: ${heading.charAt(0).toLowerCase()}${heading.slice(1)}.`,
    weak: "Weak",
    better: "Better",
  },
  term: {
    name: "From the glossary",
    plain: "In plain words:",
    use: "Use plain words",
    explain: "Explain in brackets",
  },
  spelling: {
    says: (number: number | undefined) =>
      number === undefined
        ? "Looking for similar words…"
        : number === 0
          ? "No similar word is known."
          : "Did you mean this?",
    learn: "Learn this word",
    learnHint: "Takes it as right in this brief. This stays with the file.",
    learned: (keys: string) => `Taken as right in this brief. ${keys} takes that back.`,
    learnEverywhere: "Learn for every brief",
    learnEverywhereHint: "Takes it as right in every brief on this laptop. The list is in the settings.",
    learnedEverywhere: "Taken as right in every brief. The settings hold the list.",
  },
  rules: {
    title: "What the coach looks for",
    lead: "A rule that does not fit can be switched off for this brief. Whatever you set aside stays with its file.",
    on: (heading: string) => `Look for: ${heading}`,
    off: "off",
    aside: "Left alone",
    bringBack: "Bring back",
    bringBackNamed: (what: string) => `Bring back: ${what}`,
    whole: "the whole field",
    words: "Learned words",
    forget: "Forget",
    forgetNamed: (word: string) => `Forget: ${word}`,
    close: "Done",
  },
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
  /** Where a moment is asked for that has passed, and where one that is to come. */
  past: "e.g. 14:05, or yesterday 9am",
  ahead: "e.g. Mon 12:00",
  pick: (label: string) => `Pick from a calendar: ${label}`,
  pickKey: (keys: string) => `Calendar (${keys})`,
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
