import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NewModuleFailure, readOptions } from '../src/index.js';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'yanxiu-names-'));
  for (const folder of ['apps/plans', 'libs/policy', 'gateway']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'gateway/supergraph.graphql'), 'type Activity\n  @join__type\n{\n}\n\nscalar Date\n');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const given = { title: '课例研究', 'title-en': 'Lesson studies', subject: 'LessonStudy' };
const argsOf = (name: string, changes: Record<string, string> = {}) => [
  ...(name ? [name] : []),
  ...Object.entries({ ...given, ...changes }).flatMap(([key, value]) => [`--${key}`, value]),
];

test('names are read in every form that files need, the plural by rule', () => {
  const naming = readOptions(root, argsOf('lesson-studies'))!;
  expect(naming).toMatchObject({
    folder: join('apps', 'lesson-studies'),
    slice: { kebab: 'lesson-studies', camel: 'lessonStudies', snake: 'lesson_studies', upper: 'LESSON_STUDIES' },
    subject: { pascal: 'LessonStudy', camel: 'lessonStudy', kebab: 'lesson-study', plain: 'lesson study' },
    plural: { pascal: 'LessonStudies', kebab: 'lesson-studies' },
    subjectZh: '课例研究',
  });
  expect(readOptions(root, argsOf('clubs', { subject: 'Club', 'subject-zh': '社团' }))).toMatchObject({
    plural: { pascal: 'Clubs' },
    subjectZh: '社团',
  });
  expect(readOptions(root, ['--help'])).toBeUndefined();
});

test.each([
  ['', {}, '缺少切片名'],
  ['Lesson_Studies', {}, 'kebab-case'],
  ['lesson--studies', {}, 'kebab-case'],
  ['../outside', {}, 'kebab-case'],
  ['plans', {}, '已经存在：apps/plans'],
  ['policy', {}, '已经存在：libs/policy'],
  ['gateway', {}, '另有用途'],
  ['clubs', { subject: 'club' }, 'PascalCase'],
  ['clubs', { subject: 'Activity' }, '图中已有类型 Activity'],
  ['clubs', { subject: 'Order' }, 'SQL 的保留字'],
  ['clubs', { subject: 'Sheep', plural: 'Sheep' }, '与单数不同'],
  ['clubs', { title: 'Clubs' }, '应为中文标题'],
  ['clubs', { 'title-en': '社团' }, '应为英文标题'],
  ['clubs', { colour: 'red' }, '不认识的选项'],
])('the name “%s” with %j is refused in words: %s', (name, changes, words) => {
  const read = () => readOptions(root, argsOf(name, changes));
  expect(read).toThrow(NewModuleFailure);
  expect(read).toThrow(words);
});

test('several faults are told at once', () => {
  const read = () => readOptions(root, ['Bad_Name', '--title', 'no', '--title-en', 'Yes', '--subject', 'bad']);
  expect(read).toThrow(/kebab-case[\s\S]*中文标题[\s\S]*PascalCase/);
});
