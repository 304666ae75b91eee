//! The export as the person fills it in: which files, where to, what they look like, and what became of them.

import type { ExportChoice, Exported, ExportPlan, FileKind, LeakView, Problem, Proof } from "../../bindings/messages";
import { type LockProblem, lockProblem } from "./lock";

/** A kind of file that can be ticked. */
export type Kind = FileKind;

/** How some of the files are made. */
export type Detail = "cardOnSheet" | "mailWithDeck" | "calendarWithActions";

/** What a row shows: one kind of file, ticked or not, and what was made of it. */
export interface Row {
  kind: Kind;
  ticked: boolean;
  /** The names of its files, or the first and the last of more than two. */
  names: string[];
  /** How many files it stands for. */
  files: number;
  /** Pages, words or dates; of many files, how many there are. `null` if it is not known yet. */
  count: number | null;
  /** What can be chosen for it, if anything. */
  detail: Detail | null;
  /** What was written; empty before the export. */
  done: Exported["files"];
}

/** The commands that an export needs. */
export interface ExportPort {
  plan(choice: ExportChoice | null): Promise<ExportPlan>;
  proof(kind: Kind, choice: ExportChoice): Promise<Proof>;
  write(choice: ExportChoice, password: string | null, overwrite: boolean): Promise<Exported>;
  folder(): Promise<string | null>;
  keepOut(words: string, out: boolean): Promise<void>;
}

/** Where the export stands. */
export type Stage = "choosing" | "asking" | "writing" | "done";

/** One visit to the export screen. A change after an export begins a new one. */
export class Exporting {
  #choice: ExportChoice | null = $state.raw(null);
  #plan: ExportPlan | null = $state.raw(null);
  #proofs: Partial<Record<Kind, Proof>> = $state.raw({});
  #stage: Stage = $state("choosing");
  #problem: Problem | null = $state.raw(null);
  #written: Exported["files"] = $state.raw([]);
  #lockProblem: LockProblem | null = $state(null);
  /** The kind of file that is looked at. */
  shown: Kind = $state("deck");
  /** Whether the PDF files get a password. It lives here alone, and goes with this visit. */
  locked = $state(false);
  password = $state("");
  repeat = $state("");
  #looks = 0;

  constructor(
    private readonly port: ExportPort,
    private readonly asProblem: (thrown: unknown) => Problem,
  ) {}

  /** What is ticked; nothing until it is known what was ticked last time. */
  get choice(): ExportChoice {
    return this.#choice ?? NOTHING;
  }

  /** Where the export stands. */
  get stage(): Stage {
    return this.#stage;
  }

  /** Why the last export wrote nothing; none if it did, or was not tried. */
  get problem(): Problem | null {
    return this.#problem;
  }

  /** What is wrong with the password, once it was tried. */
  get lockProblem(): LockProblem | null {
    return this.#lockProblem;
  }

  /** The folder as it is shown; none if none was chosen yet. */
  get folder(): string | null {
    return this.#plan?.folder ?? null;
  }

  /** What the files would still lack. */
  get gaps(): ExportPlan["gaps"] {
    return this.#plan?.gaps ?? [];
  }

  /** What should not leave unnoticed; none until it is known. */
  get leaks(): LeakView[] | null {
    return this.#plan?.leaks ?? null;
  }

  /** Names of customers that are looked for. */
  get customers(): string[] {
    return this.#plan?.customers ?? [];
  }

