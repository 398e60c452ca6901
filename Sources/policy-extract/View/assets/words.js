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
