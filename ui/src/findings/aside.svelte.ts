//! What the presenter has set aside: single findings, whole rules, words that are right. All of it stays with the file.

import type { Dismissal, Review } from "../bindings/brief";
import type { FindingView } from "../bindings/messages";
import type { Draft } from "../draft.svelte";

/** What is set aside in a brief. Each change is one step of undo. */
export class Aside {
  constructor(private readonly draft: Draft) {}

  get #review(): Review {
    return this.draft.brief.review ?? {};
  }

  /** The findings that are not to be shown as long as their words stay. */
  get dismissed(): readonly Dismissal[] {
    return this.#review.dismissed ?? [];
  }

  /** The names of the rules that are switched off. */
  get muted(): readonly string[] {
    return this.#review.muted_rules ?? [];
  }

  /** The words that are spelled as they are meant. */
  get words(): readonly string[] {
    return this.#review.known_words ?? [];
  }

  dismiss({ rule, field, excerpt: words }: FindingView) {
    this.#set("dismissed", [...this.dismissed, { rule, field, words }]);
  }

  /** Shows a dismissed finding again. */
  bringBack(dismissal: Dismissal) {
    this.#set(
      "dismissed",
      this.dismissed.filter((one) => one !== dismissal),
    );
  }

  mute(rule: string) {
    if (!this.muted.includes(rule)) this.#set("muted_rules", [...this.muted, rule]);
  }

  /** Applies a rule again. */
  unmute(rule: string) {
    this.#set(
      "muted_rules",
      this.muted.filter((one) => one !== rule),
    );
  }

  learn(word: string) {
    if (!this.words.includes(word)) this.#set("known_words", [...this.words, word]);
  }

  /** Doubts a word again. */
  forget(word: string) {
    this.#set(
      "known_words",
      this.words.filter((one) => one !== word),
    );
  }

  #set(list: keyof Review, members: readonly unknown[]) {
    this.draft.set(`review.${list}`, $state.snapshot(members), null);
  }
}
