//! What is set aside goes into the file, and can be taken back.

import { expect, test } from "vitest";

import type { FindingView } from "../bindings/messages";
import type { Draft } from "../draft.svelte";
import { write } from "../path";
import { Aside } from "./aside.svelte";

function aside() {
  const sets: string[] = [];
  const draft = {
    brief: {},
    set(path: string, value: unknown, group: string | null) {
      sets.push(`${path} ${group}`);
      write(draft.brief, path, value);
    },
  };
  return { sets, aside: new Aside(draft as unknown as Draft) };
}

const finding = { rule: "vague-quantity", field: "impact.noticed", excerpt: "many" } as FindingView;

test("leaves single findings alone and brings them back", () => {
  const { sets, aside: kept } = aside();
  kept.dismiss(finding);
  expect(kept.dismissed).toEqual([{ rule: "vague-quantity", field: "impact.noticed", words: "many" }]);
  const [first] = kept.dismissed;
  if (first) kept.bringBack(first);
  expect(kept.dismissed).toEqual([]);
  expect(sets).toEqual(["review.dismissed null", "review.dismissed null"]);
});

test("switches rules off once and on again", () => {
  const { sets, aside: kept } = aside();
  kept.mute("acronym");
  kept.mute("acronym");
  kept.mute("spelling");
  expect(kept.muted).toEqual(["acronym", "spelling"]);
  kept.unmute("acronym");
  expect(kept.muted).toEqual(["spelling"]);
  expect(sets).toHaveLength(3);
});

test("learns words and forgets them", () => {
  const { aside: kept } = aside();
  kept.learn("Kwikpay");
  kept.learn("Kwikpay");
  expect(kept.words).toEqual(["Kwikpay"]);
  kept.forget("Kwikpay");
  expect(kept.words).toEqual([]);
});
