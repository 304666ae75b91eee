//! A round of questions.

import { expect, test } from "vitest";

import type { QaView } from "../../bindings/messages";
import { Practice } from "./practice.svelte";

const QUESTIONS: QaView[] = ["a", "b", "c", "d"].map((id) => ({
  id,
  question: `Question ${id}?`,
  answer: [`Answer ${id}.`],
  missing: null,
}));

const ids = (practice: Practice) => practice.round.map(({ id }) => id).join("");

test("asks in the usual order and hides each answer until it is wanted", () => {
  const practice = new Practice(QUESTIONS);
  expect(practice.question?.id).toBe("a");
  expect(practice.open).toBe(false);
  practice.toggle();
  expect(practice.open).toBe(true);
  expect(practice.next()).toBe(true);
  expect(practice.question?.id).toBe("b");
  expect(practice.open).toBe(false);
});

test("ends with the last question and begins with the first", () => {
  const practice = new Practice(QUESTIONS);
  expect(practice.previous()).toBe(false);
  practice.ask(3);
  expect(practice.last).toBe(true);
  expect(practice.next()).toBe(false);
  expect(practice.question?.id).toBe("d");
});

test("shuffles all questions, each once, and puts them back in order", () => {
  const practice = new Practice(QUESTIONS, () => 0);
  practice.ask(2);
  practice.begin("shuffled");
  expect(ids(practice)).toBe("bcda");
  expect(practice.at).toBe(0);
  practice.begin("usual");
  expect(ids(practice)).toBe("abcd");
});

test("has nothing to ask where there are no questions", () => {
  const practice = new Practice([]);
  expect(practice.question).toBeNull();
  expect(practice.next()).toBe(false);
});
