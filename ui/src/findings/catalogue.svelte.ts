//! The rules of the coach with their pages, asked for once.

import type { RuleView } from "../bindings/messages";
import * as ipc from "../ipc";

/** Rules of one kind. */
export interface RuleGroup {
  label: string;
  rules: RuleView[];
}

/** The rules of the coach. */
export class Catalogue {
  /** All rules, in their order; none until they are known. */
  rules: readonly RuleView[] = $state.raw([]);
  #asked: Promise<void> | null = null;

  /** The rules by their kinds, in the order in which the kinds first come. */
  readonly groups: readonly RuleGroup[] = $derived.by(() => {
    const groups: RuleGroup[] = [];
    for (const rule of this.rules) {
      const group = groups.find((group) => group.label === rule.label);
      if (group) group.rules.push(rule);
      else groups.push({ label: rule.label, rules: [rule] });
    }
    return groups;
  });

  /** Asks for the rules unless they are known; after a failure, the next one asks again. */
  load(): Promise<void> {
    this.#asked ??= ipc.rules().then(
      (rules) => void (this.rules = rules),
      () => void (this.#asked = null),
    );
    return this.#asked;
  }

  /** The page of a rule; none while it is not known. */
  of(id: string): RuleView | undefined {
    return this.rules.find((rule) => rule.id === id);
  }
}

/** The catalogue of this window. */
export const catalogue = new Catalogue();
