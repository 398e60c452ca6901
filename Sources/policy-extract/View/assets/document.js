// One document: the source on one side, what was found in it on the other.
const scalars = Array.from(data.source);
const records = data.records;
const plans = (record) => [record.plan, ...record.attachments.map((item) => item.document && item.document.plan)].filter(Boolean);

// Damage that was undone. Joined lines and converted characters show in the values themselves.
const damages = (record) => record.repairs.items.filter((item) => !['hardWrap', 'lostBreak', 'scriptConversion'].includes(item.kind));

// Source ---------------------------------------------------------------------------------------

// Everything that is shown in the source where it stands.
function marks() {
  const found = [];
  const add = (kind, span, note) => { if (span && span[1] > span[0]) found.push({ kind, span, note }); };
  const headings = (nodes) => nodes.forEach((node) => {
    if (node.kind === 'section') { add('heading', node.marker && node.marker.span); add('heading', node.titleSpan); }
    if (node.children) headings(node.children);
  });
  for (const record of records) {
    add('heading', record.metadata.title && record.metadata.title.span);
    headings(record.body);
    record.attachments.forEach((item) => { if (item.document) headings(item.document.body); });
    record.dates.forEach((date) => add('date', date.span));
    plans(record).forEach((plan) => {
      (plan.organization ? plan.organization.groups : []).forEach((group) => group.members.forEach((member) => add('person', member.span)));
      (plan.targets || []).forEach((target) => add('target', target.span));
    });
    record.furniture.forEach((item) => add('furniture', item.span));
    damages(record).forEach((item) => add('repair', item.span, make('ins', { class: 'to' }, item.to)));
    record.diagnostics.forEach((item) => add('doubt', item.span, make('span', { class: `why severity-${item.severity}` }, `⚠ ${sayDoubt(item)}`)));
  }
  return found;
}

// All offsets at which something begins or ends, or is found, cut the source into pieces.
function cuts(finds) {
  const places = new Set([0, scalars.length, ...finds.flat()]);
  const waiting = [...records];
  while (waiting.length) {
    for (const [key, inner] of Object.entries(waiting.pop())) {
      if (!inner || typeof inner !== 'object') continue;
      if (key === 'spans') inner.flat().forEach((place) => places.add(place));
      else if ((key === 'span' || key === 'titleSpan') && Array.isArray(inner)) inner.forEach((place) => places.add(place));
      else waiting.push(inner);
    }
  }
  return Array.from(places).filter((place) => place <= scalars.length).sort((a, b) => a - b);
}

let pieces = [];

