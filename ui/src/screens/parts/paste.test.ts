//! Text from the clipboard.

import { expect, test } from "vitest";

import { pastedText } from "./paste";

function paste(forms: Record<string, string>, target: EventTarget | null = null) {
  return { clipboardData: { getData: (form: string) => forms[form] ?? "" } as DataTransfer, target };
}

test("gives both forms of what was pasted", () => {
  const forms = { "text/plain": "Down", "text/html": "<h1>Down</h1>" };
  expect(pastedText(paste(forms))).toEqual({ text: "Down", html: "<h1>Down</h1>" });
});

test("leaves a field its own pasting", () => {
  const field = { closest: () => ({}) } as unknown as Element;
  expect(pastedText(paste({ "text/plain": "Down" }, field))).toBeNull();
});

test("finds nothing where no words are", () => {
  expect(pastedText(paste({ "text/plain": " \n" }))).toBeNull();
});
