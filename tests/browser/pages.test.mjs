// Every kind of page of a built site in a real browser: SITE=<folder> node --test
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { chromium } from 'playwright-core';

const SITE = path.resolve(process.env.SITE ?? '../../output');
const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium';
// The site must work below any path, so it is served below one.
const BASE = '/een/pad/';
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// What differs between widths, and between colour schemes.
const LAYOUT = ['target-size', 'scrollable-region-focusable', 'nested-interactive', 'landmark-unique'];
const COLOUR = ['color-contrast', 'link-in-text-block'];
const STATES = [320, 768, 1280].flatMap((width) =>
  ['light', 'dark', 'forced'].map((scheme) => ({ width, scheme })),
);

/** What axe looks at in one state: everything once, then what the state changes. */
function rules({ width, scheme }) {
  if (width === 320 && scheme === 'light') return { type: 'tag', values: TAGS };
  const values = width === 1280 || (width === 320 && scheme === 'dark') ? [...LAYOUT, ...COLOUR] : LAYOUT;
  return { type: 'rule', values };
}

const all = readdirSync(SITE, { recursive: true })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.html'))
  .sort();

/** What kind of page a file is, by its address. */
function kind(file) {
  const parts = file.split('/').slice(0, -1);
  if (parts[0] !== 'rapporten' && parts[0] !== 'publicaties') {
    return parts.length > 1 ? `${parts[0]}/*` : file;
  }
  if (parts.length < 3) return [parts[0], ...parts.slice(1).map(() => '*')].join('/');
  const fixed = ['reactie', 'tekortkomingen', 'volledig', 'normen', 'bijlagen'];
  const last = fixed.find((name) => name === parts[2]) ?? (parts[2].startsWith('thema-') ? 'thema' : 'hoofdstuk');
  return `${parts[0]}/*/${last}`;
}

/** Of each kind of page the largest, which has most on it. */
const kinds = new Map();
for (const file of all) {
  const size = statSync(path.join(SITE, file)).size;
  const known = kinds.get(kind(file));
  if (!known || known.size < size) kinds.set(kind(file), { file, size });
}

const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png' };
// The page for an address that does not exist.
const UNKNOWN = '404.html';
let browser, server, root;

before(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    // The site stands below a path and, as its own address says, at the root; there every other address is unknown.
    const isBelow = pathname.startsWith(BASE);
    const file = path.join(SITE, decodeURIComponent(pathname.slice(isBelow ? BASE.length : 1)));
    try {
      const body = readFileSync(file);
      response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404, { 'content-type': TYPES['.html'] });
      response.end(isBelow ? '' : readFileSync(path.join(SITE, UNKNOWN)));
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  root = `http://127.0.0.1:${server.address().port}${BASE}`;
  browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox'] });
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** A page that notes everything it should not do. */
async function open(url) {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  const faults = [];
  // An unknown address at the root of the host: that one answer is 404, and the browser says so.
  const isUnknown = !url.startsWith('file:') && !url.startsWith(root);
  const allowed = url.startsWith('file:') ? `${pathToFileURL(SITE).href}/` : isUnknown ? new URL('/', root).href : root;
  page.on('console', (message) => {
    if (!isUnknown || message.location().url !== url) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure().errorText;
    // A page left before its icon was there.
    if (why !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()}: ${why}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(allowed)) faults.push(`request outside the site: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !(isUnknown && response.url() === url)) {
      faults.push(`${response.status()}: ${response.url()}`);
    }
  });
  await page.goto(url);
  return { page, faults };
}

async function inState(page, { width, scheme }) {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    forcedColors: scheme === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
}

/** The violations that axe finds, one line each. */
async function violations(page, options) {
  const { violations } = await page.evaluate((options) => window.axe.run(document, options), options);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`));
}

/** How far the page is wider than the window, and by which element. */
const overflow = () => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.body.querySelectorAll('*')].filter((el) => el.getBoundingClientRect().right > width + 1);
  return wide.slice(0, 3).map((el) => el.outerHTML.slice(0, 120));
};

