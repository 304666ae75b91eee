//! All texts of the window in British English, one file per part of the window.

import * as main from "./main.en";

/** The English catalogue. */
export const en = { ...main };
