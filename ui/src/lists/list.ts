//! What can be done to a list, as a function from the old to the new one.

/** A copy of the list with one member at another place. */
export function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const left = [...list];
  const taken = left.splice(from, 1);
  left.splice(to, 0, ...taken);
  return left;
}

/** A copy of the list with a member twice; the second one gets a name of its own. */
export function duplicated<Item>(list: readonly Item[], at: number): Item[] {
  const left = [...list];
  const twin = structuredClone(left[at]);
  if (twin === undefined) return left;
  if (typeof twin === "object" && twin !== null && "id" in twin && typeof twin.id === "string")
    twin.id = freshId(list, twin.id.replace(/-\d+$/, ""));
  left.splice(at + 1, 0, twin as Item);
  return left;
}

/** A name that no member of the list has yet: the stem, or the stem with a number. */
export function freshId(list: readonly unknown[], stem: string): string {
  const taken = new Set(list.map((item) => (item as { id?: string } | null)?.id));
  for (let number = list.length + 1; ; number += 1) {
    const id = `${stem}-${number}`;
    if (!taken.has(id)) return id;
  }
}
