// The search page: asks Pagefind and shows what it finds.
(() => {
  const find = document.querySelector.bind(document);
  const form = find('.zoekvak');
  const input = form.elements.q;
  const [status, list, more, why] = ['.zoekstand', '.zoekresultaten', '.zoekmeer', '.zoekwaarom'].map(find);
  const folder = new URL('../pagefind/', document.currentScript.src);
  let engine, timer, asked = 0, found = [];

  /** Says why there is no search; the words are in the template. */
  function without(reason) {
    [form.hidden, why.hidden, status.textContent] = [true, false, ''];
    why.textContent = why.dataset[reason];
  }

  if (location.protocol === 'file:') return without('schijf');
  [form.hidden, why.hidden] = [false, true];

  const load = () => engine ??= import(new URL('delen.js', folder)).then(({ open }) => open({
    baseUrl: new URL(form.dataset.start, location).pathname,
    excerptLength: 32, excerptEllipsis: '…', ranking: { metaWeights: { title: 4, deel: 0.5, ook: 0.4 } },
  }));

  function el(name, className, ...children) {
    const made = document.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  }

  // A bar in the index is where a compound falls apart.
  const plain = (text) => text.replaceAll('|', '').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  // <mark> is the only markup in an excerpt: every second part is marked.
  const cut = (excerpt) => excerpt.split(/<\/?mark>/);
  const base = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

  function result({ url, meta, filters: { soort, instelling, oordeel, jaar }, excerpt }) {
    const link = el('a', '', plain(meta.title));
    link.href = url;
    const place = [soort, meta.deel ?? instelling, jaar].flat().filter(Boolean).join(' · ');
    const item = el('li', '', el('h2', '', link), el('p', 'zoekplek', place));
    if (oordeel) {
      const { toon } = find(`option[value="${CSS.escape(oordeel)}"]`)?.dataset ?? {};
      item.append(el('p', '', el('span', 'vh', 'Oordeel: '), el('span', `oordeel toon--${toon ?? 'geen'}`, ...oordeel)));
    }
    item.append(el('p', '', ...cut(excerpt).map((part, at) => (at % 2 ? el('mark', '', plain(part)) : plain(part)))));
    return item;
  }

  const ten = () => Promise.all(found.slice(list.children.length).slice(0, 10).map((hit) => hit.data()));

  function show(hits) {
    list.append(...hits.map(result));
    more.hidden = list.children.length >= found.length;
  }

  /** A word that is nowhere: the engine makes do with its beginning. */
  async function unknown(words, hits) {
    const seen = hits.flatMap(({ excerpt, meta }) => [...cut(excerpt).filter((_, at) => at % 2), ...Object.values(meta)])
      .flatMap((text) => base(`${text} ${plain(text)}`).split(/[^\p{L}\p{N}]+/u));
    for (const word of /^".+"$/.test(words) ? [] : words.split(/\s+/)) {
      const start = base(word).slice(0, Math.max(4, word.length * 0.45));
      if (seen.some((other) => other.startsWith(start))) continue;
      if (!(await (await load()).search(`"${word}"`)).results.length) return word;
    }
    return null;
  }

  async function search() {
    const mine = ++asked;
    const words = input.value.trim();
    const chosen = [...form.querySelectorAll('select')].filter(({ value }) => value).map(({ name, value }) => [name, value]);
    const url = new URL(location);
    url.search = new URLSearchParams(words ? [['q', words], ...chosen] : chosen);
    history.replaceState(null, '', url);
    try {
      const answer = words && await (await load()).search(words, { filters: Object.fromEntries(chosen) });
      if (mine !== asked) return;
      found = answer ? answer.results : [];
      list.replaceChildren();
      const hits = await ten();
      const missing = hits[0] && await unknown(words, hits);
      if (mine !== asked) return;
      if (missing) found = [];
      show(missing ? [] : hits);
      const count = found.length === 1 ? '1 resultaat' : `${found.length || 'Geen'} resultaten`;
      const hint = missing ? `‘${missing}’ ${status.dataset.weg}` : status.dataset.tip;
      status.textContent = words && `${count} voor ‘${words}’. ${found.length ? '' : hint}`;
    } catch {
      without('fout');
    }
  }

  const soon = (wait) => { clearTimeout(timer); timer = setTimeout(search, wait); };
  input.addEventListener('input', () => soon(250));
  form.addEventListener('change', ({ target }) => target !== input && soon(0));
  form.addEventListener('submit', (event) => { event.preventDefault(); soon(0); });
  more.addEventListener('click', async () => {
    const at = list.children.length;
    show(await ten());
    list.children[at].querySelector('a').focus();
  });

  new URLSearchParams(location.search).forEach((value, name) => {
    if (form.elements[name]) form.elements[name].value = value;
  });
  if (input.value) search();
})();
