//! Lets the editor's styles in under the content policy.

import { StyleModule } from "style-mod";

/**
 * Makes the editor put its styles into the document's adopted style sheets. By itself it does so only within a shadow
 * root; in a document it adds a `<style>` element, which the content policy refuses. So the set of styles is made by a
 * shadow root that is then forgotten, and handed to the document.
 */
export function adoptSheets(): void {
  if (adopted) return;
  adopted = true;
  const root = document.createElement("div").attachShadow({ mode: "open" });
  StyleModule.mount(root, new StyleModule({}));
  const [key] = Object.getOwnPropertySymbols(root);
  if (key) Object.defineProperty(document, key, { value: (root as unknown as Record<symbol, unknown>)[key] });
}

let adopted = false;