function drawSource(finds) {
  const pre = make('pre', { id: 'source', tabindex: '0', lang: 'zh' });
  const places = cuts(finds);
  pieces = places.slice(0, -1).map((start, index) => {
    const end = places[index + 1];
    return { start, end, element: make('span', { 'data-from': start }, scalars.slice(start, end).join('')), notes: [] };
  });
  for (const mark of marks()) {
    const marked = piecesIn([mark.span]);
    marked.forEach((piece) => piece.element.classList.add(mark.kind));
    if (mark.note && marked.length) marked[marked.length - 1].notes.push(mark.note);
  }
  pre.append(...pieces.flatMap((piece) => [piece.element, ...piece.notes]));
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

function piecesIn(spans) {
  const found = [];
  for (const [start, end] of spans) {
    for (let index = firstPiece(start); index < pieces.length && pieces[index].start < end; index += 1) found.push(pieces[index]);
  }
  return found;
}

function drawLegend() {
  const kinds = ['heading', 'date', 'person', 'target', 'repair', 'doubt', 'furniture'];
  const present = kinds.filter((kind) => pieces.some((piece) => piece.element.classList.contains(kind)));
  return make('p', { class: 'legend' }, present.map((kind) => make('span', { class: kind }, say(`mark.${kind}`))));
}

// Light ----------------------------------------------------------------------------------------

// The values of the structure in the order of the source, each with the places of its words.
let values = [];
let lit = [];
let current = -1;
// What a click has lit stays while the page moves under the pointer.
let stillUntil = 0;

function collectValues() {
  values = Array.from(document.querySelectorAll('.structure [data-span]')).map((element) => {
    const spans = element.getAttribute('data-span').split(';').map((span) => span.split(',').map(Number));
    const start = spans[0][0];
    return { element, spans, start, end: spans[spans.length - 1][1] };
  });
  values.sort((a, b) => a.start - b.start || b.end - a.end);
}

function darken() {
  lit.forEach((element) => element.classList.remove('lit'));
  lit = [];
}

function light(elements) {
  darken();
  lit = elements;
  lit.forEach((element) => element.classList.add('lit'));
}

function show(side) {
  document.body.classList.toggle('show-source', side === 'source');
  document.body.classList.toggle('show-structure', side === 'structure');
  document.querySelectorAll('.switch button').forEach((button) => button.setAttribute('aria-pressed', String(button.value === side)));
}

function unfoldAround(element) {
  for (let holder = element; holder; holder = holder.parentElement) {
    if (holder.classList.contains('folded')) setFolded(holder, false);
  }
}

// Lights a value and its words; `goes` says where the page moves: to the words, to both, or not.
function lightValue(index, goes) {
  current = index;
  const { element, spans } = values[index];
  const words = piecesIn(spans).map((piece) => piece.element);
  light(words.concat([element]));
  if (goes === 'source') show('source');
  if (goes && words[0]) words[0].scrollIntoView({ block: 'center' });
  if (goes === 'both') { unfoldAround(element); element.scrollIntoView({ block: 'center' }); }
}

function isStill(scroll) {
  if (!scroll) return performance.now() < stillUntil;
  stillUntil = performance.now() + 600;
  return false;
}

function fromValue(target, scroll) {
  if (isStill(scroll)) return;
  const holder = target.closest && target.closest('[data-span]');
  const index = holder ? values.findIndex(({ element }) => element === holder) : -1;
  if (index < 0) darken(); else lightValue(index, scroll ? 'source' : null);
}

// The values whose words hold a place of the source, the narrowest first.
function valuesAt(place) {
  return values.filter(({ spans }) => spans.some(([start, end]) => start <= place && place < end))
    .sort((a, b) => (a.end - a.start) - (b.end - b.start));
}

function fromSource(target, scroll) {
  if (isStill(scroll)) return;
  const piece = target.closest && target.closest('#source [data-from]');
  const found = piece ? valuesAt(Number(piece.getAttribute('data-from'))) : [];
  if (!found.length) { darken(); return; }
  const narrowest = found.filter(({ start, end }) => start === found[0].start && end === found[0].end);
  current = values.indexOf(found[0]);
  light(narrowest.map(({ element }) => element).concat(piecesIn(found[0].spans).map((inner) => inner.element)));
  if (!scroll) return;
  unfoldAround(found[0].element);
  show('structure');
  found[0].element.scrollIntoView({ block: 'center' });
}

function step(by) {
  if (!values.length) return;
  current = current < 0 ? (by > 0 ? 0 : values.length - 1) : Math.min(values.length - 1, Math.max(0, current + by));
  stillUntil = performance.now() + 600;
  lightValue(current, 'both');
}

// Structure ------------------------------------------------------------------------------------

const spanText = (spans) => spans.map((span) => span.join()).join(';');
const placed = (name, text, spans, attributes) => make(name, { 'data-span': spanText(spans), tabindex: '0', lang: 'zh', ...attributes }, text);
const value = (text, span, name) => (span ? placed(name || 'span', text, [span]) : make(name || 'span', { lang: 'zh' }, text));
const words = (item) => (item ? value(item.text, item.span) : '');

function card(id, ...children) {
  return make('section', { class: 'card', id }, make('h2', {}, say(id)), ...children);
}

function table(heads, rows) {
  return make('div', { class: 'scroll' }, make('table', {},
    make('thead', {}, make('tr', {}, heads.map((key) => make('th', { scope: 'col' }, say(key))))), make('tbody', {}, rows)));
}

function drawMetadata(record) {
  const list = make('dl');
  for (const [key, entry] of Object.entries(record.metadata)) {
    (Array.isArray(entry) ? entry : [entry]).forEach((item, place) => {
      const day = item.date && item.date !== item.text ? ` (${item.date})` : '';
      list.append(make('dt', {}, place ? '' : say(key)), make('dd', {}, words(item), day));
    });
  }
  return list.childElementCount ? card('metadata', list) : null;
}

function drawPlan(plan) {
  const list = make('dl');
  for (const key of ['name', 'shortName', 'theme', 'period', 'objectives', 'principles', 'scope']) {
    const items = plan[key] ? [plan[key]].flat() : [];
    items.forEach((item, place) => {
      const text = item.text || [item.start, item.end].filter(Boolean).join(' – ');
      list.append(make('dt', {}, place ? '' : say(key)), make('dd', {}, value(text, item.span)));
    });
  }
  return list.childElementCount ? card('plan', list) : null;
}

// Timeline -------------------------------------------------------------------------------------

const dayNumber = (iso) => Date.UTC(...iso.split('-').map((part, index) => Number(part) - (index === 1 ? 1 : 0))) / 864e5;

function events(record) {
  const event = (kind, text, span, start, end) => ({ kind, text, span, start: start || end, end: end || start, open: !start || !end });
  const phases = plans(record).flatMap((plan) => plan.phases || [])
    .filter(({ period }) => period && (period.start || period.end))
    .map(({ name, span, period }) => event('phase', name || say('phase'), span || period.span, period.start, period.end));
  const deadlines = record.dates.filter((date) => date.kind === 'deadline' && date.end)
    .map((date) => event('deadline', date.text, date.span, date.end, date.end));
  return phases.concat(deadlines.sort((a, b) => a.end.localeCompare(b.end)));
}

// The first days of months that fit on the axis.
function months(first, last, most) {
  const all = [];
  const start = new Date(first * 864e5);
  for (let month = 0; all.length < 12000; month += 1) {
    const day = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month, 1) / 864e5;
    if (day >= last) break;
    if (day >= first) all.push({ day, text: new Date(day * 864e5).toISOString().slice(0, 7) });
  }
  if (!all.length) all.push({ day: first, text: new Date(first * 864e5).toISOString().slice(0, 7) });
  const stride = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, index) => index % stride === 0);
}

