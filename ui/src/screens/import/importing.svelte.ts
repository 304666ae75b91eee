//! The review of an imported report: which values are taken, changed or left, and which one is looked at.

import { SvelteMap, SvelteSet } from "svelte/reactivity";

import type { ImportReview, ImportValue, Refusal, StepId } from "../../bindings/messages";

/** Writes something else in place of a value; what cannot be read is answered with a sentence. */
export type Change = (id: string, text: string) => Promise<ImportValue | Refusal>;

/** The values of one step. */
export interface Group {
  step: StepId;
  values: ImportValue[];
  /** What the report does not say there. */
  questions: string[];
}

/** The steps in the order of the walk. */
const STEPS: StepId[] = ["situation", "impact", "cause", "fix", "risk", "ask"];

/** One review. What is sure is taken from the beginning; what was inferred waits for the person. */
export class Importing {
  readonly #taken: SvelteSet<string>;
  readonly #shown = new SvelteMap<string, string>();
  readonly #problems = new SvelteMap<string, string>();
  #current: string | null = $state(null);
  readonly groups: Group[];

  constructor(
    readonly review: ImportReview,
    private readonly write: Change,
  ) {
    this.#taken = new SvelteSet(this.#sure());
    this.groups = STEPS.map((step) => ({
      step,
      values: review.values.filter((value) => value.step === step),
      questions: review.questions.filter((open) => open.step === step).map(({ question }) => question),
    })).filter(({ values, questions }) => values.length + questions.length > 0);
  }

  /** The value that is looked at, on both sides. */
  get current(): string | null {
    return this.#current;
  }

  /** How many values go into the brief. */
  get count(): number {
    return this.#taken.size;
  }

  /** Whether all that is sure is taken. */
  get allSure(): boolean {
    return this.#sure().every((id) => this.#taken.has(id));
  }

  /** How many values are sure. */
  get sureCount(): number {
    return this.#sure().length;
  }

  /** What goes into the brief, in the order of the walk. */
  get result(): string[] {
    return this.review.values.map(({ id }) => id).filter((id) => this.#taken.has(id));
  }

  /** Whether a value is taken. */
  has(id: string): boolean {
    return this.#taken.has(id);
  }

  /** A value as it is to stand in the brief. */
  shown(value: ImportValue): string {
    return this.#shown.get(value.id) ?? value.shown;
  }

  /** Why what was written instead of a value cannot be read; none if it can. */
  problem(id: string): string | null {
    return this.#problems.get(id) ?? null;
  }

  /** Looks at a value. */
  look(id: string | null): void {
    this.#current = id;
  }

  /** Takes a value, or leaves it. */
  take(id: string, taken: boolean): void {
    if (taken) this.#taken.add(id);
    else this.#taken.delete(id);
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
    const read = await this.write(value.id, text.trim());
    if ("problem" in read) {
      this.#problems.set(value.id, read.problem);
    } else {
      this.#shown.set(value.id, read.shown);
      this.take(value.id, true);
    }
  }

  #sure(): string[] {
    return this.review.values.filter(({ sure }) => sure).map(({ id }) => id);
  }
}
