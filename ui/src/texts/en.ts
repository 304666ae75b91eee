//! All texts of the window in British English, one file per part of the window.

import * as main from "./main.en";
import * as rooms from "./rooms.en";
import * as walk from "./steps.en";

/** The English catalogue. */
export const en = { ...main, ...rooms, walk };
