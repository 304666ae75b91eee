//! Other words for those that no dictionary has: asked for when a card is opened, and then remembered.

import { SvelteMap } from "svelte/reactivity";

import type { FindingView, FixView } from "../bindings/messages";
import * as ipc from "../ipc";

/** The other words that were asked for. */
export class Suggestions {
  /** The words by language and doubted word; `null` while they are on their way. */
  #known = new SvelteMap<string, readonly string[] | null>();

  /** Asks for other words in a language, unless they are known or on their way. */
  async ask(word: string, language: string): Promise<void> {
    const key = `${language} ${word}`;
    if (this.#known.has(key)) return;
    this.#known.set(key, null);
    try {
      this.#known.set(key, await ipc.suggest(word));
    } catch {
      this.#known.delete(key);
    }
  }

  /** Other words for a word; `null` until they have come. */
  of(word: string, language: string): readonly string[] | null {
    return this.#known.get(`${language} ${word}`) ?? null;
  }

  /** The changes that put other words into the place of a doubted one. */
  fixes(finding: FindingView, language: string): FixView[] {
    const { doubted, start, end } = finding;
    if (doubted === null || start === null || end === null) return [];
    return (this.of(doubted, language) ?? []).map((text) => ({
      title: text,
      kind: "words",
      edit: { start, end, text },
      caret: start + text.length,
      caretEnd: null,
    }));
  }
}
