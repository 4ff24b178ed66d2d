// The form with which an institution responds to a draft. It sends nothing: points are kept in this browser and
// saved as one text file.
(() => {
  const at = (id) => document.getElementById(id);
  const root = at('_reageren');
  if (!root) return;
  const { rapport, instelling, concept } = root.dataset;
  const KEY = `rapporteur-wederhoor:${rapport}:${concept}`;
  const FIRST = 'rapporteur-wederhoor 1';
  const MOST = 500;
  const LONGEST = 20000;
  const LARGEST = 1024 * 1024;
  const SOORTEN = [...root.querySelectorAll('[name=soort]')].map((radio) => radio.value);

  let state = { van: '', datum: '', punten: [], bezig: null };
  let edited = -1;
  let isKept = true;

  const make = (tag, content = '', attributes = {}) => {
    const el = document.createElement(tag);
    el.append(content);
    for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
    return el;
  };
  const say = (text) => { at('_stand').textContent = text; };
  // What cannot be seen does not belong in the file: its reader would not trust it.
  const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g;
  const seen = (text) => text.replace(/\r\n?/g, '\n').replace(/[\u2028\u2029]/g, '\n').replace(UNSEEN, '');
  const oneLine = (text) => seen(text).replace(/\s+/g, ' ').trim();
  const count = (n) => (n === 1 ? '1 punt' : `${n} punten`);
  const option = (merk) => [...at('_bij').options].find((found) => found.value === merk);

  // Keeping work. A browser may refuse, for example for a file that was opened from disk.
  const keep = () => {
    try {
      localStorage.setItem(KEY, JSON.stringify(state));
      isKept = true;
    } catch {
      isKept = false;
    }
    at('_bewaren').textContent = isKept
      ? 'Wat u hier invult, blijft op deze computer staan, in deze browser, tot u het wist. Deze pagina verstuurt niets. Is dit niet uw eigen computer? Wis dan alles als u klaar bent.'
      : 'Let op: deze browser kan hier niets bewaren. Sla uw punten op als bestand voordat u deze pagina sluit of naar het rapport teruggaat. Daarna kunt u met dat bestand verdergaan. Deze pagina verstuurt niets.';
  };
  const isPoint = (punt) => punt && ['bij', 'soort', 'passage', 'opmerking', 'onderbouwing'].every((key) => typeof punt[key] === 'string');
  const fetchKept = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY));
      if (!kept || !Array.isArray(kept.punten)) return;
      state = {
        van: String(kept.van ?? ''),
        datum: String(kept.datum ?? ''),
        punten: kept.punten.filter(isPoint).slice(0, MOST),
        bezig: isPoint(kept.bezig) ? kept.bezig : null,
      };
    } catch { /* Nothing was kept, or not by this page. */ }
  };

  // The form of one point.
  const chosen = () => root.querySelector('[name=soort]:checked')?.value ?? '';
  const typed = () => ({
    bij: at('_bij').value,
    soort: chosen(),
    passage: option(at('_bij').value)?.dataset.tekst ?? '',
    opmerking: at('_opmerking').value.trim(),
    onderbouwing: at('_onderbouwing').value.trim(),
  });
  const showPassage = () => {
    const found = option(at('_bij').value);
    at('_passage').textContent = found?.dataset.tekst ?? '';
    at('_naar-passage').hidden = !found?.dataset.url;
    if (found?.dataset.url) at('_naar-passage').firstElementChild.href = found.dataset.url;
  };
  const choose = (merk, passage = '') => {
    // A mark of an earlier version may be gone.
    if (merk && !option(merk)) at('_bij').append(make('option', `${merk} (niet in deze versie)`, { value: merk, 'data-tekst': passage }));
    at('_bij').value = merk;
    showPassage();
  };
  const fill = (punt) => {
    choose(punt?.bij ?? '', punt?.passage);
    for (const radio of root.querySelectorAll('[name=soort]')) radio.checked = radio.value === punt?.soort;
    at('_opmerking').value = punt?.opmerking ?? '';
    at('_onderbouwing').value = punt?.onderbouwing ?? '';
    at('_toevoegen').textContent = edited < 0 ? 'Zet dit punt in de lijst' : 'Bewaar deze wijziging';
    at('_annuleren').hidden = edited < 0;
    at('_punt-titel').textContent = edited < 0 ? 'Een punt maken' : `Punt ${edited + 1} wijzigen`;
  };

  // Mistakes: a list on top that leads to each field, and a word at the field itself.
  const complain = (box, faults) => {
    box.hidden = faults.length === 0;
    box.replaceChildren();
    for (const el of box.closest('form').querySelectorAll('[aria-invalid]')) el.removeAttribute('aria-invalid');
    if (!faults.length) return true;
    box.append(make('p', make('strong', faults.length === 1 ? 'Er ontbreekt nog iets' : `Er ontbreken nog ${faults.length} dingen`)));
    const list = make('ul');
    for (const [id, text] of faults) {
      const link = make('a', text, { href: `#${id}` });
      link.addEventListener('click', (event) => {
        event.preventDefault();
        at(id).focus();
      });
      list.append(make('li', link));
      at(id).setAttribute('aria-invalid', 'true');
    }
    box.append(list);
    box.focus();
    return false;
  };

  const show = () => {
    const list = at('_lijst');
    list.replaceChildren();
    at('_leeg').hidden = state.punten.length > 0;
    at('_lijst-titel').textContent = state.punten.length ? `Uw punten (${state.punten.length})` : 'Uw punten';
    state.punten.forEach((punt, nr) => {
      const item = make('li');
      const change = make('button', 'Wijzig', { type: 'button', class: 'knop knop--stil' });
      change.append(make('span', ` punt ${nr + 1}, bij ${punt.bij}`, { class: 'vh' }));
      change.addEventListener('click', () => {
        edited = nr;
        fill(punt);
        at('_punt-titel').focus();
      });
      const remove = make('button', 'Verwijder', { type: 'button', class: 'knop knop--stil' });
      remove.append(make('span', ` punt ${nr + 1}, bij ${punt.bij}`, { class: 'vh' }));
      remove.addEventListener('click', () => {
        if (!confirm(`Punt ${nr + 1}, bij ${punt.bij}, verwijderen?`)) return;
        state.punten.splice(nr, 1);
        if (edited === nr) { edited = -1; fill(null); } else if (edited > nr) edited -= 1;
        keep();
        show();
        say(`Het punt is weg. U hebt nu ${count(state.punten.length)}.`);
        at('_lijst-titel').focus();
      });
      item.append(
        make('p', make('strong', punt.bij), { class: 'punt-bij' }),
        make('p', punt.soort, { class: 'punt-soort' }),
        make('p', punt.opmerking, { class: 'punt-tekst' }),
      );
      item.firstElementChild.append(' ');
      if (punt.onderbouwing) item.append(make('p', `Waaruit het blijkt: ${punt.onderbouwing}`, { class: 'punt-tekst' }));
      const buttons = make('p', change, { class: 'knoppen' });
      buttons.append(' ', remove);
      item.append(buttons);
      list.append(item);
    });
  };

  // The file. A line of free text that could be read as something else begins with a backslash.
  const free = (text) => seen(text).split('\n').map((line) => (/^(==|--|\\)/.test(line) ? `\\${line}` : line)).join('\n');
  const write = () => {
    const lines = [FIRST, `rapport: ${rapport}`, `instelling: ${instelling}`, `concept: ${concept}`, `van: ${oneLine(state.van)}`, `datum: ${state.datum}`, ''];
    for (const punt of state.punten) {
      lines.push('== punt', `bij: ${punt.bij}`, `soort: ${punt.soort}`);
      if (punt.passage) lines.push(`passage: ${oneLine(punt.passage)}`);
      lines.push('', '-- opmerking', free(punt.opmerking), '', '-- onderbouwing', free(punt.onderbouwing), '');
    }
    lines.push('== einde', '');
    return lines.join('\n');
  };
  const read = (text) => {
    const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').split('\n');
    const wrong = (nr, what) => { throw new Error(`regel ${nr + 1}: ${what}`); };
    if (lines[0].trim() !== FIRST) wrong(0, `hier hoort te staan: ${FIRST}`);
    const out = { punten: [] };
    let punt = null;
    let part = null;
    let isDone = false;
    const close = () => {
      if (punt && !punt.bij) throw new Error(`punt ${out.punten.length + 1}: achter bij: staat geen passage`);
      if (punt) out.punten.push({ ...punt, opmerking: punt.opmerking.trim(), onderbouwing: punt.onderbouwing.trim() });
    };
    for (let nr = 1; nr < lines.length && !isDone; nr += 1) {
      const line = lines[nr];
      const mark = line.trim();
      if (mark === '== punt') {
        close();
        punt = { bij: '', soort: '', passage: '', opmerking: '', onderbouwing: '' };
        part = null;
      } else if (mark === '== einde') {
        close();
        isDone = true;
      } else if (punt && (mark === '-- opmerking' || mark === '-- onderbouwing')) {
        part = mark.slice(3);
      } else if (/^(==|--)/.test(line)) {
        wrong(nr, 'dit is geen begin van een punt of van een deel ervan');
      } else if (part) {
        punt[part] += `${line.startsWith('\\') ? line.slice(1) : line}\n`;
      } else if (mark && !mark.startsWith('#')) {
        const colon = line.indexOf(':');
        const key = line.slice(0, colon).trim();
        const known = punt ? ['bij', 'soort', 'passage'] : ['rapport', 'instelling', 'concept', 'van', 'datum'];
        if (colon < 0 || !known.includes(key)) wrong(nr, `hier kan alleen staan: ${known.join(', ')}`);
        (punt ?? out)[key] = line.slice(colon + 1).trim();
      }
    }
    if (!isDone) throw new Error('het einde ontbreekt; het bestand is niet helemaal opgeslagen');
    if (out.rapport !== rapport) throw new Error(`het hoort bij een ander rapport (${out.rapport ?? 'onbekend'})`);
    if (out.instelling !== instelling) throw new Error(`het is van een andere instelling (${out.instelling ?? 'onbekend'})`);
    if (out.punten.some((found) => found.opmerking.length > LONGEST || found.onderbouwing.length > LONGEST)) throw new Error('een van de teksten is te lang');
    return out;
  };

  at('_bij').addEventListener('change', showPassage);
  at('_punt').addEventListener('input', () => {
    state.bezig = typed();
    keep();
  });
  at('_punt').addEventListener('submit', (event) => {
    event.preventDefault();
    const punt = typed();
    const faults = [];
    if (!punt.bij) faults.push(['_bij', 'Kies bij welke passage uw punt hoort']);
    if (!punt.soort) faults.push(['_soort-1', 'Kies wat er aan de hand is']);
    if (!punt.opmerking) faults.push(['_opmerking', 'Schrijf wat er niet klopt en wat er moet staan']);
    if (edited < 0 && state.punten.length >= MOST) faults.push(['_bij', `Er passen niet meer dan ${MOST} punten in een bestand`]);
    if (!complain(at('_fouten'), faults)) return;
    const isNew = edited < 0;
    if (isNew) state.punten.push(punt);
    else state.punten[edited] = punt;
    edited = -1;
    state.bezig = null;
    fill(null);
    keep();
    show();
    say(`Het punt bij ${punt.bij} is ${isNew ? 'toegevoegd' : 'gewijzigd'}. U hebt nu ${count(state.punten.length)}. Sla ze op als u klaar bent.`);
    at('_lijst-titel').focus();
  });
  at('_annuleren').addEventListener('click', () => {
    edited = -1;
    state.bezig = null;
    fill(null);
    complain(at('_fouten'), []);
    keep();
    at('_lijst-titel').focus();
  });

  at('_opslaan').addEventListener('input', () => {
    state.van = at('_van').value;
    state.datum = at('_datum').value;
    keep();
  });
  at('_opslaan').addEventListener('submit', (event) => {
    event.preventDefault();
    const faults = [];
    if (!state.punten.length) faults.push(['_bij', 'Maak eerst een punt en zet het in de lijst']);
    if (!oneLine(state.van)) faults.push(['_van', 'Vul uw naam en functie in']);
    if (!/^\d{4}-\d\d-\d\d$/.test(state.datum)) faults.push(['_datum', 'Vul de datum in']);
    if (!complain(at('_fouten-opslaan'), faults)) return;
    const bytes = new Blob([write()], { type: 'text/plain;charset=utf-8' });
    if (bytes.size > LARGEST) {
      complain(at('_fouten-opslaan'), [['_lijst-titel', 'Alle punten samen zijn te lang: meer dan 1 MB. Maak ze korter.']]);
      return;
    }
    const name = `reactie-${rapport}.txt`;
    const url = URL.createObjectURL(bytes);
    const link = make('a', '', { href: url, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
    const half = state.bezig && state.bezig.opmerking ? ' Let op: u bent nog bezig met een punt dat niet in de lijst staat, en dus ook niet in het bestand.' : '';
    say(`${count(state.punten.length)} opgeslagen in ${name}, in de map waar uw browser bestanden bewaart. U moet het bestand zelf nog versturen.${half}`);
  });
  at('_openen').addEventListener('change', async () => {
    const [file] = at('_openen').files;
    if (!file) return;
    try {
      if (file.size > LARGEST) throw new Error('het is groter dan 1 MB');
      const found = read(await file.text());
      const isKnown = (punt) => state.punten.some((own) => JSON.stringify(own) === JSON.stringify(punt));
      const added = found.punten.map((punt) => ({ ...punt, soort: SOORTEN.includes(punt.soort) ? punt.soort : '', passage: punt.passage || option(punt.bij)?.dataset.tekst || '' })).filter((punt) => !isKnown(punt));
      if (state.punten.length + added.length > MOST) throw new Error(`er passen niet meer dan ${MOST} punten in een bestand`);
      state.punten.push(...added);
      state.van ||= found.van ?? '';
      at('_van').value = state.van;
      keep();
      show();
      const other = found.concept && found.concept !== concept ? ' Het hoort bij een andere versie van het concept: kijk elk punt na.' : '';
      say(`${count(added.length)} toegevoegd uit ${file.name}.${other}`);
    } catch (error) {
      say(`${file.name} kan niet geopend worden: ${error.message}.`);
    }
    at('_openen').value = '';
  });
  at('_wissen').addEventListener('click', () => {
    if (!confirm('Alles wissen wat u hier ingevuld hebt? Een bestand dat u opgeslagen hebt, blijft bestaan.')) return;
    state = { van: '', datum: at('_datum').value, punten: [], bezig: null };
    edited = -1;
    at('_van').value = '';
    fill(null);
    show();
    try {
      localStorage.removeItem(KEY);
    } catch { /* Then nothing was kept either. */ }
    say('Alles is gewist.');
  });
  addEventListener('beforeunload', (event) => {
    if (!isKept && state.punten.length) event.preventDefault();
  });
  addEventListener('storage', (event) => {
    if (event.key !== KEY) return;
    fetchKept();
    show();
  });

  // A mark in the report leads here with its own name.
  const arrive = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const found = [...at('_bij').options].find((one) => one.id && one.id === id);
    if (!found) return;
    const open = typed();
    if (edited >= 0 || (open.opmerking && open.bij && open.bij !== found.value)) {
      say(`U was nog bezig met een punt bij ${open.bij}. Zet dat eerst in de lijst; kies daarna ${found.value}.`);
    } else {
      choose(found.value);
      state.bezig = typed();
      keep();
    }
    at('_punt-titel').focus();
    at('_punt-titel').scrollIntoView();
  };

  fetchKept();
  const today = new Date();
  const two = (n) => String(n).padStart(2, '0');
  state.datum ||= `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
  at('_van').value = state.van;
  at('_datum').value = state.datum;
  fill(state.bezig);
  keep();
  show();
  root.hidden = false;
  at('_zonder-script').hidden = true;
  // The browser itself goes to the mark first, and takes the focus away.
  if (document.readyState === 'complete') arrive();
  else addEventListener('load', () => setTimeout(arrive));
  addEventListener('hashchange', arrive);
})();
