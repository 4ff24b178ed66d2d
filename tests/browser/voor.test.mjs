// The draft for one institution: its marks, its form and the file that comes of it. Makes its own site.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { start } from './site.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PROGRAM = path.resolve(process.env.RAPPORTEUR ?? path.join(ROOT, 'target/debug/rapporteur'));
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const FORM = 'rapporten/kade-2025/reageren/index.html';
const folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-voor-'));
const site = path.join(folder, 'site');
let served;

before(async () => {
  const content = path.join(folder, 'content');
  cpSync(path.join(ROOT, 'tests/cases/basis'), content, { recursive: true });
  const report = path.join(content, 'rapporten/kade-2025/rapport.md');
  const dates = 'status: gepubliceerd\nbesluit: 2025-06-02\ngepubliceerd: 2025-06-16\n';
  const text = readFileSync(report, 'utf8');
  assert.ok(text.includes(dates));
  writeFileSync(report, text.replace(dates, 'status: wederhoor\nwederhoor: {tot: 2026-02-01, naar: wederhoor@pi.example}\n'));
  execFileSync(PROGRAM, ['build', '--quiet', '--content', content, '--voor', 'de-kade', '--date', '2026-01-01', '--output', site]);
  served = await start(site);
});

after(async () => {
  await served?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A page of the site whose work is not shared with other tests. */
async function open(file = FORM, options = {}) {
  const context = await served.browser.newContext({ reducedMotion: 'reduce', acceptDownloads: true, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on('console', (message) => faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => dialog.accept());
  page.on('request', (request) => {
    if (!/^(blob:)?(http:\/\/127\.0\.0\.1|file:)/.test(request.url())) faults.push(`request: ${request.url()}`);
  });
  const url = file.startsWith('file:') ? file : served.root + file;
  await page.goto(url);
  return { page, faults, context };
}

const status = (page) => page.locator('#_stand').textContent();

async function add(page, { bij, soort, opmerking, onderbouwing = '' }) {
  await page.getByLabel('Bij welke passage?').selectOption(bij);
  await page.getByLabel(soort).check();
  await page.getByLabel('Wat klopt er niet').fill(opmerking);
  await page.getByLabel('Waaruit blijkt dat?').fill(onderbouwing);
  await page.getByRole('button', { name: 'Zet dit punt in de lijst' }).click();
}

async function save(page) {
  await page.getByLabel('Uw naam en functie').fill('J. Jansen, bestuurder');
  await page.getByLabel('Datum').fill('2026-01-20');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Sla alle punten op' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'reactie-kade-2025.txt');
  return readFileSync(await download.path(), 'utf8');
}

async function sound(page, what) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((values) => window.axe.run({ runOnly: { type: 'tag', values } }), TAGS);
  assert.deepEqual(violations.map((one) => `${what}: ${one.id} ${one.nodes.map((node) => node.target).join(' ')}`), []);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${what}: ${wide} pixels too wide`);
}

test('from a passage to a point in the list, with the keyboard only', async () => {
  const { page, faults } = await open('rapporten/kade-2025/thema-1/index.html');
  const mark = page.locator('#merk-1\\.2-p1');
  assert.match((await mark.innerText()).replace(/\s+/g, ' '), /^1\.2 ¶1 Reageer/);
  await mark.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/${FORM}#op-merk-1.2-p1`);
  await page.waitForFunction(() => document.activeElement.id === '_punt-titel');
  assert.equal(await page.locator('#_bij').inputValue(), '1.2 ¶1');
  assert.equal(await page.locator('#_passage').textContent(), 'Vijf van de acht ouders wachten te lang.');
  await page.keyboard.press('Tab'); // the passage
  await page.keyboard.press('Tab'); // the link to it
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Lees deze passage in het rapport');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Het zijn vier ouders.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Zie de lijst van 3 maart.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), '_lijst-titel');
  assert.match(await status(page), /^Het punt bij 1\.2 ¶1 is toegevoegd\. U hebt nu 1 punt\./);
  assert.match(await page.locator('#_lijst').innerText(), /feitelijke onjuistheid\s+Het zijn vier ouders\./);
  // The way back leads to the passage itself.
  assert.deepEqual(faults, []);
  await page.close();
});

test('what is missing is said, with the way to it', async () => {
  const { page, faults } = await open();
  await page.getByRole('button', { name: 'Zet dit punt in de lijst' }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), '_fouten');
  const links = page.locator('#_fouten a');
  assert.equal(await links.count(), 3);
  await sound(page, 'mistakes');
  await links.nth(2).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), '_opmerking');
  assert.equal(await page.locator('#_opmerking').getAttribute('aria-invalid'), 'true');
  await page.getByRole('button', { name: 'Sla alle punten op' }).click();
  assert.match(await page.locator('#_fouten-opslaan').innerText(), /Maak eerst een punt[^]*Vul uw naam/);
  assert.deepEqual(faults, []);
  await page.close();
});

