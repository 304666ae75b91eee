//! What is said aloud to those who listen, and shown for a moment to those who look.

/** The live regions of the window. */
class Announcer {
  /** Said politely, never shown. */
  spoken = $state("");
  /** Shown at the foot of the window and said. */
  toast = $state("");
  #clear: ReturnType<typeof setTimeout> | undefined;

  /** Says something aloud. */
  say(text: string) {
    this.spoken = text;
  }

  /** Shows something for some seconds, and says it. */
  show(text: string) {
    clearTimeout(this.#clear);
    this.toast = text;
    this.#clear = setTimeout(() => (this.toast = ""), 6000);
  }
}

/** The one announcer of the window. */
export const announcer = new Announcer();
