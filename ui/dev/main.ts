//! The window on an imitation of the session.

import "./freeze";

import { imitate } from "./session";

imitate();
await import("../src/main");