function drawTimeline(record) {
  const found = events(record).slice(0, 200);
  if (!found.length) return null;
  const first = Math.min(...found.map((event) => dayNumber(event.start)));
  const last = Math.max(...found.map((event) => dayNumber(event.end) + 1));
  // Where there is little room a label stands above its bar.
  const width = Math.min(680, (window.innerWidth > 832 ? window.innerWidth / 2 : window.innerWidth) - 44);
  const narrow = width < 560;
  const [label, row] = narrow ? [10, 40] : [270, 26];
  const scale = (day) => label + ((day - first) / Math.max(1, last - first)) * (width - label - 14);
  const height = found.length * row + 30;
  const drawing = make('svg', { class: 'timeline', viewBox: `0 0 ${width} ${height}`, width, height, role: 'group', 'aria-label': say('timeline') });
  for (const month of months(first, last, narrow ? 4 : 6)) {
    drawing.append(
      make('line', { x1: scale(month.day), x2: scale(month.day), y1: 18, y2: height - 4 }),
      make('text', { class: 'axis', x: Math.min(scale(month.day) + 3, width - 50), y: 13 }, month.text));
  }
  found.forEach((event, index) => drawing.append(drawEvent(event, { narrow, y: 24 + index * row, side: narrow ? width - 4 : label - 10, width, row, scale })));
  return card('timeline', make('div', { class: 'scroll' }, drawing));
}

function drawEvent(event, { narrow, y, side, width, row, scale }) {
  const [from, to] = [scale(dayNumber(event.start)), scale(dayNumber(event.end) + 1)];
  const top = narrow ? y + 18 : y + 4;
  const name = clipped(event.text, narrow ? 16 : 10);
  const days = event.start === event.end ? event.start : `${event.start} – ${event.end}`;
  const shape = event.kind === 'phase'
    ? make('rect', { class: event.open ? 'bar open' : 'bar', x: from, y: top, width: Math.max(3, to - from), height: 13, rx: 3 })
    : make('path', { d: `M${from} ${top}l6 6.5l-6 6.5l-6 -6.5z` });
  const note = make('text', { class: 'axis', x: side, y: y + 14, 'text-anchor': 'end' }, days);
  const whole = make('rect', { class: 'hit', x: 0, y, width, height: row });
  return placed('g', [whole, make('title', {}, `${event.text} ${days}`), make('text', { x: 4, y: y + 14 }, name), note, shape], [event.span], { class: event.kind, 'aria-label': `${event.text} ${days}` });
}

