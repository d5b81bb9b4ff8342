// Every page of a book in Debian's chromium: axe-core, errors, outside requests, room on a phone.
//
//   node axe.mjs MODULES SITE [PAGES [SHOTS]]
//
// MODULES holds node_modules with playwright-core and axe-core; PAGES is a pattern of file names;
// the folder SHOTS takes pictures of what is seen.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, site, wanted = "", shots] = process.argv.slice(2);
const require = createRequire(resolve(modules, "package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf-8");

const VIEWS = [
  { name: "wide", width: 1280, height: 900, colorScheme: "light" },
  { name: "dark", width: 1280, height: 900, colorScheme: "dark" },
  { name: "narrow", width: 390, height: 844, colorScheme: "light" },
];

const pages = readdirSync(site, { recursive: true })
  .filter((file) => file.endsWith(".html") && !/^[._]/.test(file) && new RegExp(wanted).test(file))
  .sort();

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const problems = [];
for (const { name, width, height, colorScheme } of VIEWS) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  for (const file of pages) {
    const page = await context.newPage();
    const say = (what) => problems.push(`${file} (${name}): ${what}`);
    page.on("pageerror", (error) => say(`error: ${error.message}`));
    page.on("console", (line) => line.type() === "error" && say(`console: ${line.text()}`));
    page.on("request", (request) => {
      if (!/^(file|data|blob):/.test(request.url())) say(`requests ${request.url()}`);
    });
    await page.goto(pathToFileURL(resolve(site, file)).href);
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll("article details, main details")) folded.open = true;
    });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) say(`is ${over} pixels wider than the screen`);
    await page.evaluate(axe);
    const found = await page.evaluate(() => axe.run(document, { preload: false, resultTypes: ["violations"] }));
    for (const violation of found.violations) {
      const nodes = violation.nodes;
      const first = nodes[0];
      say(`${violation.id}: ${violation.help}: ${nodes.length} x ${first.target} ${first.html.slice(0, 160)} ${first.any[0]?.message ?? ""}`);
    }
    if (shots) {
      await page.screenshot({ path: join(shots, `${name}-${file.replaceAll("/", "-")}.png`) });
    }
    await page.close();
  }
  await context.close();
}
await browser.close();
console.log(problems.join("\n") || `no problem on ${pages.length} pages, ${VIEWS.length} views each`);
process.exit(problems.length ? 1 : 0);
