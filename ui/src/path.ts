//! Paths of fields, as in findings and pictures: `impact.facts[2].value`.

type Segment = string | number;

/** The steps of a path: `["impact", "facts", 2, "value"]`. */
export function segments(path: string): Segment[] {
  return [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, key, index]) =>
    index === undefined ? (key ?? "") : Number(index),
  );
}

/** What stands at a path; `undefined` if nothing does. */
export function read(root: unknown, path: string): unknown {
  return segments(path).reduce<unknown>(
    (at, segment) => (at === null || at === undefined ? undefined : (at as Record<Segment, unknown>)[segment]),
    root,
  );
}

/** Sets what stands at a path, making the groups on the way; `null` takes a key away. */
export function write(root: object, path: string, value: unknown): void {
  const all = segments(path);
  const last = all.pop();
  if (last === undefined) return;
  let at = root as Record<Segment, unknown>;
  all.forEach((segment, depth) => {
    at[segment] ??= typeof (all[depth + 1] ?? last) === "number" ? [] : {};
    at = at[segment] as Record<Segment, unknown>;
  });
  if (value === null && !Array.isArray(at)) delete at[last];
  else at[last] = value;
}

/** The path of a member of a group or list. */
export function join(path: string, segment: Segment): string {
  if (typeof segment === "number") return `${path}[${segment}]`;
  return path === "" ? segment : `${path}.${segment}`;
}

/** The path of the group or list in which a field stands; `null` at the root. */
export function parent(path: string): string | null {
  const cut = Math.max(path.lastIndexOf("."), path.lastIndexOf("["));
  return cut < 0 ? null : path.slice(0, cut);
}

/** Whether a path is the other one or stands in it. */
export function within(path: string, outer: string): boolean {
  return path === outer || (path.startsWith(outer) && ".[".includes(path.charAt(outer.length)));
}
