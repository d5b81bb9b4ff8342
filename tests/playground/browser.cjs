// What a reader does with the page, in Chromium: prints what was seen as JSON.
// node browser.cjs PAGE CHROMIUM PACKAGES SCREENSHOTS

const [page, chromium, packages, pictures] = process.argv.slice(2);
const { chromium: browserType } = require(
  require.resolve("playwright-core", { paths: [packages] }),
);
const axe = require(require.resolve("axe-core", { paths: [packages] })).source;

const seen = { errors: [], requests: [], violations: [], wide: [], drop: {}, flow: {} };
const address = new URL(`file://${page}`).href;

async function opened(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const tab = await context.newPage();
  tab.on("console", (said) => said.type() === "error" && seen.errors.push(said.text()));
  tab.on("pageerror", (error) => seen.errors.push(error.message));
  tab.on(
    "request",
    (asked) => asked.url().split("#")[0] === address || seen.requests.push(asked.url()),
  );
  await tab.goto(address);
  await tab.waitForSelector("#pg-numbers tr");
  return tab;
}

const text = (tab, selector) => tab.locator(selector).innerText();
const count = (tab, selector) => tab.locator(selector).count();

/** The keyboard alone: tab to a control, use its keys. */
async function dropByKeyboard(tab) {
  await tab.locator("#pg-result").focus();
  await tab.keyboard.type("vanishing");
  await tab.keyboard.press("Tab");
  const first = await tab.evaluate(() => document.activeElement.name);
  const names = await tab
    .locator('input[name="pg-hypothesis"]')
    .evaluateAll((all) => all.map((e) => e.value));
  for (let i = 0; i < names.indexOf("positive_penalty"); i++)
    await tab.keyboard.press("ArrowRight");
  seen.drop = {
    first,
    headline: await text(tab, "#pg-headline"),
    statuses: await tab.locator(".pg-status").allInnerTexts(),
    breaks: await tab.locator('[data-statement="loss_free_form"] .pg-breaks').innerText(),
    falls: await count(tab, '[data-statement="loss_free_form"] .pg-falls'),
    card: await text(tab, ".pg-card"),
    address: await tab.evaluate(() => location.hash),
    outlined: await tab.evaluate(
      () => getComputedStyle(document.activeElement.nextElementSibling).outlineStyle,
    ),
  };
  await tab.keyboard.press("ArrowLeft");
  seen.drop.before = await text(tab, "#pg-headline");
  await tab.goBack();
  seen.drop.back = await text(tab, "#pg-headline");
  await tab.locator('[data-statement="at_local_minima"] .pg-breaks .pg-tag a').click();
  seen.drop.inside = await tab.evaluate(() => document.activeElement.dataset.statement);
}

async function flowByKeyboard(tab) {
  const value = (quantity) =>
    tab
      .locator("#pg-numbers tr")
      .nth(quantity)
      .locator("[data-value]")
      .getAttribute("data-value")
      .then(Number);
  const frame = () => tab.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  const before = await value(4);
  await tab.locator("#pg-x").focus();
  await tab.keyboard.press("Home"); // x = 0: kappa = 1
  await frame();
  const after = await value(4);
  await tab.locator("#pg-lambda").focus();
  await tab.keyboard.press("Home"); // no penalty
  await frame();
  const unpenalised = await value(4);
  await tab.waitForTimeout(700);
  const said = await text(tab, "#pg-said");
  await tab.locator("#pg-time").focus();
  await tab.keyboard.press("Home");
  const start = await text(tab, "#pg-when");
  await tab.locator("#pg-play").press("Enter");
  await tab.waitForTimeout(400);
  const playing = await text(tab, "#pg-play");
  await tab.locator("#pg-play").press("Enter");
  const moved = await text(tab, "#pg-when");
  await tab.locator('input[name="pg-problem"]:checked').focus();
  const problems = [];
  for (let i = 0; i < 4; i++) {
    problems.push(
      await tab.evaluate(() => document.querySelector("#pg-plane svg").dataset.experiment),
    );
    await tab.keyboard.press("ArrowRight");
    await frame();
  }
  seen.flow = { before, after, unpenalised, said, start, playing, moved, problems };
}

/** By mouse: a click in the plane is a start. */
async function startByMouse(tab) {
  await tab.locator("label", { hasText: "One sample" }).click();
  const plane = await tab.locator("#pg-plane svg").boundingBox();
  await tab.mouse.click(plane.x + plane.width / 2, plane.y + plane.height / 4);
  await tab.waitForTimeout(100);
  seen.flow.start = [
    await tab.locator("#pg-b").inputValue(),
    await tab.locator("#pg-a").inputValue(),
  ];
}

async function audited(browser, theme, width, mark) {
  const scheme = mark ? (theme === "dark" ? "light" : "dark") : theme;
  const tab = await opened(browser, {
    viewport: { width, height: 900 },
    colorScheme: scheme,
    bypassCSP: true,
  });
  if (mark)
    await tab.evaluate((chosen) => {
      document.body.dataset.theme = chosen;
    }, theme);
  await tab.evaluate(() => {
    location.hash = "#drop/elimination/positive_penalty";
  });
  await tab.waitForSelector(".pg-breaks");
  await tab.evaluate(() =>
    document.querySelectorAll("details").forEach((e) => {
      e.open = true;
    }),
  );
  await tab.waitForTimeout(300);
  const name = `${theme}${mark ? "-marked" : ""}-${width}`;
  const over = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (over > 0) seen.wide.push(`${name}: ${over} px`);
  await tab.addScriptTag({ content: axe });
  const { violations } = await tab.evaluate(() => axe.run(document));
  for (const { id, nodes } of violations)
    seen.violations.push(`${name}: ${id}: ${nodes[0].html.slice(0, 200)}`);
  const paper = await tab.evaluate(
    () => getComputedStyle(document.querySelector(".pg-card")).backgroundColor,
  );
  seen[name] = paper;
  await tab.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  await tab.context().close();
}

(async () => {
  const browser = await browserType.launch({
    executablePath: chromium,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const tab = await opened(browser);
  await dropByKeyboard(tab);
  await flowByKeyboard(tab);
  await startByMouse(tab);
  for (const theme of ["light", "dark"]) {
    for (const width of [1200, 390]) await audited(browser, theme, width, false);
  }
  await audited(browser, "dark", 1200, true); // a book's switch against the system's preference
  await audited(browser, "light", 1200, true);
  await browser.close();
  console.log(JSON.stringify(seen));
})();
