//! The export as the person fills it in: which files, where to, and what became of them.

import type { ExportChoice, Exported, ExportPlan, FileKind, Problem } from "../../bindings/messages";

/** A kind of file that can be ticked. */
export type Kind = FileKind;

/** What a row shows: one kind of file, ticked or not, and what was made of it. */
export interface Row {
  kind: Kind;
  ticked: boolean;
  /** The file's name, or the first and the last of several. */
  names: string[];
  /** Pages in all its files together; `null` if nobody counts them. */
  pages: number | null;
  /** How many of its files stand in the folder already. */
  existing: number;
  /** What was written; empty before the export. */
  done: Exported["files"];
}

/** The commands that an export needs. */
export interface ExportPort {
  plan(choice: ExportChoice): Promise<ExportPlan>;
  write(choice: ExportChoice, overwrite: boolean): Promise<Exported>;
  folder(): Promise<string | null>;
}

/** Where the export stands. */
export type Stage = "choosing" | "asking" | "writing" | "done";

/** One visit to the export screen. A change after an export begins a new one. */
export class Exporting {
  #choice: ExportChoice = $state.raw({ deck: true, notes: true, svg: false });
  #all: ExportPlan | null = $state.raw(null);
  #stage: Stage = $state("choosing");
  #problem: Problem | null = $state.raw(null);
  #written: Exported["files"] = $state.raw([]);

  constructor(
    private readonly port: ExportPort,
    private readonly asProblem: (thrown: unknown) => Problem,
  ) {}

  /** What is ticked. */
  get choice(): ExportChoice {
    return this.#choice;
  }

  /** Where the export stands. */
  get stage(): Stage {
    return this.#stage;
  }

  /** Why the last export wrote nothing; none if it did, or was not tried. */
  get problem(): Problem | null {
    return this.#problem;
  }

  /** The folder as it is shown; none if none was chosen yet. */
  get folder(): string | null {
    return this.#all?.folder ?? null;
  }

  /** What the files would still lack. */
  get gaps(): ExportPlan["gaps"] {
    return this.#all?.gaps ?? [];
  }

  /** The rows, one for each kind. */
  get rows(): Row[] {
    return KINDS.map((kind) => this.#row(kind));
  }

  /** How many files are going to be written. */
  get count(): number {
    return this.#ticked().length;
  }

  /** How many files the last export wrote. */
  get written(): number {
    return this.#written.length;
  }

  /** The names of the files that stand in the way. */
  get inTheWay(): string[] {
    return this.#ticked()
      .filter(({ exists }) => exists)
      .map(({ name }) => name);
  }

  /** Asks what would be written: each kind, ticked or not, so that each row can tell its pages. */
  async look(): Promise<void> {
    await this.#guard(async () => {
      this.#all = await this.port.plan(EVERYTHING);
    });
  }

  /** Ticks a kind, or takes the tick away. */
  tick(kind: Kind, ticked: boolean): void {
    this.#choice = { ...this.#choice, [kind]: ticked };
    this.#begin();
  }

  /** Lets the person choose another folder. */
  async move(): Promise<void> {
    await this.#guard(async () => {
      if ((await this.port.folder()) !== null) this.#begin();
    });
    await this.look();
  }

  /** Writes the files; asks first if some are there already, and after a choice of the folder if there is none. */
  async run(): Promise<void> {
    if (this.count === 0 || this.#stage === "writing") return;
    if (this.folder === null) await this.move();
    if (this.folder === null) return;
    if (this.inTheWay.length > 0 && this.#stage !== "done") this.#stage = "asking";
    else await this.#write(this.#stage === "done");
  }

  /** Writes over the files that are there. */
  async replace(): Promise<void> {
    await this.#write(true);
  }

  /** Says what went wrong with a file that was written. */
  fail(problem: Problem): void {
    this.#problem = problem;
  }

  /** Leaves everything as it is. */
  keep(): void {
    this.#stage = "choosing";
  }

  async #write(overwrite: boolean): Promise<void> {
    this.#stage = "writing";
    this.#problem = null;
    try {
      this.#written = (await this.port.write(this.#choice, overwrite)).files;
      this.#stage = "done";
    } catch (thrown) {
      const problem = this.asProblem(thrown);
      // Somebody put a file there since we looked.
      this.#stage = problem.code === "exists" ? "asking" : "choosing";
      this.#problem = problem.code === "exists" ? null : problem;
    }
    await this.look();
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      this.#problem = this.asProblem(thrown);
    }
  }

  #begin(): void {
    this.#stage = "choosing";
    this.#problem = null;
    this.#written = [];
  }

  #ticked(): ExportPlan["files"] {
    return (this.#all?.files ?? []).filter(({ kind }) => this.#choice[kind]);
  }

  #row(kind: Kind): Row {
    const files = (this.#all?.files ?? []).filter((file) => file.kind === kind);
    const names = files.map(({ name }) => name);
    const counted = files.map(({ pages }) => pages).filter((pages) => pages !== null);
    return {
      kind,
      ticked: this.#choice[kind] ?? false,
      names: names.length > 2 ? [names[0] as string, names.at(-1) as string] : names,
      pages: counted.length > 0 ? counted.reduce((sum, pages) => sum + pages, 0) : null,
      existing: files.filter(({ exists }) => exists).length,
      done: this.#written.filter((file) => file.kind === kind),
    };
  }
}

const KINDS: Kind[] = ["deck", "notes", "svg"];
const EVERYTHING: ExportChoice = { deck: true, notes: true, svg: true };
