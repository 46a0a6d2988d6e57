// Looks at pages in a headless Chromium: wide and as narrow as a phone, in light and in dark. A page may not be
// wider than its window, may ask for nothing, and axe may find nothing.
//
//   node check.js [--shots FOLDER] PAGE.html...
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const pages = process.argv.slice(2);
const shots = pages[0] === "--shots" ? pages.splice(0, 2)[1] : undefined;
let passed = 0;
let failed = 0;

function tell(fine, what) {
  if (fine) {
    passed++;
  } else {
    failed++;
    console.log(`failed: ${what}`);
  }
}

function finding(violation) {
  const nodes = violation.nodes.slice(0, 3).map(node => `    ${node.html.slice(0, 160)}`);
  return `${violation.id}, ${violation.nodes.length} times: ${violation.help}\n${nodes.join("\n")}`;
}

async function look(browser, file, scheme, width) {
  const page = await browser.newPage();
  const asked = [];
  page.on("request", request => {
    if (!request.url().startsWith("file:")) asked.push(request.url());
  });
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.goto(pathToFileURL(resolve(file)).href);
  const name = `${file}, ${scheme}, ${width} pixels wide`;
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  tell(beyond <= 0, `${name}: ${beyond} pixels are beyond the window`);
  tell(asked.length === 0, `${name}: asks for ${asked.join(", ")}`);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    rules => window.axe.run(document, { runOnly: rules, resultTypes: ["violations"] }), RULES);
  tell(violations.length === 0, `${name}:\n${violations.map(finding).join("\n")}`);
  if (shots) {
    await page.screenshot({ path: join(shots, `${basename(file, ".html")}-${scheme}-${width}.png`) });
  }
  await page.close();
}

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: process.getuid() === 0 ? ["--no-sandbox"] : [],
  protocolTimeout: 600_000,
});
for (const file of pages) {
  for (const scheme of ["light", "dark"]) {
    for (const width of [1280, 360]) {
      await look(browser, file, scheme, width);
    }
  }
}
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
