// The search page. It asks Pagefind, which lies in the site itself, and shows what it found.
'use strict';
(() => {
  const find = (selector) => document.querySelector(selector);
  const form = find('.zoekvak');
  const input = form.elements.q;
  const selects = [...form.querySelectorAll('select')];
  const status = find('.zoekstand');
  const list = find('.zoekresultaten');
  const more = find('.zoekmeer');
  const PAGE = 10;
  const folder = new URL('../pagefind/', document.currentScript.src);
  const start = new URL(form.dataset.start, location.href).pathname;
  let engine;
  let found = [];
  let asked = 0;

  /** Says why there is no search, above the other ways. */
  function without(why) {
    form.hidden = true;
    status.textContent = '';
    find('.zoekzonder').hidden = false;
    find('.zoekwaarom').textContent = `${why} Zo vindt u de weg:`;
  }

  if (location.protocol === 'file:') {
    without('U bekijkt deze site vanaf een schijf. Zoeken werkt alleen als de site op een webserver staat.');
    return;
  }
  form.hidden = false;
  find('.zoekzonder').hidden = true;

  function load() {
    engine ??= import(new URL('pagefind.js', folder)).then(({ createInstance }) => createInstance({
      basePath: folder.pathname, baseUrl: start, noWorker: true, excerptLength: 32, excerptEllipsis: '…',
      ranking: { metaWeights: { title: 4, deel: 0.5, ook: 0.4 } },
    }));
    return engine;
  }

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  // The index marks where a compound falls apart with a bar.
  const plain = (text) => text.replaceAll('|', '').replaceAll('&lt;', '<').replaceAll('&gt;', '>');

  /** An excerpt holds no other markup than <mark>. */
  const excerpt = (html) => html.split(/<\/?mark>/)
    .map((part, at) => (at % 2 ? element('mark', '', plain(part)) : plain(part)));

  function result({ url, meta, filters, excerpt: html }) {
    const link = element('a', '', plain(meta.title));
    link.href = url;
    const { soort, instelling, oordeel, jaar } = filters;
    const place = [soort, meta.deel ?? instelling, jaar].flat().filter(Boolean).join(' · ');
    const item = element('li', '', element('h2', '', link), element('p', 'zoekplek', place));
    if (oordeel) {
      const option = [...(form.elements.oordeel?.options ?? [])].find((known) => known.value === oordeel[0]);
      const chip = element('span', `oordeel toon--${option?.dataset.toon ?? 'geen'}`, oordeel[0]);
      item.append(element('p', '', element('span', 'vh', 'Oordeel: '), chip));
    }
    item.append(element('p', '', ...excerpt(html)));
    return item;
  }

  async function show() {
    const mine = asked;
    const from = list.children.length;
    const items = (await Promise.all(found.slice(from, from + PAGE).map((hit) => hit.data()))).map(result);
    if (mine !== asked) return null;
    list.append(...items);
    more.hidden = list.children.length >= found.length;
    return items[0];
  }

  function say(words, count) {
    const number = count === 1 ? '1 resultaat' : `${count || 'Geen'} resultaten`;
    const hint = count ? '' : ' Probeer een ander of minder woorden, of kies minder hierboven.';
    status.textContent = `${number} voor ‘${words}’.${hint}`;
  }

  async function search() {
    const mine = ++asked;
    const words = input.value.trim();
    const chosen = selects.filter((select) => select.value);
    const address = new URL(location.href);
    address.search = new URLSearchParams([...(words ? [['q', words]] : []), ...chosen.map((one) => [one.name, one.value])]);
    history.replaceState(null, '', address);
    if (!words) {
      list.replaceChildren();
      status.textContent = '';
      more.hidden = true;
      return;
    }
    try {
      const answer = await (await load()).search(words, {
        filters: Object.fromEntries(chosen.map((select) => [select.name, select.value])),
      });
      if (mine !== asked) return;
      found = answer.results;
      list.replaceChildren();
      await show();
      if (mine === asked) say(words, found.length);
    } catch {
      without('Zoeken lukt nu niet.');
    }
  }

  let timer;
  const soon = () => { clearTimeout(timer); timer = setTimeout(search, 250); };
  input.addEventListener('focus', () => { load().catch(() => {}); }, { once: true });
  input.addEventListener('input', soon);
  selects.forEach((select) => select.addEventListener('change', search));
  form.addEventListener('submit', (event) => { event.preventDefault(); clearTimeout(timer); search(); });
  more.addEventListener('click', async () => { (await show())?.querySelector('a').focus(); });

  const query = new URLSearchParams(location.search);
  for (const [name, value] of query) if (form.elements[name]) form.elements[name].value = value;
  if (input.value) search();
})();