const clipped = (text, most) => {
  const all = Array.from(text);
  return all.length > most ? `${all.slice(0, most - 1).join('')}…` : text;
};

// Outline --------------------------------------------------------------------------------------

function drawNode(node) {
  if (node.kind === 'paragraph') {
    return make('li', {}, make('div', { class: 'row' }, make('span', { class: 'fold' }), placed('span', node.text, node.spans || [node.span], { class: 'text' })));
  }
  if (node.kind === 'table') {
    const rows = node.rows.map((cells) => make('tr', {}, cells.map((cell) => value(cell.text, cell.span, 'td'))));
    return make('li', {}, make('div', { class: 'scroll' }, make('table', { class: 'cells' }, make('tbody', {}, rows))));
  }
  const marker = node.marker && node.marker.text ? placed('span', node.marker.text, [node.marker.span], { class: 'marker', tabindex: null }) : null;
  const title = node.title ? placed('span', node.title, [node.titleSpan], { class: 'titled' }) : null;
  const topic = node.topic ? make('span', { class: 'topic' }, say(`topic.${node.topic}`)) : null;
  const item = make('li', { id: `node-${node.id}` });
  const fold = node.children.length
    ? make('button', { type: 'button', class: 'fold', 'aria-expanded': 'true', 'aria-label': node.title || node.id }, '▾')
    : make('span', { class: 'fold' });
  fold.addEventListener('click', () => setFolded(item, !item.classList.contains('folded')));
  item.append(make('div', { class: 'row' }, fold, marker, title, topic));
  if (node.children.length) item.append(drawTree(node.children));
  return item;
}

function setFolded(item, folded) {
  item.classList.toggle('folded', folded);
  const button = item.querySelector(':scope > .row > button.fold');
  if (!button) return;
  button.textContent = folded ? '▸' : '▾';
  button.setAttribute('aria-expanded', String(!folded));
}

function foldAll() {
  const button = document.getElementById('fold-all');
  const folded = button.textContent === say('fold');
  document.querySelectorAll('.tree li').forEach((item) => { if (item.querySelector(':scope > ul')) setFolded(item, folded); });
  button.textContent = say(folded ? 'unfold' : 'fold');
}

const drawTree = (nodes, root) => make('ul', { class: root ? 'tree root' : 'tree' }, nodes.map(drawNode));

function drawOutline(record) {
  const parts = record.body.length ? [drawTree(record.body, true)] : [];
  for (const attachment of record.attachments) {
    const title = [attachment.label, attachment.ordinal, attachment.title].filter((part) => part !== null).join(' ');
    parts.push(make('h3', {}, value(title, attachment.span)));
    if (attachment.document) parts.push(drawTree(attachment.document.body, true));
  }
  return parts.length ? card('outline', ...parts) : null;
}

// People, tasks, targets -----------------------------------------------------------------------

function drawMember(member) {
  const name = member.name || member.description || member.post || '＊';
  const post = member.name && member.post ? `（${member.post}）` : '';
  return make('li', {}, make('span', { class: 'role', lang: 'zh' }, member.role), value(name + post, member.span));
}

function drawOrganization(record) {
  const groups = plans(record).flatMap((plan) => (plan.organization ? plan.organization.groups : []));
  if (!groups.length) return null;
  const drawn = groups.map((group) => make('li', {},
    make('strong', {}, group.name ? words(group.name) : say('none')),
    make('ul', { class: 'people' }, group.members.map(drawMember))));
  const tree = make('ul', { class: 'people root' });
  groups.forEach((group, index) => {
    const parent = group.parent === null ? -1 : groups.findIndex((other, place) => place !== index && other.name && other.name.text === group.parent);
    (parent >= 0 && parent < index ? drawn[parent].lastElementChild : tree).append(drawn[index]);
  });
  return card('organization', tree);
}

const joined = (items) => items.flatMap((item, place) => [place ? '、' : '', words(item)]);

