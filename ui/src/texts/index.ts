//! The texts of the language that the window speaks. Another language is another file of the same type.

import { en } from "./en";

/** The shape of a catalogue. */
export type Texts = typeof en;

/** The catalogue in use. */
export const texts: Texts = en;
