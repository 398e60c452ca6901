// One document: the source on one side, what was found in it on the other.
const scalars = Array.from(data.source);
const records = data.records;

// Source ---------------------------------------------------------------------------------------

// Everything that has a place in the source and is shown there.
function marks() {
  const found = [];
  const add = (span, kind, note) => { if (span && span[1] > span[0]) found.push({ span, kind, note }); };
  for (const record of records) {
    for (const item of record.repairs.items) add(item.span, 'repair', `${item.from} → ${item.to || say('removed')}`);
    for (const item of record.diagnostics) add(item.span, 'doubt', item.message);
    for (const item of record.furniture) add(item.span, 'furniture', null);
  }
  return found;
}

// All offsets at which something begins or ends cut the source into pieces.
function cuts() {
  const places = new Set([0, scalars.length]);
  const visit = (value) => {
    if (!value || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      if ((key === 'span' || key === 'titleSpan') && Array.isArray(inner)) inner.forEach((place) => places.add(place));
      else visit(inner);
    }
  };
  records.forEach(visit);
  return Array.from(places).filter((place) => place <= scalars.length).sort((a, b) => a - b);
}

let pieces = [];

function drawSource() {
  const pre = make('pre', { id: 'source', tabindex: '0', lang: 'zh-Hans' });
  const notes = marks();
  const places = cuts();
  pieces = [];
  for (let index = 0; index + 1 < places.length; index += 1) {
    const [start, end] = [places[index], places[index + 1]];
    pieces.push({ start, end, element: make('span', { 'data-from': start }, scalars.slice(start, end).join('')) });
  }
  for (const note of notes) {
    for (const piece of piecesIn(note.span)) {
      piece.element.classList.add(note.kind);
      if (note.note) piece.element.title = piece.element.title ? `${piece.element.title}\n${note.note}` : note.note;
    }
  }
  pre.append(...pieces.map((piece) => piece.element));
  return pre;
}

function firstPiece(place) {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle].end <= place) low = middle + 1; else high = middle;
  }
  return low;
}

function piecesIn([start, end]) {
  const found = [];
  for (let index = firstPiece(start); index < pieces.length && pieces[index].start < end; index += 1) found.push(pieces[index]);
  return found;
}

// Light ----------------------------------------------------------------------------------------

let lit = [];
// What a click has lit stays while the page moves under the pointer.
let stillUntil = 0;

function darken() {
  lit.forEach((element) => element.classList.remove('lit'));
  lit = [];
}

function light(elements) {
  darken();
  lit = elements;
  lit.forEach((element) => element.classList.add('lit'));
}

const spanOf = (element) => element.getAttribute('data-span').split(',').map(Number);

function fromValue(target, scroll) {
  if (!scroll && performance.now() < stillUntil) return;
  if (scroll) stillUntil = performance.now() + 600;
  const holder = target.closest && target.closest('[data-span]');
  if (!holder) { darken(); return; }
  const elements = piecesIn(spanOf(holder)).map((piece) => piece.element);
  light(elements.concat([holder]));
  if (scroll && elements[0]) {
    document.body.classList.add('show-source');
    document.body.classList.remove('show-structure');
    elements[0].scrollIntoView({ block: 'center' });
  }
}

// The values whose words hold a place of the source, the narrowest first.
function valuesAt(place) {
  return Array.from(document.querySelectorAll('.structure [data-span]'))
    .map((element) => ({ element, span: spanOf(element) }))
    .filter(({ span }) => span[0] <= place && place < span[1])
    .sort((a, b) => (a.span[1] - a.span[0]) - (b.span[1] - b.span[0]));
}

function fromSource(target, scroll) {
  if (!scroll && performance.now() < stillUntil) return;
  if (scroll) stillUntil = performance.now() + 600;
  const piece = target.closest && target.closest('#source [data-from]');
  if (!piece) { darken(); return; }
  const found = valuesAt(Number(piece.getAttribute('data-from')));
  if (!found.length) { darken(); return; }
  const narrowest = found[0].span.join();
  const values = found.filter(({ span }) => span.join() === narrowest).map(({ element }) => element);
  light(values.concat(piecesIn(found[0].span).map((inner) => inner.element)));
  if (scroll) {
    for (let holder = values[0]; holder; holder = holder.parentElement) holder.classList.remove('folded');
    document.body.classList.add('show-structure');
    document.body.classList.remove('show-source');
    values[0].scrollIntoView({ block: 'center' });
  }
}

