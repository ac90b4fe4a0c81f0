// Drives the page in Chromium. `.ci/browser` builds it and says where it is; with LUMBAGO_PICTURES, pictures go into that folder.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";

const { LUMBAGO_PAGE, LUMBAGO_NATIVE, LUMBAGO_PICTURES } = process.env;
const file = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const truth = (name) => JSON.parse(file(`../../interview/tests/support/${name}.json`));
const axe = file("../node_modules/axe-core/axe.min.js");

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-background-networking"] });
});
after(() => browser.close());

// A page, and what it asked of the network or complained about.
async function open(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: false, ...options });
  const page = await context.newPage();
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && page.faults.push(message.text()));
  page.on("request", (request) => request.url().startsWith("file:") || page.faults.push(request.url()));
  await page.goto(`file://${LUMBAGO_PAGE}`);
  await page.getByRole("heading", { name: "Who answers?" }).waitFor();
  return page;
}

const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const view = (page) => page.evaluate("view");
const call = (page, name, text) => page.evaluate(([name, text]) => globalThis.eval("call")(name, text), [name, text]);

function native(name, text) {
  const run = spawnSync(LUMBAGO_NATIVE, [name], { input: text, encoding: "utf8", maxBuffer: 1e8 });
  assert.equal(run.status, 0, run.stderr);
  return run.stdout;
}

async function picture(page, name) {
  if (!LUMBAGO_PICTURES) return;
  for (const [width, height] of [[1280, 900], [390, 844]]) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${LUMBAGO_PICTURES}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
}

// What a machine can find: names, roles, contrast in both colour schemes; no sideways scroll, and nothing too small to touch.
async function accessible(page) {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run({ iframes: false }));
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes[0].html, nodes[0].failureSummary]), []);
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 390, height: 844 });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390, "it scrolls sideways");
  const small = await page.evaluate(() => [...document.querySelectorAll("button, label, summary, select, input[type=number]")]
    .filter((control) => control.checkVisibility() && control.getBoundingClientRect().height < 44)
    .map((control) => control.outerHTML));
  assert.deepEqual(small, []);
  await page.setViewportSize({ width: 1280, height: 900 });
}

// Answers one step truthfully. What is not stated is not so; of results nothing is known.
async function answer(page, patient, name) {
  const { asks, findings } = await view(page);
  const is = ({ finding }) => patient.findings[finding] === "present";
  if (asks === "age") await page.getByLabel("Years").fill(String(patient.age));
  else if (asks === "sex") return press(page, patient.sex === "male" ? "Male" : "Female");
  else if (asks === "duration") {
    await page.getByLabel("Unit").selectOption("weeks");
    await page.getByLabel("How many").fill(String(patient.duration_weeks));
  } else if (asks === "finding") return press(page, is(findings[0]) ? "Yes" : "No");
  else {
    const true_ = findings.filter(is);
    for (const { question } of true_) await page.getByRole("checkbox", { name: question, exact: true }).check();
    if (!true_.length) await page.getByRole("checkbox", { name: "None of these" }).check();
    if (true_.length && name && !page.pictured) {
      page.pictured = true;
      await picture(page, `${name}-list`);
      await accessible(page);
    }
    await press(page, "Go on");
    const sure = page.getByRole("button", { name: "Yes, I am sure" });
    if (await sure.isVisible()) await sure.click();
    return;
  }
  await press(page, "Go on");
}

// Goes on until something is reached, with focus on the heading after each step, and with what the page shows equal to native.
async function interview(page, patient, reached, name) {
  for (let steps = 0; steps < 60; steps++) {
    const shown = await view(page);
    const text = await page.evaluate("request()");
    assert.equal(native("step", text), await call(page, "step", text));
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "H2");
    if (shown.asks === "nothing" || reached(shown)) return shown;
    if (shown.asks === "alarm") await page.getByRole("button", { name: /^Answer/ }).click();
    else await answer(page, patient, name);
  }
  assert.fail("no end in sight");
}

