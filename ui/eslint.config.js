//! What the linter asks of the window's code.

import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";

import config from "./svelte.config.js";

export default ts.config(
  { ignores: ["dist", "out", "src/bindings", "node_modules"] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig: config } },
  },
  {
    rules: {
      eqeqeq: "error",
      "no-console": "error",
      "no-restricted-imports": [
        "error",
        {
          paths: [
            { name: "@tauri-apps/api/core", importNames: ["invoke"], message: "Only ipc.ts speaks to the session." },
          ],
        },
      ],
      "no-undef": "off",
      // A page of the deck is painted as it came from the session, through one policy; see preview/canvas.ts.
      "svelte/no-at-html-tags": "error",
    },
  },
  {
    // Commands without an answer are `invoke<void>`, and keys of a document are data.
    files: ["src/ipc.ts", "src/path.ts"],
    rules: {
      "no-restricted-imports": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
      "@typescript-eslint/no-dynamic-delete": "off",
    },
  },
  { files: ["dev/**"], rules: { "no-console": "off" } },
);