test('the file holds exactly what was typed, and opens again', async () => {
  const { page, faults } = await open();
  const concept = await page.locator('#_reageren').getAttribute('data-concept');
  await add(page, {
    bij: '1.2 ¶1',
    soort: 'Feitelijke onjuistheid',
    opmerking: '== punt\n-- opmerking\n\\ schuin\n# geen kop\n\n<b>gewoon</b> tekst\u200b',
    onderbouwing: 'Brief van 3 maart.',
  });
  await add(page, { bij: '1.2-T1', soort: 'Ontbrekende informatie', opmerking: 'Het plan was er op 1 mei.' });
  const text = await save(page);
  assert.equal(
    text,
    `rapporteur-wederhoor 1
rapport: kade-2025
instelling: de-kade
concept: ${concept}
van: J. Jansen, bestuurder
datum: 2026-01-20

== punt
bij: 1.2 ¶1
soort: feitelijke onjuistheid
passage: Vijf van de acht ouders wachten te lang.

-- opmerking
\\== punt
\\-- opmerking
\\\\ schuin
# geen kop

<b>gewoon</b> tekst

-- onderbouwing
Brief van 3 maart.

== punt
bij: 1.2-T1
soort: ontbrekende informatie
passage: Het plan is niet op tijd klaar.

-- opmerking
Het plan was er op 1 mei.

-- onderbouwing


== einde
`,
  );
  assert.match(await status(page), /^2 punten opgeslagen in reactie-kade-2025\.txt/);
  await page.getByRole('button', { name: 'Wis alles' }).click();
  assert.equal(await page.locator('#_lijst > li').count(), 0);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  const file = { name: 'reactie.txt', mimeType: 'text/plain', buffer: Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`) };
  await page.getByLabel('Verder met een eerder').setInputFiles(file);
  await page.waitForFunction(() => document.querySelectorAll('#_lijst > li').length === 2);
  assert.equal(await save(page), text);
  // The same file twice adds nothing.
  await page.getByLabel('Verder met een eerder').setInputFiles(file);
  await page.waitForFunction(() => document.getElementById('_stand').textContent.startsWith('0 punten'));
  assert.deepEqual(faults, []);
  await page.close();
});

test('a file that is not one is refused, with the reason', async () => {
  const { page, faults } = await open();
  const good = 'rapporteur-wederhoor 1\nrapport: kade-2025\ninstelling: de-kade\nvan: x\ndatum: 2026-01-01\n\n== punt\nbij: 1.1 ¶1\nsoort: feitelijke onjuistheid\n\n-- opmerking\nx\n\n-- onderbouwing\n\n== einde\n';
  const wrong = [
    ['hallo', /regel 1: hier hoort te staan/],
    [good.replace('== einde\n', ''), /het einde ontbreekt/],
    [good.replace('kade-2025', 'elders-2025'), /een ander rapport \(elders-2025\)/],
    [good.replace('de-kade', 'de-sluis'), /een andere instelling/],
    [good.replace('soort:', 'sort:'), /regel 9: hier kan alleen staan/],
    [good.replace('\nx\n', '\n== x\n'), /regel 12/],
    ['x'.repeat(1024 * 1024 + 1), /groter dan 1 MB/],
  ];
  for (const [text, said] of wrong) {
    await page.getByLabel('Verder met een eerder').setInputFiles({ name: 'r.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.waitForFunction((said) => new RegExp(said).test(document.getElementById('_stand').textContent), said.source);
  }
  assert.equal(await page.locator('#_lijst > li').count(), 0);
  assert.deepEqual(faults, []);
  await page.close();
});

test('work is kept, also a point that is not finished', async () => {
  const { page, faults } = await open();
  await add(page, { bij: '1.1 ¶1', soort: 'Ontbrekende informatie', opmerking: 'Een' });
  await page.getByLabel('Bij welke passage?').selectOption('1.2 oordeel');
  await page.getByLabel('Onjuist feit onder een oordeel').check();
  await page.getByLabel('Wat klopt er niet').fill('Half af');
  await page.reload();
  assert.equal(await page.locator('#_lijst > li').count(), 1);
  assert.equal(await page.locator('#_bij').inputValue(), '1.2 oordeel');
  assert.equal(await page.getByLabel('Wat klopt er niet').inputValue(), 'Half af');
  assert.ok(await page.getByLabel('Onjuist feit onder een oordeel').isChecked());
  await page.getByRole('button', { name: 'Zet dit punt in de lijst' }).click();
  await page.getByRole('button', { name: 'Wijzig punt 1, bij 1.1 ¶1' }).click();
  await page.getByLabel('Wat klopt er niet').fill('Eén');
  await page.getByRole('button', { name: 'Bewaar deze wijziging' }).click();
  assert.match(await page.locator('#_lijst > li').first().innerText(), /Eén/);
  await page.getByRole('button', { name: 'Verwijder punt 1, bij 1.1 ¶1' }).click();
  assert.equal(await page.locator('#_lijst > li').count(), 1);
  assert.match(await status(page), /U hebt nu 1 punt\./);
  assert.deepEqual(faults, []);
  await page.close();
});

test('it works from a folder on disk, and where nothing can be kept', async () => {
  const { page, faults } = await open(pathToFileURL(path.join(site, FORM)).href);
  await add(page, { bij: '1.1 ¶1', soort: 'Ontbrekende informatie', opmerking: 'Van schijf' });
  assert.match(await save(page), /Van schijf/);
  await page.reload();
  assert.equal(await page.locator('#_lijst > li').count(), 1);
  await page.context().close();

  const context = await served.browser.newContext({ acceptDownloads: true });
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
  });
  const strict = await context.newPage();
  strict.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  await strict.goto(served.root + FORM);
  assert.match(await strict.locator('#_bewaren').innerText(), /kan hier niets bewaren/);
  await add(strict, { bij: '1.1 ¶1', soort: 'Ontbrekende informatie', opmerking: 'Toch' });
  assert.match(await save(strict), /Toch/);
  assert.deepEqual(faults, []);
  await context.close();
});

test('without a script the page says how to respond', async () => {
  const { page } = await open(FORM, { javaScriptEnabled: false });
  assert.ok(!(await page.locator('#_reageren').isVisible()));
  assert.ok(await page.getByText('Het formulier werkt alleen als uw browser scripts mag uitvoeren').isVisible());
  assert.ok(await page.getByRole('link', { name: 'het sjabloon' }).isVisible());
  await page.close();
});

describe('everybody can read it', () => {
  for (const [width, colorScheme] of [[320, 'light'], [320, 'dark'], [1280, 'light'], [1280, 'dark']]) {
    test(`at ${width} pixels in ${colorScheme}`, async () => {
      for (const file of ['index.html', 'rapporten/kade-2025/index.html', 'rapporten/kade-2025/thema-1/index.html', 'rapporten/kade-2025/volledig/index.html', FORM]) {
        const { page, faults } = await open(file, { viewport: { width, height: 900 }, colorScheme });
        if (file === FORM) await add(page, { bij: '1.2 ¶2', soort: 'Feitelijke onjuistheid', opmerking: 'Een lang-woord'.repeat(30) });
        assert.ok(await page.getByRole('complementary', { name: 'Vertrouwelijk concept' }).isVisible(), file);
        await sound(page, `${file} ${width} ${colorScheme}`);
        assert.deepEqual(faults, [], file);
        await page.close();
      }
    });
  }

  test('on paper the marks stay, and every sheet says for whom it is', async () => {
    const { page } = await open('rapporten/kade-2025/thema-1/index.html');
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.locator('#merk-1\\.2-p1 .merk-nummer').isVisible());
    assert.ok(!(await page.locator('#merk-1\\.2-p1 .merk-doe').isVisible()));
    const sheets = readFileSync(path.join(site, 'thema/voor/druk.css'), 'utf8');
    assert.match(sheets, /^@page\{@top-center\{content:"Vertrouwelijk concept voor Stichting De Kade, /);
    await page.close();
  });
});
