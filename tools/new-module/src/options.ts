import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { NewModuleFailure } from './failure.js';
import { pluralOf, wordOf } from './words.js';
import type { Naming } from './words.js';

export const usage = `npm run new-module -- <name> --title 中文 --title-en English --subject Thing [选项]
  <name>         切片名，小写单词以 - 相连，如 lesson-studies (name of the slice: kebab-case)
  --title        菜单中的中文标题，如 课例研究 (title in Chinese)
  --title-en     英文标题，如 "Lesson studies" (title in English)
  --subject      第一个对象的类型名，如 LessonStudy (type name of its first subject: PascalCase, singular)
  --subject-zh   对象的中文名，默认同 --title (what one record is called in Chinese)
  --plural       对象的复数，默认按英文规则，如 LessonStudies (plural of the subject)`;

const options = {
  help: { type: 'boolean', short: 'h', default: false },
  title: { type: 'string' },
  'title-en': { type: 'string' },
  subject: { type: 'string' },
  'subject-zh': { type: 'string' },
  plural: { type: 'string' },
} as const;

/** Names that routes, folders, databases or the federation have for themselves. */
const reserved = new Set([
  ...['events', 'gateway', 'shell', 'console', 'vendor', 'identity', 'demo', 'postgres', 'home', 'auth', 'oauth'],
  ...['graphql', 'graphiql', 'files', 'livez', 'readyz', 'metrics', 'subgraph', 'test', 'releases', 'public'],
]);

/** Words that PostgreSQL takes as no name of a table. */
const sqlWords = new Set(
  `all analyse analyze and any array as asc authorization between both case cast check collate column constraint create
  cross current_date default desc distinct do else end except false fetch for foreign from full grant group having in
  inner intersect into join lateral leading left like limit natural not null offset on only or order outer placing
  primary references returning right select some symmetric table then to trailing true union unique user using variadic
  verbose when where window with`.split(/\s+/),
);

/** Reads the command line; undefined when help was asked for. @throws NewModuleFailure naming every fault at once */
export function readOptions(root: string, args: string[]): Naming | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [name = '', ...more] = positionals;
  const { title = '', 'title-en': titleEn = '', subject = '' } = values;
  const plural = values.plural ?? (subject && pluralOf(subject));
  const faults = [
    ...(more.length ? [`多余的参数 (one name only): ${more.join(' ')}`] : []),
    ...nameFaults(root, name),
    ...(/\p{Script=Han}/u.test(title) ? [] : ['--title 应为中文标题 (a title in Chinese is needed)']),
    ...(/^[A-Z][\w ,’'-]{1,39}$/.test(titleEn) ? [] : ['--title-en 应为英文标题，首字母大写 (a title in English)']),
    ...subjectFaults(root, subject, plural),
  ];
  if (faults.length) throw new NewModuleFailure(`${faults.map((fault) => `✗ ${fault}`).join('\n')}\n\n${usage}`);
  return {
    slice: wordOf(name),
    subject: wordOf(subject),
    plural: wordOf(plural),
    title: { zh: title, en: titleEn },
    subjectZh: values['subject-zh'] ?? title,
    folder: join('apps', name),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: true });
  } catch (error) {
    throw new NewModuleFailure(`不认识的选项 (unknown option): ${(error as Error).message}\n\n${usage}`);
  }
}

function nameFaults(root: string, name: string): string[] {
  if (!name) return ['缺少切片名 (the name of the slice is missing)'];
  if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(name) || name.length > 30)
    return [`切片名应为小写单词以 - 相连，至多 30 个字符，现为 “${name}” (kebab-case is needed)`];
  if (reserved.has(name)) return [`“${name}” 另有用途，请换一个 (this name is reserved)`];
  const taken = ['apps', 'libs', 'tools'].find((folder) => existsSync(join(root, folder, name)));
  return taken ? [`“${name}” 已经存在：${taken}/${name} (this name is taken)`] : [];
}

function subjectFaults(root: string, subject: string, plural: string): string[] {
  if (!/^[A-Z][a-z0-9]+([A-Z][a-z0-9]+)*$/.test(subject) || subject.length > 40)
    return [`--subject 应为 PascalCase 单数，如 LessonStudy，现为 “${subject}” (PascalCase is needed)`];
  if (!/^[A-Z][a-z0-9]+([A-Z][a-z0-9]+)*$/.test(plural) || plural === subject)
    return [`--plural 应为与单数不同的 PascalCase，现为 “${plural}” (a plural that differs is needed)`];
  if (sqlWords.has(wordOf(subject).snake))
    return [`“${subject}” 是 SQL 的保留字，不能作表名 (a reserved word of SQL makes no table)`];
  const graph = readFileSync(join(root, 'gateway', 'supergraph.graphql'), 'utf8');
  const types = [subject, plural, `${subject}Connection`].filter((type) =>
    new RegExp(`^(type|input|enum|scalar|interface) ${type}\\b`, 'm').test(graph),
  );
  return types.map((type) => `图中已有类型 ${type} (the graph has this type already)`);
}
