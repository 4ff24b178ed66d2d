// Searching the shipped content in a real browser: SITE=<folder> node --test
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { SITE, start } from './site.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
let site;

before(async () => { site = await start(); });
after(async () => { await site?.stop(); });

const open = (query = '', options = {}) => site.open(`${site.root}zoeken/index.html${query}`, options);

/** Types a question and waits for the answer. */
async function ask(page, words) {
  await page.getByLabel('Zoekwoorden').fill(words);
  await answer(page, words);
}

async function answer(page, words) {
  await page.locator('.zoekstand').filter({ hasText: `‘${words}’` }).waitFor();
  return results(page);
}

/** All results, also those behind the button. */
async function everything(page, words) {
  await ask(page, words);
  const more = page.getByRole('button', { name: 'Toon meer resultaten' });
  for (let shown = 10; await more.isVisible(); shown += 10) {
    await more.click();
    await page.locator('.zoekresultaten > li').nth(shown).waitFor();
  }
  return results(page);
}

const results = (page) => page.locator('.zoekresultaten > li').evaluateAll((items) => items.map((item) => ({
  title: item.querySelector('a').textContent,
  to: item.querySelector('a').getAttribute('href').replace('/een/pad/', ''),
  text: item.textContent,
  marked: [...item.querySelectorAll('mark')].map((mark) => mark.textContent),
})));

const count = async (page) => parseInt(await page.locator('.zoekstand').textContent(), 10) || 0;

// What a reader asks, and the page or section that must be among the first five.
const QUESTIONS = [
  ['norm 1a.2', 'rapporten/wss-jbjr-2025/thema-1a/index.html#norm-1a.2'],
  ['GI', 'over/index.html#begrip-gecertificeerde-instelling'],
  ['monitorlijst', 'over/index.html#begrip-monitorlijst'],
  ['hoeveel kinderen wachten', 'rapporten/utrecht-flevoland-2021/normen/index.html#norm-3'],
  ['tekortkoming veiligheid', 'rapporten/wss-jbjr-2025/thema-3/index.html#tekortkoming-3.4-T1'],
  ['plan van aanpak op tijd', 'rapporten/wss-jbjr-2025/thema-1b/index.html#norm-1b.3'],
  ['goed bestuur WSS', 'rapporten/wss-jbjr-2025/thema-5/index.html'],
  ['kosten verbeterplan', 'publicaties/raadsbrief-doorbraakaanpak-2021/bijlagen/verbeterplan-jb-west/index.html#kosten-van-het-verbeterplan-jb-west'],
  ['wat merken ouders', 'rapporten/wss-jbjr-2025/reactie/index.html#wat-gaan-jeugdigen-en-ouders-hiervan-merken'],
  ['Partners voor Jeugd', 'instellingen/partners-voor-jeugd/index.html'],
];

describe('ten questions of readers', () => {
  for (const [words, wanted] of QUESTIONS) {
    test(`“${words}” leads to ${wanted}`, async () => {
      const { page, faults } = await open();
      await page.getByLabel('Zoekwoorden').fill(words);
      const first = (await answer(page, words)).slice(0, 5);
      const hit = first.find((result) => result.to === wanted);
      assert.ok(hit, `found instead: ${first.map((result) => result.to).join(', ')}`);
      // The link leads to the place itself.
      await page.getByRole('link', { name: hit.title, exact: true }).and(page.locator(`[href$="${wanted}"]`)).click();
      await page.waitForURL(`**/${wanted}`);
      if (wanted.includes('#')) {
        const target = page.locator(':target');
        assert.ok(await target.isVisible());
        assert.ok((await target.boundingBox()).y >= 0);
      }
      assert.deepEqual(faults, []);
      await page.close();
    });
  }
});