/** What of the text is missing on paper, and what is there that only a screen can use. */
const onPaper = () => {
  const shown = (el) => el.getClientRects().length > 0;
  const all = (query) => [...document.querySelectorAll(query)];
  const text = (el) => el.textContent.trim().slice(0, 60);
  return {
    hidden: all('main :is(h1, h2, h3, p, table, figure)').filter((el) => !shown(el) && text(el)
      && !el.closest('nav, button, .melder, .op-deze-pagina, .keuze, .zoekvak, .zoekwaarom')).map(text),
    left: all('nav, button, select, .skip-link').filter((el) => shown(el) && !el.matches('.op-deze-pagina--lang, .overzicht')).map(text),
    ground: getComputedStyle(document.body).backgroundColor,
  };
};

describe('each kind of page', { concurrency: 3 }, () => {
  for (const [name, { file }] of kinds) {
    test(`${name}: ${file}`, async () => {
      // A server shows this page at addresses that are not its own.
      const url = file === UNKNOWN ? new URL('/een/adres/dat/er/niet/is', root).href : root + file;
      const { page, faults } = await open(url);
      await page.evaluate(axe.source);
      for (const state of STATES) {
        await inState(page, state);
        const where = `${file} at ${state.width} px, ${state.scheme}`;
        assert.deepEqual(await page.evaluate(overflow), [], `${where}: wider than the window`);
        const options = { runOnly: rules(state), resultTypes: ['violations'] };
        assert.deepEqual(await violations(page, options), [], where);
      }
      // Text twice as large, as a reader sets it in the browser.
      await inState(page, { width: 640, scheme: 'light' });
      await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
      assert.deepEqual(await page.evaluate(overflow), [], `${file} at 200% text: wider than the window`);
      await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
      // A4 between its margins, with nothing folded and no button or menu.
      await inState(page, { width: 680, scheme: 'dark' });
      await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const paper = await page.evaluate(onPaper);
      assert.deepEqual(paper.hidden, [], `${file}: not on paper`);
      assert.deepEqual(paper.left, [], `${file}: no use on paper`);
      assert.equal(paper.ground, 'rgb(255, 255, 255)', `${file}: paper is white`);
      assert.deepEqual(await page.evaluate(overflow), [], `${file} on paper: wider than the page`);
      const printed = { runOnly: { type: 'rule', values: COLOUR }, resultTypes: ['violations'] };
      assert.deepEqual(await violations(page, printed), [], `${file} on paper`);
      assert.equal(await page.evaluate(() => document.getAnimations().length), 0, `${file}: something moves`);
      assert.deepEqual(faults, []);
      await page.close();
    });
  }
});

test('every page works from disk', async () => {
  const { page, faults } = await open(pathToFileURL(path.join(SITE, 'index.html')).href);
  // Nobody meets the page for unknown addresses on a disk.
  for (const file of all.filter((file) => file !== UNKNOWN)) {
    await page.goto(pathToFileURL(path.join(SITE, file)).href);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).marginTop), '0px', `${file}: no style`);
    assert.deepEqual(faults, [], file);
  }
  await page.close();
});

test('every page is valid HTML, without script or style in it', async () => {
  const validator = new HtmlValidate(new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // The style sheet comes from the site itself.
      'require-sri': 'off',
      // Titles are the authors'.
      'long-title': 'off',
      // Ids hold the numbers of norms: norm-1a.1.
      'valid-id': ['error', { relaxed: true }],
      // A table that scrolls is a div with a role.
      'prefer-native-element': ['error', { exclude: ['region'] }],
    },
  }));
  for (const file of all) {
    const text = readFileSync(path.join(SITE, file), 'utf8');
    const { results } = await validator.validateString(text, file);
    const messages = results.flatMap((result) => result.messages.map((m) => `${m.line}: ${m.ruleId}: ${m.message}`));
    assert.deepEqual(messages, [], file);
    // JSON-LD is data. The scripts are files of the site itself; only the search page has a second, and WebAssembly.
    const bare = text.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '');
    assert.doesNotMatch(bare, /<script(?! src="[^":]*" defer><\/script>)|<style|\sstyle=|\son\w+=/i, file);
    assert.match(text, /script-src 'self'/, `${file}: no policy`);
    assert.doesNotMatch(file === 'zoeken/index.html' ? text.replace("'wasm-unsafe-eval'", '') : text, /unsafe-/, file);
  }
});

