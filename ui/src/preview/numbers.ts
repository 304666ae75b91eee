//! The numbers of pages as they are printed: those of the talk count on their own, and so do those of the backup.

import type { PageView } from "../bindings/messages";
import { texts } from "../texts";

/** The number of a page, and what stands behind it: "of 6", or that it belongs to the backup. */
export function titleOf(pages: readonly PageView[], at: number): readonly [string, string] {
  const label = labelOf(pages, at);
  return isTalk(label)
    ? texts.slide.of(label, pages.filter((page) => isTalk(page.label)).length)
    : texts.slide.backup(label);
}

/** The number that is printed on a page. */
export function labelOf(pages: readonly PageView[], at: number): string {
  return pages[at]?.label ?? String(at + 1);
}

/** Whether a page is shown in the talk; the backup's numbers begin with a letter. */
function isTalk(label: string): boolean {
  return /^\d/.test(label);
}
