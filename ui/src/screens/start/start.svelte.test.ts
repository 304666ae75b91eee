//! The ways into a brief, and what is said where one is closed.

import { expect, test, vi } from "vitest";

import type { ImportReview, Opened, Problem, StartScreen } from "../../bindings/messages";
import { Start, type StartPort } from "./start.svelte";

const OPENED = { name: "a.brief" } as Opened;
const GONE: Problem = { code: "missing", message: "cannot open `a.brief`: it is not there", hint: "", place: null };

function visit(port: Partial<StartPort>, screen: Partial<StartScreen> = {}) {
  const enter = vi.fn();
  const shown = { recent: [], recovered: [], samples: [], problem: null, ...screen } as unknown as StartScreen;
  return { enter, start: new Start(shown, port as StartPort, enter, (thrown) => thrown as Problem) };
}

test("enters the brief that was opened", async () => {
  const { start, enter } = visit({ recent: () => Promise.resolve(OPENED) });
  await start.again("1");
  expect(enter).toHaveBeenCalledExactlyOnceWith(OPENED);
});

test("enters the next briefing of a brief that was open before", async () => {
  const update = vi.fn(() => Promise.resolve(OPENED));
  const { start, enter } = visit({ update });
  await start.update("1");
  expect(update).toHaveBeenCalledExactlyOnceWith("1");
  expect(enter).toHaveBeenCalledExactlyOnceWith(OPENED);
});

test("stays where it is when the person picks nothing", async () => {
  const { start, enter } = visit({ pick: () => Promise.resolve(null) });
  await start.pick();
  expect(enter).not.toHaveBeenCalled();
  expect(start.problem).toBeNull();
  expect(start.busy).toBe(false);
});

test("says why a brief cannot be opened, and forgets it at the next try", async () => {
  const { start, enter } = visit({ recent: () => Promise.reject(GONE), pick: () => Promise.resolve(OPENED) });
  await start.again("1");
  expect(start.problem).toEqual(GONE);
  await start.pick();
  expect(start.problem).toBeNull();
  expect(enter).toHaveBeenCalledOnce();
});

test("opens one brief however often it is asked", async () => {
  const fresh = vi.fn(() => Promise.resolve(OPENED));
  const { start, enter } = visit({ fresh });
  await Promise.all([start.fresh(false), start.fresh(false)]);
  expect(fresh).toHaveBeenCalledOnce();
  expect(enter).toHaveBeenCalledOnce();
});

test("drops a brief from the list, and work that is discarded", async () => {
  const one = { id: "1", name: "a.brief" };
  const two = { id: "2", name: "b.brief" };
  const lists = { recent: [one, two], recovered: [one, two] } as unknown as Partial<StartScreen>;
  const { start } = visit({ forget: () => Promise.resolve(), discard: () => Promise.resolve() }, lists);
  await start.forget("1");
  await start.discard("2");
  expect(start.recent.map(({ id }) => id)).toEqual(["2"]);
  expect(start.recovered.map(({ id }) => id)).toEqual(["1"]);
});

test("keeps what could not be discarded", async () => {
  const lists = { recovered: [{ id: "1" }] } as unknown as Partial<StartScreen>;
  const { start } = visit({ discard: () => Promise.reject(GONE) }, lists);
  await start.discard("1");
  expect(start.recovered).toHaveLength(1);
  expect(start.problem).toEqual(GONE);
});

test("reads a dropped file and hands over its name and bytes", async () => {
  const dropped = vi.fn<StartPort["dropped"]>(() => Promise.resolve(OPENED));
  const { start } = visit({ dropped });
  await start.drop(new File(["{}"], "a.brief"));
  expect(dropped).toHaveBeenCalledExactlyOnceWith("a.brief", "e30=");
});

test("reads a report that is dropped or picked, or says why it cannot", async () => {
  const review = { name: "report.md" } as ImportReview;
  const { start } = visit({ pickReport: () => Promise.resolve(review), droppedReport: () => Promise.reject(GONE) });
  expect(await start.bring(null)).toBe(review);
  expect(await start.bring(new File(["x"], "report.md"))).toBeNull();
  expect(start.problem).toEqual(GONE);
});
