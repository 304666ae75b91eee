//! An imitation of the session, good enough to look at screens: it answers with the pictures of finished samples and
//! with findings on known words. It reads times and amounts only as far as a screenshot needs.

import { mockIPC } from "@tauri-apps/api/mocks";

import type { Brief, Fact } from "../src/bindings/brief";
import type {
  ChainView,
  Edit,
  ExportChoice,
  FileKind,
  FindingView,
  Opened,
  Review,
  StepId,
} from "../src/bindings/messages";
import { write } from "../src/path";
import * as rooms from "./rooms";

const briefs = import.meta.glob<Brief>("./fixture/*/brief.json", { eager: true, import: "default" });
const pictures = import.meta.glob<string>("./fixture/*/*.svg", { eager: true, import: "default", query: "?raw" });

const NAMES = [
  ["bottom", "Bottom line", "What happened?"],
  ["impact", "Impact", "How many, how much?"],
  ["cause", "Cause", "What caused it?"],
  ["fix", "Fix", "What are you doing about it?"],
  ["risk", "Risk", "Can it happen again?"],
  ["ask", "Ask", "What can I do?"],
] as const;

const query = new URLSearchParams(location.search);
const sample = query.get("sample") ?? "example";
const pages = Object.entries(pictures)
  .filter(([path]) => path.includes(`/${sample}/`))
  .sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
  .map(([, svg]) => svg);

const settings = {
  theme: (query.get("theme") ?? "system") as "system",
  textSize: Number(query.get("text") ?? 100),
  exportFolder: null,
  customers: [],
  knownWords: [] as string[],
  ownWords: rooms.ownWords(),
};
let brief: Brief;
let revision = 0;

/** Answers all that the window asks. */
export function imitate() {
  const found = briefs[`./fixture/${sample}/brief.json`];
  if (!found) throw new Error("run `npm run fixture` first");
  brief = query.has("empty") ? empty(found) : structuredClone(found);
  mockIPC((command, args) => answer(command, args as Record<string, unknown>), { shouldMockEvents: true });
}

function empty(like: Brief): Brief {
  const groups = {
    situation: { meeting: {}, times: {} },
    impact: {},
    cause: {},
    fix: { contingency: {} },
    risk: {},
    ask: { updates: {} },
  };
  const notes = { bottom: {}, impact: {}, cause: {}, fix: {}, risk: {}, ask: {} };
  return { ...like, ...groups, notes, review: {} };
}

function answer(command: string, args: Record<string, unknown>): unknown {
  switch (command) {
    case "start":
      return {
        ...rooms.lists(pages),
        settings,
        opened: query.get("screen") === "start" ? null : opened(),
        version: "0.9.0",
      };
    case "new_brief":
    case "open_sample":
    case "open_pick":
      return opened();
    case "edit":
      for (const { path, value } of args["edits"] as Edit[]) write(brief, path, value);
      return review(false);
    case "review":
      return review(false);
    case "undo":
    case "redo":
      return null;
    case "save":
    case "save_as":
    case "save_over":
      return saved();
    case "show_times":
      return (args["moments"] as string[]).map(shownTime);
    case "read_time":
      return readTime(args["text"] as string);
    case "read_amount":
      return readAmount(args["text"] as string);
    case "read_table":
      return { rows: [], series: null, metrics: [], problem: "This is no table." };
    case "loss":
      return { problem: "Say how much you earn in a period." };
    case "script":
      return rooms.script();
    case "export_plan":
      return rooms.plan(args["choice"] as ExportChoice | null);
    case "export_proof":
      return rooms.proof(args["kind"] as FileKind, pages);
    case "export_files":
      return rooms.written(args["choice"] as ExportChoice);
    case "import_pick":
    case "import_dropped":
    case "import_pasted":
      return rooms.report();
    case "import_answer":
      return rooms.report();
    case "import_choose":
    case "import_change":
      return { problem: `“${args["text"] as string}” is no time; try “14:05” or “yesterday 9am”.` };
    case "import_take":
    case "open_recent":
    case "open_dropped":
    case "recover":
    case "next_update":
    case "next_from_recent":
      return opened();
    case "earlier":
      return earlier(args["number"] as number);
    case "rules":
      return rooms.rules();
    case "suggest":
      return ["service", "services"];
    case "pick_own_words":
    case "begin_own_words":
      return { ...settings, ownWords: rooms.ownWords(true) };
    case "drop_own_words":
      return { ...settings, ownWords: null };
    case "full_screen":
      return args["on"];
    case "licences":
      return "MIT License";
    case "set_settings":
      return args["settings"];
    default:
      return null;
  }
}

function opened(): Opened {
  return {
    brief: structuredClone(brief),
    name: "Payments outage 14 Nov",
    save: saved(),
    review: review(true),
    settings,
  };
}

function saved() {
  if (query.has("empty")) return { kind: "new" as const, name: "New brief", at: null, problem: null, pathShown: null };
  return {
    kind: "saved" as const,
    name: "Payments outage 14 Nov",
    at: "14:31",
    problem: null,
    pathShown: "Documents",
  };
}

