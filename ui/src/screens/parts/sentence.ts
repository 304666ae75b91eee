//! A problem as a sentence. Its parts come in lower case and without a full stop, so that they fit into any line.

import type { Problem } from "../../bindings/messages";

/** How places in a file are named. */
export interface PlaceWords {
  line: (line: number, column: number) => string;
}

/** Begins with a capital and ends with a full stop; quotes `code` as people do. */
export function sentence(text: string): string {
  const plain = text.trim().replace(/`([^`]*)`/g, "“$1”");
  if (plain === "") return "";
  const begun = plain.charAt(0).toLocaleUpperCase("en-GB") + plain.slice(1);
  return /[.?]$/.test(begun) ? begun : `${begun}.`;
}

/** Where in its file a problem is; empty if the whole file is meant. */
export function placeText(problem: Problem, words: PlaceWords): string {
  const position = problem.place?.position;
  return position ? words.line(position.line, position.column) : "";
}
