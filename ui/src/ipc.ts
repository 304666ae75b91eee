//! All that the window asks of the session: one thin function per command. Everything else speaks through here.

import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";

import type {
  ChangedValue,
  Earlier,
  Edit,
  ExportChoice,
  Exported,
  ExportPlan,
  FileKind,
  ImportReview,
  LossAsk,
  Opened,
  Problem,
  Proof,
  ReadAmount,
  ReadLoss,
  ReadTable,
  ReadTime,
  Review,
  RuleView,
  SaveState,
  Script,
  Settings,
  StartScreen,
  Stepped,
} from "./bindings/messages";
import type { Unit } from "./bindings/brief";

export const start = () => invoke<StartScreen>("start");
export const newBrief = (example: boolean) => invoke<Opened>("new_brief", { example });
export const openPick = () => invoke<Opened | null>("open_pick");
export const openRecent = (id: string) => invoke<Opened>("open_recent", { id });
export const forgetRecent = (id: string) => invoke<void>("forget_recent", { id });
export const openSample = (id: string) => invoke<Opened>("open_sample", { id });
export const recover = (id: string) => invoke<Opened>("recover", { id });
export const discard = (id: string) => invoke<void>("discard", { id });
export const close = (discard: boolean) => invoke<void>("close", { discard });

export const closeHeard = () => invoke<void>("close_heard");
export const quit = (discard: boolean) => invoke<void>("quit", { discard });
export const openWaiting = (discard: boolean) => invoke<Opened>("open_waiting", { discard });

export const edit = (edits: Edit[], group: string | null) => invoke<Review>("edit", { edits, group });
export const undo = () => invoke<Stepped | null>("undo");
export const redo = () => invoke<Stepped | null>("redo");
export const review = (fresh: boolean) => invoke<Review>("review", { fresh });
export const save = () => invoke<SaveState>("save");
export const saveAs = () => invoke<SaveState | null>("save_as");
export const saveOver = () => invoke<SaveState>("save_over");
export const reload = () => invoke<Opened>("reload");

export const readTime = (text: string, near: string | null, ahead: boolean) =>
  invoke<ReadTime>("read_time", { text, near, ahead });
export const showTimes = (moments: string[]) => invoke<string[]>("show_times", { moments });
export const readAmount = (text: string, unit: Unit, currency: string | null) =>
  invoke<ReadAmount>("read_amount", { text, unit, currency });
export const readTable = (text: string, near: string | null) => invoke<ReadTable>("read_table", { text, near });
export const loss = (ask: LossAsk) => invoke<ReadLoss>("loss", { ask });

export const rules = () => invoke<RuleView[]>("rules");
export const suggest = (word: string) => invoke<string[]>("suggest", { word });
export const pickOwnWords = () => invoke<Settings | null>("pick_own_words");
export const beginOwnWords = () => invoke<Settings | null>("begin_own_words");
export const dropOwnWords = () => invoke<Settings>("drop_own_words");

export const pickLogo = () => invoke<Stepped | null>("pick_logo");
export const setLogo = (name: string, bytes: string) => invoke<Stepped>("set_logo", { name, bytes });

export const openDropped = (name: string, bytes: string) => invoke<Opened>("open_dropped", { name, bytes });
export const importPick = () => invoke<ImportReview | null>("import_pick");
export const importDropped = (name: string, bytes: string) => invoke<ImportReview>("import_dropped", { name, bytes });
export const importPasted = (text: string, html: string) => invoke<ImportReview>("import_pasted", { text, html });
export const importChoose = (id: string, choice: string) => invoke<ChangedValue>("import_choose", { id, choice });
export const importAnswer = (about: string, text: string) => invoke<ChangedValue>("import_answer", { about, text });
export const importChange = (id: string, text: string) => invoke<ChangedValue>("import_change", { id, text });
export const importTake = (ids: string[]) => invoke<Opened>("import_take", { ids });

export const fullScreen = (on: boolean) => invoke<boolean>("full_screen", { on });
export const script = () => invoke<Script>("script");

export const exportPlan = (choice: ExportChoice | null) => invoke<ExportPlan>("export_plan", { choice });
export const exportProof = (kind: FileKind, choice: ExportChoice) => invoke<Proof>("export_proof", { kind, choice });
export const keepOut = (words: string, out: boolean) => invoke<void>("keep_out", { words, out });
export const pickFolder = () => invoke<string | null>("pick_folder");
export const exportFiles = (choice: ExportChoice, password: string | null, overwrite: boolean) =>
  invoke<Exported>("export_files", { choice, password, overwrite });
export const showInFolder = (id: string) => invoke<void>("show_in_folder", { id });
export const openFile = (id: string) => invoke<void>("open_file", { id });

export const nextUpdate = (discard: boolean) => invoke<Opened>("next_update", { discard });
export const nextFromRecent = (id: string) => invoke<Opened>("next_from_recent", { id });
export const earlier = (number: number) => invoke<Earlier>("earlier", { number });

export const settings = () => invoke<Settings>("settings");
export const setSettings = (settings: Settings) => invoke<Settings>("set_settings", { settings });
export const licences = () => invoke<string>("licences");

/** What the session tells a window without being asked. */
export interface Events {
  menu: { command: string };
  opened: { name: string };
  "save-state": SaveState;
  "changed-outside": null;
  "own-words": null;
  "close-asked": null;
}

/** Listens to the session; the result ends it. */
export function on<Name extends keyof Events>(name: Name, hear: (payload: Events[Name]) => void): () => void {
  const heard = listen<Events[Name]>(name, (event) => hear(event.payload));
  return () => void heard.then((end) => end());
}

/** What a command throws, as a problem that can be shown. */
export function problemOf(thrown: unknown): Problem {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown)
    return thrown as Problem;
  return { code: "other", message: String(thrown), hint: "", place: null };
}