async function begin(page, who = "The person in pain") {
  await page.getByLabel(who).check();
  await press(page, "Start");
  await page.locator("aside").waitFor();
}

test("every answer equals the native one, for every sample and every published case", async () => {
  const page = await open();
  const samples = readdirSync(new URL("../../data", import.meta.url)).filter((name) => name.endsWith(".json"));
  const cases = ["cases", "diagnostic-cases", "safety-cases"].flatMap((name) => file(`../../../tests/data/${name}.jsonl`).trim().split("\n"));
  const texts = [...samples.map((name) => file(`../../data/${name}`)), ...cases.map((line) => JSON.stringify(JSON.parse(line).presentation))];
  assert.ok(texts.length > 140, `${texts.length} patients`);
  for (const text of texts) {
    const steps = ["patient", "examiner"].map((who) => ["step", `{"respondent":"${who}","known":${text},"acts":[]}`]);
    for (const [name, input] of [["read", text], ["record", text], ["report", text], ...steps]) {
      const there = await call(page, name, input);
      assert.equal(there, native(name, input));
      // A faulty answer would be equal too.
      assert.ok(!there.startsWith('{"faults"'), there);
    }
  }
});

test("nothing leaves the page", async () => {
  const page = await open();
  await page.evaluate(() => {
    globalThis.refused = [];
    addEventListener("securitypolicyviolation", ({ effectiveDirective }) => globalThis.refused.push(effectiveDirective));
  });
  const load = (tag, address) => page.evaluate(([tag, address]) => new Promise((yes, no) => {
    const element = Object.assign(document.createElement(tag), { onload: yes, onerror: () => no(Error("refused")), src: address });
    document.body.append(element);
  }), [tag, address]);
  await assert.rejects(page.evaluate("fetch('https://example.org')"));
  await assert.rejects(load("img", "https://example.org/x"));
  await assert.rejects(load("script", "https://example.org/x"));
  assert.deepEqual(await page.evaluate("refused"), ["connect-src", "img-src", "script-src-elem"]);
});

for (const [name, who, first, probability] of [
  ["herniation", "The person in pain", "Slipped disc", "54."],
  ["spondylitis", "The person in pain", "Ankylosing", "80."],
  ["trigger_points", "A clinician too, who can examine", "trigger points", "86."],
]) {
  test(`${name} comes first`, async () => {
    const page = await open();
    await begin(page, who);
    const patient = truth(name);
    let pictured = false;
    const end = await interview(page, patient, ({ asks }) => asks === "finding" && !pictured && (pictured = true), name);
    if (end.asks === "finding") {
      await page.getByText("Why is this asked?").click();
      await picture(page, `${name}-question`);
      await accessible(page);
      // What is taken back is asked again.
      await answer(page, patient);
      await press(page, "Back");
      assert.equal((await view(page)).question, end.question);
    }
    const { ending } = await interview(page, patient, () => false);
    assert.ok(ending);
    const bar = await page.locator("#ranking li").first().innerText();
    assert.ok(bar.includes(first) && bar.includes(probability) && /\(.* to .*%\)/.test(bar), bar);
    await accessible(page);
    await picture(page, `${name}-end`);
    await press(page, "Show the report");
    const report = page.frameLocator("iframe");
    await report.getByRole("heading").first().waitFor();
    await accessible(page);
    await picture(page, `${name}-report`);
    // It is as high as it needs, its links work, and it may be printed.
    await page.setViewportSize({ width: 390, height: 844 });
    await page.waitForFunction(() => {
      const { documentElement: report } = document.querySelector("iframe").contentDocument;
      return Math.abs(document.querySelector("iframe").clientHeight - report.scrollHeight) <= 2;
    });
    await report.locator('a[href*="#source-"]').first().click();
    await page.waitForFunction("scrollY > 844");
    const [source] = await Promise.all([page.waitForEvent("popup"), report.locator('a[href^="http"]').first().click()]);
    await source.close();
    await page.setViewportSize({ width: 1280, height: 900 });
    await press(page, "Print the report");
    await press(page, "Back to the answer");
    assert.match(await page.locator("h2:focus").innerText(), /What to do/);
    assert.deepEqual(page.faults, []);
  });
}