test('pages and style sheet stay small', () => {
  for (const file of all.filter((file) => !file.includes('/volledig/'))) {
    assert.ok(statSync(path.join(SITE, file)).size <= 100_000, `${file} is larger than 100 kB`);
  }
  assert.ok(statSync(path.join(SITE, 'thema/stijl.css')).size <= 20_000, 'the style sheet is larger than 20 kB');
  assert.ok(statSync(path.join(SITE, 'thema/rapporteur.js')).size <= 5_000, 'the script is larger than 5 kB');
});

test('every link inside the site leads somewhere', () => {
  const ids = new Map(all.map((file) => {
    const text = readFileSync(path.join(SITE, file), 'utf8');
    return [file, { text, ids: new Set([...text.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1])) }];
  }));
  const files = new Set(readdirSync(SITE, { recursive: true }).map((file) => file.split(path.sep).join('/')));
  for (const [file, { text }] of ids) {
    for (const [, href] of text.matchAll(/<(?:a|link)\s[^>]*href="([^"]*)"/g)) {
      if (/^[a-z]+:/.test(href)) continue;
      const [to, anchor] = href.replaceAll('&amp;', '&').split('#');
      const target = to ? path.posix.join(path.posix.dirname(file), to) : file;
      assert.ok(files.has(target), `${file}: ${href}`);
      if (anchor) assert.ok(ids.get(target)?.ids.has(anchor), `${file}: ${href}`);
    }
  }
});

/** Presses a key until the focus is on a link that fits; every stop on the way must be visible. */
async function walk(page, key, fits) {
  for (let step = 0; step < 300; step += 1) {
    await page.keyboard.press(key);
    const at = await page.evaluate(() => {
      const el = document.activeElement;
      const style = getComputedStyle(el);
      return { href: el.getAttribute('href') ?? '', text: el.textContent.trim(), tag: el.tagName, outline: style.outlineStyle };
    });
    if (at.tag !== 'BODY' && at.tag !== 'MAIN') assert.notEqual(at.outline, 'none', `no visible focus on ${at.text}`);
    if (fits(at)) return at;
  }
  assert.fail('the keyboard did not get there');
}

test('the keyboard goes from the front page to a shortcoming and back', async () => {
  const isRegister = (file) => /^rapporten\/[^/]+\/tekortkomingen\//.test(file);
  const hasItems = (file) => readFileSync(path.join(SITE, file), 'utf8').includes('#tekortkoming-');
  const register = all.find((file) => isRegister(file) && hasItems(file));
  const report = path.posix.dirname(path.posix.dirname(register));
  const { page, faults } = await open(`${root}index.html`);
  const press = (load) => Promise.all([page.waitForURL(load), page.keyboard.press('Enter')]);

  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), '#inhoud', 'skip link first');
  await page.keyboard.press('Enter');
  await walk(page, 'Tab', ({ href }) => href === `${report}/index.html`);
  await press(`${root}${report}/index.html`);
  await walk(page, 'Tab', ({ href }) => href === 'tekortkomingen/index.html');
  await press(`${root}${register}`);
  await walk(page, 'Tab', ({ href }) => href.includes('#tekortkoming-'));
  await press(/#tekortkoming-/);
  const target = page.locator(':target');
  assert.ok(await target.isVisible());
  assert.ok((await target.boundingBox()).y >= 0);
  await walk(page, 'Shift+Tab', ({ text }) => text === 'Voorpagina');
  await press(`${root}index.html`);
  assert.deepEqual(faults, []);
  await page.close();
});

