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
/* Dark colours stand twice: for a system that asks for them, and for a reader who does. */
:root {
  color-scheme: light;
  --paper: #fdfcf9; --ink: #1f2328; --soft: #5f6972; --line: #dcd8cf; --panel: #f4f1ea;
  --accent: #a3271f; --mark: #ffe08a; --mark-ink: #1f2328; --repair: #1a7f4b; --doubt: #a34f00;
  --error: #b3261e; --bar: #c4574f; --date: #1f5fa8; --person: #7a3ea1; --target: #0d6e68;
}
@media (prefers-color-scheme: dark) {
  :root:not([data-theme="light"]) {
    color-scheme: dark;
    --paper: #16181c; --ink: #e4e2dd; --soft: #9aa3ad; --line: #33373e; --panel: #1f2228;
    --accent: #ff9a8f; --mark: #6b5310; --mark-ink: #fff6d8; --repair: #6fd39d; --doubt: #f0b060;
    --error: #ff8a80; --bar: #b85d55; --date: #7db4f5; --person: #cfa3f2; --target: #5fcdc4;
  }
}
:root[data-theme="dark"] {
  color-scheme: dark;
  --paper: #16181c; --ink: #e4e2dd; --soft: #9aa3ad; --line: #33373e; --panel: #1f2228;
  --accent: #ff9a8f; --mark: #6b5310; --mark-ink: #fff6d8; --repair: #6fd39d; --doubt: #f0b060;
  --error: #ff8a80; --bar: #b85d55; --date: #7db4f5; --person: #cfa3f2; --target: #5fcdc4;
}
* { box-sizing: border-box; }
html { font-size: 16px; }
body {
  margin: 0; background: var(--paper); color: var(--ink); line-height: 1.65;
  font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
}
h1, h2, h3 { line-height: 1.35; font-weight: 600; overflow-wrap: anywhere; }
h1 { font-size: 1.3rem; margin: 0 0 .4rem; }
h3 { font-size: .95rem; margin: .8rem 0 .3rem; }
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
.source { grid-area: 1 / 1; border-right: 1px solid var(--line); }
.structure { grid-area: 1 / 2; }
.source pre {
  margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; font-size: .95rem;
}
section.card { margin: 0 0 1.2rem; padding: 0 0 .8rem; border-bottom: 1px solid var(--line); }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem .8rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
[data-span] { cursor: pointer; border-radius: .2rem; }
[data-span]:hover, .lit { background: var(--mark); color: var(--mark-ink); }
.source .heading { font-weight: 600; }
.source .date { color: var(--date); }
.source .person { color: var(--person); }
.source .target { color: var(--target); }
.source .furniture { color: var(--soft); font-style: italic; }
.source .repair { color: var(--error); text-decoration: line-through; }
.source .doubt { border-bottom: 2px dotted var(--doubt); }
.source .to, .source .why { user-select: none; }
.source .to { color: var(--repair); text-decoration: none; }
.source .why { font-size: .78rem; margin: 0 .3rem; }
.source .lit { color: var(--mark-ink); }
.source .found { outline: 1px solid var(--accent); }
.source .here { outline: 3px solid var(--accent); }
.mended #source .repair { display: none; }
.legend { display: flex; flex-wrap: wrap; gap: .1rem .9rem; margin: 0 0 .8rem; font-size: .78rem; }
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
svg.timeline { max-width: 100%; height: auto; display: block; }
svg.timeline text { fill: var(--ink); font-size: 12px; }
svg.timeline .axis { fill: var(--soft); font-size: 11px; }
svg.timeline line { stroke: var(--line); }
svg.timeline .bar { fill: var(--bar); }
svg.timeline .hit { fill: transparent; }
svg.timeline .open { fill-opacity: .45; }
svg.timeline path { fill: var(--accent); }
svg.timeline g:hover .bar, svg.timeline g.lit .bar, svg.timeline g:hover path, svg.timeline g.lit path {
  stroke: var(--ink); stroke-width: 2;
}
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
button[aria-pressed="true"] { background: var(--accent); color: var(--paper); border-color: var(--accent); }
.back { font-size: 1.6rem; line-height: 1; text-decoration: none; padding: 0 .3rem; }
#finds { color: var(--soft); font-size: .85rem; min-width: 3rem; }
#finds:empty { display: none; }
.help { position: relative; }
.help summary {
  list-style: none; border: 1px solid var(--line); border-radius: .35rem; padding: .15rem .6rem; cursor: pointer;
}
.help summary::-webkit-details-marker { display: none; }
.help p {
  position: absolute; right: 0; top: 2.2rem; width: 19rem; max-width: 80vw; margin: 0; padding: .6rem .8rem; z-index: 3;
  background: var(--paper); border: 1px solid var(--line); border-radius: .35rem; font-size: .85rem;
}
.index #main { max-width: 72rem; margin: 0 auto; }
.filters { display: flex; flex-wrap: wrap; gap: .5rem; padding: .8rem 1rem; align-items: center; }
.filters select, .filters input {
  border: 1px solid var(--line); background: var(--paper); border-radius: .35rem;
  padding: .2rem .5rem; max-width: 100%;
}
.filters input[type="search"] { flex: 1 0 100%; }
.filters select { max-width: 14rem; }
.list { list-style: none; margin: 0; padding: 0 1rem 2rem; }
.list li { padding: .6rem 0; border-bottom: 1px solid var(--line); }
.list .facts { color: var(--soft); font-size: .85rem; }
.list mark { background: var(--mark); color: var(--mark-ink); }
table.cells td { border: 1px solid var(--line); }
@media (max-width: 52rem) {
  .columns { display: block; }
  .top { display: contents; }
  .top h1 { padding: .8rem 1rem .4rem; font-size: 1.1rem; background: var(--panel); }
  .top .back { float: left; padding: .7rem 0 0 .8rem; }
  .top .tools {
    position: sticky; top: 0; z-index: 2; padding: .4rem 1rem .5rem; background: var(--panel);
    border-bottom: 1px solid var(--line);
  }
  .top .tools input[type="search"] { flex: 1 1 8rem; width: 8rem; }
  .switch { display: inline-flex; }
  .switch button:first-child { border-radius: .35rem 0 0 .35rem; }
  .switch button:last-child { border-radius: 0 .35rem .35rem 0; border-left: 0; }
  .source, .structure { height: auto; border: 0; }
  body.show-structure .source, body.show-source .structure { display: none; }
}
@media print {
  @page { margin: 16mm 15mm; }
  :root, :root[data-theme], :root:not([data-theme="light"]) {
    color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --panel: #fff; --line: #bbb; --mark: #ddd;
    --mark-ink: #000; --accent: #7a1812; --repair: #0c5c33; --doubt: #7a3b00; --error: #8a1a14; --bar: #888;
    --date: #123f73; --person: #552a72; --target: #084b47;
  }
  html { font-size: 13px; }
  .top .tools, .back, button.fold, .row > span.fold, .legend { display: none; }
  .top, .top h1 { position: static; border: 0; padding: 0 0 .5rem; display: block; background: none; }
  .columns, body.show-structure .source, body.show-source .structure { display: block; }
  .source, .structure { height: auto; overflow: visible; border: 0; padding: 0; }
  .source { break-before: page; }
  .row, tr, svg.timeline { break-inside: avoid; }
  .card h2, .card h3, thead { break-after: avoid; }
  .tree .folded > ul { display: block; }
  .scroll { overflow: visible; }
  .lit, .found, .here { background: none; color: inherit; outline: none; }
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
    documents: '篇文件', of: '共', doubts: '处疑点', repaired: '处修复',
    targetText: '表述', value: '数值', subject: '对象', by: '期限', action: '动作', onlyDoubts: '只看有疑点的',
    title: '标题', genre: '文种', documentNumber: '发文字号', issuers: '发文机关', addressees: '主送机关',
    issuedOn: '成文日期', effectiveOn: '施行日期', expiresOn: '失效日期', publishedOn: '发布日期', publisher: '来源',
    issuerMark: '发文机关标志', signatories: '签发人', copyTo: '抄送', printedBy: '印发机关', printedOn: '印发日期',
    copies: '印数', contact: '联系', annotation: '附注', subjectTerms: '主题词', urgency: '紧急程度',
    classification: '密级', copyNumber: '份号', name: '名称', shortName: '简称', theme: '主题', period: '时间',
    deadline: '截止', phase: '阶段', removed: '（去掉）', objectives: '目标', principles: '原则', scope: '范围',
    reporting: '报送', task: '任务', leadUnits: '牵头或责任', supportUnits: '配合', to: '报', more: '其余', back: '回到目录',
    mended: '只看修复后', theme_: '明暗', help: '键盘', nothing: '没有识别出内容。', allIssuers: '全部单位', order: '排序',
    keys: '/ 查找　Enter 下一处　j k 下一项、上一项　f 折叠　s 原文或结构　m 只看修复后　Esc 取消',
  },
  en: {
    metadata: 'Elements', timeline: 'Timeline', outline: 'Outline', organization: 'Organization',
    targets: 'Targets', tasks: 'Tasks', dates: 'Dates', references: 'References', repairs: 'Repairs',
    diagnostics: 'Doubts', source: 'Source', structure: 'Structure', find: 'Find in the source',
    fold: 'Fold all', unfold: 'Unfold all', language: '中文', none: 'none', plan: 'Campaign',
    attachments: 'Attachments', furniture: 'Page furniture', search: 'Find titles, numbers, organs, text',
    allGenres: 'all genres', allYears: 'all years', documents: 'documents', of: 'of', doubts: 'doubts',
    repaired: 'repairs', targetText: 'Words', value: 'Value',
    subject: 'Subject', by: 'By', action: 'Action', onlyDoubts: 'only with doubts',
    title: 'Title', genre: 'Genre', documentNumber: 'Number', issuers: 'Issued by', addressees: 'To',
    issuedOn: 'Issued on', effectiveOn: 'In force from', expiresOn: 'Until', publishedOn: 'Published on',
    publisher: 'Publisher', issuerMark: 'Letterhead', signatories: 'Signed off by', copyTo: 'Copies to',
    printedBy: 'Printed by', printedOn: 'Printed on', copies: 'Copies', contact: 'Contact',
    annotation: 'Annotation', subjectTerms: 'Subject terms', urgency: 'Urgency',
    classification: 'Classification', copyNumber: 'Copy number', name: 'Name', shortName: 'Short name',
    theme: 'Theme', period: 'Period', deadline: 'Deadline', phase: 'Phase', removed: '(removed)',
    objectives: 'Objectives', principles: 'Principles', scope: 'Scope', reporting: 'Duties to report', task: 'Task',
    leadUnits: 'Lead or responsible', supportUnits: 'Support', to: 'to', more: 'More', back: 'To the index',
    mended: 'Mended only', theme_: 'Light or dark', help: 'Keys', nothing: 'Nothing was found here.',
    allIssuers: 'all issuers', order: 'Order',
    keys: '/ search · Enter next find · j k next, previous value · f fold · s source or structure · m mended only · Esc clear',
  },
};
// Doubts by their codes; a record says them in English.
const zhDoubts = {
  'heading.skippedOrdinal': '标题序号不连续。', 'heading.repeatedOrdinal': '标题序号重复。', 'heading.lateStart': '标题序号不是从一开始。',
  'date.rangeRunsBackwards': '时段的终点早于起点。', 'date.noSuchDay': '没有这一天。', 'date.weekdayDisagrees': '星期与日期不符。',
  'repair.loss': '此处有字符丢失。', 'repair.unrepaired': '此处有损坏，未能修复。', 'repair.redaction': '此处的字被隐去。',
  'repair.privateUse': '此处有含义不明的专用字符。', 'record.cut': '记录超过长度限制，被截断。',
  'reference.unclosedTitle': '书名号没有配对。', 'quotation.unbalanced': '引号没有配对。',
  'target.lostUnit': '数字后面没有单位，可能丢失了百分号。',
};
const zhKinds = {
  mark: { heading: '标题', date: '日期', person: '人员', target: '目标', repair: '修复', doubt: '疑点', furniture: '页面杂物' },
  order: { path: '按路径', newest: '新的在前', oldest: '旧的在前', doubts: '疑点多的在前' },
  certainty: { proved: '确证', likely: '推断' },
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
    scriptChoice: '选字',
  },
};
const enKinds = {
  mark: {
    heading: 'heading', date: 'date', person: 'person', target: 'target', repair: 'repair', doubt: 'doubt', furniture: 'page furniture',
  },
  order: { path: 'by path', newest: 'newest first', oldest: 'oldest first', doubts: 'most doubts first' },
};
for (const [group, words] of Object.entries(zhKinds)) {
  for (const [key, text] of Object.entries(words)) {
    labels.zh[`${group}.${key}`] = text;
    labels.en[`${group}.${key}`] = (enKinds[group] || {})[key] || key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  }
}
let language = (navigator.language || 'zh').startsWith('zh') ? 'zh' : 'en';
const say = (key) => labels[language][key] || key;
const sayDoubt = (item) => (language === 'zh' && zhDoubts[item.code]) || item.message;

// Makes an element; a text child is text, never markup.
function make(name, attributes, ...children) {
  const element = ['svg', 'g', 'rect', 'path', 'text', 'line', 'title'].includes(name)
    ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name);
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

// Goes from the system's choice to the other one, and back.
function themeButton() {
  const button = make('button', { type: 'button', id: 'theme', 'aria-label': say('theme_'), title: say('theme_') }, '◐');
  button.addEventListener('click', () => {
    const root = document.documentElement;
    const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = isDark ? 'light' : 'dark';
  });
  return button;
}

// The keys, shown when asked.
function helpButton() {
  return make('details', { class: 'help' }, make('summary', { title: say('help'), 'aria-label': say('help') }, '?'), make('p', {}, say('keys')));
}
"""###

  static let document = ###"""
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
"""###

  static let index = ###"""
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
"""###
}
