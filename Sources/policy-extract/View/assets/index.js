// A folder: every document with its facts, to be searched and filtered.
const state = { words: '', genre: '', year: '', doubts: false, order: 'sortPath' };

const haystack = (entry) => [entry.title, entry.number, entry.issuers, entry.path, entry.text].join('\n').toLowerCase();
data.documents.forEach((entry) => { entry.haystack = haystack(entry); });

function chosen() {
  const words = state.words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = data.documents.filter((entry) =>
    words.every((word) => entry.haystack.includes(word))
    && (!state.genre || entry.genre === state.genre)
    && (!state.year || (entry.date || '').startsWith(state.year))
    && (!state.doubts || entry.doubts > 0));
  if (state.order === 'sortDate') found.sort((a, b) => (a.date || '9999').localeCompare(b.date || '9999'));
  return found;
}

// The words around the first find in the text.
function snippet(entry) {
  const word = state.words.split(/\s+/).filter(Boolean)[0];
  const place = word ? entry.text.toLowerCase().indexOf(word.toLowerCase()) : -1;
  if (place < 0) return null;
  const start = Math.max(0, place - 24);
  return make('div', { class: 'facts' }, start > 0 ? '…' : '', entry.text.slice(start, place),
    make('mark', {}, entry.text.slice(place, place + word.length)), entry.text.slice(place + word.length, place + word.length + 40), '…');
}

function drawEntry(entry) {
  const facts = [entry.number, entry.issuers, entry.date, entry.genre, entry.path,
    entry.doubts ? `${entry.doubts} ${say('doubts')}` : null, entry.repairs ? `${entry.repairs} ${say('repaired')}` : null];
  return make('li', {}, make('a', { href: entry.page }, entry.title || entry.path),
    make('div', { class: 'facts' }, facts.filter(Boolean).join(' · ')), snippet(entry));
}

function drawList() {
  const found = chosen();
  const list = document.getElementById('list');
  list.replaceChildren(...found.slice(0, 1000).map(drawEntry));
  document.getElementById('count').textContent = `${found.length} / ${data.documents.length} ${say('documents')}`;
}

function selection(id, all, values) {
  const box = make('select', { id, 'aria-label': say(all) }, make('option', { value: '' }, say(all)),
    values.map((entry) => make('option', { value: entry }, entry)));
  box.value = state[id];
  box.addEventListener('change', () => { state[id] = box.value; drawList(); });
  return box;
}

function draw() {
  const unique = (values) => Array.from(new Set(values.filter(Boolean))).sort();
  const search = make('input', { type: 'search', id: 'search', placeholder: say('search'), 'aria-label': say('search') });
  search.value = state.words;
  search.addEventListener('input', () => { state.words = search.value; drawList(); });
  const order = make('button', { type: 'button', id: 'order' }, say(state.order));
  order.addEventListener('click', () => {
    state.order = state.order === 'sortDate' ? 'sortPath' : 'sortDate';
    order.textContent = say(state.order);
    drawList();
  });
  const doubts = make('input', { type: 'checkbox', id: 'doubts' });
  doubts.checked = state.doubts;
  doubts.addEventListener('change', () => { state.doubts = doubts.checked; drawList(); });
  main.replaceChildren(
    make('header', { class: 'top' }, make('h1', {}, data.title), make('div', { class: 'tools' }, make('span', { id: 'count', 'aria-live': 'polite' }), languageButton(draw))),
    make('div', { class: 'filters' }, search,
      selection('genre', 'allGenres', unique(data.documents.map((entry) => entry.genre))),
      selection('year', 'allYears', unique(data.documents.map((entry) => (entry.date || '').slice(0, 4)))),
      make('label', {}, doubts, ' ', say('onlyDoubts')), order),
    make('ul', { class: 'list', id: 'list', lang: 'zh-Hans' }));
  drawList();
}

draw();