  /** What each kind of file looks like, as far as it is known. */
  get proofs(): Partial<Record<Kind, Proof>> {
    return this.#proofs;
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

  /** What goes out without a password although one is set: text and pictures cannot be locked. */
  get bare(): ("report" | "mail" | "calendar" | "svg")[] {
    return (["report", "mail", "calendar", "svg"] as const).filter((kind) => this.choice[kind]);
  }

  /** Asks what would be written and what it looks like: each kind, ticked or not, the one in sight first. */
  async look(): Promise<void> {
    const turn = ++this.#looks;
    const isOld = () => turn !== this.#looks;
    await this.#guard(async () => {
      const plan = await this.port.plan(this.#choice);
      if (isOld()) return;
      this.#plan = plan;
      this.#choice ??= plan.choice;
      for (const kind of [this.shown, ...SEEN.filter((kind) => kind !== this.shown)]) {
        const proof = await this.port.proof(kind, this.#choice);
        if (isOld()) return;
        this.#proofs = { ...this.#proofs, [kind]: proof };
      }
    });
  }

  /** Looks again, because the brief has changed. */
  async follow(): Promise<void> {
    if (this.#stage === "done") this.#begin();
    await this.look();
  }

  /** Shows what a kind of file looks like. */
  show(kind: Kind): void {
    this.shown = kind === "svg" ? "deck" : kind;
  }

  /** Ticks a kind, or takes the tick away. */
  tick(kind: Kind, ticked: boolean): void {
    this.#choice = { ...this.choice, [kind]: ticked };
    this.#begin();
    this.show(kind);
  }

  /** Chooses how a kind of file is made. */
  async choose(kind: Kind, detail: Detail, on: boolean): Promise<void> {
    this.#choice = { ...this.choice, [detail]: on };
    this.#begin();
    this.show(kind);
    await this.look();
  }

  /** Keeps words out of all files, or lets them leave. */
  async keepOut(words: string, out: boolean): Promise<void> {
    await this.#guard(() => this.port.keepOut(words, out));
    await this.follow();
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
    this.#lockProblem = this.locked ? lockProblem(this.password, this.repeat) : null;
    if (this.#lockProblem) return;
    if (this.folder === null) await this.move();
    if (this.folder === null) return;
    if (this.inTheWay.length > 0 && this.#stage !== "done") this.#stage = "asking";
    else await this.#write(this.#stage === "done");
  }

  /** Writes over the files that are there. */
  async replace(): Promise<void> {
    await this.#write(true);
  }

  /** Locks the PDF files, or not. What was typed goes with the lock. */
  lock(on: boolean): void {
    this.locked = on;
    this.password = this.repeat = "";
    this.#lockProblem = null;
    this.#begin();
  }

  /** Takes what is typed as password or once more. */
  type(where: "password" | "repeat", text: string): void {
    this[where] = text;
    this.#lockProblem = null;
    this.#begin();
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
      const password = this.locked ? this.password : null;
      this.#written = (await this.port.write(this.choice, password, overwrite)).files;
      this.#stage = "done";
    } catch (thrown) {
      const problem = this.asProblem(thrown);
      // Somebody put a file there since we looked.
      this.#stage = problem.code === "exists" ? "asking" : "choosing";
      this.#problem = problem.code === "exists" ? null : problem;
    }
    await this.#guard(async () => {
      this.#plan = await this.port.plan(this.choice);
    });
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
    return (this.#plan?.files ?? []).filter(({ kind }) => this.choice[kind]);
  }

  #row(kind: Kind): Row {
    const files = (this.#plan?.files ?? []).filter((file) => file.kind === kind);
    const names = files.map(({ name }) => name);
    return {
      kind,
      ticked: this.choice[kind],
      names: names.length > 2 ? [names[0] as string, names.at(-1) as string] : names,
      files: files.length,
      count: kind === "svg" ? files.length : (files[0]?.count ?? null),
      detail: DETAILS[kind] ?? null,
      done: this.#written.filter((file) => file.kind === kind),
    };
  }
}

const KINDS: Kind[] = ["deck", "notes", "report", "card", "mail", "calendar", "svg"];
/** The kinds that look like something of their own. */
const SEEN: Kind[] = ["deck", "notes", "report", "card", "mail", "calendar"];
const DETAILS: Partial<Record<Kind, Detail>> = {
  card: "cardOnSheet",
  mail: "mailWithDeck",
  calendar: "calendarWithActions",
};
const NOTHING: ExportChoice = {
  deck: false,
  notes: false,
  report: false,
  card: false,
  mail: false,
  calendar: false,
  svg: false,
  cardOnSheet: false,
  mailWithDeck: false,
  calendarWithActions: false,
};
