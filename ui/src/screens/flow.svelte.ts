//! The way between the screens, and the questions on it: nothing is closed, opened or written over before the person has
//! decided what becomes of their changes.

import type { ImportReview, Opened, Problem, SaveState } from "../bindings/messages";
import * as ipc from "../ipc";
import type { Command } from "../keys";
import type { Stage } from "../stage.svelte";

/** A dialog that is open. */
export type Asking =
  | { kind: "settings" | "shortcuts" | "about" }
  /** Changes are not saved; `then` goes on when they are, or when they are given up. */
  | { kind: "unsaved"; then: Leave }
  /** Another program has changed the file. */
  | { kind: "changed"; then: Leave | null }
  /** The brief could not be saved. */
  | { kind: "failed"; problem: Problem; then: Leave | null };

/** What is to be done once the brief may be left; `discard` gives up what is not saved. */
export type Leave = (discard: boolean) => Promise<void>;

/** What the window does beyond the questions of a step. */
export class Flow {
  asking: Asking | null = $state.raw(null);
  /** Why something outside a dialog did not work. */
  problem: Problem | null = $state.raw(null);
  /** The field to which the main window is to go when it is shown again. */
  goal: string | null = $state(null);
  /** Exports what is chosen on the export screen, while that is shown. */
  exportNow: (() => void) | null = null;
  /** The report under review. */
  report: ImportReview | null = $state.raw(null);
  /** Whether the brief that is open may be given up for the one that comes of the report. */
  #givesUp = false;

  constructor(private readonly stage: Stage) {}

  /** Does what a key or the menu asks; false if it belongs to the main window. */
  run(command: Command | "about"): boolean {
    // A dialog is answered before anything else.
    if (this.asking) return true;
    const open = this.stage.draft !== null;
    switch (command) {
      case "settings":
      case "shortcuts":
      case "about":
        this.asking = { kind: command };
        return true;
      case "new":
        this.#open(() => ipc.newBrief(false));
        return true;
      case "open":
        this.#open(ipc.openPick);
        return true;
      case "import":
        this.#bring();
        return true;
      case "save":
        if (open) void this.save();
        return true;
      case "saveAs":
        if (open) void this.save(null, ipc.saveAs);
        return true;
      case "close":
        if (open) this.leave((discard) => this.#shut(discard));
        return true;
      case "update":
        if (open) void this.update();
        return true;
      case "export":
        if (this.exportNow) this.exportNow();
        else if (open) this.stage.screen = "export";
        return true;
      case "rehearse":
        if (open) this.stage.screen = "rehearse";
        return true;
      default:
        return false;
    }
  }

  /** Goes back to the main window, and there to a field. */
  write(path: string | null = null): void {
    this.goal = path;
    this.stage.screen = "write";
  }

  /** Begins the next briefing from this one, once it is settled what becomes of its changes. */
  async update(): Promise<void> {
    await this.stage.draft?.settle();
    this.leave(async (discard) => {
      const opened = await ipc.nextUpdate(discard);
      // Another briefing begins at its first step.
      this.stage.draft = null;
      this.stage.take(opened);
    });
  }

  /** Shows a report beside what was read in it. */
  showReport(report: ImportReview): void {
    this.report = report;
    this.stage.screen = "import";
  }

  /** Puts the report away; the brief that was open is still there. */
  leaveReport(): void {
    this.#givesUp = false;
    this.report = null;
    this.stage.screen = this.stage.draft ? "write" : "start";
  }

  /** Opens a brief of the values that were taken from the report. */
  async takeReport(ids: string[]): Promise<void> {
    await this.#attempt(async () => {
      if (this.#givesUp) {
        await this.stage.draft?.settle();
        await ipc.close(true);
      }
      const opened = await ipc.importTake(ids);
      // Another briefing begins at its first step.
      this.stage.draft = null;
      this.stage.take(opened);
      this.#givesUp = false;
      this.report = null;
    });
  }

  /** Leaves the brief: at once if all is saved, else after a question. */
  leave(then: Leave): void {
    const kind = this.stage.draft?.save.kind;
    if (kind !== "unsaved" && kind !== "failed") void this.#attempt(() => then(false));
    else this.asking = { kind: "unsaved", then };
  }

  /** Saves, asks where that is not plain, and goes on. */
  async save(then: Leave | null = null, how: () => Promise<SaveState | null> = ipc.save): Promise<void> {
    this.asking = null;
    const draft = this.stage.draft;
    if (!draft) return;
    const problem = (await draft.write(how)) ?? (draft.save.kind === "failed" ? draft.save.problem : null);
    if (problem?.code === "changed") this.asking = { kind: "changed", then };
    else if (problem) this.asking = { kind: "failed", problem, then };
    // A picker that was closed again has saved nothing.
    else if (then && draft.save.kind === "saved") await this.#attempt(() => then(false));
  }

  /** Saves as another file, and goes on. */
  saveElsewhere(then: Leave | null): Promise<void> {
    return this.save(then, ipc.saveAs);
  }

  /** Replaces the file that another program has changed, and goes on. */
  replaceFile(then: Leave | null): Promise<void> {
    return this.save(then, ipc.saveOver);
  }

  /** Gives up what is not saved, and goes on. */
  async giveUp(then: Leave): Promise<void> {
    this.asking = null;
    await this.#attempt(() => then(true));
  }

  /** Takes the file's version in place of what is here. */
  async takeFile(): Promise<void> {
    this.asking = null;
    await this.#attempt(async () => this.stage.take(await ipc.reload()));
  }

  /** Puts the question away; nothing happens. */
  stay(): void {
    this.asking = null;
  }

  /** Listens to the session and the menu; the result ends it. */
  listen(other: (command: Command) => void): () => void {
    const ends = [
      ipc.on("menu", ({ command }) => {
        if (!this.run(command as Command)) other(command as Command);
      }),
      ipc.on("save-state", (save) => this.stage.draft?.saved(save)),
      ipc.on("changed-outside", () => {
        this.asking ??= { kind: "changed", then: null };
      }),
      ipc.on("own-words", () => void this.stage.rereadWords()),
      ipc.on("close-asked", () => {
        void ipc.closeHeard();
        this.leave(ipc.quit);
      }),
      ipc.on("opened", () => {
        this.leave(async (discard) => this.stage.take(await ipc.openWaiting(discard)));
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }

  async #shut(discard: boolean): Promise<void> {
    const problem = await this.stage.leave(discard);
    if (problem) throw problem;
  }

  /** Lets the person pick a report. The brief stays until something is taken from the report. */
  #bring(): void {
    this.leave(async (discard) => {
      const report = await ipc.importPick();
      if (!report) return;
      this.#givesUp = discard;
      this.showReport(report);
    });
  }

  /** Opens another brief in place of this one. A picker that is closed again leaves this one open. */
  #open(how: () => Promise<Opened | null>): void {
    const open = async () => {
      const opened = await how();
      if (opened) this.stage.take(opened);
    };
    this.leave(async (discard) => {
      if (discard) await this.#shut(true);
      await open();
    });
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    this.problem = null;
    try {
      await work();
    } catch (thrown) {
      this.problem = ipc.problemOf(thrown);
    }
  }
}
