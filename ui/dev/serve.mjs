//! Builds the window with the imitated session and serves it under the product's content policy.

import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";

import { svelte } from "@sveltejs/vite-plugin-svelte";
import { build } from "vite";

const root = new URL("..", import.meta.url).pathname;
const out = join(root, "out/dev");
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

/** The content policy of the app; commands are answered in the page, so that nothing has to be reached. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types svelte-trusted-html preview";

/** Builds and serves; answers the address and a function that ends it. */
export async function serve() {
  await build({
    root,
    configFile: false,
    logLevel: "error",
    plugins: [svelte()],
    build: {
      outDir: out,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: "safari16",
      chunkSizeWarningLimit: 5000,
      rollupOptions: { input: join(root, "dev/index.html") },
    },
  });
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const file = join(out, path.endsWith("/") ? `${path}index.html` : path);
    if (!file.startsWith(out) || !existsSync(file)) return response.writeHead(404).end();
    response.setHeader("content-security-policy", POLICY);
    response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
    createReadStream(file).pipe(response);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { address: `http://127.0.0.1:${server.address().port}/dev/`, end: () => server.close() };
}
