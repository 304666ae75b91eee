//! An export from the ticks to the files.

import { expect, test, vi } from "vitest";

import type { ExportPlan, PlannedFile, Problem } from "../../bindings/messages";
import { Exporting, type ExportPort } from "./exporting.svelte";

const FULL: Problem = { code: "noRoom", message: "cannot write `deck.pdf`: the disk is full", hint: "", place: null };
const EXISTS: Problem = { ...FULL, code: "exists" };

function file(kind: PlannedFile["kind"], name: string, exists = false): PlannedFile {
  return { kind, name, pages: kind === "svg" ? 1 : 7, exists };
}

async function visit(plan: Partial<ExportPlan> = {}, more: Partial<ExportPort> = {}) {
  const files = [
    file("deck", "deck.pdf"),
    file("notes", "notes.pdf"),
    file("svg", "deck-01.svg"),
    file("svg", "deck-02.svg"),
  ];
  const full: ExportPlan = { files, folder: "Briefs", gaps: [], leaks: [], ...plan };
  const write = vi.fn<ExportPort["write"]>((choice) => {
    const written = full.files.filter(({ kind }) => choice[kind]);
    return Promise.resolve({
      folder: "Briefs",
      files: written.map(({ kind, name }) => ({ id: name, kind, name, bytes: 1000 })),
    });
  });
  const port: ExportPort = { plan: () => Promise.resolve(full), write, folder: () => Promise.resolve(null), ...more };
  const exporting = new Exporting(port, (thrown) => thrown as Problem);
  await exporting.look();
  return { exporting, write };
}

test("counts the files of what is ticked, and names the first and last of many", async () => {
  const { exporting } = await visit();
  expect(exporting.count).toBe(2);
  exporting.tick("svg", true);
  exporting.tick("notes", false);
  expect(exporting.count).toBe(3);
  const svg = exporting.rows.find(({ kind }) => kind === "svg");
  expect(svg).toMatchObject({ ticked: true, names: ["deck-01.svg", "deck-02.svg"], pages: 2 });
});

test("writes at once where nothing stands in the way", async () => {
  const { exporting, write } = await visit();
  await exporting.run();
  expect(write).toHaveBeenCalledExactlyOnceWith({ deck: true, notes: true, svg: false }, false);
  expect(exporting.stage).toBe("done");
  expect(exporting.rows.map(({ done }) => done.length)).toEqual([1, 1, 0]);
});

test("asks once about files that are there, and only about those that are ticked", async () => {
  const files = [file("deck", "deck.pdf", true), file("notes", "notes.pdf", true)];
  const { exporting, write } = await visit({ files });
  exporting.tick("notes", false);
  await exporting.run();
  expect(exporting.stage).toBe("asking");
  expect(exporting.inTheWay).toEqual(["deck.pdf"]);
  expect(write).not.toHaveBeenCalled();
  await exporting.replace();
  expect(write).toHaveBeenCalledExactlyOnceWith({ deck: true, notes: false, svg: false }, true);
});

test("leaves the old files alone when told so", async () => {
  const { exporting, write } = await visit({ files: [file("deck", "deck.pdf", true)] });
  await exporting.run();
  exporting.keep();
  expect(exporting.stage).toBe("choosing");
  expect(write).not.toHaveBeenCalled();
});

test("asks as well when a file appeared since it looked", async () => {
  const { exporting } = await visit({}, { write: () => Promise.reject(EXISTS) });
  await exporting.run();
  expect(exporting.stage).toBe("asking");
  expect(exporting.problem).toBeNull();
});

test("says why nothing could be written, and lets the person try again", async () => {
  const { exporting } = await visit({}, { write: () => Promise.reject(FULL) });
  await exporting.run();
  expect(exporting.stage).toBe("choosing");
  expect(exporting.problem).toEqual(FULL);
});

test("lets the person choose a folder before the first export, and writes nothing without one", async () => {
  const folder = vi.fn(() => Promise.resolve(null));
  const { exporting, write } = await visit({ folder: null }, { folder });
  await exporting.run();
  expect(folder).toHaveBeenCalledOnce();
  expect(write).not.toHaveBeenCalled();
});

test("does not ask again for files that it has just written itself", async () => {
  const { exporting, write } = await visit();
  await exporting.run();
  await exporting.run();
  expect(write.mock.calls.map(([, overwrite]) => overwrite)).toEqual([false, true]);
});

test("begins anew when the choice changes after an export", async () => {
  const { exporting } = await visit();
  await exporting.run();
  exporting.tick("svg", true);
  expect(exporting.stage).toBe("choosing");
  expect(exporting.rows.every(({ done }) => done.length === 0)).toBe(true);
});

test("does nothing when nothing is ticked", async () => {
  const { exporting, write } = await visit();
  exporting.tick("deck", false);
  exporting.tick("notes", false);
  await exporting.run();
  expect(write).not.toHaveBeenCalled();
});
