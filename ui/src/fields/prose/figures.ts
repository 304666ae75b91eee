//! Figures in a text: kept as a name in braces, shown as the slide shows them, offered after a brace.

import { autocompletion, type CompletionContext } from "@codemirror/autocomplete";
import { type EditorState, type Extension, RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, WidgetType } from "@codemirror/view";

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

/** Shows the figures of a text in their place, and offers them after a brace. */
export function figures(known: Figures, offers: () => readonly Offer[]): Extension {
  return [figureField.init(() => known), figureWidgets, autocompletion({ override: [offered(offers)], icons: false })];
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
