//! What the imitation answers to the start screen, the rehearsal, the export and the import.

import type {
  ExportChoice,
  ExportPlan,
  FileKind,
  ImportQuestion,
  ImportReview,
  ImportValue,
  LeakView,
  OwnWordsView,
  PlannedFile,
  Problem,
  Proof,
  QaView,
  Recovered,
  RuleView,
  Script,
  ScriptSlide,
  StartScreen,
} from "../src/bindings/messages";

const query = new URLSearchParams(location.search);

/** Lists of the start screen; `?start=recovered,problem` adds these, `?start=empty` shows a first start. */
export function lists(pages: string[]): Pick<StartScreen, "recent" | "samples" | "recovered" | "problem"> {
  const wanted = query.get("start") ?? "";
  const recent = (id: string, title: string, lastUsed: string, missing = false) => ({
    id,
    name: `${id}.brief`,
    folder: "Documents / Briefs",
    title,
    lastUsed,
    thumbnail: missing ? null : (pages[Number(id.length % 6)] ?? null),
    missing,
  });
  const sample = (id: string, title: string, what: string, page: number) => ({
    id,
    title,
    what,
    thumbnail: pages[page] ?? null,
  });
  const lost: Recovered[] = [
    { id: "r", name: "payments", title: "Payments outage of 14 November", lastEdit: "today, 14:31", savedToo: true },
    { id: "n", name: "New brief", title: "", lastEdit: "yesterday, 18:02", savedToo: false },
  ];
  return {
    recent: wanted.includes("empty")
      ? []
      : [
          recent("payments-outage", "Payments outage of 14 November", "today, 14:05"),
          recent("log-in", "Log-in outage of 2 October", "3 Oct"),
          recent("late-invoices", "", "12 Sep", true),
        ],
    samples: [
      sample("network-outage", "Websites failed in every region", "Over and understood: 27 minutes, two decisions", 0),
      sample("lost-entries", "Six hours of entries were lost", "Data gone for good, told with estimates", 2),
      sample("nationwide-outage", "A whole country was offline", "Still going on, with an unknown cause", 3),
      sample("slow-checkout", "Checkout was slow", "How not to do it; the coach says why", 4),
    ],
    recovered: wanted.includes("recovered") ? lost : [],
    problem: wanted.includes("problem") ? BROKEN : null,
  };
}

const BROKEN: Problem = {
  code: "broken",
  message: "cannot read `payments.brief`: a comma is missing",
  hint: "mend this place in a text editor, or open an older copy; the file was not changed",
  place: { file: "payments.brief", position: { line: 42, column: 7 }, field: "" },
};

/** The script of the finished example, shortened. */
export function script(): Script {
  const sure = qa("sure", "How sure are you of the £345,000?", [
    "We count orders that were begun and not paid. Finance confirms the sum on Monday at 12:00.",
  ]);
  const regular = qa("regular", "How many of them are regular customers?", [], "impact.affected");
  const again = qa("again", "Can it happen again?", [
    "Until the lasting fix on 25 November a repeat is possible; after it, rare.",
  ]);
  const slides = [
    slide(
      "bottom",
      "Bottom line",
      60,
      [
        "The short version: it is over, and we need two decisions from you.",
        "It lasted four hours and twelve minutes, between four past eight and quarter past twelve.",
      ],
      [again],
    ),
    slide(
      "impact",
      "Impact",
      75,
      [
        "Between four past eight and quarter past twelve, 4,260 payments failed. That is 15% of the morning’s orders.",
        "We put the delayed orders at £345,000, between £310,000 and £390,000. £212,000 has come back.",
        "Payments now run at the usual Saturday level.",
      ],
      [sure, regular],
    ),
    slide("cause", "Cause", 70, ["A routine update used up our connections to the bank."], []),
    slide("fix", "Fix", 70, ["Payments are stable today."], []),
    slide("risk", "Risk", 60, ["Until the lasting fix, a repeat is possible."], [again]),
    slide("ask", "Ask", 45, ["Two decisions by Monday noon."], []),
  ].map((one, index) => ({ ...one, index }));
  return { slides, questions: [sure, regular, again], seconds: 380, planned: query.has("nomeeting") ? null : 600 };
}

function slide(key: string, name: string, seconds: number, say: string[], questions: QaView[]): ScriptSlide {
  const points = say.map((text) => ({ text, field: "", own: false }));
  const bridge = key === "ask" ? "" : "Let me show you what comes next.";
  return { index: 0, key, name, headline: name, seconds, say: points, bridge, questions };
}

