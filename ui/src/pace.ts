//! How soon a picture is asked for, so that keys wait for pictures as little as can be: the engine hands over a click before
//! the keys that still wait, and words would end up in the next field. Keys that a program sends faster than the engine takes
//! them can still wait; no page can help that.

/** Keys that come closer than this, in ms, are not pressed one by one: a text is dictated, or filled in by a program. */
const BURST = 30;
/** How long a burst is let pass at most before a picture is asked for, in ms: what is typed is safe only once it is sent. */
const LONGEST = 300;
/** The longest rest after an answer, in ms. */
const REST = 120;

/** The pace of the requests for one brief. */
export class Pace {
  #last = -Infinity;
  #gap = Infinity;
  /** When the rest after the last answer is over. */
  #rested = -Infinity;
  /** Since when a burst is let pass. */
  #since: number | null = null;

  /** A key has come. */
  key(): void {
    const now = performance.now();
    this.#gap = now - this.#last;
    this.#last = now;
  }

  /** The answer to a request of that moment is there. It is followed by a rest as long as the answer took. */
  answer(asked: number): void {
    const now = performance.now();
    this.#rested = now + Math.min(now - asked, REST);
  }

  /** How long to wait before the next request, in ms; then it is to be asked again, until the answer is 0. */
  wait(): number {
    const now = performance.now();
    if (now < this.#rested) return this.#rested - now;
    const bursts = this.#gap < BURST && now - this.#last < BURST;
    this.#since = bursts ? (this.#since ?? now) : null;
    if (this.#since === null) return 0;
    if (now - this.#since < LONGEST) return BURST;
    this.#since = null;
    return 0;
  }
}
