//! The editor of prose: Markdown with bold, italics, lists and code, figures shown in their place, findings under the words.

import { autocompletion, type CompletionContext } from "@codemirror/autocomplete";
import { standardKeymap } from "@codemirror/commands";
import { insertNewlineContinueMarkup, markdown } from "@codemirror/lang-markdown";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorState, type Extension, Prec, RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  keymap,
  placeholder,
  ViewPlugin,
  WidgetType,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";

import type { FindingView } from "../bindings/messages";

/** Puts new findings under the words. */
export const showFindings = StateEffect.define<readonly FindingView[]>();

/** Shows figures anew, after one of them changed. */
export const showFigures = StateEffect.define<Figures>();

/** What stands for `{id}` in the text. */
export type Figures = (id: string) => string | null;

/** A figure that can be put into the text. */
export interface Offer {
  id: string;
  /** As it stands on a slide. */
  shown: string;
  what: string;
}

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
    markdown({ addKeymap: false, completeHTMLTags: false }),
    syntaxHighlighting(marks),
    EditorView.lineWrapping,
    EditorState.allowMultipleSelections.of(false),
    placeholder(options.hint),
    findings,
    figureField.init(() => options.figures),
    figureWidgets,
    autocompletion({ override: [offered(options.offers)], icons: false }),
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

/** The finding in whose words the caret stands. */
export function findingAt(state: EditorState): string | null {
  const at = state.selection.main.head;
  let found: string | null = null;
  state.field(findings).between(at, at, (_from, _to, mark) => {
    found = (mark.spec as { finding?: string }).finding ?? null;
  });
  return found;
}

const findings = StateField.define<DecorationSet>({
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

/** Marks for the findings whose words still stand where they were found. */
function marksOf(list: readonly FindingView[], text: string): DecorationSet {
  const ranges = list.flatMap((finding) => {
    const { start, end } = finding;
    if (start === null || end === null || end <= start || end > text.length) return [];
    if (finding.excerpt && text.slice(start, end) !== finding.excerpt) return [];
    return Decoration.mark({
      class: `found found-${finding.severity}`,
      finding: finding.id,
      attributes: { "data-finding": finding.id },
    }).range(start, end);
  });
  return Decoration.set(ranges, true);
}

class FigureWidget extends WidgetType {
  constructor(
    readonly id: string,
    readonly shown: string | null,
  ) {
    super();
  }

  override eq(other: FigureWidget) {
    return other.id === this.id && other.shown === this.shown;
  }

  override toDOM() {
    const span = document.createElement("span");
    span.className = this.shown === null ? "figure figure-lost" : "figure";
    span.textContent = this.shown ?? this.id;
    span.title = `{${this.id}}`;
    return span;
  }
}

const FIGURE = /\{([a-z0-9][a-z0-9-]*)\}/g;

const figureField = StateField.define<Figures>({
  create: () => () => null,
  update: (figures, change) =>
    change.effects.reduce((kept, effect) => (effect.is(showFigures) ? effect.value : kept), figures),
});

const figureWidgets = ViewPlugin.define(
  (view) => ({
    shown: widgetsOf(view.state),
    update(update) {
      const told = update.transactions.some((change) => change.effects.some((effect) => effect.is(showFigures)));
      if (update.docChanged || told) this.shown = widgetsOf(update.state);
    },
  }),
  {
    decorations: (plugin) => plugin.shown,
    provide: (plugin) => EditorView.atomicRanges.of((view) => view.plugin(plugin)?.shown ?? Decoration.none),
  },
);

function widgetsOf(state: EditorState): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const figures = state.field(figureField);
  for (const found of state.doc.toString().matchAll(FIGURE)) {
    const widget = new FigureWidget(found[1] ?? "", figures(found[1] ?? ""));
    builder.add(found.index, found.index + found[0].length, Decoration.replace({ widget }));
  }
  return builder.finish();
}

/** After a brace, the figures of the brief; the text keeps the name, so that a figure agrees wherever it stands. */
function offered(offers: () => readonly Offer[]) {
  return (context: CompletionContext) => {
    const typed = context.matchBefore(/\{[^{}\n]*$/);
    if (!typed) return null;
    const sought = typed.text.slice(1).toLowerCase();
    const options = offers()
      .filter(({ id, shown, what }) => `${id} ${shown} ${what}`.toLowerCase().includes(sought))
      .map(({ id, shown, what }) => ({ label: shown, detail: what, apply: `{${id}}` }));
    return { from: typed.from, options, filter: false };
  };
}

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

const emphasis = [
  { key: "Mod-b", run: emphasise("**") },
  { key: "Mod-i", run: emphasise("*") },
  { key: "Mod-e", run: emphasise("`") },
];
const single = [{ key: "Enter", run: () => true }];
const many = [{ key: "Enter", run: insertNewlineContinueMarkup }];

const marks = HighlightStyle.define([
  { tag: tags.strong, fontWeight: "600" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.monospace, fontFamily: "var(--font-mono)", fontSize: "0.9em" },
  { tag: tags.processingInstruction, color: "var(--ink3)" },
]);

// One property each: WebKit does not take the style and the thickness together in one.
const under = (style: string, thickness: string, color: string) => ({
  textDecorationLine: "underline",
  textDecorationStyle: style,
  textDecorationThickness: thickness,
  textDecorationColor: `var(--${color})`,
  textDecorationSkipInk: "none",
  textUnderlineOffset: "4px",
});

const looks = EditorView.theme({
  "&": { outline: "none", background: "none" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: "inherit", overflow: "visible" },
  ".cm-content": { padding: "0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0" },
  ".cm-placeholder": { color: "var(--ink3)", fontStyle: "italic" },
  ".found": { cursor: "pointer", borderRadius: "2px" },
  ".found-error": under("solid", "2px", "bad"),
  ".found-warning": { ...under("wavy", "1.5px", "warn"), background: "var(--warn-tint)" },
  ".found-hint": under("dotted", "2px", "ink3"),
  ".cm-tooltip": {
    border: "1px solid var(--rule)",
    borderRadius: "9px",
    background: "var(--paper)",
    boxShadow: "var(--shadow)",
    padding: "5px",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--font)", maxHeight: "264px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "4px 10px", borderRadius: "5px", lineHeight: "22px" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { background: "var(--surface2)", color: "var(--ink)" },
  ".cm-completionLabel": { fontWeight: "600" },
  ".cm-completionDetail": { color: "var(--ink3)", fontStyle: "normal", marginLeft: "10px" },
  ".figure": { borderRadius: "3px", background: "var(--surface2)", padding: "0 3px", margin: "0 -1px" },
  ".figure-lost": { background: "var(--bad-tint)", color: "var(--bad)" },
});
