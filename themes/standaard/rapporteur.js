// What pages do better with a script. Everything is there without it too.
(() => {
  const all = (query, from = document) => [...from.querySelectorAll(query)];
  const make = (tag, content = '', attributes = {}) => {
    const el = document.createElement(tag);
    el.append(content);
    for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
    return el;
  };

  // On paper nothing is folded.
  const folded = () => all('main details:not([open])');
  addEventListener('beforeprint', () => folded().forEach((el) => { el.open = true; el.dataset.dicht = ''; }));
  addEventListener('afterprint', () => all('[data-dicht]').forEach((el) => {
    el.open = false;
    delete el.dataset.dicht;
  }));

  // A fixed link is copied when it is followed.
  const note = make('p', '', { role: 'status', class: 'melder' });
  document.body.append(note);
  let timer;
  const copy = async (url) => {
    try {
      await navigator.clipboard.writeText(url);
      note.textContent = 'De link is gekopieerd.';
    } catch {
      note.textContent = 'Kopieer de link uit de adresbalk.';
    }
    clearTimeout(timer);
    timer = setTimeout(() => { note.textContent = ''; }, 4000);
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a.vaste-link');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) copy(link.href);
  });

  // Whoever selects a sentence can copy its address: that of its paragraph, with the words.
  const button = make('button', 'Kopieer de link naar deze zin', { type: 'button', class: 'zinlink' });
  const words = (text) => encodeURIComponent(text).replaceAll('-', '%2D');
  const sentence = () => {
    const selection = getSelection();
    const text = String(selection).trim();
    const from = selection.anchorNode?.parentElement?.closest('main [id^="alinea-"]');
    if (!from || text.length < 8 || text.includes('\n')) return null;
    const parts = text.split(/\s+/);
    const found = parts.length > 9 ? [parts.slice(0, 4), parts.slice(-4)] : [parts];
    const url = `${location.href.split('#')[0]}#${from.id}:~:text=${found.map((part) => words(part.join(' '))).join(',')}`;
    return { from, url };
  };
  document.addEventListener('selectionchange', () => {
    if (document.activeElement === button) return;
    const found = sentence();
    if (!found) return button.remove();
    button.dataset.url = found.url;
    if (found.from.tagName === 'P') found.from.after(button);
    else found.from.append(button);
  });
  button.addEventListener('click', () => {
    copy(button.dataset.url);
    button.remove();
  });

  // The side list shows which norm is being read.
  const places = all('.inhoudsopgave-hier a')
    .map((link) => [link, document.getElementById(link.hash.slice(1))])
    .filter(([, place]) => place);
  const follow = () => {
    const passed = places.filter(([, place]) => place.getBoundingClientRect().top < innerHeight / 3);
    const now = passed.at(-1)?.[0];
    for (const [link] of places) {
      if (link === now) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  if (places.length) {
    addEventListener('scroll', follow, { passive: true });
    follow();
  }

  // Choices of several kinds at once, in place of one list of links for each.
  const choice = document.querySelector('.keuze[data-volledig]');
  const rows = all('.rapportlijst > li');
  if (choice && rows.length > 1) {
    const status = make('p', '', { role: 'status', class: 'keuze-stand' });
    const selects = all('details', choice).map((group, nr) => {
      const select = make('select', '', { id: `_keuze-${nr}` });
      select.append(make('option', 'alle', { value: '' }));
      for (const link of all('a', group)) select.append(make('option', link.textContent, { value: link.dataset.sleutel }));
      const field = make('div', make('label', group.querySelector('summary').textContent, { for: select.id }));
      field.append(select);
      group.replaceWith(field);
      return select;
    });
    const apply = () => {
      const keys = selects.map((select) => select.value).filter(Boolean);
      for (const row of rows) {
        const own = row.dataset.sleutels.split(' ');
        row.hidden = !keys.every((key) => own.includes(key));
      }
      const count = rows.filter((row) => !row.hidden).length;
      status.textContent = keys.length ? `${count} van de ${rows.length} rapporten` : '';
    };
    choice.append(status);
    choice.addEventListener('change', apply);
    // A browser that goes back remembers what was chosen.
    addEventListener('pageshow', apply);
  }
})();
