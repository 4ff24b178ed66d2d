// The built site over HTTP, and pages in a browser that note everything they should not do.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

export const SITE = path.resolve(process.env.SITE ?? '../../output');
const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium';
// The site must work below any path, so it is served below one.
const BASE = '/een/pad/';
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Serves a site and starts a browser; `stop` ends both. */
export async function start(site = SITE) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = path.join(site, decodeURIComponent(pathname.slice(BASE.length)));
    try {
      const body = readFileSync(file);
      response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const root = `http://127.0.0.1:${server.address().port}${BASE}`;
  const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox'] });

  /** A page that notes everything it should not do. */
  async function open(url, options = {}) {
    const page = await browser.newPage({ reducedMotion: 'reduce', ...options });
    const faults = [];
    const allowed = url.startsWith('file:') ? `${pathToFileURL(site).href}/` : root;
    page.on('console', (message) => faults.push(`console: ${message.text()}`));
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
      if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
    });
    await page.goto(url);
    return { page, faults };
  }

  async function stop() {
    await browser.close();
    server.close();
  }
  return { root, browser, open, stop };
}
