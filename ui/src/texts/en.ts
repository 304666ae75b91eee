//! All texts of the window in British English, one file per part of the window.

import * as main from "./main.en";
import * as rooms from "./rooms.en";
import shell from "./shell.en.json";
import * as walk from "./steps.en";

/** The English catalogue; the menu and the dialogs of the system take their part from its file. */
export const en = { ...main, ...rooms, walk, shell };
