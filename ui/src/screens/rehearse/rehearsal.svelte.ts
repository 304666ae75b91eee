//! A rehearsal: where the speaker is, how long each slide has taken, and how much is left for questions.

import type { Script } from "../../bindings/messages";

/** A page on which the speaker stops. A slide that goes on has several. */
export interface Stop {
  /** The slide's place in the script. */
  slide: number;
  /** The page's place among the pages of the deck. */
  page: number;
  /** Which of the slide's pages it is, from 1. */
  part: number;
  /** How many pages the slide has. */
  parts: number;
}

/** How far a slide's time is used up. */
export interface Progress {
  /** Seconds spent on it. */
  spent: number;
  /** Seconds planned for it. */
  planned: number;
  /** Seconds above the plan; 0 if it is within. */
  over: number;
  /** The share of the plan that is used, from 0 to 1. */
  share: number;
}

/** Tells the time in milliseconds; only differences count. */
export type Now = () => number;

/**
 * One run through the deck, and the questions behind it.
 *
 * The clock of a slide goes on when the speaker returns to it. Behind the last slide come the questions, with a clock
 * of their own. Somebody has to call `tick` about four times a second while it runs.
 */
export class Rehearsal {
  readonly stops: Stop[];
  #at = $state(0);
  #running = $state(false);
  #spent: number[] = $state([]);
  #last: number | null = null;

  constructor(
    readonly script: Script,
    pages: number[][],
    private readonly now: Now = () => performance.now(),
  ) {
    this.stops = script.slides.flatMap((slide, at) => stopsOf(at, pages[slide.index] ?? []));
    this.#spent = Array.from({ length: script.slides.length + 1 }, () => 0);
  }

  /** Whether the clocks run. */
  get running(): boolean {
    return this.#running;
  }

  /** The slide's place in the script; the number of slides while questions are practised. */
  get slide(): number {
    return this.stop?.slide ?? this.script.slides.length;
  }

  /** The page on which the speaker is; none while questions are practised. */
  get stop(): Stop | null {
    return this.stops[this.#at] ?? null;
  }

  /** The page that comes next; none on the last one. */
  get following(): Stop | null {
    return this.stops[this.#at + 1] ?? null;
  }

  /** Whether the talk is over and the questions are practised. */
  get asking(): boolean {
    return this.#at >= this.stops.length;
  }

  /** Whether nothing has been said yet. */
  get fresh(): boolean {
    return !this.#running && this.#at === 0 && this.#spent.every((spent) => spent === 0);
  }

  /** Seconds planned for all slides together. */
  get planned(): number {
    return this.script.slides.reduce((sum, slide) => sum + slide.seconds, 0);
  }

  /** Seconds since the beginning, pauses left out. */
  get total(): number {
    return this.#spent.reduce((sum, spent) => sum + spent, 0) / 1000;
  }

  /** Seconds spent on the slides alone. */
  get talked(): number {
    return this.total - this.questioned;
  }

  /** Seconds spent on the questions. */
  get questioned(): number {
    return (this.#spent.at(-1) ?? 0) / 1000;
  }

  /**
   * Seconds of the meeting that remain for questions if the slides to come take their planned time; below 0 if the talk
   * is too long. `null` if nobody said how long the meeting is.
   */
  get left(): number | null {
    if (this.script.planned === null) return null;
    return this.script.planned - this.#expected() - this.questioned;
  }

  /** The slide that went furthest over its time; none if all kept to it. */
  get longest(): { name: string; over: number } | null {
    const late = this.script.slides
      .map(({ name }, at) => ({ name, over: this.progress(at).over }))
      .filter(({ over }) => over > 0);
    return late.reduce<{ name: string; over: number } | null>(
      (most, one) => (most && most.over >= one.over ? most : one),
      null,
    );
  }

  /** How far a slide's time is used up. */
  progress(slide: number): Progress {
    const planned = this.script.slides[slide]?.seconds ?? 0;
    const spent = (this.#spent[slide] ?? 0) / 1000;
    const share = planned > 0 ? Math.min(1, spent / planned) : spent > 0 ? 1 : 0;
    return { spent, planned, over: Math.max(0, Math.floor(spent) - planned), share };
  }

  /**
   * How many of the paragraphs should be begun by now, at least 1: each gets its share of the slide's time by its length.
   */
  begun(slide: number): number {
    const say = this.script.slides[slide]?.say ?? [];
    const { share } = this.progress(slide);
    const all = say.reduce((sum, { text }) => sum + text.length, 0);
    let told = 0;
    let count = 0;
    for (const { text } of say) {
      if (count > 0 && told >= share * all) break;
      told += text.length;
      count += 1;
    }
    return count;
  }

  /** Starts the clocks, or stops them for a while. */
  toggle(): void {
    this.tick();
    this.#running = !this.#running;
    this.#last = this.#running ? this.now() : null;
  }

  /** Stops the clocks. */
  pause(): void {
    if (this.#running) this.toggle();
  }

  /** Adds the time since the last call to the slide that is shown. */
  tick(): void {
    if (!this.#running) return;
    const now = this.now();
    this.#spent[this.slide] = (this.#spent[this.slide] ?? 0) + now - (this.#last ?? now);
    this.#last = now;
  }

  /** Goes to the next page, and from the last one to the questions. */
  next(): void {
    this.#go(this.#at + 1);
  }

  /** Goes to the page before. */
  previous(): void {
    this.#go(this.#at - 1);
  }

  /** Goes to the first page of a slide, or to the questions. */
  show(slide: number): void {
    const at = this.stops.findIndex((stop) => stop.slide === slide);
    this.#go(at < 0 ? this.stops.length : at);
  }

  /** Back to the first page, all clocks at nought and at rest. */
  restart(): void {
    this.#running = false;
    this.#last = null;
    this.#at = 0;
    this.#spent = this.#spent.map(() => 0);
  }

  #go(at: number): void {
    this.tick();
    this.#at = Math.min(Math.max(at, 0), this.stops.length);
  }

  /** How long the talk is going to be, in seconds: what is past counts as it was, what comes as planned. */
  #expected(): number {
    return this.script.slides.reduce((sum, { seconds }, at) => {
      const spent = (this.#spent[at] ?? 0) / 1000;
      return sum + (at < this.slide ? spent : Math.max(spent, seconds));
    }, 0);
  }
}

function stopsOf(slide: number, pages: number[]): Stop[] {
  return pages.map((page, at) => ({ slide, page, part: at + 1, parts: pages.length }));
}