function review(all: boolean): Review {
  const findings = look();
  const steps: StepId[] = ["situation", "impact", "cause", "fix", "risk", "ask"];
  revision += 1;
  return {
    revision,
    slides: NAMES.map(([key, name, question], index) => ({
      key,
      index,
      name,
      question,
      headline: "",
      pages: [index],
      placeholders: [],
    })),
    pages: pages.map((svg, slide) => ({
      slide,
      number: slide + 1,
      label: String(slide + 1),
      picture: all ? svg.trimEnd().split("\n") : null,
    })),
    pageSize: { width: 960, height: 540 },
    steps: steps.map((id) => ({
      id,
      state: id === "ask" ? "empty" : id === "risk" ? "started" : "complete",
      missing: id === "risk" ? 1 : 0,
      findings: findings.filter((finding) => finding.step === id).length,
      errors: 0,
      firstMissing: null,
    })),
    readiness: { settle: 2, sentence: "2 to settle before you present" },
    findings,
    figures: Object.fromEntries(
      (brief.impact.facts ?? []).map((fact, at) => [fact.id || `impact.facts[${at}]`, figure(fact)]),
    ),
    minutes: { total: 380, planned: 600, perSlide: [60, 75, 70, 65, 60, 50] },
    times: { stretch: "4 h 12 min", status: "Service restored", firstFixWorked: true },
    chain: query.has("chain") ? CHAIN : null,
    save: saved(),
    canUndo: true,
    canRedo: false,
    asOf: "Sat 14 Nov, 14:30",
  };
}

/** How an update stands to the two briefings before it; shown with `?chain`. */
const CHAIN: ChainView = {
  told: ["Sat 14 Nov, 14:30", "Sat 14 Nov, 18:00"],
  quiet: false,
  changes: [
    { mark: "late", text: "Cause confirmed, was promised for Mon 16 Nov, 12:00", field: "ask" },
    { mark: "changed", text: "15% → 3% of orders failed", field: "impact.facts[0]" },
    { mark: "new", text: "Regulator informed", field: "situation.reasons[0]" },
    { mark: "kept", text: "Next update, on time", field: "ask" },
    { mark: "unchanged", text: "£345,000 of orders delayed", field: "impact.facts[1]" },
  ],
  facts: {},
  gone: [{ mark: "withdrawn", before: "1,140", what: "customers wrote to us" }],
};

function earlier(number: number) {
  return {
    number,
    told: CHAIN.told,
    title: brief.situation.title ?? "",
    pages,
    size: { width: 960, height: 540 },
    slides: pages.map((_, page) => [page]),
    script: rooms.script(),
    decided: ["Agreed: approve £18,000 for the second provider: Finance, by Mon 16 Nov"],
  };
}

function figure(fact: Fact) {
  const shown = (fact.value ?? 0).toLocaleString("en-GB");
  const unit = { money: `£${shown}`, share: `${shown}%`, duration: "4 h 12 min", count: shown, people: shown }[
    fact.unit
  ];
  const computed = fact.computed !== undefined && fact.computed !== null;
  return {
    shown: computed && fact.unit === "share" ? "15%" : unit,
    state: computed ? ("computed" as const) : fact.basis,
    formula: computed ? "4,260 ÷ 28,400 orders" : null,
  };
}

/** A finding for each known word. */
function look(): FindingView[] {
  const known = [
    {
      words: "many",
      severity: "warning" as const,
      what: "“many”: how many?",
      why: "A number lets the CEO weigh it. You have one already.",
      title: "Write “4,260”",
      text: "4,260",
    },
    {
      words: "timed out",
      severity: "hint" as const,
      what: "“timed out” is a technical term",
      why: "Say what people saw instead.",
      title: "Write “gave up waiting”",
      text: "gave up waiting",
      term: {
        term: "timeout",
        plain: "gave up waiting",
        explain: "The point at which a system stops waiting for an answer.",
      },
    },
    {
      words: "should",
      severity: "error" as const,
      what: "“should” is no plan",
      why: "Say who does what by when.",
      title: "Write “will”",
      text: "will",
    },
  ];
  const found: FindingView[] = [];
  const walk = (value: unknown, path: string, step: StepId) => {
    if (typeof value === "string" && !/\.(id|unit|status|kind)$/.test(path)) {
      for (const one of known) {
        const start = value.indexOf(one.words);
        if (start < 0) continue;
        const end = start + one.words.length;
        found.push({
          id: `${path}:${one.words}`,
          rule: one.words,
          label: "",
          severity: one.severity,
          step,
          field: path,
          start,
          end,
          excerpt: one.words,
          what: one.what,
          why: one.why,
          question: null,
          term: one.term ?? null,
          doubted: null,
          fixes: [
            {
              title: one.title,
              kind: one.term ? "plain" : "words",
              edit: { start, end, text: one.text },
              caret: start + one.text.length,
              caretEnd: null,
            },
          ],
        });
      }
    } else if (Array.isArray(value)) value.forEach((member, at) => walk(member, `${path}[${at}]`, step));
    else if (value && typeof value === "object")
      for (const [key, member] of Object.entries(value)) walk(member, `${path}.${key}`, step);
  };
  for (const step of ["situation", "impact", "cause", "fix", "risk", "ask"] as const) walk(brief[step], step, step);
  return found;
}

function shownTime(moment: string): string {
  const at = new Date(moment);
  const day = at.toLocaleDateString("en-GB", { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
  return `${day.replace(/^(\w+),/, "$1")}, ${moment.slice(11, 16)}`;
}

function readTime(text: string) {
  const clock = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
  if (!clock) return { problem: `“${text}” is no time; try “14:05” or “yesterday 9am”.` };
  const moment = `2026-11-14T${clock[1]?.padStart(2, "0")}:${clock[2]}:00Z`;
  return { moment, shown: shownTime(moment) };
}

function readAmount(text: string) {
  const number = Number(text.replace(/[^\d.]/g, ""));
  if (text.trim() === "" || Number.isNaN(number)) return { problem: `“${text}” is no number.` };
  return {
    value: number,
    low: null,
    high: null,
    about: false,
    unit: null,
    currency: null,
    shown: number.toLocaleString("en-GB"),
  };
}
