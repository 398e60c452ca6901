// A folder: every document with its facts, to be searched and filtered.
const state = { words: '', genre: '', year: '', issuer: '', doubts: false, order: 'path', shown: 200 };

const haystack = (entry) => [entry.title, entry.number, entry.issuers, entry.path, entry.text].join('\n').toLowerCase();
data.documents.forEach((entry) => { entry.haystack = haystack(entry); });
const yearOf = (entry) => (entry.date || '').slice(0, 4);

const orders = {
  path: null,
  newest: (a, b) => (b.date || '').localeCompare(a.date || ''),
  oldest: (a, b) => (a.date || '9999').localeCompare(b.date || '9999'),
  doubts: (a, b) => b.doubts - a.doubts,
};

function chosen() {
  const words = state.words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = data.documents.filter((entry) =>
    words.every((word) => entry.haystack.includes(word))
    && (!state.genre || entry.genre === state.genre)
    && (!state.year || yearOf(entry) === state.year)
    && (!state.issuer || entry.issuers === state.issuer)
    && (!state.doubts || entry.doubts > 0));
  return orders[state.order] ? found.sort(orders[state.order]) : found;
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
  const facts = [entry.number, entry.issuers, entry.date, entry.genre, entry.title === entry.path ? null : entry.path,
    entry.doubts ? `${entry.doubts} ${say('doubts')}` : null, entry.repairs ? `${entry.repairs} ${say('repaired')}` : null];
  return make('li', {}, make('a', { href: entry.page }, entry.title || entry.path),
    make('div', { class: 'facts' }, facts.filter(Boolean).join(' · ')), snippet(entry));
}

function drawList() {
  const found = chosen();
  const list = document.getElementById('list');
  list.replaceChildren(...found.slice(0, state.shown).map(drawEntry));
  document.getElementById('count').textContent = `${found.length} / ${data.documents.length} ${say('documents')}`;
  const more = document.getElementById('more');
  more.hidden = found.length <= state.shown;
  more.textContent = `${say('more')} (${found.length - state.shown})`;
}

function change(key, value) {
  state[key] = value;
  state.shown = 200;
  drawList();
}

// A choice among the values that the documents have, the most frequent first.
function selection(id, all, valueOf) {
  const counts = new Map();
  data.documents.map(valueOf).filter(Boolean).forEach((value) => counts.set(value, (counts.get(value) || 0) + 1));
  const sorted = Array.from(counts).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, 500);
  const box = make('select', { id, 'aria-label': say(all) }, make('option', { value: '' }, say(all)),
    sorted.map(([value, count]) => make('option', { value }, `${value} (${count})`)));
  box.value = state[id];
  box.addEventListener('change', () => change(id, box.value));
  return box;
}

function drawOrder() {
  const box = make('select', { id: 'order', 'aria-label': say('order') }, Object.keys(orders).map((key) => make('option', { value: key }, say(`order.${key}`))));
  box.value = state.order;
  box.addEventListener('change', () => change('order', box.value));
  return box;
}

function draw() {
  const search = make('input', { type: 'search', id: 'search', placeholder: say('search'), 'aria-label': say('search') });
  search.value = state.words;
  search.addEventListener('input', () => change('words', search.value));
  const doubts = make('input', { type: 'checkbox', id: 'doubts' });
  doubts.checked = state.doubts;
  doubts.addEventListener('change', () => change('doubts', doubts.checked));
  const more = make('button', { type: 'button', id: 'more', hidden: 'hidden' });
  more.addEventListener('click', () => { state.shown += 1000; drawList(); });
  main.replaceChildren(
    make('header', { class: 'top' }, make('h1', {}, data.title),
      make('div', { class: 'tools' }, make('span', { id: 'count', 'aria-live': 'polite' }), themeButton(), languageButton(draw))),
    make('div', { class: 'filters' }, search, selection('genre', 'allGenres', (entry) => entry.genre),
      selection('year', 'allYears', yearOf), selection('issuer', 'allIssuers', (entry) => entry.issuers),
      make('label', {}, doubts, ' ', say('onlyDoubts')), drawOrder()),
    make('ul', { class: 'list', id: 'list', lang: 'zh' }), make('div', { class: 'filters' }, more));
  drawList();
}

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target.matches('input, select')) return;
  document.getElementById('search').focus();
  event.preventDefault();
});
draw();
