//! The sentences of an imported report behind the fields of a brief.

import type { Brief } from "../bindings/brief";
import { read } from "../path";

/** What an imported report says on a field, word for word; nothing if it says nothing, or if the field is empty. */
export function receiptsOf(brief: Brief, path: string): string[] {
  const receipts = brief.review?.origin?.receipts ?? [];
  return receipts.filter(({ field }) => placeOf(brief, field) === path).map(({ said }) => said);
}

/** The present path of a field whose entry of a list is named by its id: `cause.timeline#event-3`. */
function placeOf(brief: Brief, field: string): string | null {
  const [list = "", id] = field.split("#");
  const there = read(brief, list);
  if (id === undefined) return there === undefined || there === null || there === "" ? null : list;
  const at = Array.isArray(there) ? there.findIndex((entry: { id?: string }) => entry.id === id) : -1;
  return at < 0 ? null : `${list}[${at}]`;
}
