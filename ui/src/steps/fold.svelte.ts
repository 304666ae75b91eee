//! A group of fields that is closed until somebody opens it, something stands in it, or one of its fields is sought.

import { untrack } from "svelte";

import { within } from "../path";
import type { Desk } from "../write/desk.svelte";

/** What a group asks of the desk. */
type Known = Pick<Desk, "sought" | "folds"> & { draft: Pick<Desk["draft"], "at"> };

/** A group that can be closed. How it was left is kept at the desk, for as long as the brief is open. */
export class Fold {
  constructor(
    private readonly desk: Known,
    /** Tells it from the other groups of the brief. */
    private readonly name: string,
    /** The fields in it. */
    private readonly paths: () => readonly string[],
  ) {}

  get #isSought(): boolean {
    const { sought } = this.desk;
    return sought !== null && this.paths().some((path) => within(sought, path));
  }

  get #isFilled(): boolean {
    return this.paths().some((path) => isFilled(this.desk.draft.at(path)));
  }

  /** Whether it is open: for what is sought in it, as it was left, or because something stands in it. */
  get open(): boolean {
    return this.#isSought || (this.desk.folds[this.name] ?? this.#isFilled);
  }

  /** Opens or closes it; this is kept. */
  toggle() {
    const open = !this.open;
    this.desk.folds[this.name] = open;
    // Nobody seeks in it any more.
    if (!open && this.#isSought) this.desk.sought = null;
  }

  /** Keeps it open once it has opened by itself: it must not close under a hand that takes the last word out of it. */
  keep() {
    if (this.#isSought) this.desk.folds[this.name] = true;
    else if (this.#isFilled && untrack(() => this.desk.folds[this.name]) === undefined)
      this.desk.folds[this.name] = true;
  }
}

/** Whether something stands in a field or in a group. */
export function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === "object" && value !== null) return Object.values(value).some(isFilled);
  return value !== undefined && value !== null && value !== "" && value !== false;
}
