// The whole round of a draft: sent, answered in a browser, read back, decided on, published.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import axe from 'axe-core';
import { start } from './site.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PROGRAM = path.resolve(process.env.RAPPORTEUR ?? path.join(ROOT, 'target/debug/rapporteur'));
const folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-wederhoor-'));
const content = path.join(folder, 'content');
const report = path.join(content, 'rapporten/kade-2025/rapport.md');
const open = [];

after(async () => {
  for (const served of open) await served.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the program on the content; gives its exit status and all that it says. */
function run(...words) {
  const done = spawnSync(PROGRAM, [...words, '--content', content, '--date', '2026-02-10'], { encoding: 'utf8' });
  return { status: done.status, said: done.stdout + done.stderr };
}

function change(file, from, to) {
  const text = readFileSync(file, 'utf8');
  assert.ok(text.includes(from), `${file} has no ${from}`);
  writeFileSync(file, text.replace(from, to));
}

async function serve(site) {
  const served = await start(site);
  open.push(served);
  return served;
}

/** The text of every file below a folder. */
function texts(below) {
  return readdirSync(below, { recursive: true })
    .map((file) => path.join(below, file))
    .filter((file) => statSync(file).isFile())
    .map((file) => [file, readFileSync(file, 'utf8')]);
}

test('from draft to published report, with the say of the institution', async () => {
  cpSync(path.join(ROOT, 'tests/cases/basis'), content, { recursive: true });
  const published = 'status: gepubliceerd\nbesluit: 2025-06-02\ngepubliceerd: 2025-06-16\n';
  const asked = 'status: wederhoor\nwederhoor: {tot: 2026-02-28, naar: wederhoor@pi.example}\n';
  change(report, published, asked);
  change(path.join(content, 'site.yaml'), 'titel:', 'wederhoor: alles\ntitel:');

  // The draft goes to the institution.
  const draft = path.join(folder, 'concept');
  const sent = run('build', '--voor', 'de-kade', '--output', draft);
  assert.equal(sent.status, 0, sent.said);
  cpSync(content, path.join(folder, 'verstuurd'), { recursive: true });

  // It marks two passages, and saves a file.
  const served = await serve(draft);
  const { page, faults } = await served.open(`${served.root}rapporten/kade-2025/thema-1/index.html`);
  const answer = async (mark, kind, remark, evidence) => {
    await page.locator(`[id="${mark}"]`).click();
    await page.waitForFunction(() => document.activeElement.id === '_punt-titel');
    await page.getByLabel(kind).check();
    await page.getByLabel('Wat klopt er niet').fill(remark);
    await page.getByLabel('Waaruit blijkt dat?').fill(evidence);
    await page.getByRole('button', { name: 'Zet dit punt in de lijst' }).click();
  };
  await answer('merk-1.2-p1', 'Feitelijke onjuistheid', 'Het zijn vier ouders.\n\n-- Zie de *lijst* <b>van</b> maart.', 'De wachtlijst van 3 maart.');
  await page.getByRole('link', { name: 'Thema 1: Plan' }).last().click();
  await answer('merk-1.2-t1', 'Onjuist feit onder een oordeel', 'Het plan was wel op tijd klaar.', '');
  await page.getByLabel('Uw naam en functie').fill('Jannie Geheim, bestuurder');
  await page.getByLabel('Datum').fill('2026-02-09');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Sla alle punten op' }).click()]);
  const file = path.join(folder, 'antwoord.txt');
  await download.saveAs(file);
  assert.deepEqual(faults.filter((fault) => !fault.includes('blob:')), []);
  await page.close();

  // The inspectorate reads it: two points, both open. Reading it twice changes nothing.
  const read = run('wederhoor', 'lees', file);
  assert.equal(read.status, 0, read.said);
  const points = path.join(content, 'rapporten/kade-2025/wederhoor');
  assert.deepEqual(readdirSync(points).sort(), ['1.md', '2.md']);
  assert.match(run('wederhoor').said, /2 punten: 2 open/);
  assert.equal(run('wederhoor', 'lees', file).status, 1);
  assert.equal(readdirSync(points).length, 2);

  // The gate is shut: with open points, and with a decision that gives no reason.
  const site = path.join(folder, 'site');
  const shut = (why) => {
    const done = run('build', '--output', site);
    assert.equal(done.status, 1, done.said);
    assert.match(done.said, why);
    assert.ok(!existsSync(site));
  };
  change(report, 'status: wederhoor\n', published);
  shut(/fout\[wederhoor-open\][^]*punt 1[^]*fout\[wederhoor-open\][^]*punt 2/);
  const decide = (nr, decision) => change(path.join(points, `${nr}.md`), '# besluit:     ', `besluit: ${decision} `);
  const because = (nr, reason) => writeFileSync(path.join(points, `${nr}.md`), `${readFileSync(path.join(points, `${nr}.md`), 'utf8').trimEnd()}\n\n${reason}\n`);
  decide(1, 'overgenomen');
  because(1, 'Dat klopt. Het getal is verbeterd.');
  decide(2, 'niet');
  shut(/punt 2/);
  because(2, 'Het plan was er op 1 mei, en de termijn liep tot 1 april.');

  // Adopted without any change is said; then the text changes.
  assert.match(run('check').said, /\[overgenomen-zonder-wijziging\]/);
  const norm = path.join(content, 'rapporten/kade-2025/thema-1/norm-1.2.md');
  change(norm, 'Vijf van de acht ouders wachten', 'Vier van de acht ouders wachten');
  change(norm, 'aantal: 5', 'aantal: 4');
  const compared = run('wederhoor', '--since', path.join(folder, 'verstuurd')).said;
  assert.match(compared, /Vijf van de acht ouders wachten[^]*Vier van de acht ouders wachten/);
  const done = run('build', '--output', site);
  assert.equal(done.status, 0, done.said);
  assert.match(done.said, /^Niets aan te merken/);

  // What everybody reads: both points, decisions and reasons; not who made them, and no marks to respond with.
  const open = await serve(site);
  const { page: shown, faults: wrong } = await open.open(`${open.root}rapporten/kade-2025/wederhoor/index.html`);
  const text = await shown.locator('main').innerText();
  for (const part of ['Het zijn vier ouders.', '-- Zie de *lijst* <b>van</b> maart.', 'De wachtlijst van 3 maart.', 'Het getal is verbeterd.', 'Het plan was wel op tijd klaar.', 'de termijn liep tot 1 april']) {
    assert.ok(text.includes(part), `${part} is not in:\n${text}`);
  }
  assert.match(text, /niet overgenomen/i);
  await shown.evaluate(axe.source);
  const { violations } = await shown.evaluate(() => window.axe.run());
  assert.deepEqual(violations.map((one) => one.id), []);
  assert.deepEqual(wrong, []);
  await shown.goto(`${open.root}rapporten/kade-2025/thema-1/index.html`);
  assert.ok((await shown.locator('main').innerText()).includes('Vier van de acht ouders'));
  await shown.close();
  for (const [file, words] of texts(site)) {
    assert.ok(!words.includes('Geheim') && !words.includes('class="merk"') && !words.includes('Vijf van de acht'), file);
  }
});
