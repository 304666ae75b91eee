//! Lists go on by themselves, and nothing but Markdown is read.

import { ensureSyntaxTree } from "@codemirror/language";
import { EditorState, type TransactionSpec } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { expect, test } from "vitest";

import { continueList, markdown } from "./markdown";

/** What Enter makes of a text, `|` being the caret; `null` if it is left to the editor. */
function enter(text: string): string | null {
  const at = text.indexOf("|");
  let state = EditorState.create({ doc: text.replace("|", ""), selection: { anchor: at } });
  const view = {
    get state() {
      return state;
    },
    dispatch: (change: TransactionSpec) => (state = state.update(change).state),
  };
  if (!continueList(view as unknown as EditorView)) return null;
  const { head } = state.selection.main;
  return `${state.sliceDoc(0, head)}|${state.sliceDoc(head)}`;
}

test("the next item gets its mark", () => {
  expect(enter("- one|")).toBe("- one\n- |");
  expect(enter("  * one|")).toBe("  * one\n  * |");
  expect(enter("9. nine|")).toBe("9. nine\n10. |");
  expect(enter("- one | two")).toBe("- one \n- | two");
});

test("an item without words ends the list", () => {
  expect(enter("- one\n- |")).toBe("- one\n|");
});

test("other lines are left to the editor", () => {
  expect(enter("one|")).toBeNull();
  expect(enter("|- one")).toBeNull();
  expect(enter("-one|")).toBeNull();
});

test("reads Markdown, and takes HTML for words", () => {
  const state = EditorState.create({ doc: "**bold** <b>plain</b>\n\n- `code`", extensions: markdown });
  const names: string[] = [];
  ensureSyntaxTree(state, state.doc.length, 5000)?.iterate({ enter: ({ name }) => void names.push(name) });
  expect(names).toEqual(expect.arrayContaining(["StrongEmphasis", "BulletList", "InlineCode"]));
  expect(names.filter((name) => name.startsWith("HTML"))).toEqual([]);
});