// Structure ------------------------------------------------------------------------------------

const value = (text, span, name) => make(name || 'span', { 'data-span': span && span.join(), tabindex: span ? '0' : null }, text);

function card(id, ...children) {
  return make('section', { class: 'card', id }, make('h2', {}, say(id)), ...children);
}

function drawMetadata(record) {
  const list = make('dl');
  for (const [key, entry] of Object.entries(record.metadata)) {
    (Array.isArray(entry) ? entry : [entry]).forEach((item, place) => {
      const day = item.date && item.date !== item.text ? ` (${item.date})` : '';
      list.append(make('dt', {}, place ? '' : say(key)), make('dd', {}, value(item.text, item.span), day));
    });
  }
  return card('metadata', list);
}

function drawPlan(plan) {
  const list = make('dl');
  for (const key of ['name', 'shortName', 'theme', 'period']) {
    const item = plan[key];
    if (!item) continue;
    const text = item.text || [item.start, item.end].filter(Boolean).join(' – ');
    list.append(make('dt', {}, say(key)), make('dd', {}, value(text, item.span)));
  }
  return list.childElementCount ? card('plan', list) : null;
}

const dayNumber = (iso) => Date.UTC(...iso.split('-').map((part, index) => Number(part) - (index === 1 ? 1 : 0))) / 864e5;

function events(record) {
  const found = [];
  for (const plan of plans(record)) {
    for (const phase of plan.phases || []) {
      const period = phase.period;
      if (!period || !(period.start || period.end)) continue;
      found.push({ kind: 'phase', text: phase.name || say('phase'), span: phase.span || period.span, start: period.start || period.end, end: period.end || period.start, open: !period.start || !period.end });
    }
  }
  for (const date of record.dates) {
    if (date.kind === 'deadline' && date.end) found.push({ kind: 'deadline', text: date.text, span: date.span, start: date.end, end: date.end });
  }
  const phases = found.filter((event) => event.kind === 'phase');
  const deadlines = found.filter((event) => event.kind === 'deadline').sort((a, b) => a.end.localeCompare(b.end));
  return phases.concat(deadlines);
}

const plans = (record) => [record.plan, ...record.attachments.map((item) => item.document && item.document.plan)].filter(Boolean);

