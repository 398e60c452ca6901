// swift-format-ignore-file
// Made by scripts/generate-page-assets from View/assets/. Not to be edited.

/// The parts of the HTML pages.
enum PageAssets {
  static let template = ###"""
<!DOCTYPE html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src '{{style-hash}}'; script-src '{{script-hash}}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="policy-extract {{version}}">
<title>{{title}}</title>
<style>{{style}}</style>
</head>
<body class="{{kind}}">
<noscript>{{noscript}}</noscript>
<main id="main"></main>
<script type="application/json" id="data">{{data}}</script>
<script>{{script}}</script>
</body>
</html>
"""###

  static let style = ###"""
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #1f2328; --soft: #667079; --line: #dcd8cf; --panel: #f4f1ea;
  --accent: #a3271f; --mark: #ffe08a; --mark-ink: #1f2328; --repair: #1a7f4b; --doubt: #b35900;
  --error: #b3261e; --bar: #c4574f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181c; --ink: #e4e2dd; --soft: #9aa3ad; --line: #33373e; --panel: #1f2228;
    --accent: #ff9a8f; --mark: #6b5310; --mark-ink: #fff6d8; --repair: #6fd39d; --doubt: #f0b060;
    --error: #ff8a80; --bar: #b85d55;
  }
}
* { box-sizing: border-box; }
html { font-size: 16px; }
body {
  margin: 0; background: var(--paper); color: var(--ink); line-height: 1.65;
  font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
}
h1, h2, h3 { line-height: 1.35; font-weight: 600; overflow-wrap: anywhere; }
h1 { font-size: 1.3rem; margin: 0 0 .4rem; }
h2 { font-size: 1rem; margin: 0 0 .5rem; color: var(--accent); }
button, input, select { font: inherit; color: inherit; }
button {
  border: 1px solid var(--line); background: var(--panel); border-radius: .35rem; cursor: pointer;
  padding: .15rem .6rem;
}
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.top {
  position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .5rem 1rem;
  align-items: center; padding: .6rem 1rem; background: var(--panel);
  border-bottom: 1px solid var(--line);
}
.top h1 { flex: 1 1 20rem; margin: 0; }
.top .tools { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
.top input[type="search"] {
  border: 1px solid var(--line); background: var(--paper); border-radius: .35rem;
  padding: .15rem .5rem; width: 12rem;
}
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
.source, .structure { padding: 1rem; height: calc(100vh - var(--top, 4rem)); overflow: auto; }
.source { border-right: 1px solid var(--line); }
.source pre {
  margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; font-size: .95rem;
}
section.card { margin: 0 0 1.2rem; padding: 0 0 .8rem; border-bottom: 1px solid var(--line); }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem .8rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
[data-span] { cursor: pointer; border-radius: .2rem; }
[data-span]:hover, .lit { background: var(--mark); color: var(--mark-ink); }
.source .repair { border-bottom: 2px solid var(--repair); }
.source .doubt { border-bottom: 2px dotted var(--doubt); }
.source .furniture { color: var(--soft); }
.source .found { outline: 2px solid var(--accent); }
ul.tree { list-style: none; margin: 0; padding-left: 1.1rem; }
ul.tree.root { padding-left: 0; }
.tree .row { display: flex; gap: .3rem; align-items: baseline; }
.tree .fold {
  border: 0; background: none; padding: 0; width: 1.2rem; flex: none; color: var(--soft);
}
.tree .folded > ul { display: none; }
.tree .marker { color: var(--accent); flex: none; }
.tree .topic, .tag {
  font-size: .72rem; color: var(--soft); border: 1px solid var(--line); border-radius: .6rem;
  padding: 0 .4rem; flex: none; white-space: nowrap;
}
.tree .text { color: var(--soft); font-size: .9rem; }
.tree .titled { font-weight: 600; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .25rem .5rem; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 500; white-space: nowrap; }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
svg.timeline { width: 100%; height: auto; display: block; }
svg.timeline text { fill: var(--ink); font-size: 12px; }
svg.timeline .axis { fill: var(--soft); font-size: 11px; }
svg.timeline line { stroke: var(--line); }
svg.timeline rect { fill: var(--bar); }
svg.timeline .open { fill-opacity: .45; }
svg.timeline circle { fill: var(--accent); }
svg.timeline g[data-span]:hover rect, svg.timeline g.lit rect { stroke: var(--ink); stroke-width: 2; }
svg.timeline g.lit text { font-weight: 700; }
ul.people { list-style: none; padding-left: 1rem; margin: .2rem 0; border-left: 2px solid var(--line); }
ul.people.root { border: 0; padding-left: 0; }
.role { color: var(--soft); margin-right: .4rem; }
.change { font-size: .9rem; overflow-wrap: anywhere; }
.change del { color: var(--error); }
.change ins { color: var(--repair); text-decoration: none; }
.severity-warning { color: var(--doubt); }
.severity-error { color: var(--error); }
.severity-info { color: var(--soft); }
.empty { color: var(--soft); }
.switch { display: none; }
.index #main { max-width: 72rem; margin: 0 auto; }
.filters { display: flex; flex-wrap: wrap; gap: .5rem; padding: .8rem 1rem; }
.filters select, .filters input {
  border: 1px solid var(--line); background: var(--paper); border-radius: .35rem;
  padding: .2rem .5rem; max-width: 100%;
}
.filters input { flex: 1 1 14rem; }
.list { list-style: none; margin: 0; padding: 0 1rem 2rem; }
.list li { padding: .6rem 0; border-bottom: 1px solid var(--line); }
.list .facts { color: var(--soft); font-size: .85rem; }
.list mark { background: var(--mark); color: var(--mark-ink); }
@media (max-width: 52rem) {
  .columns { display: block; }
  .switch { display: inline-block; }
  .source, .structure { height: auto; border: 0; }
  body.show-structure .source, body.show-source .structure { display: none; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --panel: #fff; --mark: #ddd; }
  .tools, .fold { display: none; }
  .top { position: static; }
  .columns { display: block; }
  .source, .structure { height: auto; overflow: visible; border: 0; }
  .source { break-before: page; }
  .columns { display: flex; flex-direction: column-reverse; }
  section.card { break-inside: avoid; }
  .tree .folded > ul { display: block; }
}
"""###

  static let words = ###"""
'use strict';
// What the pages say, in Chinese and English. The page keeps no state but in this window.
const labels = {
  zh: {
    metadata: '要素', timeline: '时间轴', outline: '结构', organization: '组织', targets: '目标',
    tasks: '任务', dates: '日期', references: '引用', repairs: '修复', diagnostics: '疑点',
    source: '原文', structure: '结构', find: '在原文中查找', fold: '全部折叠', unfold: '全部展开',
    language: 'English', none: '无', plan: '活动', attachments: '附件', furniture: '页面杂物',
    search: '查找标题、文号、单位、正文', allGenres: '全部文种', allYears: '全部年份',
    documents: '篇文件', of: '共', doubts: '处疑点', repaired: '处修复', sortDate: '按日期', sortPath: '按路径',
    targetText: '表述', value: '数值', subject: '对象', by: '期限', action: '动作', onlyDoubts: '只看有疑点的',
    title: '标题', genre: '文种', documentNumber: '发文字号', issuers: '发文机关', addressees: '主送机关',
    issuedOn: '成文日期', effectiveOn: '施行日期', expiresOn: '失效日期', publishedOn: '发布日期', publisher: '来源',
    issuerMark: '发文机关标志', signatories: '签发人', copyTo: '抄送', printedBy: '印发机关', printedOn: '印发日期',
    copies: '印数', contact: '联系', annotation: '附注', subjectTerms: '主题词', urgency: '紧急程度',
    classification: '密级', copyNumber: '份号', name: '名称', shortName: '简称', theme: '主题', period: '时间',
    deadline: '截止', phase: '阶段', removed: '（去掉）',
  },
  en: {
    metadata: 'Elements', timeline: 'Timeline', outline: 'Outline', organization: 'Organization',
    targets: 'Targets', tasks: 'Tasks', dates: 'Dates', references: 'References', repairs: 'Repairs',
    diagnostics: 'Doubts', source: 'Source', structure: 'Structure', find: 'Find in the source',
    fold: 'Fold all', unfold: 'Unfold all', language: '中文', none: 'none', plan: 'Campaign',
    attachments: 'Attachments', furniture: 'Page furniture', search: 'Find titles, numbers, organs, text',
    allGenres: 'all genres', allYears: 'all years', documents: 'documents', of: 'of', doubts: 'doubts',
    repaired: 'repairs', sortDate: 'by date', sortPath: 'by path', targetText: 'Words', value: 'Value',
    subject: 'Subject', by: 'By', action: 'Action', onlyDoubts: 'only with doubts',
    title: 'Title', genre: 'Genre', documentNumber: 'Number', issuers: 'Issued by', addressees: 'To',
    issuedOn: 'Issued on', effectiveOn: 'In force from', expiresOn: 'Until', publishedOn: 'Published on',
    publisher: 'Publisher', issuerMark: 'Letterhead', signatories: 'Signed off by', copyTo: 'Copies to',
    printedBy: 'Printed by', printedOn: 'Printed on', copies: 'Copies', contact: 'Contact',
    annotation: 'Annotation', subjectTerms: 'Subject terms', urgency: 'Urgency',
    classification: 'Classification', copyNumber: 'Copy number', name: 'Name', shortName: 'Short name',
    theme: 'Theme', period: 'Period', deadline: 'Deadline', phase: 'Phase', removed: '(removed)',
  },
};
const zhKinds = {
  topic: {
    background: '背景', basis: '依据', guidingIdeology: '指导思想', objectives: '目标', principles: '原则', scope: '范围',
    schedule: '步骤', tasks: '任务', measures: '措施', organization: '组织', responsibilities: '职责', supervision: '监督',
    evaluation: '考核', funding: '经费', publicity: '宣传', requirements: '要求', reporting: '报送', summary: '总结',
    contact: '联系', supplementary: '附则', other: '其他',
  },
  date: { point: '时点', range: '时段', deadline: '期限', since: '起始', recurring: '定期', duration: '时长' },
  repair: {
    pinyinGloss: '拼音注', gbkStraddle: '断字', mojibake: '乱码', htmlEntity: '实体', htmlTag: '标签', bracket: '括号',
    radical: '部首', compatibility: '兼容字', control: '控制符', zeroWidth: '零宽', privateUse: '专用区', paragraphMark: '段落符',
  },
};
for (const [group, words] of Object.entries(zhKinds)) {
  for (const [key, text] of Object.entries(words)) {
    labels.zh[`${group}.${key}`] = text;
    labels.en[`${group}.${key}`] = key;
  }
}
let language = (navigator.language || 'zh').startsWith('zh') ? 'zh' : 'en';
const say = (key) => labels[language][key] || key;

// Makes an element; a text child is text, never markup.
function make(name, attributes, ...children) {
  const space = ['svg', 'g', 'rect', 'text', 'line', 'circle', 'title'].includes(name) && name !== 'title'
    ? 'http://www.w3.org/2000/svg' : null;
  const element = space ? document.createElementNS(space, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value);
  }
  for (const child of children.flat()) {
    if (child !== null && child !== undefined) element.append(child);
  }
  return element;
}

const data = JSON.parse(document.getElementById('data').textContent);
const main = document.getElementById('main');

function languageButton(redraw) {
  const button = make('button', { type: 'button', id: 'language' }, say('language'));
  button.addEventListener('click', () => {
    language = language === 'zh' ? 'en' : 'zh';
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
    redraw();
  });
  return button;
}
"""###

  static let document = ###"""
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
"""###

  static let index = ###"""
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
"""###
}
