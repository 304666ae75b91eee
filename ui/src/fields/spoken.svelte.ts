//! Times and amounts as the session writes them: asked for once, kept, shown when they come.

import { SvelteMap } from "svelte/reactivity";

import type { Unit } from "../bindings/brief";
import * as ipc from "../ipc";

/** Times as words. */
class Times {
  #shown = new SvelteMap<string, string>();
  #asked = new Set<string>();
  #waiting: string[] = [];

  /** A moment as words; empty until they are known. */
  of(moment: string | null | undefined): string {
    if (!moment) return "";
    const shown = this.#shown.get(moment);
    if (shown === undefined && !this.#asked.has(moment)) this.#ask(moment);
    return shown ?? "";
  }

  /** Keeps what a reading has told. */
  keep(moment: string, shown: string) {
    this.#shown.set(moment, shown);
  }

  #ask(moment: string) {
    this.#asked.add(moment);
    // All times of a step are asked for together.
    if (this.#waiting.push(moment) === 1) queueMicrotask(() => void this.#send());
  }

  async #send() {
    const moments = this.#waiting.splice(0);
    const shown = await ipc.showTimes(moments);
    moments.forEach((moment, at) => this.#shown.set(moment, shown[at] ?? moment));
  }
}

/** Amounts as words. */
class Amounts {
  #shown = new SvelteMap<string, string>();
  #asked = new Set<string>();

  /** A number with its unit; the bare number until the words are known. */
  of(value: number | null | undefined, unit: Unit, currency: string | null): string {
    if (value === null || value === undefined) return "";
    const key = `${value} ${unit} ${currency}`;
    const shown = this.#shown.get(key);
    if (shown === undefined && !this.#asked.has(key)) void this.#ask(key, value, unit, currency);
    return shown ?? String(value);
  }

  async #ask(key: string, value: number, unit: Unit, currency: string | null) {
    this.#asked.add(key);
    const text = unit === "duration" ? `${value} s` : String(value);
    const read = await ipc.readAmount(text, unit, currency);
    if ("shown" in read) this.#shown.set(key, read.shown);
  }
}

/** The times that this window has shown. */
export const times = new Times();
/** The amounts that this window has shown. */
export const amounts = new Amounts();