for (const [name, steps] of [["cauda_equina", 3], ["aneurysm", 2]]) {
  test(`${name} interrupts, and goes on only when told to`, async () => {
    const page = await open();
    await begin(page);
    const patient = truth(name);
    const { progress: before } = await interview(page, patient, ({ asks, summary }) => asks === "alarm" && summary.triage.urgency === "emergency");
    assert.equal(before, "");
    const alarm = page.locator(".alarm");
    assert.match(await alarm.getByRole("heading").innerText(), /emergency department now|ambulance/);
    assert.equal(await page.evaluate(() => document.activeElement.closest(".alarm") !== null), true);
    // Nothing beside it reassures: no percentage, no ranking, and nothing asks on.
    assert.ok(!(await page.locator("body").innerText()).includes("%"));
    assert.equal(await page.locator("aside").isVisible(), false);
    assert.equal(await page.getByRole("checkbox").count(), 0);
    await accessible(page);
    await picture(page, `${name}-alarm`);
    const lists = (await page.evaluate("acts")).filter((act) => act?.findings).length;
    assert.ok(lists <= steps + 1, `${lists} lists`);
    await press(page, "Answer more while I wait");
    assert.match((await view(page)).progress, /only while you wait/);
    await picture(page, `${name}-while-waiting`);
    // What to do stands above the question, on a telephone too.
    assert.equal(await page.locator("#soon").getAttribute("class"), "emergency");
    await page.setViewportSize({ width: 390, height: 844 });
    const top = async (selector) => (await page.locator(selector).boundingBox()).y;
    assert.ok(await top("#soon") < await top("main") && await top("main") < 600);
    await page.setViewportSize({ width: 1280, height: 900 });
    await press(page, "Stop, and show the answer");
    assert.ok(!(await page.locator("body").innerText()).includes("%"));
    await accessible(page);
    await picture(page, `${name}-stopped`);
    await press(page, "Go on with the questions");
    assert.equal((await interview(page, patient, () => false)).summary.triage.urgency, "emergency");
    await picture(page, `${name}-end`);
    assert.deepEqual(page.faults, []);
  });
}

test("an interview goes on from its file, and a faulty file is refused with all its faults", async () => {
  const page = await open();
  await picture(page, "start");
  await accessible(page);
  const give = (text) => page.locator("input[type=file]").setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await give('{"age": 340, "findings": {"fevr": "present", "limp": "yes"}}');
  await press(page, "Start");
  await page.getByRole("alert").getByRole("listitem").nth(2).waitFor();
  await picture(page, "faults");
  await give("{}");
  await begin(page);
  const patient = truth("spondylitis");
  const half = await interview(page, patient, ({ progress }) => progress === "Screen 5 of 8");
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "The answers, to go on later")]);
  const saved = readFileSync(await download.path(), "utf8");
  assert.deepEqual(JSON.parse(saved), half.presentation);
  // Closed, and nothing is left of it.
  assert.deepEqual(await page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]"), [0, 0, ""]);
  assert.deepEqual(await page.evaluate("indexedDB.databases()"), []);
  await page.close();
  const later = await open();
  await later.locator("input[type=file]").setInputFiles({ name: "b.json", mimeType: "application/json", buffer: Buffer.from(`\ufeff${saved}`) });
  await begin(later);
  const there = await view(later);
  assert.equal(there.progress, "Screen 5 of 8");
  assert.deepEqual(there.ranking, half.ranking);
  const end = await interview(later, patient, () => false);
  assert.equal(end.summary.conclusion, "leading");
});

test("only saving the answers makes closing safe", async () => {
  const page = await open();
  await begin(page);
  await interview(page, truth("herniation"), ({ asks }) => asks === "list");
  const isHeld = () => page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
  const save = (id) => Promise.all([page.waitForEvent("download"), page.locator(`#${id}`).click()]);
  for (const id of ["save-report", "save-record"]) {
    await save(id);
    assert.equal(await isHeld(), true, id);
  }
  await save("save-answers");
  assert.equal(await isHeld(), false);
});

