//! What the main window knows beside the brief: the step, the field in focus, the slide in sight, the finding that is open.

import { createContext, tick } from "svelte";

import { announcer } from "../announce.svelte";
import type { FindingView, FixView, StepId, StepView } from "../bindings/messages";
import type { Draft } from "../draft.svelte";
import { Aside } from "../findings/aside.svelte";
import { Suggestions } from "../findings/suggestions.svelte";
import { kept } from "../keep";
import { keysOf } from "../keys";
import { parent, within } from "../path";
import { SLIDE_OF, stepOf } from "../place";
import { texts } from "../texts";

/** Keeps the desk for the components of the main window. */
export const [getDesk, setDesk] = createContext<Desk>();

/** The desk at which a brief is written. */
export class Desk {
  readonly draft: Draft;
  /** What is set aside in the brief. */
  readonly aside: Aside;
  step: StepId = $state("situation");
  /** The page in sight, as a place in the review's pages. */
  page = $state(0);
  /** The finding whose card is open. */
  open: string | null = $state(null);
  /** The finding whose rule is explained on its card. */
  explained: string | null = $state(null);
  /** The list of all rules is open. */
  rules = $state(false);
  /** Findings that are put off until the brief is closed. */
  later: string[] = $state([]);
  /** The fact that is open for editing. */
  fact: string | null = $state(null);
  /** The field that was sought last; groups that hold it open. */
  sought: string | null = $state(null);
  /** Which groups at the end of a step were left open or closed, by their names. */
  folds: Record<string, boolean> = $state({});
  /** The row that was just added. What it lacks is not said before the focus has left it. */
  fresh: string | null = $state(null);
  /** Whether a narrow window shows the slide instead of the questions. */
  showsSlide = $state(false);
  /** The slide stands on the whole window. */
  full = $state(false);
  /** The number of the earlier briefing that is looked at in place of the brief; the first one is 1. */
  earlier: number | null = $state(null);
  /** The look of the deck stands in place of the questions. */
  looks = $state(false);

  constructor(
    draft: Draft,
    /** Takes a word as right in every brief. */
    private readonly learnForAll: (word: string) => Promise<void> = () => Promise.resolve(),
  ) {
    this.draft = draft;
    this.aside = new Aside(draft);
  }

  readonly #suggestions = new Suggestions();