function drawTimeline(record) {
  const found = events(record).slice(0, 200);
  if (!found.length) return null;
  const days = found.flatMap((event) => [dayNumber(event.start), dayNumber(event.end) + 1]);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const [width, label, row] = [720, 230, 24];
  const scale = (day) => label + ((day - first) / Math.max(1, last - first)) * (width - label - 20);
  const height = found.length * row + 34;
  const drawing = make('svg', { class: 'timeline', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': say('timeline') });
  for (const month of months(first, last)) {
    drawing.append(
      make('line', { x1: scale(month.day), x2: scale(month.day), y1: 18, y2: height - 6 }),
      make('text', { class: 'axis', x: scale(month.day) + 3, y: 13 }, month.text));
  }
  found.forEach((event, index) => {
    const y = 24 + index * row;
    const [from, to] = [scale(dayNumber(event.start)), scale(dayNumber(event.end) + 1)];
    const words = event.text.length > 16 ? `${event.text.slice(0, 15)}…` : event.text;
    const shape = event.kind === 'phase'
      ? make('rect', { class: event.open ? 'open' : null, x: from, y: y + 3, width: Math.max(3, to - from), height: 12, rx: 3 })
      : make('circle', { cx: from, cy: y + 9, r: 5 });
    const group = make('g', { 'data-span': event.span.join(), class: event.kind, tabindex: '0' }, make('text', { x: 4, y: y + 14 }, words), shape);
    group.setAttribute('aria-label', `${event.text} ${event.start} – ${event.end}`);
    drawing.append(group);
  });
  return card('timeline', make('div', { class: 'scroll' }, drawing));
}

// The first days of months that fit on the axis, at most about ten.
function months(first, last) {
  const all = [];
  const start = new Date(first * 864e5);
  for (let year = start.getUTCFullYear(), month = start.getUTCMonth(); all.length < 1200; month += 1) {
    const day = Date.UTC(year, month, 1) / 864e5;
    if (day >= last) break;
    const date = new Date(day * 864e5);
    if (day >= first) all.push({ day, text: `${date.getUTCFullYear()}-${String(date.getUTCMonth() + 1).padStart(2, '0')}` });
  }
  const step = Math.max(1, Math.ceil(all.length / 8));
  return all.filter((_, index) => index % step === 0);
}

function drawNode(node) {
  if (node.kind === 'paragraph') return make('li', {}, make('div', { class: 'row' }, make('span', { class: 'fold' }), value(node.text, node.span, 'span')));
  if (node.kind === 'table') {
    const rows = node.rows.map((cells) => make('tr', {}, cells.map((cell) => value(cell.text, cell.span, 'td'))));
    return make('li', {}, make('div', { class: 'scroll' }, make('table', {}, make('tbody', {}, rows))));
  }
  const marker = node.marker && node.marker.text ? make('span', { class: 'marker', 'data-span': node.marker.span.join() }, node.marker.text) : null;
  const title = node.title ? make('span', { class: 'titled', 'data-span': node.titleSpan.join(), tabindex: '0' }, node.title) : null;
  const topic = node.topic ? make('span', { class: 'topic' }, say(`topic.${node.topic}`)) : null;
  const fold = make('button', { type: 'button', class: 'fold', 'aria-expanded': 'true', 'aria-label': node.title || node.id }, '▾');
  const item = make('li', { id: `node-${node.id}` }, make('div', { class: 'row' }, node.children.length ? fold : make('span', { class: 'fold' }), marker, title, topic));
  if (node.children.length) item.append(drawTree(node.children));
  fold.addEventListener('click', () => setFolded(item, !item.classList.contains('folded')));
  return item;
}

function setFolded(item, folded) {
  item.classList.toggle('folded', folded);
  const button = item.querySelector(':scope > .row > button.fold');
  if (!button) return;
  button.textContent = folded ? '▸' : '▾';
  button.setAttribute('aria-expanded', String(!folded));
}

function drawTree(nodes, root) {
  const tree = make('ul', { class: root ? 'tree root' : 'tree' }, nodes.map(drawNode));
  tree.querySelectorAll('li > .row > span:not([class])').forEach((element) => element.classList.add('text'));
  return tree;
}

function drawOutline(record) {
  const parts = [drawTree(record.body, true)];
  for (const attachment of record.attachments) {
    const title = [attachment.label, attachment.ordinal, attachment.title].filter((part) => part !== null).join(' ');
    parts.push(make('h3', {}, value(title, attachment.span)));
    if (attachment.document) parts.push(drawTree(attachment.document.body, true));
  }
  return card('outline', ...parts);
}

function drawOrganization(record) {
  const groups = plans(record).flatMap((plan) => (plan.organization ? plan.organization.groups : []));
  if (!groups.length) return null;
  const drawn = groups.map((group) => make('li', {},
    make('strong', {}, group.name ? value(group.name.text, group.name.span) : say('none')),
    make('ul', { class: 'people' }, group.members.map((member) => make('li', {},
      make('span', { class: 'role' }, member.role),
      value([member.name || member.description || member.post || '＊', member.name && member.post ? `（${member.post}）` : ''].join(''), member.span))))));
  const tree = make('ul', { class: 'people root' });
  groups.forEach((group, index) => {
    const parent = group.parent === null ? -1 : groups.findIndex((other, place) => place !== index && other.name && other.name.text === group.parent);
    (parent >= 0 && parent < index ? drawn[parent].lastElementChild : tree).append(drawn[index]);
  });
  return card('organization', tree);
}

function drawTargets(record) {
  const targets = plans(record).flatMap((plan) => plan.targets || []);
  if (!targets.length) return null;
  const signs = { atLeast: '≥ ', atMost: '≤ ', about: '≈ ', over: '> ', eq: '' };
  const rows = targets.map((target) => make('tr', {},
    make('td', {}, value(target.text, target.span)), make('td', {}, target.subject),
    make('td', { class: 'number' }, `${signs[target.comparison] || ''}${target.value}${target.unit || ''}`),
    make('td', {}, target.by ? value(target.by.text, target.by.span) : '')));
  const head = ['targetText', 'subject', 'value', 'by'].map((key) => make('th', { scope: 'col' }, say(key)));
  return card('targets', make('div', { class: 'scroll' }, make('table', {}, make('thead', {}, make('tr', {}, head)), make('tbody', {}, rows))));
}

function drawList(id, items, draw) {
  return items.length ? card(id, make('ul', { class: 'people root' }, items.map((item) => make('li', {}, draw(item))))) : null;
}

function drawRecord(record) {
  const notes = record.repairs.items;
  return [
    drawMetadata(record), ...plans(record).map(drawPlan), drawTimeline(record), drawOutline(record), drawOrganization(record), drawTargets(record),
    drawList('dates', record.dates, (date) => [value(date.text, date.span), ' ', make('span', { class: 'tag' }, say(`date.${date.kind}`)), ' ', date.edtf || date.recurrence || date.duration || '']),
    drawList('references', record.references, (item) => [value(item.text, item.span), item.number ? ` ${item.number}` : '']),
    drawList('diagnostics', record.diagnostics, (item) => [make('span', { class: `severity-${item.severity}` }, value(item.message, item.span)), ' ', make('span', { class: 'tag' }, item.code)]),
    drawList('repairs', notes.slice(0, 300), (item) => make('span', { class: 'change', 'data-span': item.span.join(), tabindex: '0' }, make('del', {}, item.from), ' → ', make('ins', {}, item.to || say('removed')), ' ', make('span', { class: 'tag' }, say(`repair.${item.kind}`)))),
  ];
}

// Page -----------------------------------------------------------------------------------------

function findInSource(words) {
  pieces.forEach((piece) => piece.element.classList.remove('found'));
  if (!words) return;
  const place = data.source.indexOf(words);
  if (place < 0) return;
  const start = Array.from(data.source.slice(0, place)).length;
  const found = piecesIn([start, start + Array.from(words).length]);
  found.forEach((piece) => piece.element.classList.add('found'));
  if (found[0]) found[0].element.scrollIntoView({ block: 'center' });
}

function draw() {
  const first = records[0];
  const name = first.metadata.title ? first.metadata.title.text : first.source.path;
  const search = make('input', { type: 'search', id: 'find', placeholder: say('find'), 'aria-label': say('find') });
  search.addEventListener('input', () => findInSource(search.value));
  const folding = make('button', { type: 'button', id: 'fold-all' }, say('fold'));
  folding.addEventListener('click', () => {
    const folded = folding.textContent === say('fold');
    document.querySelectorAll('.tree li').forEach((item) => { if (item.querySelector(':scope > ul')) setFolded(item, folded); });
    folding.textContent = say(folded ? 'unfold' : 'fold');
  });
  const switching = make('button', { type: 'button', class: 'switch', id: 'switch' }, `${say('source')} / ${say('structure')}`);
  switching.addEventListener('click', () => {
    const source = document.body.classList.contains('show-source');
    document.body.classList.toggle('show-source', !source);
    document.body.classList.toggle('show-structure', source);
  });
  const back = data.index ? make('a', { href: data.index }, '↑') : null;
  const top = make('header', { class: 'top' }, back, make('h1', { lang: 'zh-Hans' }, name), make('div', { class: 'tools' }, search, folding, switching, languageButton(draw)));
  const source = make('section', { class: 'source', 'aria-label': say('source') }, drawSource());
  const structure = make('section', { class: 'structure', 'aria-label': say('structure') }, records.flatMap(drawRecord).filter(Boolean));
  structure.addEventListener('mouseover', (event) => fromValue(event.target, false));
  structure.addEventListener('focusin', (event) => fromValue(event.target, false));
  structure.addEventListener('click', (event) => { if (!event.target.closest('button')) fromValue(event.target, true); });
  structure.addEventListener('keydown', (event) => { if (event.key === 'Enter') fromValue(event.target, true); });
  source.addEventListener('mouseover', (event) => fromSource(event.target, false));
  source.addEventListener('click', (event) => fromSource(event.target, true));
  main.replaceChildren(top, make('div', { class: 'columns' }, source, structure));
  document.documentElement.style.setProperty('--top', `${top.offsetHeight}px`);
}

document.body.classList.add('show-structure');
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && document.activeElement.id !== 'find') {
    document.getElementById('find').focus();
    event.preventDefault();
  }
  if (event.key === 'Escape') darken();
});
draw();
