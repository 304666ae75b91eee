//! The review of an imported report: which values are taken, changed or left, and which one is looked at.

import { SvelteMap } from "svelte/reactivity";

import type { ChangedValue, ImportQuestion, ImportReview, ImportValue, StepId } from "../../bindings/messages";

/** The commands that the review needs; what cannot be read is answered with a sentence. */
export interface ImportPort {
  /** Writes something else in place of a value. */
  write(id: string, text: string): Promise<ChangedValue>;
  /** Chooses something else for a value. */
  choose(id: string, choice: string): Promise<ChangedValue>;
  /** Says something about the whole report. */
  answer(about: string, text: string): Promise<ChangedValue>;
}

/** The values of one step. */
export interface Group {
  step: StepId;
  values: ImportValue[];
  /** What the report does not say there. */
  questions: ImportQuestion[];
}

/** The steps in the order of the walk. */
const STEPS: StepId[] = ["situation", "impact", "cause", "fix", "risk", "ask"];

/** One review. What is sure is taken from the beginning; what was inferred waits for the person. */
export class Importing {
  #review: ImportReview = $state.raw() as ImportReview;
  /** What the person has taken or left; all else is taken if it is sure. */
  readonly #decided = new SvelteMap<string, boolean>();
  readonly #problems = new SvelteMap<string, string>();
  #current: string | null = $state(null);

  constructor(
    review: ImportReview,
    private readonly port: ImportPort,
  ) {
    this.#review = review;
  }

  /** The report and what was read in it. */
  get review(): ImportReview {
    return this.#review;
  }

  /** The values by step, with the questions that remain there. */
  readonly groups: Group[] = $derived.by(() =>
    STEPS.map((step) => ({
      step,
      values: this.#review.values.filter((value) => value.step === step),
      questions: this.#review.questions.filter((open) => open.step === step && open.asks === "nothing"),
    })).filter(({ values, questions }) => values.length + questions.length > 0),
  );

  /** The questions on the whole report, whose answers change many values. */
  readonly first: ImportQuestion[] = $derived.by(() => this.#review.questions.filter(({ asks }) => asks !== "nothing"));

  /** The value that is looked at, on both sides. */
  get current(): string | null {
    return this.#current;
  }

  /** How many values go into the brief. */
  get count(): number {
    return this.result.length;
  }

  /** Whether all that is sure is taken. */
  get allSure(): boolean {
    return this.#sure().every((id) => this.has(id));
  }

  /** How many values are sure. */
  get sureCount(): number {
    return this.#sure().length;
  }

  /** What goes into the brief, in the order of the walk. */
  get result(): string[] {
    return this.#review.values.map(({ id }) => id).filter((id) => this.has(id));
  }

  /** Whether a value is taken. */
  has(id: string): boolean {
    return this.#decided.get(id) ?? this.#find(id)?.sure ?? false;
  }

  /** A value as it is to stand in the brief. */
  shown(value: ImportValue): string {
    return this.#find(value.id)?.shown ?? value.shown;
  }

  /** Why what was written instead of a value, or as an answer, cannot be read; none if it can. */
  problem(id: string): string | null {
    return this.#problems.get(id) ?? null;
  }

  /** Looks at a value. */
  look(id: string | null): void {
    this.#current = id;
  }

  /** Takes a value, or leaves it. */
  take(id: string, taken: boolean): void {
    this.#decided.set(id, taken);
  }

  /** Takes all that is sure, or leaves it; what is not sure stays as it is. */
  takeSure(taken: boolean): void {
    for (const id of this.#sure()) this.take(id, taken);
  }

  /** Writes something else in place of a value, which takes it; nothing at all leaves it out. */
  async change(value: ImportValue, text: string): Promise<void> {
    this.#problems.delete(value.id);
    if (text.trim() === this.shown(value)) return;
    if (text.trim() === "") return this.take(value.id, false);
    if (this.#receive(value.id, await this.port.write(value.id, text.trim()))) this.take(value.id, true);
  }

  /** Chooses something else for a value, which takes it. */
  async choose(value: ImportValue, choice: string): Promise<void> {
    if (this.#receive(value.id, await this.port.choose(value.id, choice))) this.take(value.id, true);
  }

  /** Answers a question on the whole report. */
  async answer(question: ImportQuestion, text: string): Promise<void> {
    this.#problems.delete(question.asks);
    if (text.trim() !== "") this.#receive(question.asks, await this.port.answer(question.asks, text.trim()));
  }

  /** Takes over what became of a change; false if it could not be read. */
  #receive(id: string, read: ChangedValue): boolean {
    if ("problem" in read) {
      this.#problems.set(id, read.problem);
      return false;
    }
    const values = (value: ImportValue) => (value.id === id ? { ...value, ...read } : value);
    this.#review = "values" in read ? read : { ...this.#review, values: this.#review.values.map(values) };
    return true;
  }

  #find(id: string): ImportValue | undefined {
    return this.#review.values.find((value) => value.id === id);
  }

  #sure(): string[] {
    return this.#review.values.filter(({ sure }) => sure).map(({ id }) => id);
  }
}
