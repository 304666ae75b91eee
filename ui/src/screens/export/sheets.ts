//! The pages of one file, as they will be printed.

import type { FileKind } from "../../bindings/messages";

/** The pages of one file. */
export interface Sheet {
  kind: FileKind;
  /** Each page as SVG text; `null` while it is not there yet. */
  pages: (string | null)[];
  /** Width of a page divided by its height. */
  ratio: number;
}
