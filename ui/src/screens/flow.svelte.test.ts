//! Nothing is closed or replaced before the person has decided.

import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { Draft } from "../draft.svelte";
import type { Stage } from "../stage.svelte";
import type { Problem, SaveKind, SaveState } from "../bindings/messages";
import { Flow } from "./flow.svelte";

const CHANGED: Problem = { code: "changed", message: "another program has changed it", hint: "", place: null };
const FULL: Problem = { ...CHANGED, code: "noRoom", message: "the disk is full" };

/** The commands that were called, in their order. */
let called: string[];
/** What commands answer or throw, by their names. */
let answers: Record<string, () => unknown>;

beforeEach(() => {
  vi.stubGlobal("window", globalThis);
  called = [];
  answers = {};
  mockIPC((command) => {
    called.push(command);
    return answers[command]?.() ?? null;
  });
});
afterEach(() => {
  clearMocks();
  vi.unstubAllGlobals();
});

/** A window with a brief in some state; saving makes it saved unless it fails. */
function visit(kind: SaveKind, failing: Problem | null = null) {
  const draft = {
    save: { kind },
    settle: () => Promise.resolve(),
    write: async (how: () => Promise<unknown>) => {
      await how();
      if (!failing) draft.save.kind = "saved";
      return failing;
    },
  };
  const stage = {
    draft: draft as unknown as Draft,
    screen: "write",
    take: vi.fn(),
    leave: vi.fn<Stage["leave"]>(() => Promise.resolve(null)),
  };
  return { stage, flow: new Flow(stage as unknown as Stage) };
}

const settled = () => new Promise((done) => setTimeout(done));

test("closes a saved brief at once", async () => {
  const { stage, flow } = visit("saved");
  flow.run("close");
  await settled();
  expect(stage.leave).toHaveBeenCalledExactlyOnceWith(false);
  expect(flow.asking).toBeNull();
});

test("asks before it closes a brief with changes", async () => {
  const { stage, flow } = visit("unsaved");
  flow.run("close");
  await settled();
  expect(flow.asking?.kind).toBe("unsaved");
  expect(stage.leave).not.toHaveBeenCalled();
  flow.stay();
  expect(flow.asking).toBeNull();
});

test("saves and then goes on with what was asked for", async () => {
  const { stage, flow } = visit("unsaved");
  flow.run("close");
  const asking = flow.asking;
  if (asking?.kind === "unsaved") await flow.save(asking.then);
  expect(called).toEqual(["save"]);
  expect(stage.leave).toHaveBeenCalledExactlyOnceWith(false);
});

test("gives up changes only when told so", async () => {
  const { stage, flow } = visit("unsaved");
  flow.run("close");
  const asking = flow.asking;
  if (asking?.kind === "unsaved") await flow.giveUp(asking.then);
  expect(called).toEqual([]);
  expect(stage.leave).toHaveBeenCalledExactlyOnceWith(true);
});

test("does not go on when saving fails, and says why", async () => {
  const { stage, flow } = visit("unsaved", FULL);
  flow.run("close");
  const asking = flow.asking;
  if (asking?.kind === "unsaved") await flow.save(asking.then);
  expect(flow.asking).toMatchObject({ kind: "failed", problem: FULL });
  expect(stage.leave).not.toHaveBeenCalled();
});

test("says why the disk did not take the brief, though the session did", async () => {
  const { stage, flow } = visit("unsaved");
  const draft = stage.draft as unknown as { save: SaveState; write: () => Promise<null> };
  draft.write = () => {
    draft.save = { kind: "failed", name: "Payments", at: null, problem: FULL, pathShown: null };
    return Promise.resolve(null);
  };
  await flow.save();
  expect(flow.asking).toMatchObject({ kind: "failed", problem: FULL });
});

test("asks which version counts when another program has changed the file", async () => {
  const { flow } = visit("unsaved", CHANGED);
  await flow.save();
  expect(flow.asking?.kind).toBe("changed");
});

test("opens another brief without closing this one first, so that a cancelled picker changes nothing", async () => {
  const { stage, flow } = visit("saved");
  flow.run("open");
  await settled();
  expect(called).toEqual(["open_pick"]);
  expect(stage.leave).not.toHaveBeenCalled();
  expect(stage.take).not.toHaveBeenCalled();
});

test("says what went wrong where no dialog is open", async () => {
  const { flow } = visit("saved");
  answers["open_pick"] = () => {
    throw FULL;
  };
  flow.run("open");
  await settled();
  expect(flow.problem).toEqual(FULL);
});

test("leaves the commands of a step to the main window", () => {
  const { flow } = visit("saved");
  expect(flow.run("undo")).toBe(false);
  expect(flow.run("impact")).toBe(false);
  expect(flow.run("rehearse")).toBe(true);
});

test("begins the next briefing of a saved brief at its first step", async () => {
  const opened = { name: "a-2" };
  answers["next_update"] = () => opened;
  const { stage, flow } = visit("saved");
  flow.run("update");
  await settled();
  expect(stage.take).toHaveBeenCalledExactlyOnceWith(opened);
  expect(stage.draft).toBeNull();
});

test("asks what becomes of changes before the next briefing begins", async () => {
  const { stage, flow } = visit("unsaved");
  flow.run("update");
  await settled();
  expect(flow.asking?.kind).toBe("unsaved");
  expect(called).toEqual([]);
  expect(stage.take).not.toHaveBeenCalled();
});