function qa(id: string, question: string, answer: string[], missing: string | null = null): QaView {
  return { id, question, answer, missing };
}

const NOTHING = { cardOnSheet: false, mailWithDeck: false, calendarWithActions: false };

/** What would be written; `?export=exists,nofolder,clean,leaks` changes it. */
export function plan(choice: ExportChoice | null): ExportPlan {
  const wanted = query.get("export") ?? "";
  const exists = wanted.includes("exists");
  const file = (kind: PlannedFile["kind"], name: string, count: number) => ({
    kind,
    name: `payments-outage-14-nov ${name}`,
    count,
    exists: exists && kind !== "svg",
  });
  const usual = { deck: true, notes: true, report: true, card: false, mail: true, calendar: false, svg: false };
  return {
    choice: choice ?? { ...usual, ...NOTHING },
    files: [
      file("deck", "deck.pdf", 6),
      file("notes", "notes.pdf", 13),
      file("report", "report.pdf", 2),
      file("report", "report.md", 2),
      file("card", "card.pdf", 1),
      file("mail", "follow-up.txt", 181),
      file("mail", "follow-up.eml", 181),
      file("calendar", "promises.ics", 5),
      ...[1, 2, 3, 4, 5, 6].map((page) => file("svg", `deck-0${page}.svg`, 1)),
    ],
    folder: wanted.includes("nofolder") ? null : "Documents / Briefs / Payments outage",
    gaps: wanted.includes("clean")
      ? []
      : [{ field: "fix.actions[2].owner", what: "Who switches to the second provider?" }],
    leaks: wanted.includes("leaks") ? LEAKS : [],
    customers: wanted.includes("leaks") ? ["Acme Bank"] : [],
  };
}

const LEAKS: LeakView[] = [
  {
    words: "pay-db-prod-03",
    shown: "pay-db-prod-03",
    what: "the name of a machine",
    keptOut: false,
    places: [
      {
        field: "cause.explanation",
        step: "cause",
        before: "A job on ",
        after: " used up all connections.",
        backstage: false,
      },
      { field: "cause.technical", step: "cause", before: "…pool of ", after: " had 200 slots", backstage: true },
    ],
  },
  {
    words: "Acme Bank",
    shown: "Acme Bank",
    what: "a customer’s name",
    keptOut: true,
    places: [{ field: "impact.affected", step: "impact", before: "Above all ", after: "", backstage: false }],
  },
];

/** What a kind of file looks like. */
export function proof(kind: FileKind, pages: string[]): Proof {
  if (kind === "mail") {
    const text =
      "Confidential\n\nThank you for your time on Saturday.\n\nIn short\nPayments failed for 4 h 12 min; about £345,000 of orders " +
      "were delayed.\n\nWe asked you to decide\n- Approve £18,000 for the second provider, by Mon 16 Nov, 12:00\n- Agree to the " +
      "pause on payment releases until Wed 25 Nov\n\nNext steps\n- Test at full Saturday load: Quality, by Fri 20 Nov\n\nYou hear " +
      "from us again today at 18:00.\n\nHead of Platform\n";
    return {
      shows: "mail",
      subject: "Follow-up: payments outage of 14 November",
      text,
      attached: null,
      undecided: true,
    };
  }
  if (kind === "calendar") {
    const date = (when: string, title: string) => ({ when, title, text: "" });
    return {
      shows: "dates",
      dates: [
        date("Sat 14 Nov, 18:00", "Update on the payments outage"),
        date("Mon 16 Nov, 12:00", "Cause confirmed"),
        date("Wed 25 Nov", "Lasting fix"),
      ],
    };
  }
  const size = kind === "deck" ? { width: 960, height: 540 } : { width: 595, height: 842 };
  return { shows: "pages", pages: kind === "deck" ? pages : pages.slice(0, 2), size };
}

/** What was written; `?export=full` fails as a full disk does. */
export function written(choice: ExportChoice) {
  if ((query.get("export") ?? "").includes("full")) throw FULL;
  const files = plan(choice)
    .files.filter(({ kind }) => choice[kind])
    .map(({ kind, name }) => ({ id: name, kind, name, bytes: kind === "deck" ? 182_000 : 65_000 }));
  return { folder: "Documents / Briefs / Payments outage", files };
}

const FULL: Problem = {
  code: "noRoom",
  message: "cannot write `payments-outage-14-nov-deck.pdf`: the disk is full",
  hint: "make some room, or choose another folder; nothing was written",
  place: null,
};