test("a file that cannot be read is said", async () => {
  const page = await open();
  const path = join(mkdtempSync(join(tmpdir(), "lumbago-")), "gone.json");
  writeFileSync(path, "{}");
  await page.locator("input[type=file]").setInputFiles(path);
  rmSync(dirname(path), { recursive: true });
  await press(page, "Start");
  assert.match(await page.getByRole("alert").innerText(), /^This file cannot be read; choose it again, or another one/);
  assert.deepEqual(page.faults, []);
});

test("what must not be missed stands first, without a small percentage", async () => {
  const page = await open();
  const text = file("../../data/saddle_numbness.json");
  await page.locator("input[type=file]").setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.getByLabel("A clinician too, who can examine").check();
  await press(page, "Start");
  await press(page, "Stop here, and show what to tell them");
  const { ranking } = await view(page);
  assert.match(await page.locator("#ranking li").first().innerText(), /^Squeezed nerve bundle.*\s+Must not be missed$/);
  assert.ok(ranking.length > 5 && ranking.every(({ label }) => label !== "None of these"));
  await picture(page, "must-not-miss");
});

test("the keyboard alone is enough", async () => {
  const page = await open({ viewport: { width: 390, height: 844 } });
  const patient = truth("cauda_equina");
  // Tabs to a control whose name is this, and presses a key.
  const reach = async (name, key) => {
    for (let tabs = 0; tabs < 40; tabs++) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => {
        const { activeElement: control } = document;
        const { outlineStyle, outlineWidth } = getComputedStyle(control);
        return { name: control.ariaLabel || control.labels?.[0]?.textContent || control.textContent, seen: outlineStyle !== "none" && outlineWidth !== "0px" };
      });
      if (focused.name.trim() === name) {
        assert.ok(focused.seen, `${name}: the focus is not seen`);
        return page.keyboard.press(key);
      }
    }
    assert.fail(`${name} is not reached`);
  };
  await reach("Start", "Enter");
  await page.locator("aside").waitFor();
  for (let steps = 0; steps < 30; steps++) {
    const { asks, findings } = await view(page);
    if (asks === "alarm") break;
    if (asks === "age" || asks === "duration") {
      await page.keyboard.press("Tab");
      await page.keyboard.type(asks === "age" ? "45" : "3");
      await page.keyboard.press("Enter");
    } else if (asks === "sex") await reach("Female", "Enter");
    else {
      const are = findings.filter(({ finding }) => patient.findings[finding] === "present");
      for (const { question } of are) await reach(question, "Space");
      if (!are.length) await reach("None of these", "Space");
      await reach("Go on", "Enter");
    }
  }
  assert.match(await page.locator(".alarm h2").innerText(), /emergency department now/);
  await reach("Stop here, and show what to tell them", "Enter");
  assert.match(await page.locator("h2:focus").innerText(), /What to do/);
});

test("a list is not denied by saying nothing", async () => {
  const page = await open();
  await begin(page);
  await interview(page, truth("herniation"), ({ asks }) => asks === "list");
  await press(page, "Go on");
  assert.match(await page.getByRole("alert").innerText(), /Nothing is ticked/);
  const [{ question }] = (await view(page)).findings;
  await page.getByRole("checkbox", { name: question, exact: true }).check();
  await page.getByRole("checkbox", { name: `Not sure: ${question}` }).check();
  assert.equal(await page.getByRole("checkbox", { name: question, exact: true }).isChecked(), false);
  await page.getByRole("checkbox", { name: "None of these" }).check();
  assert.equal(await page.locator("input:checked").count(), 1);
  await page.getByRole("checkbox", { name: `Not sure: ${question}` }).check();
  await press(page, "Go on");
  const { presentation, summary } = await view(page);
  assert.deepEqual(new Set(Object.values(presentation.findings)), new Set(["unknown", "absent"]));
  assert.equal(summary.triage.provisional, true);
});
