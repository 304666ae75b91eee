//! The marks of the coach under the words of a text.

import { type EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";

import type { FindingView } from "../../bindings/messages";

/** Puts new findings under the words. */
export const showFindings = StateEffect.define<readonly FindingView[]>();

/** The finding in whose words the caret stands. */
export function findingAt(state: EditorState): string | null {
  const at = state.selection.main.head;
  let found: string | null = null;
  state.field(findings).between(at, at, (_from, _to, mark) => {
    found = (mark.spec as { finding?: string }).finding ?? null;
  });
  return found;
}

/** Keeps the marks with their words while one types. */
export const findings = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, change) {
    let marks = shown.map(change.changes);
    for (const effect of change.effects) {
      if (effect.is(showFindings)) marks = marksOf(effect.value, change.newDoc.toString());
    }
    return marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** From this length on, a mark is on a whole sentence: it steps back, so that those on its words are seen. */
const WIDE = 80;

/** Marks for the findings whose words still stand where they were found. */
function marksOf(list: readonly FindingView[], text: string): DecorationSet {
  const ranges = list.flatMap((finding) => {
    const { start, end } = finding;
    if (start === null || end === null || end <= start || end > text.length) return [];
    if (finding.excerpt && text.slice(start, end) !== finding.excerpt) return [];
    return Decoration.mark({
      class: `found found-${finding.severity}${end - start > WIDE ? " found-wide" : ""}`,
      finding: finding.id,
      attributes: { "data-finding": finding.id },
    }).range(start, end);
  });
  return Decoration.set(ranges, true);
}
