//! Other words are asked for once.

import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { FindingView } from "../bindings/messages";
import { Suggestions } from "./suggestions.svelte";

beforeEach(() => vi.stubGlobal("window", {}));
afterEach(() => {
  clearMocks();
  vi.unstubAllGlobals();
});

const finding = { doubted: "servise", start: 4, end: 11 } as FindingView;

test("asks once for each word and language", async () => {
  const asked: unknown[] = [];
  mockIPC((_, args) => {
    asked.push(args);
    return ["service", "serve"];
  });
  const suggestions = new Suggestions();
  expect(suggestions.of("servise", "en-GB")).toBeNull();
  await Promise.all([suggestions.ask("servise", "en-GB"), suggestions.ask("servise", "en-GB")]);
  await suggestions.ask("servise", "en-US");
  expect(asked).toEqual([{ word: "servise" }, { word: "servise" }]);
  expect(suggestions.of("servise", "en-GB")).toEqual(["service", "serve"]);
});

test("puts a word into the place of the doubted one", async () => {
  mockIPC(() => ["service"]);
  const suggestions = new Suggestions();
  expect(suggestions.fixes(finding, "en-GB")).toEqual([]);
  await suggestions.ask("servise", "en-GB");
  expect(suggestions.fixes(finding, "en-GB")).toEqual([
    { title: "service", kind: "words", edit: { start: 4, end: 11, text: "service" }, caret: 11, caretEnd: null },
  ]);
});

test("asks again after a failure", async () => {
  let fails = true;
  mockIPC(() => {
    if (fails) throw { code: "nothing", message: "" };
    return ["service"];
  });
  const suggestions = new Suggestions();
  await suggestions.ask("servise", "en-GB");
  fails = false;
  await suggestions.ask("servise", "en-GB");
  expect(suggestions.of("servise", "en-GB")).toEqual(["service"]);
});
