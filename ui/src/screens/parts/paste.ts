//! Text from the clipboard.

/** What was pasted, in its two forms; each may be empty. */
export interface Pasted {
  text: string;
  html: string;
}

/** A paste as far as it is needed. */
type Paste = Pick<ClipboardEvent, "clipboardData" | "target">;

/** What was pasted on a screen; none if it went into a field, or has no words. */
export function pastedText({ clipboardData, target }: Paste): Pasted | null {
  const place = target as Partial<Element> | null;
  if (place?.closest?.("input, textarea, [contenteditable]")) return null;
  const text = clipboardData?.getData("text/plain") ?? "";
  const html = clipboardData?.getData("text/html") ?? "";
  return text.trim() === "" && html.trim() === "" ? null : { text, html };
}
