//! The brief that the window shows: a copy of the session's draft, edited at once and confirmed a moment later.

import type { Brief } from "./bindings/brief";
import type { Edit, Opened, PageView, PictureLine, Problem, Review, SaveState, Stepped } from "./bindings/messages";
import * as ipc from "./ipc";
import { kept } from "./keep";
import { Pace } from "./pace";
import { read, within, write } from "./path";

/** What waits to be sent: edits of one group, the newest per path. */
interface Waiting {
  group: string | null;
  edits: Edit[];
}

/** A brief that is open in this window. */
export class Draft {
  /** The copy of the brief. It is changed by edits only. */
  brief: Brief = $state() as Brief;
  /** What the session said last; its pages without pictures are those of `pages`. */
  review: Review = $state.raw() as Review;
  /** The picture of each page. */
  pages: string[] = $state.raw([]);
  name = $state("");
  saving = $state(false);
  /** Why the last edit was refused or lost. */
  problem: Problem | null = $state(null);
  /** The path of the field that has the focus. */
  focused: string | null = $state(null);
  /** Grows when the copy was changed by something else than the fields: undo, reload, a dropped logo. */
  epoch = $state(0);

  #waiting: Waiting[] = [];
  readonly #pace = new Pace();
  #running: Promise<void> | null = null;
  /** What undo and redo wait for, while something is carried by hand. */
  #carried: Promise<void> | null = null;

  constructor(opened: Opened) {
    this.take(opened);
  }

  /** Takes a brief as the session opened it. */
  take(opened: Opened) {
    this.brief = opened.brief;
    this.name = opened.name;
    this.#waiting = [];
    // Its reviews are counted anew.
    this.review = opened.review;
    this.pages = picturesOf(opened.review.pages, []);
    this.epoch += 1;
  }

  /** Takes a review; one that comes after a newer one is left. */
  receive(review: Review) {
    const before = this.review.revision;
    if (review.revision <= before) return;
    // Pictures are told by what has changed since the review before; if that one went astray, they are asked for anew.
    if (review.revision === before + 1 || review.pages.every(isWhole))
      this.pages = kept(this.pages, picturesOf(review.pages, this.pages));
    else void this.refresh(true).catch(() => undefined);
    this.review = kept(this.review, review);
  }

  /** What stands at a path of the copy. */
  at<T>(path: string): T | undefined {
    return read(this.brief, path) as T | undefined;
  }

  get title(): string {
    return this.brief.situation.title || this.name;
  }

  get save(): SaveState {
    return this.review.save;
  }

  /** Sets one field, `null` or an empty text takes it away. Typing into one field is one step of undo. */
  set(path: string, value: unknown, group: string | null = path) {
    this.edit([{ path, value }], group);
  }

  /** Sets several fields in one step of undo. */
  edit(edits: Edit[], group: string | null = null) {
    for (const { path, value } of edits) write(this.brief, path, value);
    const plain = $state.snapshot(edits) as Edit[];
    const last = this.#waiting.at(-1);
    if (last && group !== null && last.group === group) last.edits = newest([...last.edits, ...plain]);
    else this.#waiting.push({ group, edits: plain });
    this.#pace.key();
    void this.settle();
  }

  /** Sends what waits, one request at a time; done when nothing waits any more. */
  settle(): Promise<void> {
    this.#running ??= this.#send().finally(() => (this.#running = null));
    return this.#running;
  }

  /** Takes changes that the session made to the brief by itself; the result is the path to go to. */
  follow(stepped: Stepped): string {
    for (const { path, value } of stepped.edits) write(this.brief, path, value);
    this.receive(stepped.review);
    this.epoch += 1;
    return stepped.path;
  }

  /** Lets undo and redo wait until the function that it gives is called: they are meant for what was put down. */
  carry(): () => void {
    let putDown = () => {};
    this.#carried = new Promise((resolve) => (putDown = resolve));
    return putDown;
  }

  async undo(): Promise<string | null> {
    return this.#step(ipc.undo);
  }

  async redo(): Promise<string | null> {
    return this.#step(ipc.redo);
  }

  /** Saves; the result is a problem that the person has to decide on, if there is one. */
  async write(how: () => Promise<SaveState | null> = ipc.save): Promise<Problem | null> {
    await this.settle();
    this.saving = true;
    try {
      const save = await how();
      if (save) this.saved(save);
      return null;
    } catch (thrown) {
      return ipc.problemOf(thrown);
    } finally {
      this.saving = false;
    }
  }

  /** Takes what the session says of the file. */
  saved(save: SaveState) {
    this.review = { ...this.review, save };
  }

  /** Asks for all again, after the clock has gone on or an edit was lost. */
  async refresh(fresh: boolean): Promise<void> {
    await this.settle();
    this.receive(await ipc.review(fresh));
  }

  /** Whether a field, or one in it, is the focused one. */
  isFocused(path: string): boolean {
    return this.focused !== null && within(this.focused, path);
  }

  async #send(): Promise<void> {
    while (this.#waiting.length > 0) {
      const wait = this.#pace.wait();
      if (wait > 0) {
        await new Promise((done) => setTimeout(done, wait));
        continue;
      }
      const next = this.#waiting.shift() as Waiting;
      const asked = performance.now();
      try {
        this.receive(await ipc.edit(next.edits, next.group));
        this.problem = null;
      } catch (thrown) {
        this.problem = ipc.problemOf(thrown);
      }
      this.#pace.answer(asked);
    }
  }

  async #step(ask: () => Promise<Stepped | null>): Promise<string | null> {
    await this.#carried;
    await this.settle();
    const stepped = await ask();
    return stepped && this.follow(stepped);
  }
}

/** The newest edit per path, in the order in which they came. */
function newest(edits: Edit[]): Edit[] {
  return edits.filter((edit, at) => !edits.some((other, later) => later > at && other.path === edit.path));
}

/** The pictures of all pages: those from before, with the lines that have changed. */
export function picturesOf(pages: PageView[], before: string[]): string[] {
  return pages.map(({ picture }, at) => (picture ? joined(picture, before[at] ?? "") : (before[at] ?? "")));
}

function joined(picture: PictureLine[], before: string): string {
  const lines = before.split("\n");
  return picture.map((line) => (typeof line === "number" ? (lines[line] ?? "") : line)).join("\n");
}

/** Whether the picture of a page is told without one from before. */
function isWhole(page: PageView): boolean {
  return page.picture !== null && page.picture.every((line) => typeof line === "string");
}
