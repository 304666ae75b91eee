//! How the window is built: no inlined assets and no polyfill scripts, as the content policy asks.

import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte()],
  build: {
    target: "safari16",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  // Fonts and icons are those of the deck, which stand beside this folder.
  server: { port: 5173, strictPort: true, fs: { allow: [".."] } },
  test: { include: ["src/**/*.test.ts"] },
});
