//! An export from the ticks to the files.

import { expect, test, vi } from "vitest";

import type { ExportChoice, ExportPlan, PlannedFile, Problem, Proof } from "../../bindings/messages";
import { Exporting, type ExportPort } from "./exporting.svelte";

const FULL: Problem = { code: "noRoom", message: "cannot write `deck.pdf`: the disk is full", hint: "", place: null };
const EXISTS: Problem = { ...FULL, code: "exists" };
const CHOICE: ExportChoice = {
  deck: true,
  notes: true,
  report: false,
  card: false,
  mail: false,
  calendar: false,
  svg: false,
  cardOnSheet: false,
  mailWithDeck: false,
  calendarWithActions: false,
};
const PAGES: Proof = { shows: "pages", pages: ["<svg/>"], size: { width: 960, height: 540 } };

function file(kind: PlannedFile["kind"], name: string, exists = false): PlannedFile {
  return { kind, name, count: kind === "svg" ? 1 : 7, exists };
}

async function visit(plan: Partial<ExportPlan> = {}, more: Partial<ExportPort> = {}) {
  const files = [
    file("deck", "deck.pdf"),
    file("notes", "notes.pdf"),
    file("report", "report.pdf"),
    file("report", "report.md"),
    file("svg", "deck-01.svg"),
    file("svg", "deck-02.svg"),
    file("svg", "deck-03.svg"),
  ];
  const full: ExportPlan = { choice: CHOICE, files, folder: "Briefs", gaps: [], leaks: [], customers: [], ...plan };
  const write = vi.fn<ExportPort["write"]>((choice) => {
    const written = full.files.filter(({ kind }) => choice[kind]);
    return Promise.resolve({
      folder: "Briefs",
      files: written.map(({ kind, name }) => ({ id: name, kind, name, bytes: 1000 })),
    });
  });
  const port: ExportPort = {
    plan: () => Promise.resolve(full),
    proof: () => Promise.resolve(PAGES),
    write,
    folder: () => Promise.resolve(null),
    keepOut: () => Promise.resolve(),
    ...more,
  };
  const exporting = new Exporting(port, (thrown) => thrown as Problem);
  await exporting.look();
  return { exporting, write };
}

test("begins with what was exported last time", async () => {
  const { exporting } = await visit({ choice: { ...CHOICE, notes: false, report: true } });
  expect(exporting.rows.filter(({ ticked }) => ticked).map(({ kind }) => kind)).toEqual(["deck", "report"]);
  expect(exporting.count).toBe(3);
});

test("counts the files of what is ticked, and names two of them or the first and last of many", async () => {
  const { exporting } = await visit();
  expect(exporting.count).toBe(2);
  exporting.tick("svg", true);
  exporting.tick("notes", false);
  expect(exporting.count).toBe(4);
  const row = (kind: string) => exporting.rows.find((row) => row.kind === kind);
  expect(row("svg")).toMatchObject({ ticked: true, names: ["deck-01.svg", "deck-03.svg"], count: 3 });
  expect(row("report")).toMatchObject({ ticked: false, names: ["report.pdf", "report.md"], count: 7 });
});

test("writes at once where nothing stands in the way", async () => {
  const { exporting, write } = await visit();
  await exporting.run();
  expect(write).toHaveBeenCalledExactlyOnceWith(CHOICE, null, false);
  expect(exporting.stage).toBe("done");
  expect(exporting.rows.map(({ done }) => done.length)).toEqual([1, 1, 0, 0, 0, 0, 0]);
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
  expect(write).toHaveBeenCalledExactlyOnceWith({ ...CHOICE, notes: false }, null, true);
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
  expect(write.mock.calls.map(([, , overwrite]) => overwrite)).toEqual([false, true]);
});

test("begins anew when the choice or the brief changes after an export", async () => {
  const { exporting } = await visit();
  await exporting.run();
  exporting.tick("svg", true);
  expect(exporting.stage).toBe("choosing");
  expect(exporting.rows.every(({ done }) => done.length === 0)).toBe(true);
  await exporting.run();
  await exporting.follow();
  expect(exporting.stage).toBe("choosing");
});

test("does nothing when nothing is ticked", async () => {
  const { exporting, write } = await visit();
  exporting.tick("deck", false);
  exporting.tick("notes", false);
  await exporting.run();
  expect(write).not.toHaveBeenCalled();
});

test("shows what each kind looks like, the one in sight first", async () => {
  const asked: string[] = [];
  const proof: ExportPort["proof"] = (kind) => {
    asked.push(kind);
    return Promise.resolve(PAGES);
  };
  const { exporting } = await visit({}, { proof });
  expect(asked).toEqual(["deck", "notes", "report", "card", "mail", "calendar"]);
  asked.length = 0;
  await exporting.choose("mail", "mailWithDeck", true);
  expect(asked[0]).toBe("mail");
  expect(exporting.choice.mailWithDeck).toBe(true);
});

test("drops a look that was overtaken by a newer one", async () => {
  const plans = [{ folder: "old" }, { folder: "new" }];
  let release: (() => void) | undefined;
  const base: ExportPlan = { choice: CHOICE, files: [], folder: "", gaps: [], leaks: [], customers: [] };
  const plan: ExportPort["plan"] = () => {
    const next = { ...base, ...plans.shift() };
    return next.folder === "old" ? new Promise((ready) => (release = () => ready(next))) : Promise.resolve(next);
  };
  const port = { plan, proof: () => Promise.resolve(PAGES) } as unknown as ExportPort;
  const exporting = new Exporting(port, (thrown) => thrown as Problem);
  const slow = exporting.look();
  await exporting.look();
  release?.();
  await slow;
  expect(exporting.folder).toBe("new");
});

test("locks the files only with a password that was typed twice alike", async () => {
  const { exporting, write } = await visit();
  exporting.lock(true);
  await exporting.run();
  expect(exporting.lockProblem).toBe("empty");
  exporting.type("password", "open sesame");
  exporting.type("repeat", "open sésame");
  await exporting.run();
  expect(exporting.lockProblem).toBe("differs");
  expect(write).not.toHaveBeenCalled();
  exporting.type("repeat", "open sesame");
  expect(exporting.lockProblem).toBeNull();
  await exporting.run();
  expect(write).toHaveBeenCalledExactlyOnceWith(CHOICE, "open sesame", false);
});

test("forgets a password with its lock, and refuses one that a file would cut off", async () => {
  const { exporting, write } = await visit();
  exporting.lock(true);
  exporting.type("password", "é".repeat(64));
  exporting.type("repeat", "é".repeat(64));
  await exporting.run();
  expect(exporting.lockProblem).toBe("long");
  exporting.lock(false);
  expect(exporting.password + exporting.repeat).toBe("");
  await exporting.run();
  expect(write).toHaveBeenCalledExactlyOnceWith(CHOICE, null, false);
});

test("says what a password does not lock", async () => {
  const { exporting } = await visit();
  expect(exporting.bare).toEqual([]);
  exporting.tick("mail", true);
  exporting.tick("report", true);
  expect(exporting.bare).toEqual(["report", "mail"]);
});
