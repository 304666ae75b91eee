//! What comes anew with each answer of the session but says the same stays the same object, so that nothing is drawn again
//! for it.

/** The newer value, with every part of it that says the same as before replaced by the part from before. */
export function kept<T>(before: unknown, now: T): T {
  if (Object.is(before, now) || typeof before !== "object" || typeof now !== "object") return now;
  if (before === null || now === null || Array.isArray(before) !== Array.isArray(now)) return now;
  const old = before as Record<string, unknown>;
  const fresh = now as Record<string, unknown>;
  const names = Object.keys(fresh);
  const parts = names.map((name) => kept(old[name], fresh[name]));
  const same = names.length === Object.keys(old).length && names.every((name, at) => Object.is(old[name], parts[at]));
  if (same && names.every((name) => name in old)) return before as T;
  if (Array.isArray(now)) return parts as T;
  return Object.fromEntries(names.map((name, at) => [name, parts[at]])) as T;
}
