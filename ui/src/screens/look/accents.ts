//! The accents that the look panel offers, and how a typed colour is read.

/** The house colour and six others; each accent is made legible where it is drawn. */
export const ACCENTS = ["#0B5A7A", "#5B3FA0", "#1F7A4D", "#E8710A", "#C2185B", "#FFE600", "#000000"] as const;

/** Reads `#0b5a7a`, `0B5A7A` or `#07a` as `#0B5A7A` or the like; `null` if it is no colour. */
export function readColour(text: string): string | null {
  const digits = /^\s*#?([0-9a-f]{6}|[0-9a-f]{3})\s*$/i.exec(text)?.[1];
  if (digits === undefined) return null;
  const long = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  return `#${long.toUpperCase()}`;
}
