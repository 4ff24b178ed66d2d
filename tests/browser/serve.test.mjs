// `rapporteur serve` in a real browser, on a copy of the shipped content that changes: RAPPORTEUR=<program> node --test
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import axe from 'axe-core';
import { chromium } from 'playwright-core';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PROGRAM = path.resolve(process.env.RAPPORTEUR ?? path.join(ROOT, 'target/debug/rapporteur'));
const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium';
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const CONTENT = path.join(ROOT, 'content');
const NORM = 'rapporten/wss-jbjr-2025/thema-1a/norm-1a.2.md';
const PAGE = 'rapporten/wss-jbjr-2025/thema-1a/';
const SENTENCE = 'Bij de ouders zijn dat er elf van de zeventien.';

let folder, server, root, browser;

/** Starts the program on this port; gives its address. */
async function serve(port) {
  server = spawn(PROGRAM, ['serve', '--port', port, '--date', '2026-11-22'], { cwd: folder });
  let said = '';
  return new Promise((ready, failed) => {
    server.on('exit', () => failed(new Error(said)));
    server.stderr.on('data', (data) => {
      said += data;
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (address) ready(address[0]);
    });
  });
}

async function end() {
  if (server.exitCode !== null) return server.exitCode;
  const ended = new Promise((done) => server.on('exit', done));
  server.kill('SIGINT');
  return ended;
}

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-serve-'));
  cpSync(CONTENT, path.join(folder, 'content'), { recursive: true });
  root = await serve('0');
  browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox'] });
});

after(async () => {
  await browser?.close();
  server?.kill();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const whole = readFileSync(path.join(CONTENT, NORM), 'utf8');
const write = (text) => writeFileSync(path.join(folder, 'content', NORM), text);
const change = (from, to) => {
  assert.ok(from instanceof RegExp || whole.includes(from));
  write(whole.replace(from, to));
};

beforeEach(() => write(whole));

/** A page without problems, that notes everything it should not do. */
async function open(address = PAGE, options = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options });
  const faults = [];
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(root + address);
  await page.locator('rapporteur-meldingen').waitFor({ state: 'attached' });
  await bar(page).waitFor({ state: 'hidden' });
  return { page, faults };
}

const bar = (page) => page.getByRole('region', { name: 'Meldingen van rapporteur' });
const box = (page) => page.getByRole('note', { name: 'Melding van rapporteur' });
const top = (page, selector) => page.locator(selector).evaluate((el) => Math.round(el.getBoundingClientRect().top));
const shows = (page, words) => page.waitForFunction((words) => document.body.textContent.includes(words), words);
const violations = async (page) => {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate((values) => axe.run({ runOnly: { type: 'tag', values } }), TAGS);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

test('a change is seen, and what is read stays where it is', async () => {
  const { page, faults } = await open();
  await page.locator('#norm-1a\\.3').evaluate((el) => el.scrollIntoView());
  await page.mouse.wheel(0, 57);
  await page.waitForFunction(() => document.querySelector('#norm-1a\\.3').getBoundingClientRect().top < 0);
  await page.waitForTimeout(200);
  const before = await top(page, '#norm-1a\\.3');
  // Above what is read, so that everything moves down.
  change(SENTENCE, `${SENTENCE}\n\n${'Dit staat er nu ook. '.repeat(40)}\n\n${SENTENCE}`);
  await shows(page, 'Dit staat er nu ook.');
  await page.waitForFunction((top) => {
    const now = document.querySelector('#norm-1a\\.3').getBoundingClientRect().top;
    return Math.abs(now - top) <= 2;
  }, before);
  await page.waitForTimeout(300);
  assert.ok(Math.abs((await top(page, '#norm-1a\\.3')) - before) <= 2, 'and it stays there');
  assert.deepEqual(faults, []);
  await page.close();
});

test('a page that did not change does not load again', async () => {
  const { page } = await open('toegankelijkheid/');
  await page.evaluate(() => { window.isSame = true; });
  change(SENTENCE, SENTENCE.replace('elf', 'elf  '));
  await bar(page).waitFor();
  assert.equal(await page.evaluate(() => window.isSame), true);
  await bar(page).getByRole('button').click();
  await bar(page).getByRole('link', { name: 'Naar de pagina' }).click();
  await page.waitForURL(`${root}${PAGE}#norm-1a.2`);
  await page.close();
});

for (const [name, options] of [
  ['desk', {}],
  ['phone, dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
]) {
  test(`a mistake is shown at its place until it is mended (${name})`, async () => {
    const { page, faults } = await open(PAGE, options);
    change(SENTENCE, `${SENTENCE} Zie [](norm:9z.9).`);
    await bar(page).getByRole('button').waitFor();
    const found = box(page).filter({ hasText: '9z.9' });
    await found.waitFor();
    assert.equal(await found.count(), 1);
    // Right behind the paragraph with the mistake.
    const paragraph = await found.evaluate((el) => el.getRootNode().host.previousElementSibling.textContent);
    assert.ok(paragraph.includes('elf van de zeventien'), paragraph);
    assert.match(await found.textContent(), /fout.*norm-1a\.2\.md:\d+:\d+.*Tip: /s);
    assert.match(await bar(page).textContent(), /1 fout.*De pagina toont de laatste goede versie\./s);
    const button = bar(page).getByRole('button');
    assert.equal(await button.getAttribute('aria-expanded'), 'false');
    await button.press('Enter');
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('Escape');
    assert.equal(await button.getAttribute('aria-expanded'), 'false');
    await button.press('Enter');
    await bar(page).getByRole('link', { name: 'Naar de plek' }).first().press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.localName), 'rapporteur-melding');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    write(whole);
    await bar(page).waitFor({ state: 'hidden' });
    assert.equal(await box(page).count(), 0);
    assert.equal(await page.locator('rapporteur-meldingen').getByRole('status').textContent(), 'Er zijn geen meldingen meer.');
    assert.deepEqual(faults, []);
    await page.close();
  });
}

