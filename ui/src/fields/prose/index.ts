//! The editor of prose: Markdown with bold, italics, lists and code, figures shown in their place, findings under the words.

import { standardKeymap } from "@codemirror/commands";
import { EditorState, type Extension, Prec } from "@codemirror/state";
import { EditorView, keymap, placeholder } from "@codemirror/view";

import { type Figures, figures, type Offer } from "./figures";
import { looks } from "./looks";
import { continueList, emphasis, markdown } from "./markdown";
import { findingAt, findings } from "./marks";

export { type Offer, showFigures } from "./figures";
export { showFindings } from "./marks";

/** What an editor needs from its field. */
export interface ProseOptions {
  label: string;
  hint: string;
  path: string;
  /** One line only: Enter does not break it. */
  single: boolean;
  figures: Figures;
  /** The figures that a brace offers. */
  offers: () => readonly Offer[];
  onchange: (text: string) => void;
  /** The caret stands in a finding, or in none. */
  oncaret: (finding: string | null) => void;
}

/** All that makes an editor a prose field. */
export function proseExtensions(options: ProseOptions): Extension {
  return [
    looks,
    markdown,
    EditorView.lineWrapping,
    EditorState.allowMultipleSelections.of(false),
    placeholder(options.hint),
    findings,
    figures(options.figures, options.offers),
    Prec.high(keymap.of(options.single ? [...single, ...emphasis] : [...many, ...emphasis])),
    keymap.of(standardKeymap.filter((binding) => binding.key !== "Enter" || !options.single)),
    options.single ? EditorState.transactionFilter.of((change) => (change.newDoc.lines > 1 ? [] : change)) : [],
    EditorView.contentAttributes.of({
      "aria-label": options.label,
      "aria-multiline": String(!options.single),
      spellcheck: "true",
      autocapitalize: "sentences",
      "data-path": options.path,
    }),
    EditorView.updateListener.of((update) => {
      if (
        update.docChanged &&
        update.transactions.some(
          (change) => change.isUserEvent("input") || change.isUserEvent("delete") || change.isUserEvent("move"),
        )
      )
        options.onchange(update.state.doc.toString());
      if (update.selectionSet && update.view.hasFocus) options.oncaret(findingAt(update.state));
    }),
  ];
}

const single = [{ key: "Enter", run: () => true }];
const many = [{ key: "Enter", run: continueList }];
