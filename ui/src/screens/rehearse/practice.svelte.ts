//! Practising the CEO's questions one by one, in their usual order or shuffled.

import type { QaView } from "../../bindings/messages";

/** In which order the questions come. */
export type Order = "usual" | "shuffled";

/** Gives a number from 0 up to, but not including, 1. */
export type Chance = () => number;

/** One round of questions. The answer stays hidden until it is asked for. */
export class Practice {
  #order: Order = $state("usual");
  #at = $state(0);
  #open = $state(false);
  #round: QaView[] = $state.raw([]);

  constructor(
    private readonly questions: QaView[],
    private readonly chance: Chance = Math.random,
  ) {
    this.#round = questions;
  }

  /** The order of this round. */
  get order(): Order {
    return this.#order;
  }

  /** The questions in the order of this round. */
  get round(): QaView[] {
    return this.#round;
  }

  /** The question's place in this round, from 0. */
  get at(): number {
    return this.#at;
  }

  /** The question that is asked; none if there are no questions at all. */
  get question(): QaView | null {
    return this.#round[this.#at] ?? null;
  }

  /** Whether the answer is shown. */
  get open(): boolean {
    return this.#open;
  }

  /** Whether this is the last question of the round. */
  get last(): boolean {
    return this.#at + 1 >= this.#round.length;
  }

  /** Shows the answer, or hides it again. */
  toggle(): void {
    this.#open = !this.#open;
  }

  /** Asks the next question; false if this was the last one. */
  next(): boolean {
    return this.#go(this.#at + 1);
  }

  /** Asks the question before; false if this was the first one. */
  previous(): boolean {
    return this.#go(this.#at - 1);
  }

  /** Asks one question of the round. */
  ask(at: number): void {
    this.#go(at);
  }

  /** Begins a new round. */
  begin(order: Order): void {
    this.#order = order;
    this.#round = order === "usual" ? this.questions : shuffle(this.questions, this.chance);
    this.#at = 0;
    this.#open = false;
  }

  #go(at: number): boolean {
    if (at < 0 || at >= this.#round.length) return false;
    this.#at = at;
    this.#open = false;
    return true;
  }
}

/** A fair shuffle after Fisher and Yates; each order is as likely as any other. */
function shuffle<T>(items: readonly T[], chance: Chance): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}