function drawTasks(record) {
  const tasks = plans(record).flatMap((plan) => [...(plan.phases || []).flatMap((phase) => phase.tasks), ...(plan.tasks || [])])
    .filter((task) => task.title && (task.deadline || task.leadUnits.length + task.supportUnits.length + task.responsible.length));
  if (!tasks.length) return null;
  return card('tasks', table(['task', 'leadUnits', 'supportUnits', 'by'], tasks.map((task) => make('tr', {},
    make('td', {}, value(task.title, task.span)), make('td', {}, joined(task.leadUnits.concat(task.responsible))),
    make('td', {}, joined(task.supportUnits)), make('td', {}, words(task.deadline))))));
}

function drawTargets(record) {
  const targets = plans(record).flatMap((plan) => plan.targets || []);
  if (!targets.length) return null;
  const signs = { atLeast: '≥ ', atMost: '≤ ', about: '≈ ', over: '> ', eq: '' };
  return card('targets', table(['targetText', 'subject', 'value', 'by'], targets.map((target) => make('tr', {},
    make('td', {}, words(target)), make('td', { lang: 'zh' }, target.subject),
    make('td', { class: 'number' }, `${signs[target.comparison] || ''}${target.value}${target.unit || ''}`),
    make('td', {}, words(target.by))))));
}

// Lists ----------------------------------------------------------------------------------------

const tag = (text) => make('span', { class: 'tag' }, text);

// A long list shows its beginning and, when asked, the rest.
function drawList(id, items, draw) {
  if (!items.length) return null;
  const list = make('ul', { class: 'people root' }, items.slice(0, 100).map((item) => make('li', {}, draw(item))));
  if (items.length <= 100) return card(id, list);
  const more = make('button', { type: 'button' }, `${say('more')} (${items.length - 100})`);
  more.addEventListener('click', () => {
    list.append(...items.slice(100).map((item) => make('li', {}, draw(item))));
    more.remove();
    collectValues();
  });
  return card(id, list, more);
}

const drawDate = (date) => [words(date), ' ', tag(say(`date.${date.kind}`)), ' ', date.edtf || date.recurrence || date.duration || ''];
const drawReference = (item) => [words(item), item.number ? ` ${item.number}` : '', item.target ? ` → ${item.target}` : ''];
const drawDuty = (duty) => [words(duty), ' ', duty.to ? tag(`${say('to')} ${duty.to.text}`) : '', ' ', duty.deadline ? tag(duty.deadline.end || duty.deadline.recurrence || duty.deadline.text) : ''];
const drawDoubt = (item) => [make('span', { class: `severity-${item.severity}` }, value(sayDoubt(item), item.span)), ' ', tag(item.code)];
const drawRepair = (item) => placed('span',
  [make('del', {}, item.from), ' → ', make('ins', {}, item.to || say('removed')), ' ', tag(say(`repair.${item.kind}`)), ' ', tag(say(`certainty.${item.certainty}`))],
  [item.span], { class: 'change' });

function drawRecord(record) {
  const reporting = plans(record).flatMap((plan) => plan.reporting || []);
  return [
    drawMetadata(record), ...plans(record).map(drawPlan), drawTimeline(record), drawOutline(record), drawOrganization(record),
    drawTasks(record), drawTargets(record), drawList('reporting', reporting, drawDuty), drawList('dates', record.dates, drawDate),
    drawList('references', record.references.concat(record.internalReferences), drawReference),
    drawList('diagnostics', record.diagnostics, drawDoubt), drawList('repairs', damages(record), drawRepair),
  ];
}

// Search ---------------------------------------------------------------------------------------

const search = { finds: [], place: -1 };

function findInSource(text) {
  search.finds = [];
  search.place = -1;
  const all = Array.from(text);
  const length = all.length;
  let offset = 0;
  let from = 0;
  for (let place = text ? data.source.indexOf(text) : -1; place >= 0 && search.finds.length < 999; place = data.source.indexOf(text, place + text.length)) {
    offset += Array.from(data.source.slice(from, place)).length;
    from = place;
    search.finds.push([offset, offset + length]);
  }
  document.getElementById('source').replaceWith(drawSource(search.finds));
  search.finds.forEach((span) => piecesIn([span]).forEach((piece) => piece.element.classList.add('found')));
  goToFind(1);
}

