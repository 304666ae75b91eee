//! The password of PDF files: what is wrong with what was typed.

/** What is wrong with a password. */
export type LockProblem = "empty" | "differs" | "long";

/** How many bytes a PDF file takes of a password (ISO 32000-2, 7.6.4.3.3); others would be ignored in silence. */
const LONGEST = 127;

/** What is wrong with a password that was typed twice; `null` if nothing. */
export function lockProblem(password: string, repeat: string): LockProblem | null {
  if (password === "") return "empty";
  if (new TextEncoder().encode(password).length > LONGEST) return "long";
  return password === repeat ? null : "differs";
}