test('what is wrong in the data of a norm stands at its heading', async () => {
  const { page } = await open();
  change(/^oordeel: .*$/m, 'oordeel: goed');
  const found = box(page).filter({ hasText: 'is geen oordeel' });
  await found.waitFor();
  const heading = await found.evaluate((el) => el.getRootNode().host.previousElementSibling.textContent);
  assert.match(heading, /Norm 1a\.2/);
  // Also on the page that holds the whole report.
  await page.goto(`${root}rapporten/wss-jbjr-2025/volledig/`);
  await found.waitFor();
  assert.match(await found.evaluate((el) => el.getRootNode().host.previousElementSibling.textContent), /Norm 1a\.2/);
  await page.close();
});

test('a restart of the server is survived', async () => {
  const { page } = await open();
  assert.equal(await end(), 0);
  await bar(page).filter({ hasText: 'Geen verbinding meer' }).waitFor();
  change(SENTENCE, `${SENTENCE} Hier kwam iets bij.`);
  assert.equal(await serve(new URL(root).port), root);
  await shows(page, 'Hier kwam iets bij.');
  await bar(page).waitFor({ state: 'hidden' });
  await page.close();
});

test('an address that is none has the page that says so, with its styles', async () => {
  const { page, faults } = await open('rapporten/is/er/niet/');
  assert.match(await page.title(), /niet gevonden/);
  assert.ok(await page.evaluate(() => document.styleSheets.length) > 1);
  assert.deepEqual(faults.filter((fault) => !fault.includes('404')), []);
  await page.close();
});

test('a search finds', async () => {
  const { page, faults } = await open('zoeken/');
  await page.getByLabel('Zoekwoorden').fill('monitorlijst');
  await page.locator('.zoekresultaten > li').first().waitFor({ timeout: 120_000 });
  assert.deepEqual(faults, []);
  await page.close();
});

test('without a good site there is a page with the messages, until there is one', async () => {
  const site = path.join(folder, 'content/site.yaml');
  const good = readFileSync(site, 'utf8');
  assert.equal(await end(), 0);
  writeFileSync(site, 'titel: [');
  root = await serve('0');
  const page = await browser.newPage();
  await page.goto(root + PAGE);
  await page.getByRole('heading', { name: 'De site is er nog niet' }).waitFor();
  await bar(page).getByText('site.yaml:').first().waitFor();
  assert.deepEqual(await violations(page), []);
  writeFileSync(site, good);
  await page.getByRole('heading', { name: /Thema 1a/ }).first().waitFor();
  await bar(page).waitFor({ state: 'hidden' });
  await page.close();
  assert.ok(!existsSync(path.join(folder, 'output')), 'nothing is written');
});
