//! What the imitation answers to the start screen, the rehearsal, the export and the import.

import type {
  ExportChoice,
  ExportPlan,
  ImportReview,
  ImportValue,
  PlannedFile,
  Problem,
  QaView,
  Recovered,
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

/** What would be written; `?export=exists,nofolder,clean` changes it. */
export function plan(choice: ExportChoice): ExportPlan {
  const wanted = query.get("export") ?? "";
  const exists = wanted.includes("exists");
  const files: PlannedFile[] = [
    { kind: "deck", name: "payments-outage-14-nov-deck.pdf", pages: 6, exists },
    { kind: "notes", name: "payments-outage-14-nov-notes.pdf", pages: 13, exists },
    ...[1, 2, 3, 4, 5, 6].map((page) => ({
      kind: "svg" as const,
      name: `payments-outage-14-nov-deck-0${page}.svg`,
      pages: 1,
      exists: false,
    })),
  ];
  return {
    files: files.filter(({ kind }) => choice[kind]),
    folder: wanted.includes("nofolder") ? null : "Documents / Briefs / Payments outage",
    gaps: wanted.includes("clean")
      ? []
      : [{ field: "fix.actions[2].owner", what: "Who switches to the second provider?" }],
    leaks: [],
  };
}

/** What was written; `?export=full` fails as a full disk does. */
export function written(choice: ExportChoice) {
  if ((query.get("export") ?? "").includes("full")) throw FULL;
  const files = plan(choice).files.map(({ kind, name }) => ({
    id: name,
    kind,
    name,
    bytes: kind === "deck" ? 182_000 : 65_000,
  }));
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
      { step: "impact", question: "Nobody says what it cost." },
      { step: "risk", question: "Nobody says whether it can happen again." },
    ],
  };
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
  return { id, step, field, detail: "", shown, fixed: false, sure, inferred, start, end: start + sentence.length };
}
