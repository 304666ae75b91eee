//! Makes pictures of the samples with the command line, for the imitation of the session.

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";

const root = new URL("../../", import.meta.url).pathname;
const program = process.argv[2] ?? `${process.env.CARGO_TARGET_DIR ?? `${root}target`}/debug/forthright`;
const briefs = {
  example: "assets/templates/example.brief",
  "lost-entries": "assets/samples/lost-entries.brief",
  "slow-checkout": "assets/samples/slow-checkout.brief",
};

for (const [name, path] of Object.entries(briefs)) {
  const out = `${root}ui/dev/fixture/${name}`;
  mkdirSync(out, { recursive: true });
  copyFileSync(root + path, `${out}/brief.json`);
  execFileSync(program, ["export", root + path, "--out", out, "--svg", "--overwrite"], { stdio: "inherit" });
}
