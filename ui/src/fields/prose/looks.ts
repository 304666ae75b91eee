//! How a text looks: as a document, with the marks of the coach.

import { EditorView } from "@codemirror/view";

// One property each: WebKit does not take the style and the thickness together in one.
const under = (style: string, thickness: string, color: string) => ({
  textDecorationLine: "underline",
  textDecorationStyle: style,
  textDecorationThickness: thickness,
  textDecorationColor: `var(--${color})`,
  textDecorationSkipInk: "none",
  textUnderlineOffset: "4px",
});

/** The look of a prose field. */
export const looks = EditorView.theme({
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
  ".found-wide": { background: "none", textDecorationThickness: "1px" },
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