test('a narrow screen folds the contents of a report, a wide one does not', async () => {
  const report = [...kinds].find(([name]) => name === 'rapporten/*')[1].file;
  const { page } = await open(root + report);
  const links = page.locator('.inhoudsopgave a:visible');
  await inState(page, { width: 1280, scheme: 'light' });
  assert.ok((await links.count()) > 1);
  await inState(page, { width: 320, scheme: 'light' });
  assert.equal(await links.count(), 0);
  await page.locator('.inhoudsopgave summary').press('Enter');
  assert.ok((await links.count()) > 1);
  await page.close();
});

/** A page of the kind, with or without scripts. */
async function visit(kindOf, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(root + kinds.get(kindOf).file);
  return { context, page };
}

test('reports can be chosen without a script, and by several things at once with it', async () => {
  const plain = await visit('rapporten', { javaScriptEnabled: false });
  await plain.page.locator('.keuze summary').first().press('Enter');
  const link = plain.page.locator('.keuze a').first();
  const count = Number(await plain.page.locator('.keuze-aantal').first().evaluate((el) => el.firstChild.data));
  await link.press('Enter');
  await plain.page.waitForURL(/rapporten-per/);
  assert.equal(await plain.page.locator('.rapportlijst > li').count(), count);
  await plain.context.close();

  const { context, page } = await visit('rapporten');
  const rows = page.locator('.rapportlijst > li');
  const total = await rows.count();
  const select = page.locator('.keuze select').first();
  await select.selectOption({ index: 1 });
  assert.ok((await page.locator('.rapportlijst > li:visible').count()) < total);
  assert.match(await page.locator('.keuze-stand').textContent(), /^\d+ van de \d+ rapporten$/);
  await select.selectOption('');
  assert.equal(await page.locator('.rapportlijst > li:visible').count(), total);
  await context.close();
});

test('the address of a norm, a shortcoming and a sentence can be copied', async () => {
  const { context, page } = await visit('rapporten/*/thema', { permissions: ['clipboard-read', 'clipboard-write'] });
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  for (const what of ['.norm-oordeel .vaste-link', '.tekortkoming-nummer']) {
    const link = page.locator(what).first();
    await link.press('Enter');
    await page.locator('.melder', { hasText: 'gekopieerd' }).waitFor();
    assert.equal(await copied(), await link.evaluate((el) => el.href));
  }
  const id = await page.evaluate(() => {
    const paragraph = document.querySelector('.norm > p[id^="alinea-"]');
    const range = document.createRange();
    range.setStart(paragraph.firstChild, 0);
    range.setEnd(paragraph.firstChild, paragraph.firstChild.data.indexOf('.') + 1);
    getSelection().addRange(range);
    return paragraph.id;
  });
  await page.locator('.zinlink').click();
  assert.ok((await copied()).includes(`#${id}:~:text=`), await copied());
  await page.goto(await copied());
  assert.ok(await page.locator(`#${id}`).evaluate((el) => el.getBoundingClientRect().top < innerHeight));
  await context.close();
});

test('the contents list follows the norm that is read', async () => {
  const { context, page } = await visit('rapporten/*/thema');
  const norm = page.locator('section.norm').nth(1);
  await norm.evaluate((el) => el.scrollIntoView());
  const current = page.locator('.inhoudsopgave [aria-current="location"]');
  await current.waitFor();
  assert.equal(await current.evaluate((el) => el.hash.slice(1)), await norm.getAttribute('id'));
  const list = await page.locator('.inhoudsopgave').boundingBox();
  assert.ok(list.y >= 0 && list.y < 900, 'the list is in sight');
  await context.close();
});

test('a verdict is read as words, its sign is not', async () => {
  const { context, page } = await visit('rapporten/*');
  const tree = await page.locator('main').ariaSnapshot();
  assert.match(tree, /voldoet/);
  assert.doesNotMatch(tree, /(^|\s)(−−|−|\+\+)(\s|$)/m);
  await context.close();
});
