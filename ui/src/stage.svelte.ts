//! Which screen the window shows, and the brief that is open in it.

import type { Opened, Problem, Settings, StartScreen } from "./bindings/messages";
import { Draft } from "./draft.svelte";
import * as ipc from "./ipc";

/** The screens; `write` is the main window. */
export type Screen = "start" | "write" | "rehearse" | "export" | "import";

/** The window. */
export class Stage {
  screen: Screen | null = $state(null);
  /** What the start screen shows. */
  entry: StartScreen | null = $state.raw(null);
  draft: Draft | null = $state.raw(null);
  settings: Settings | null = $state.raw(null);
  problem: Problem | null = $state(null);

  /** Asks the session what there is, and goes on with the brief that is open already. */
  async begin() {
    this.entry = await ipc.start();
    this.problem = this.entry.problem;
    this.apply(this.entry.settings);
    if (this.entry.opened) this.take(this.entry.opened);
    else this.screen = "start";
  }

  /** Takes a brief that the session has opened. */
  take(opened: Opened) {
    if (this.draft) this.draft.take(opened);
    else this.draft = new Draft(opened);
    this.apply(opened.settings);
    this.screen = "write";
  }

  /** Leaves the brief for the start screen; the result says why not. */
  async leave(discard: boolean): Promise<Problem | null> {
    await this.draft?.settle();
    try {
      await ipc.close(discard);
    } catch (thrown) {
      return ipc.problemOf(thrown);
    }
    this.draft = null;
    await this.begin();
    return null;
  }

  /** Applies the person's choice of light or dark; the shell makes the page as large as the text is to be. */
  apply(settings: Settings) {
    this.settings = settings;
    const root = document.documentElement;
    if (settings.theme === "system") delete root.dataset.theme;
    else root.dataset.theme = settings.theme;
  }

  /** Takes another file of the company's own words, or none; the brief that is open is read with them at once. */
  async takeWords(how: () => Promise<Settings | null>) {
    const settings = await how();
    if (!settings) return;
    this.apply(settings);
    await this.draft?.refresh(false);
  }

  /** Reads the brief again after the file of own words has changed. */
  rereadWords(): Promise<void> {
    return this.takeWords(ipc.settings);
  }

  /** Takes a word as spelled rightly in every brief, from now on. */
  async learn(word: string) {
    const settings = this.settings;
    if (!settings || settings.knownWords.includes(word)) return;
    const knownWords = [...settings.knownWords, word];
    await this.takeWords(() => ipc.setSettings({ ...settings, knownWords }));
  }

  /** Keeps a choice. */
  async choose(settings: Settings) {
    this.apply(settings);
    this.apply(await ipc.setSettings(settings));
  }
}