function goToFind(by) {
  const count = search.finds.length;
  const asked = document.getElementById('find').value !== '';
  document.getElementById('finds').textContent = asked ? '0' : '';
  if (!count) return;
  search.place = (search.place + by + count) % count;
  pieces.forEach((piece) => piece.element.classList.remove('here'));
  const found = piecesIn([search.finds[search.place]]);
  found.forEach((piece) => piece.element.classList.add('here'));
  document.getElementById('finds').textContent = `${search.place + 1} / ${count}`;
  show('source');
  found[0].element.scrollIntoView({ block: 'center' });
}

// Page -----------------------------------------------------------------------------------------

function drawTools() {
  const find = make('input', { type: 'search', id: 'find', placeholder: say('find'), 'aria-label': say('find') });
  find.addEventListener('input', () => findInSource(find.value));
  find.addEventListener('keydown', (event) => { if (event.key === 'Enter') goToFind(event.shiftKey ? -1 : 1); });
  const folding = make('button', { type: 'button', id: 'fold-all' }, say('fold'));
  folding.addEventListener('click', foldAll);
  const sides = ['structure', 'source'].map((side) => {
    const button = make('button', { type: 'button', value: side }, say(side));
    button.addEventListener('click', () => show(side));
    return button;
  });
  const mended = make('button', { type: 'button', id: 'mended', 'aria-pressed': 'false' }, say('mended'));
  mended.addEventListener('click', () => mended.setAttribute('aria-pressed', String(document.body.classList.toggle('mended'))));
  const hasRepairs = records.some((record) => damages(record).length);
  return make('div', { class: 'tools' }, make('span', { class: 'switch', role: 'group' }, sides), find,
    make('span', { id: 'finds', 'aria-live': 'polite' }), folding, hasRepairs ? mended : null, helpButton(), themeButton(), languageButton(draw));
}

function listen(source, structure) {
  structure.addEventListener('mouseover', (event) => fromValue(event.target, false));
  structure.addEventListener('focusin', (event) => fromValue(event.target, false));
  structure.addEventListener('click', (event) => { if (!event.target.closest('button')) fromValue(event.target, true); });
  structure.addEventListener('keydown', (event) => { if (event.key === 'Enter' && event.target.matches('[data-span]')) fromValue(event.target, true); });
  source.addEventListener('mouseover', (event) => fromSource(event.target, false));
  source.addEventListener('click', (event) => fromSource(event.target, true));
}

// The columns fill what the header leaves of the window.
function fitColumns() {
  const top = document.querySelector('.top');
  document.documentElement.style.setProperty('--top', `${top.offsetHeight}px`);
}

function draw() {
  const first = records[0];
  const name = first.metadata.title ? first.metadata.title.text : first.source.path;
  const back = data.index ? make('a', { href: data.index, class: 'back', 'aria-label': say('back'), title: say('back') }, '‹') : null;
  const top = make('header', { class: 'top' }, back, make('h1', { lang: 'zh' }, name), drawTools());
  const text = drawSource([]);
  const source = make('section', { class: 'source', 'aria-label': say('source') }, drawLegend(), text);
  const structure = make('section', { class: 'structure', 'aria-label': say('structure') }, records.flatMap(drawRecord).filter(Boolean));
  if (!structure.childElementCount) structure.append(make('p', { class: 'empty' }, say('nothing')));
  listen(source, structure);
  main.replaceChildren(top, make('div', { class: 'columns' }, structure, source));
  fitColumns();
  collectValues();
  current = -1;
  show('structure');
}

const keys = {
  '/': () => document.getElementById('find').focus(),
  j: () => step(1),
  k: () => step(-1),
  f: foldAll,
  s: () => show(document.body.classList.contains('show-source') ? 'structure' : 'source'),
  m: () => { const button = document.getElementById('mended'); if (button) button.click(); },
};

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') { darken(); document.activeElement.blur(); }
  if (event.target.matches('input, select') || event.ctrlKey || event.metaKey || event.altKey) return;
  const action = keys[event.key];
  if (action) { action(); event.preventDefault(); }
});
window.addEventListener('resize', fitColumns);
draw();