  /** The findings that are not put off, and not on a row that was only just added. */
  readonly findings = $derived.by(() => {
    const { findings } = this.draft.review;
    const found = findings.filter((finding) => !this.later.includes(finding.id) && !this.#isEarly(finding));
    // The same list as before if nothing else is found, so that no field looks for its own again.
    return (this.#found = kept(this.#found, found));
  });
  #found: FindingView[] = [];

  /** Whether a finding misses something in a row that is still being written for the first time. */
  #isEarly({ field, start }: FindingView): boolean {
    return this.fresh !== null && start === null && within(field, this.fresh);
  }

  /** How a step stands, without what a fresh row still lacks. */
  viewOf(id: StepId): StepView | undefined {
    const { steps, findings } = this.draft.review;
    const step = steps.find((step) => step.id === id);
    if (!step || this.fresh === null) return step;
    const early = findings.filter((finding) => finding.step === id && this.#isEarly(finding));
    const errors = early.filter((finding) => finding.severity === "error").length;
    const warnings = early.filter((finding) => finding.severity === "warning").length;
    return { ...step, findings: step.findings - errors - warnings, errors: step.errors - errors };
  }

  /** Follows the focus: the slide in sight is one that its field feeds, and a row that it has left is no fresh one. */
  follow(path: string | null) {
    // A step or a list as a whole feeds no part of the slide more than another.
    this.draft.focused = path !== null && path in SLIDE_OF ? null : path;
    if (this.fresh !== null && (path === null || !within(path, this.fresh))) this.fresh = null;
    const step = path === null ? null : stepOf(path);
    if (!step || this.#stays) return;
    const { slides, pages } = this.draft.review;
    if (slides[pages[this.page]?.slide ?? 0]?.key !== SLIDE_OF[step]) this.turnTo(SLIDE_OF[step]);
  }

  /** Whether the page in sight is kept while the focus moves. */
  #stays = false;

  /** The findings on one field. */
  findingsOf(path: string): FindingView[] {
    return this.findings.filter((finding) => finding.field === path);
  }

  /** Shows a step and the slide that it feeds. */
  show(step: StepId) {
    this.looks = false;
    this.step = step;
    this.fact = null;
    this.fresh = null;
    if (this.opened()?.step !== step) this.open = null;
    this.turnTo(SLIDE_OF[step]);
  }

  /** Turns to the first page of a slide. */
  turnTo(key: string) {
    const slide = this.draft.review.slides.find((slide) => slide.key === key);
    if (slide?.pages[0] !== undefined) this.page = slide.pages[0];
  }

  /** Turns the pages. */
  turn(by: number) {
    this.page = Math.min(Math.max(this.page + by, 0), this.draft.pages.length - 1);
  }

  /** Goes to a field: its step, its place, the focus; and there to some words. */
  async go(path: string, at: Marked | null = null) {
    const step = stepOf(path);
    if (!step) {
      this.looks = path.startsWith("look");
      return;
    }
    const here = step === this.step && !this.looks;
    if (!here) this.show(step);
    this.showsSlide = false;
    this.sought = path;
    this.fact = /^impact\.facts\[\d+\]/.exec(path)?.[0] ?? null;
    await tick();
    // Whoever comes from a part of a slide goes on looking at it.
    this.#stays = here && this.draft.pages[this.page]?.includes(`data-field="${path}`) === true;
    focusField(path, at);
    this.#stays = false;
  }

  /** Goes to a finding, marks its words and opens its card. */
  async goTo(finding: FindingView) {
    this.open = finding.id;
    const { start, end } = finding;
    if (finding.field === "") this.show(finding.step);
    else await this.go(finding.field, start === null || end === null ? null : { from: start, to: end });
    // Several findings may share the words in which the caret stands now.
    this.open = finding.id;
    await tick();
    document.getElementById(cardId(finding.id))?.scrollIntoView({ block: "nearest" });
    announcer.say(texts.findings.said(texts.findings.severity[finding.severity], finding.what));
  }

  /** Opens a card of a field that takes the focus, unless one of its cards is open already. */
  openAt(path: string) {
    const own = this.findingsOf(path);
    if (own[0] && !own.some((finding) => finding.id === this.open)) this.open = own[0].id;
  }

  /** Takes the last step back or does it again, and goes to what it changed: a field, or a finding that is there again. */
  async retrace(how: () => Promise<string | null>) {
    const before = this.findings.map((finding) => finding.id);
    const path = await how();
    if (path === null) return;
    const back = path.startsWith("review") && this.findings.find((finding) => !before.includes(finding.id));
    if (back) await this.goTo(back);
    else await this.go(path);
  }

  /** The next finding after the open one, or the one before it; in the order of the steps. */
  async walk(by: 1 | -1) {
    const all = this.findings;
    if (all.length === 0) return;
    const at = all.findIndex((finding) => finding.id === this.open);
    const first = all.findIndex((finding) => finding.step === this.step);
    const next = at < 0 ? (by > 0 ? Math.max(first, 0) : all.length - 1) : (at + by + all.length) % all.length;
    const finding = all[next];
    if (finding) await this.goTo(finding);
  }

  /** The finding whose card is open. */
  opened(): FindingView | undefined {
    return this.findings.find((finding) => finding.id === this.open);
  }

  /** What can be taken on a card: the changes that come with the finding, or the other words that were asked for. */
  remedies(finding: FindingView): readonly FixView[] {
    if (finding.fixes.length > 0) return finding.fixes;
    return this.#suggestions.fixes(finding, this.#language);
  }

  /** Asks for other words, if a finding is about a word that may be misspelt. */
  async askFor(finding: FindingView) {
    if (finding.doubted !== null) await this.#suggestions.ask(finding.doubted, this.#language);
  }

  /** The other words for a doubted one; `null` until they have come. */
  suggested(finding: FindingView): readonly string[] | null {
    return this.#suggestions.of(finding.doubted ?? "", this.#language);
  }

  get #language(): string {
    return this.draft.brief.language;
  }

  /** Shows the page of the rule on the card of a finding, or puts it away. */
  explain(finding: FindingView) {
    this.explained = this.explained === finding.id ? null : finding.id;
  }

  /** Takes a remedy: changes the words and goes to where the writer goes on. */
  async takeFix(finding: FindingView, fix: FixView) {
    const text = this.draft.at<string>(finding.field);
    if (typeof text !== "string") return;
    const changed = text.slice(0, fix.edit.start) + fix.edit.text + text.slice(fix.edit.end);
    this.open = null;
    this.draft.set(finding.field, changed, null);
    announcer.say(texts.findings.taken);
    await tick();
    focusField(finding.field, { from: fix.caret, to: fix.caretEnd ?? fix.caret });
  }

  /** Never shows a finding again, as long as its words stay; this is kept in the file. */
  dismiss(finding: FindingView) {
    this.aside.dismiss(finding);
    this.#leave(finding, texts.findings.dismissed(keysOf("undo")));
  }

  /** Never applies a rule to this brief again. */
  mute(finding: FindingView) {
    this.aside.mute(finding.rule);
    this.#leave(finding, texts.findings.muted(keysOf("undo")));
  }

  /** Takes a doubted word as right in this brief. */
  learn(finding: FindingView) {
    this.aside.learn(finding.doubted ?? finding.excerpt);
    this.#leave(finding, texts.findings.spelling.learned(keysOf("undo")));
  }

  /** Takes a doubted word as right in every brief; the settings hold the list. */
  async learnEverywhere(finding: FindingView) {
    await this.learnForAll(finding.doubted ?? finding.excerpt);
    this.#leave(finding, texts.findings.spelling.learnedEverywhere);
  }

  /** Puts a finding off until the brief is opened the next time. */
  putOff(finding: FindingView) {
    this.later.push(finding.id);
    this.#leave(finding, texts.findings.away);
  }

  #leave(finding: FindingView, says: string) {
    this.open = null;
    announcer.show(says);
    focusField(finding.field);
  }

  /** Whether something is typed into a field that feeds a part of the slide, or the other way round. */
  feeds(field: string): boolean {
    const focused = this.draft.focused;
    return focused !== null && field !== "" && (within(focused, field) || within(field, focused));
  }
}

/** The id of a finding's card. */
export function cardId(finding: string): string {
  return `card-${finding.replace(/[^\w-]/g, "-")}`;
}

/** What is to be marked in a field, in UTF-16 code units. */
export interface Marked {
  from: number;
  to: number;
}

/** Asks a prose field to take the focus, at a place of its words. */
export class FocusEvent extends CustomEvent<Marked | null> {
  static readonly type = "field-focus";
  constructor(at: Marked | null) {
    super(FocusEvent.type, { detail: at });
  }
}

/** Puts the focus into the control of a field, or of the smallest group that holds it. */
function focusField(path: string, at: Marked | null = null) {
  for (let sought: string | null = path; sought; sought = parent(sought)) {
    const holder = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(sought)}"]`);
    if (!holder) continue;
    holder.dispatchEvent(new FocusEvent(at));
    if (!holder.contains(document.activeElement)) focusable(holder)?.focus();
    holder.scrollIntoView({ block: "nearest" });
    return;
  }
}

function focusable(holder: HTMLElement): HTMLElement | null {
  const fields = "input, select, textarea, [contenteditable=true]";
  if (holder.matches(`${fields}, button`)) return holder;
  const body = holder.querySelector<HTMLElement>(":scope > .body") ?? holder;
  // Words come before buttons, which stand beside them.
  return body.querySelector<HTMLElement>(fields) ?? body.querySelector("button");
}
