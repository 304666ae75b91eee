//! What the start screen does: it opens a brief in one of many ways, or says in one sentence why it cannot.

import type { ImportReview, Opened, Problem, Recent, Recovered, StartScreen } from "../../bindings/messages";

import { base64Of } from "../parts/bytes";
import type { Pasted } from "../parts/paste";

/** The commands that the start screen needs. */
export interface StartPort {
  fresh(example: boolean): Promise<Opened>;
  pick(): Promise<Opened | null>;
  recent(id: string): Promise<Opened>;
  update(id: string): Promise<Opened>;
  forget(id: string): Promise<void>;
  sample(id: string): Promise<Opened>;
  recover(id: string): Promise<Opened>;
  discard(id: string): Promise<void>;
  dropped(name: string, bytes: string): Promise<Opened>;
  pickReport(): Promise<ImportReview | null>;
  droppedReport(name: string, bytes: string): Promise<ImportReview>;
  pastedReport(text: string, html: string): Promise<ImportReview>;
}

/** What becomes of a brief that was opened. */
export type Enter = (opened: Opened) => void;

/** One visit to the start screen. */
export class Start {
  #recent: Recent[] = $state.raw([]);
  #recovered: Recovered[] = $state.raw([]);
  #problem: Problem | null = $state.raw(null);
  #busy = $state(false);

  constructor(
    readonly screen: StartScreen,
    private readonly port: StartPort,
    private readonly enter: Enter,
    private readonly asProblem: (thrown: unknown) => Problem,
  ) {
    this.#recent = screen.recent;
    this.#recovered = screen.recovered;
    this.#problem = screen.problem;
  }

  /** The briefs that were open before, the last one first. */
  get recent(): Recent[] {
    return this.#recent;
  }

  /** Work that was not saved. */
  get recovered(): Recovered[] {
    return this.#recovered;
  }

  /** Why nothing was opened; none if nothing went wrong. */
  get problem(): Problem | null {
    return this.#problem;
  }

  /** Whether a brief is being opened. */
  get busy(): boolean {
    return this.#busy;
  }

  /** Begins a brief: an empty one, or the finished example. */
  fresh(example: boolean): Promise<void> {
    return this.#open(() => this.port.fresh(example));
  }

  /** Lets the person pick a file. */
  pick(): Promise<void> {
    return this.#open(() => this.port.pick());
  }

  /** Goes on with a brief that was open before. */
  again(id: string): Promise<void> {
    return this.#open(() => this.port.recent(id));
  }

  /** Begins the next briefing from a brief that was open before. */
  update(id: string): Promise<void> {
    return this.#open(() => this.port.update(id));
  }

  /** Opens a copy of a sample. */
  sample(id: string): Promise<void> {
    return this.#open(() => this.port.sample(id));
  }

  /** Goes on with work that was not saved. */
  recover(id: string): Promise<void> {
    return this.#open(() => this.port.recover(id));
  }

  /** Opens a file that was dropped on the window. */
  async drop(file: File): Promise<void> {
    await this.#open(async () => this.port.dropped(file.name, await base64Of(file)));
  }

  /** Reads a report that was dropped, or lets the person pick one; none if they do not, or if it cannot be read. */
  async bring(report: File | null): Promise<ImportReview | null> {
    let review: ImportReview | null = null;
    await this.#once(async () => {
      review = await (report ? this.port.droppedReport(report.name, await base64Of(report)) : this.port.pickReport());
    });
    return review;
  }

  /** Reads a report that was pasted; none if it cannot be read. */
  async paste(pasted: Pasted): Promise<ImportReview | null> {
    let review: ImportReview | null = null;
    await this.#once(async () => {
      review = await this.port.pastedReport(pasted.text, pasted.html);
    });
    return review;
  }

  /** Takes a brief off the list; its file stays. */
  async forget(id: string): Promise<void> {
    await this.#guard(async () => {
      await this.port.forget(id);
      this.#recent = this.#recent.filter((recent) => recent.id !== id);
    });
  }

  /** Throws unsaved work away for good. */
  async discard(id: string): Promise<void> {
    await this.#guard(async () => {
      await this.port.discard(id);
      this.#recovered = this.#recovered.filter((recovered) => recovered.id !== id);
    });
  }

  /** Takes the sentence away. */
  dismiss(): void {
    this.#problem = null;
  }

  #open(how: () => Promise<Opened | null>): Promise<void> {
    return this.#once(async () => {
      const opened = await how();
      if (opened !== null) this.enter(opened);
    });
  }

  /** A double click, or Enter pressed twice, opens one brief. */
  async #once(work: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    await this.#guard(work);
    this.#busy = false;
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      this.#problem = null;
      await work();
    } catch (thrown) {
      this.#problem = this.asProblem(thrown);
    }
  }
}