test('Dutch words are found in their other forms, and in compounds', async () => {
  const { page, faults } = await open();
  await ask(page, 'wachtlijst');
  assert.ok((await results(page)).some(({ marked }) => marked.some((word) => word.includes('wachtlijsten'))), 'plural');
  await ask(page, 'directeuren');
  assert.ok((await count(page)) > 0, 'singular');
  // The first place says only “zorgaanbod”.
  const places = await everything(page, 'aanbod');
  assert.ok(places.some(({ text, marked }) => marked.some((word) => /^zorgaanbod/.test(word)) && !/\baanbod/.test(text)), 'part of a compound');
  // The mark in compounds is not shown.
  assert.ok((await results(page)).every(({ text }) => !text.includes('|')));
  // A term finds its abbreviation, and the other way round.
  const term = 'bijlagen/verbeterplan-jb-west/index.html#haaglanden-beter-samenspel';
  assert.ok((await everything(page, 'OTS')).some(({ to, text }) => to.endsWith(term) && !text.includes('OTS')));
  assert.deepEqual(faults, []);
  await page.close();
});

test('choices narrow the results, and stand in the address', async () => {
  const { page, faults } = await open();
  await ask(page, 'jeugdigen');
  const before = await count(page);
  await page.getByLabel('Soort tekst').selectOption('Tekortkoming');
  await page.waitForFunction((before) => parseInt(document.querySelector('.zoekstand').textContent, 10) !== before, before);
  const shortcomings = await count(page);
  assert.ok(shortcomings > 0 && shortcomings < before);
  assert.ok((await results(page)).every(({ title }) => title.startsWith('Tekortkoming')));
  await page.getByLabel('Oordeel').selectOption('onvoldoende');
  await page.waitForFunction((n) => parseInt(document.querySelector('.zoekstand').textContent, 10) !== n, shortcomings);
  assert.ok((await results(page)).every(({ text }) => text.includes('Oordeel: onvoldoende')));
  const address = page.url();
  assert.match(address, /\?q=jeugdigen&oordeel=onvoldoende&soort=Tekortkoming$/);
  for (const label of ['Instelling of regio', 'Thema', 'Jaar']) {
    assert.ok((await page.getByLabel(label, { exact: true }).locator('option').count()) > 2, label);
  }
  const there = await results(page);
  await page.close();
  // Who gets the address sees the same.
  const other = await site.open(address);
  assert.deepEqual(await answer(other.page, 'jeugdigen'), there);
  assert.equal(await other.page.getByLabel('Soort tekst').inputValue(), 'Tekortkoming');
  assert.deepEqual([...faults, ...other.faults], []);
  await other.page.close();
});