const REPORT = `# Search was down on 3 May

On 3 May 2024 search failed for 41 minutes for everybody in Europe. About 12,000 people saw an empty page.

## Timeline (UTC)

- 10:04 Search begins to fail.
- 10:09 An alarm rings.
- 10:45 Search works again.

## Cause

A new index was switched on before it was complete. We tested it with a copy that was complete.

## Actions

- Check that an index is complete before it is switched on. Platform team, by 20 May.
`;

const STATES = [
  { value: "done", label: "Done" },
  { value: "in_progress", label: "Under way" },
  { value: "planned", label: "Planned" },
];

/** A report under review. */
export function report(): ImportReview {
  const values = [
    value("title", "situation", "title", "Search was down on 3 May"),
    value("started", "situation", "started", "Fri 3 May, 10:04", "10:04 Search begins to fail.", ["date"]),
    value("resolved", "situation", "resolved", "Fri 3 May, 10:45", "10:45 Search works again.", ["date"]),
    value(
      "duration",
      "impact",
      "duration",
      "41 min",
      "On 3 May 2024 search failed for 41 minutes for everybody in Europe.",
    ),
    value("people", "impact", "people", "12,000 people affected", "About 12,000 people saw an empty page."),
    value("trigger", "cause", "trigger", "A new index was switched on before it was complete."),
    value("gap", "cause", "safeguardGap", "We tested it with a copy that was complete."),
    value("action", "fix", "action", "Check that an index is complete before it is switched on."),
  ];
  const clash = (words: string) => ({ start: REPORT.indexOf(words), end: REPORT.indexOf(words) + words.length });
  return {
    name: "search-was-down.md",
    text: REPORT,
    headings: [
      { ...clash("Search was down on 3 May"), level: 1 },
      ...["Timeline (UTC)", "Cause", "Actions"].map((words) => ({ ...clash(words), level: 2 })),
    ],
    values,
    clashes: [
      {
        why: "noticed five minutes after it began, but the title says at once",
        places: [clash("10:04"), clash("10:09")],
      },
    ],
    questions: [
      question("impact", "Nobody says what it cost."),
      question("risk", "Nobody says whether it can happen again."),
      {
        ...question("situation", "Which day is meant by 03/05/2024?"),
        asks: "days",
        choices: [
          { value: "day-first", label: "3 May 2024" },
          { value: "month-first", label: "5 March 2024" },
        ],
      },
      { ...question("situation", "Nobody says in which time zone the times are."), asks: "zone" },
    ],
  };
}

function question(step: ImportQuestion["step"], question: string): ImportQuestion {
  return { step, question, place: null, asks: "nothing", choices: [] };
}

function value(
  id: string,
  step: ImportValue["step"],
  field: ImportValue["field"],
  shown: string,
  sentence = shown,
  inferred: string[] = [],
): ImportValue {
  const start = REPORT.indexOf(sentence);
  const sure = inferred.length === 0;
  const end = start + sentence.length;
  const choices = id === "action" ? STATES : [];
  const choice = id === "action" ? "planned" : "";
  return { id, step, field, detail: "", shown, fixed: false, choice, choices, sure, inferred, start, end };
}

/** A file of own words; `?words=good,broken` takes one at the start. */
export function ownWords(broken = (query.get("words") ?? "") === "broken"): OwnWordsView | null {
  if (!broken && !query.has("words")) return null;
  const faults = [
    { line: 4, reason: 'invalid basic string, expected `"`' },
    { line: 7, reason: "`red line` has neither plain words nor an explanation" },
  ];
  return { name: "own-words.toml", words: 12, faults: broken ? faults : [], problem: null };
}

/** Some rules with their pages. */
export function rules(): RuleView[] {
  const rule = (id: string, label: string, severity: RuleView["severity"], heading: string): RuleView => ({
    id,
    label,
    severity,
    heading,
    why: "Avoid vague words: a figure lets the CEO weigh what happened, and a word of size does not.",
    weak: ["Many customers were affected.", "It took a while."],
    better: ["4,260 customers could not pay.", "It took 4 h 12 min."],
    blindSpots: "It knows a list of words; new ones go unseen until they are added.",
  });
  return [
    rule("many", "Vague words", "warning", "Amounts without a figure"),
    rule("timed out", "Jargon", "hint", "Technical terms that are not explained in the same sentence"),
    rule("acronym", "Jargon", "warning", "Abbreviations that are not spelled out"),
    rule("should", "The brief as a whole", "error", "Open actions without a date"),
  ];
}
