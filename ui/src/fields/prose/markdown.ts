//! The Markdown of a text: bold, italic, lists and code, and the keys that write them.
//!
//! The parser alone is taken, and without HTML: the ready-made language of the editor would bring the parsers of HTML,
//! CSS and JavaScript along, which nobody writes into a briefing.

import { defineLanguageFacet, HighlightStyle, Language, syntaxHighlighting } from "@codemirror/language";
import { EditorSelection, type Extension } from "@codemirror/state";
import type { EditorView, KeyBinding } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { parser } from "@lezer/markdown";

const WITHOUT_HTML = parser.configure({ remove: ["HTMLBlock", "HTMLTag"] });

const marks = HighlightStyle.define([
  { tag: tags.strong, fontWeight: "600" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.monospace, fontFamily: "var(--font-mono)", fontSize: "0.9em" },
  { tag: tags.processingInstruction, color: "var(--ink3)" },
]);

/** Reads and shows Markdown. */
export const markdown: Extension = [
  new Language(defineLanguageFacet(), WITHOUT_HTML, [], "markdown").extension,
  syntaxHighlighting(marks),
];

/** Puts marks around the selected words, or takes them away. */
function emphasise(mark: string) {
  return (view: EditorView): boolean => {
    const { from, to } = view.state.selection.main;
    const size = mark.length;
    const inner = view.state.sliceDoc(from, to);
    const around = view.state.sliceDoc(from - size, from) === mark && view.state.sliceDoc(to, to + size) === mark;
    view.dispatch({
      changes: around
        ? [
            { from: from - size, to: from },
            { from: to, to: to + size },
          ]
        : { from, to, insert: mark + inner + mark },
      selection: around ? { anchor: from - size, head: to - size } : { anchor: from + size, head: to + size },
      userEvent: "input.mark",
    });
    return true;
  };
}

/** Bold, italic and code. */
export const emphasis: readonly KeyBinding[] = [
  { key: "Mod-b", run: emphasise("**") },
  { key: "Mod-i", run: emphasise("*") },
  { key: "Mod-e", run: emphasise("`") },
];

/** The mark at the beginning of an item of a list, and the space before and after it. */
const ITEM = /^(\s*)([-*+]|(\d{1,9})([.)]))(\s+)/;

/** Goes on with a list: the next line gets the mark of the next item, and an item without words ends the list. */
export function continueList(view: EditorView): boolean {
  const { state } = view;
  const { main } = state.selection;
  const line = state.doc.lineAt(main.head);
  const item = ITEM.exec(line.text);
  if (!item || !main.empty || main.head < line.from + item[0].length) return false;
  if (line.text.trimEnd().length <= item[0].trimEnd().length) {
    view.dispatch({ changes: { from: line.from, to: line.to }, userEvent: "input" });
    return true;
  }
  const [, indent = "", bullet = "", number, close = "", space = " "] = item;
  const mark = number === undefined ? bullet : `${Number(number) + 1}${close}`;
  const insert = `${state.lineBreak}${indent}${mark}${space}`;
  view.dispatch({
    changes: { from: main.head, insert },
    selection: EditorSelection.cursor(main.head + insert.length),
    scrollIntoView: true,
    userEvent: "input",
  });
  return true;
}