test('the keyboard is enough, and says what it does', async () => {
  const { page, faults } = await open();
  const focus = () => page.evaluate(() => {
    const at = document.activeElement;
    return { id: at.id, href: at.getAttribute('href') ?? '', text: at.textContent.trim(), outline: getComputedStyle(at).outlineStyle };
  });
  for (let step = 0; (await focus()).id !== 'zoekwoorden'; step += 1) {
    assert.ok(step < 30, 'the keyboard did not get to the box');
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('jeugdigen');
  await page.keyboard.press('Enter');
  await answer(page, 'jeugdigen');
  for (let step = 0; !(await focus()).href.includes('/rapporten/'); step += 1) {
    assert.ok(step < 20, 'the keyboard did not get to a result');
    await page.keyboard.press('Tab');
    assert.notEqual((await focus()).outline, 'none', `no visible focus on ${(await focus()).text}`);
  }
  // “More” puts the focus on the first of the new results.
  await page.getByRole('button', { name: 'Toon meer resultaten' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.zoekresultaten > li').nth(10).waitFor();
  await page.waitForFunction(() => document.activeElement === document.querySelectorAll('.zoekresultaten a')[10]);
  await page.keyboard.press('Enter');
  await page.waitForURL(/(rapporten|publicaties|kaders|over|instellingen|trajecten)\//);
  assert.deepEqual(faults, []);
  await page.close();
});

test('a word that is nowhere is not taken for its first letters', async () => {
  const { page, faults } = await open();
  for (const words of ['inktvis', 'zorg vandalisme', 'fietsenmaker']) {
    await ask(page, words);
    const missing = words.split(' ').at(-1);
    assert.match(await page.locator('.zoekstand').textContent(), new RegExp(`^Geen resultaten voor ‘${words}’\\. `));
    // Where even its beginning is no word, the engine finds nothing either.
    if (missing !== 'fietsenmaker') assert.match(await page.locator('.zoekstand').textContent(), new RegExp(`‘${missing}’ komt niet voor`));
    assert.deepEqual(await results(page), []);
  }
  // The beginning of a word, and a longer form of one, do find it.
  for (const words of ['jeugdbescherm', 'wachtlijstproblematiek']) {
    await ask(page, words);
    assert.ok((await count(page)) > 3, words);
  }
  assert.deepEqual(faults, []);
  await page.close();
});

test('text that looks like markup stays text', async () => {
  const { page, faults } = await open(`?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await page.locator('.zoekstand').filter({ hasText: 'onerror' }).waitFor();
  assert.equal(await page.locator('main img').count(), 0);
  assert.deepEqual(faults, []);
  await page.close();
});

test('with and without results the page is accessible', async () => {
  const { page, faults } = await open();
  await page.evaluate(axe.source);
  for (const words of ['', 'jeugdigen']) {
    if (words) await ask(page, words);
    for (const [width, colorScheme] of [[320, 'light'], [1280, 'light'], [1280, 'dark']]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await page.evaluate((values) => window.axe.run(document, { runOnly: { type: 'tag', values } }), TAGS);
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), [], `${words} at ${width} px, ${colorScheme}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(wide <= 0, `${words} at ${width} px: ${wide} px too wide`);
    }
  }
  assert.deepEqual(faults, []);
  await page.close();
});

test('a reader without script is shown the other ways', async () => {
  const { page, faults } = await open('', { javaScriptEnabled: false });
  assert.equal(await page.getByRole('search').count(), 0, 'no box that does nothing');
  assert.match(await page.locator('.zoekwaarom').textContent(), /als uw browser scripts toestaat/);
  for (const link of ['Alle rapporten', 'Alle publicaties']) assert.ok(await page.getByRole('link', { name: link }).isVisible());
  assert.ok(await page.locator('main a[href$="/volledig/index.html"]').first().isVisible());
  assert.ok(await page.locator('main a[href$="/tekortkomingen/index.html"]').first().isVisible());
  assert.deepEqual(faults, []);
  await page.close();
});

test('from disk the page says that it cannot search', async () => {
  const { page, faults } = await site.open(pathToFileURL(path.join(SITE, 'zoeken/index.html')).href);
  assert.equal(await page.getByRole('search').count(), 0);
  assert.match(await page.locator('.zoekwaarom').textContent(), /vanaf een schijf/);
  assert.ok(await page.getByRole('link', { name: 'Alle rapporten' }).isVisible());
  assert.deepEqual(faults, []);
  await page.close();
});

test('without an index the page says so', async () => {
  const { page } = await open();
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.getByLabel('Zoekwoorden').fill('jeugdigen');
  await page.getByText('Zoeken lukt nu niet.').waitFor();
  assert.ok(await page.getByRole('link', { name: 'Alle rapporten' }).isVisible());
  await page.close();
});

test('only the search page may run the engine, and its script is small', () => {
  const policy = (file) => /Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(path.join(SITE, file), 'utf8'))[1];
  assert.ok(policy('zoeken/index.html').includes("script-src 'self' 'wasm-unsafe-eval'"));
  assert.ok(!policy('index.html').includes('wasm'));
  assert.ok(readFileSync(path.join(SITE, 'thema/zoeken.js')).length < 5000);
});
