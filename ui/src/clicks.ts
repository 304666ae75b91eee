//! A click that begins on a button is meant for it, also if the button moves away under the pointer: a field that is left may
//! show or fold something above it, between the press and the release.

/** How far a hand moves while it clicks, in pixels; who goes further has thought better of it. */
const TREMOR = 6;

/** Sees to it that no such click is lost; the result ends it. */
export function keepClicks(page: Document): () => void {
  const down = (press: PointerEvent) => {
    const button = press.button === 0 && press.target instanceof Element && press.target.closest("button");
    // A menu opens when it is pressed, and lies over its button when that is let go.
    if (!button || button.ariaHasPopup) return;
    const up = (release: PointerEvent) => {
      const there = release.target instanceof Node && button.contains(release.target);
      const still = Math.hypot(release.clientX - press.clientX, release.clientY - press.clientY) <= TREMOR;
      if (!there && still && button.isConnected && !button.disabled) button.click();
    };
    page.addEventListener("pointerup", up, { capture: true, once: true });
  };
  page.addEventListener("pointerdown", down, { capture: true });
  return () => page.removeEventListener("pointerdown", down, { capture: true });
}
