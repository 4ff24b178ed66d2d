// Keeps a page as the content is now, and shows what is wrong at its place.
(() => {
  const { version, style } = document.currentScript.dataset;
  const KEPT = 'rapporteur:plek';
  const LOST_AFTER = 3000;
  const html = document.documentElement;

  const make = (tag, attributes = {}, ...content) => {
    const el = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
    el.append(...content);
    return el;
  };

  // A place on the page: where the first parts in view stand, by the addresses that they keep when the text changes.
  const spot = () => {
    const marks = [];
    for (const el of document.querySelectorAll('main [id]')) {
      const { top, height } = el.getBoundingClientRect();
      if (height && top >= 0) marks.push([el.id, top]);
      if (marks.length > 9) break;
    }
    return { y: scrollY, marks };
  };
  const returnTo = ({ y, marks }) => {
    const [id, top] = (y > 0 && marks.find(([id]) => document.getElementById(id))) || [];
    const to = id ? scrollY + document.getElementById(id).getBoundingClientRect().top - top : y;
    if (Math.abs(to - scrollY) >= 1) scrollTo({ top: to, behavior: 'instant' });
  };
  // Whatever is put in or taken out, what is read stays where it is.
  const still = (change) => {
    const before = spot();
    html.style.overflowAnchor = 'none';
    change();
    returnTo(before);
    html.style.overflowAnchor = '';
  };

  const reload = () => {
    const kept = { path: location.pathname, open: isOpen, focus: document.activeElement?.id, ...spot() };
    sessionStorage.setItem(KEPT, JSON.stringify(kept));
    history.scrollRestoration = 'manual';
    location.reload();
  };
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
  sessionStorage.removeItem(KEPT);
  let isOpen = Boolean(kept?.open);
  if (kept?.path === location.pathname) {
    returnTo(kept);
    if (kept.focus) document.getElementById(kept.focus)?.focus({ preventScroll: true });
    const here = scrollY;
    // Pictures, and an address with a `#`, may have moved the page meanwhile; a reader may have done so too.
    addEventListener('load', () => requestAnimationFrame(() => {
      if (!hasMoved) returnTo(kept);
      history.scrollRestoration = 'auto';
    }));
    let hasMoved = false;
    for (const by of ['wheel', 'touchmove', 'keydown']) addEventListener(by, () => { hasMoved ||= scrollY !== here; });
  }

  // Own styles, apart from those of the site.
  const sheet = new CSSStyleSheet();
  const styled = fetch(style).then((answer) => answer.text()).then((text) => sheet.replace(text));
  const island = (tag, ...content) => {
    const el = document.createElement(tag);
    const root = el.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(...content);
    return el;
  };

  // What stands between backticks is the author's own.
  const text = (words) => words.split('`').map((part, nr) => (nr % 2 ? make('code', {}, part) : part));
  const line = (name, words) => (words ? [make('p', {}, make('b', {}, `${name}: `), ...text(words))] : []);
  const described = (problem, ...more) => make('div', { class: `problem ${problem.level}` },
    make('p', { class: 'message' }, make('b', { class: 'level' }, problem.level), ' ', ...text(problem.message),
      ...(problem.code ? [' ', make('small', {}, `[${problem.code}]`)] : [])),
    ...(problem.place ? [make('p', { class: 'place' }, make('code', {}, problem.place),
      ...(problem.label ? [': ', ...text(problem.label)] : []))] : []),
    ...problem.related.flatMap((words) => line('Zie ook', words)),
    ...line('Waarom', problem.why), ...line('Tip', problem.help), ...more);

  // The part of the page with most of the words of the passage.
  const bag = (words) => new Set(words.toLowerCase().normalize().match(/[\p{L}\p{N}]+/gu) ?? []);
  const TEXTS = 'p, li, dt, dd, th, td, figcaption, h1, h2, h3, h4, h5, h6';
  const partOf = (problem) => {
    const part = problem.anchor && document.getElementById(problem.anchor);
    const area = (part?.matches('h1, h2, h3, h4, h5, h6') ? part.parentElement : part) || document.querySelector('main');
    const wanted = bag(problem.words.replace(/\]\([^)]*\)|\{[^}]*\}/g, ' '));
    let best = [0.4];
    if (wanted.size) {
      for (const el of area?.querySelectorAll(TEXTS) ?? []) {
        const own = bag(el.textContent);
        const score = [...own].filter((word) => wanted.has(word)).length / Math.max(own.size, wanted.size);
        if (score > best[0]) best = [score, el];
      }
    }
    return best[1] ?? (part?.matches('section, article, div') && part.querySelector('h1, h2, h3, h4')) ?? part
      ?? document.querySelector('main h1');
  };
  const into = (el, box) => (el.matches('p, h1, h2, h3, h4, h5, h6') ? el.after(box) : el.append(box));

  let boxes = new Map();
  const placeBoxes = (problems) => {
    for (const box of new Set(boxes.values())) box.remove();
    boxes = new Map();
    const places = new Map();
    for (const problem of problems) {
      const el = problem.here && (partOf(problem) || document.querySelector('main h1'));
      if (el) places.set(el, [...(places.get(el) ?? []), problem]);
    }
    for (const [el, here] of places) {
      const box = island('rapporteur-melding', make('div', { role: 'note', 'aria-label': 'Melding van rapporteur' },
        ...here.map((problem) => described(problem))));
      box.tabIndex = -1;
      into(el, box);
      for (const problem of here) boxes.set(problem, box);
    }
  };

  // The bar at the foot of the window, with the list.
  const said = make('p', { role: 'status', class: 'unseen' });
  const button = make('button', { type: 'button', 'aria-controls': 'list' });
  const note = make('p', { class: 'note' });
  const list = make('ol', { id: 'list', tabindex: '0', 'aria-label': 'Lijst van meldingen' });
  const section = make('section', { 'aria-label': 'Meldingen van rapporteur' }, make('div', { class: 'bar' }, button, note), list);
  const bar = island('rapporteur-meldingen', said, section);
  const fold = (open) => {
    isOpen = open;
    list.hidden = !open;
    button.setAttribute('aria-expanded', open);
  };
  button.addEventListener('click', () => fold(!isOpen));
  section.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !isOpen) return;
    fold(false);
    button.focus();
  });
  const goTo = (box) => {
    fold(innerWidth > 700);
    box.scrollIntoView({ block: 'center' });
    box.focus({ preventScroll: true });
  };
  const way = (problem) => {
    const box = boxes.get(problem);
    if (!box && !problem.href) return [];
    const link = make('a', { href: box ? '#' : problem.href }, box ? 'Naar de plek' : 'Naar de pagina');
    if (box) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        goTo(box);
      });
    }
    return [make('p', {}, link)];
  };

  const lost = 'Geen verbinding meer: `rapporteur serve` is gestopt.';
  let state = { current: true, total: '', problems: [], more: 0 };
  let isLost = false;
  const show = () => {
    const { current, total, problems, more } = state;
    const isNews = button.textContent !== total && (button.textContent || total);
    if (isNews) said.textContent = total || 'Er zijn geen meldingen meer.';
    button.textContent = total;
    button.hidden = !total;
    const words = isLost ? lost : current || !version ? '' : 'De pagina toont de laatste goede versie.';
    note.replaceChildren(...text(words));
    section.hidden = !total && !words;
    section.dataset.level = problems.some(({ level }) => level === 'fout') ? 'fout' : 'waarschuwing';
    list.replaceChildren(...problems.map((problem) => make('li', {}, described(problem, ...way(problem)))),
      ...(more ? [make('li', {}, make('p', {}, `En nog ${more}; ze staan alle in het venster van rapporteur serve.`))] : []));
    fold(isOpen && Boolean(total));
    document.body.style.paddingBottom = section.hidden ? '' : '4rem';
    html.style.scrollPaddingBottom = section.hidden ? '' : '4rem';
  };
  let timer = null;
  const found = () => {
    clearTimeout(timer);
    timer = null;
  };
  const told = async (event) => {
    const next = JSON.parse(event.data);
    found();
    if (next.version !== version) return reload();
    await styled;
    state = next;
    isLost = false;
    // Without a site there is nothing to read but this.
    if (!version) isOpen = true;
    still(() => {
      if (!bar.isConnected) document.body.append(bar);
      placeBoxes(state.problems);
      show();
    });
  };

  // A page that nobody sees does not listen: a browser keeps few connections to one server.
  let stream;
  const listen = () => {
    if (document.hidden || (stream && stream.readyState !== EventSource.CLOSED)) return;
    stream = new EventSource(`/.rapporteur/events?page=${location.pathname}`);
    stream.addEventListener('message', told);
    // The browser tries again by itself, and each time says so.
    stream.addEventListener('error', () => {
      timer ??= setTimeout(() => {
        timer = null;
        isLost = true;
        if (bar.isConnected) show();
        listen();
      }, LOST_AFTER);
    });
  };
  const leave = () => {
    found();
    stream?.close();
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? leave() : listen()));
  addEventListener('pagehide', leave);
  addEventListener('pageshow', listen);
  listen();
})();
