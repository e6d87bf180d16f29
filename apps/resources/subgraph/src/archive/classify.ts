import type { KnownKind } from '../resource/resource.rules.js';

/** How a folder's files are classified. */
export interface Classification {
  kind: string | null;
  subject: string | null;
  stage: string | null;
  /** `YYYY-MM`, or `YYYY` where no month is named. */
  yearMonth: string | null;
}

/** Words by which schools name folders; where a policy has a kind of that very name, it goes first. */
const kindWords: [string, RegExp][] = [
  ['COURSE', /校本课程|校本教材/],
  ['LESSON_PLAN', /教案|教学设计|导学案|备课/],
  ['COURSEWARE', /课件|ppt/i],
  ['VIDEO', /实录|视频|录像/],
  ['EXERCISE', /习题|试题|试卷|作业|练习/],
  ['CASE', /案例/],
  ['PAPER', /论文/],
  ['HANDBOOK', /手册|汇编/],
  ['SCHEME', /方案|计划/],
  ['REPORT', /总结|报告|反思|随笔|心得|简报/],
  ['OTHER', /记录|照片|图片|签到|通知|制度/],
];

/** Subjects as the library keeps them, with what folders call them besides. */
const subjectWords: [string, RegExp][] = [
  ['道德与法治', /道德与法治|道法|思品|思想品德|品社|品德/],
  ['思想政治', /思想政治|思政|政治/],
  ['信息科技', /信息科技|信息技术|计算机/],
  ['体育与健康', /体育/],
  ['综合实践活动', /综合实践/],
  ['心理健康', /心理/],
  ['学前教育', /学前|幼教/],
  ['生物学', /生物/],
  ...['语文', '数学', '英语', '历史', '地理', '科学', '物理', '化学', '音乐', '美术', '艺术', '劳动'].map(
    (name): [string, RegExp] => [name, new RegExp(name)],
  ),
];

const stageWords: [string, RegExp][] = [
  ['KINDERGARTEN', /幼儿园|学前/],
  ['PRIMARY', /小学/],
  ['JUNIOR_HIGH', /初中|[七八九]年级|初[一二三]/],
  ['VOCATIONAL', /中职|职高/],
  ['SENIOR_HIGH', /高中|高[一二三]/],
  ['SPECIAL', /特教|特殊教育/],
];

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const months = new Map(numerals.map((name, index) => [name, index + 1]));

/** What a folder's name, and those above it, say of its files: the innermost that says something holds. */
export function suggestedFor(path: string, kinds: readonly KnownKind[], stages: readonly string[]): Classification {
  const inner = path.split('/').filter(Boolean).reverse();
  const first = (words: readonly [string, RegExp][]): string | null =>
    inner.flatMap((name) => words.filter(([, word]) => word.test(name)).map(([code]) => code))[0] ?? null;
  const byName = kinds
    .map(({ code, name }): [string, string] => [code, name])
    .sort(([, a], [, b]) => b.length - a.length);
  const named = inner.flatMap((name) => byName.filter(([, kind]) => name.includes(kind)).map(([code]) => code))[0];
  const known = new Set(kinds.map(({ code }) => code));
  const kind = named ?? first(kindWords);
  return {
    kind: kind && known.has(kind) ? kind : null,
    subject: first(subjectWords),
    stage: first(stageWords) ?? (stages.length === 1 ? stages[0]! : null),
    yearMonth: yearMonthOf(path),
  };
}

const schoolYear = /(?:19|20)\d{2}\s*[-—~至]+\s*\d{2,4}\s*学?年度?/g;
const inOne = /(?<!\d)((?:19|20)\d{2})(?:年|[-._])?\s*(0[1-9]|1[0-2]|[1-9](?=月))(?:\d{2})?(?![\d期班级年号])/g;
const yearAlone = /(?<!\d)((?:19|20)\d{2})(?!\d)/g;
const monthAlone = /(?<![\d一二三四五六七八九十])(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月/g;

/** The month that a path names: 2023年3月, 2023-03, 202303, 2023/三月; the year where it names no month; null for a school year. */
export function yearMonthOf(path: string): string | null {
  const text = path.replace(schoolYear, '');
  const [, inYear, inMonth] = [...text.matchAll(inOne)].at(-1) ?? [];
  if (inYear && inMonth) return `${inYear}-${inMonth.padStart(2, '0')}`;
  const year = [...text.matchAll(yearAlone)].at(-1)?.[1];
  const month = [...text.matchAll(monthAlone)].at(-1)?.[1];
  if (!year || !month) return year ?? null;
  return `${year}-${String(months.get(month) ?? Number(month)).padStart(2, '0')}`;
}

/** A title out of a file's name; a short name says too little without its folder. */
export function titleOf(fileName: string, folder: string): string {
  const stem = fileName.replace(/\.[^.]+$/, '').trim() || fileName;
  const parent = folder.split('/').filter(Boolean).at(-1);
  return (stem.length < 5 && parent ? `${parent} ${stem}` : stem).padEnd(2, '＿').slice(0, 200);
}
