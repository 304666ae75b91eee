//! Lists that are walked with the arrow keys as well as with Tab.

/** Lets the arrow keys, Home and End go from one `[data-row]` of a list to another. */
export function walkRows(list: HTMLElement): () => void {
  const walk = (event: KeyboardEvent) => {
    const rows = [...list.querySelectorAll<HTMLElement>("[data-row]")];
    const at = rows.findIndex((row) => row === document.activeElement);
    const to = target(event.key, at, rows.length);
    if (at < 0 || to === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    rows[to]?.focus();
  };
  list.addEventListener("keydown", walk);
  return () => list.removeEventListener("keydown", walk);
}

/** The row to which a key leads; `null` if it leads nowhere. */
export function target(key: string, at: number, rows: number): number | null {
  switch (key) {
    case "ArrowDown":
      return Math.min(at + 1, rows - 1);
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return rows - 1;
    default:
      return null;
  }
}
