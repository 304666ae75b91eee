//! Keeps screenshots of the window in `out/` and prints what axe-core finds. `npm run look [name…]` takes some of them only.

import { mkdirSync, readFileSync } from "node:fs";

import { chromium } from "playwright-core";

import { serve } from "./serve.mjs";

const SIZES = { wide: [1440, 900], middle: [1280, 800], small: [1024, 680] };
const out = new URL("../out/", import.meta.url).pathname;
const axe = readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const steps = ["situation", "impact", "cause", "fix", "risk", "ask"];

/** A picture: its name, the page's query, its size, and what is done before it is taken. */
const pictures = [];
const add = (name, query, size, act = async () => {}) => pictures.push({ name, query, size, act });

for (const theme of ["light", "dark"]) {
  add(`main-${theme}`, `theme=${theme}`, "wide", async (page) => {
    await page.keyboard.press("Control+2");
    await page.locator(".closed").first().click();
  });
  for (const [at, step] of steps.entries()) {
    add(`${step}-${theme}`, `theme=${theme}`, "wide", (page) => page.keyboard.press(`Control+${at + 1}`));
  }
}
for (const [at, step] of steps.entries()) {
  add(`${step}-bad`, `sample=slow-checkout`, "wide", async (page) => {
    await page.keyboard.press(`Control+${at + 1}`);
    await page.keyboard.press("Alt+ArrowDown");
  });
  add(`${step}-long`, ``, "tall", (page) => page.keyboard.press(`Control+${at + 1}`));
}
for (const theme of ["light", "dark"]) {
  for (const size of ["wide", "small"]) {
    add(`coach-why-${theme}-${size}`, `sample=slow-checkout&theme=${theme}`, size, async (page) => {
      await page.keyboard.press("Control+2");
      await page.keyboard.press("Alt+ArrowDown");
      await page.keyboard.press("Shift+F1");
    });
    add(`coach-rules-${theme}-${size}`, `sample=slow-checkout&theme=${theme}`, size, async (page) => {
      await page.keyboard.press("Shift+F1");
      await page.getByRole("button", { name: "Amounts without a figure" }).click();
      await page.getByRole("switch").last().press("Space");
    });
    add(`coach-words-${theme}-${size}`, `words=broken&theme=${theme}`, size, (page) =>
      page.keyboard.press("Control+,"),
    );
  }
}
add("empty", "empty", "wide");
add("empty-impact", "empty", "wide", (page) => page.keyboard.press("Control+2"));
add("main-middle", "theme=light", "middle", (page) => page.keyboard.press("Control+2"));
add("main-1100", "theme=light", [1100, 720], (page) => page.keyboard.press("Control+2"));
add("main-small", "theme=light", "small", (page) => page.keyboard.press("Control+2"));
add("main-small-slide", "theme=dark", "small", async (page) => {
  await page.keyboard.press("Control+2");
  await page.getByText("Slide", { exact: true }).last().click();
});
add("main-200", "theme=light&text=200", "wide", (page) => page.keyboard.press("Control+2"));
const goExport = (page) => page.keyboard.press("Control+Enter");
for (const theme of ["light", "dark"]) {
  add(`export-${theme}`, `theme=${theme}&export=leaks`, "wide", goExport);
  add(`chain-${theme}`, `theme=${theme}&chain`, "wide");
  add(`decisions-${theme}`, `theme=${theme}`, "wide", async (page) => {
    await page.keyboard.press("Control+6");
    await page.getByText("Agreed", { exact: true }).first().click();
  });
  add(`export-mail-${theme}`, `theme=${theme}`, "wide", async (page) => {
    await goExport(page);
    await page.getByRole("tab", { name: "E-mail" }).click();
  });
  add(`earlier-${theme}`, `theme=${theme}&chain`, "wide", (page) =>
    page
      .getByRole("button", { name: /^Look at it/ })
      .first()
      .click(),
  );
}
add("export-small", "export=leaks", "small", goExport);
add("full", "", "wide", (page) => page.keyboard.press("F11"));

const chosen = process.argv.slice(2);
const site = await serve();
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
let wrong = 0;
for (const { name, query, size, act } of pictures) {
  if (chosen.length > 0 && !chosen.some((word) => name.startsWith(word))) continue;
  const [width, height] = SIZES[size] ?? (size === "tall" ? [1440, 3600] : size);
  const context = await browser.newContext({ viewport: { width, height }, bypassCSP: false });
  const page = await context.newPage();
  page.on("console", (line) => {
    if (!["error", "warning"].includes(line.type()) || line.location().url.endsWith("favicon.ico")) return;
    wrong += 1;
    console.log(`${name}: ${line.text().slice(0, 300)}`);
  });
  page.on("pageerror", (error) => {
    wrong += 1;
    console.log(`${name}: ${error.message} ${error.stack?.split("\n")[1] ?? ""}`);
  });
  await page.goto(`${site.address}?${query}`);
  await page.locator("main").waitFor({ timeout: 5000 });
  await page.evaluate(() => document.fonts.ready);
  page.setDefaultTimeout(4000);
  await act(page);
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${out}${name}.png` });
  await page.evaluate(`${axe}; window.axe = axe;`);
  const { violations } = await page.evaluate(() => window.axe.run());
  for (const { id, nodes } of violations) {
    wrong += 1;
    console.log(
      `${name}: axe ${id}: ${nodes.length}, for example ${nodes[0].html.slice(0, 160)} ${nodes[0].any[0]?.message ?? ""}`,
    );
  }
  await context.close();
}
await browser.close();
site.end();
console.log(wrong === 0 ? "nothing wrong" : `${wrong} things wrong`);
process.exitCode = wrong === 0 ? 0 : 1;
