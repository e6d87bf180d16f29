import { expect, test } from 'vitest';
import { pupilDataIn, pupilDataInText } from '../src/rules/pupil-data.js';

const found = (...cells: string[][]) =>
  pupilDataIn({ name: '成绩', rows: cells.map((row, index) => ({ number: index + 1, cells: row })) }).map(
    ({ rule, column, rows, first }) => `${rule} ${column} ${rows} ${first}`,
  );
const names = ['王小明', '李雪', '张伟', '刘洋', '陈静', '杨帆', '赵磊', '黄丽'];
const card = '11010519491231002X';

test.each<[string, string[][], string[]]>([
  [
    'a list of a class with names',
    [
      ['姓名', '数学'],
      ['王小明', '92'],
      ['李雪', '88'],
    ],
    ['pupilName 姓名 2 2'],
  ],
  [
    'a title above the head, spaces in it',
    [['七年级数学成绩'], ['学 生 姓 名', '分数'], ['欧阳娜娜', '9']],
    ['pupilName 学生姓名 1 3'],
  ],
  ['names of other peoples', [['姓名'], ['阿依古丽·买买提']], ['pupilName 姓名 1 2']],
  [
    'numbers',
    [
      ['学号', '考号'],
      ['20260101', '0611'],
      ['20260102', ''],
    ],
    ['pupilNumber 学号 2 2', 'pupilNumber 考号 1 2'],
  ],
  ['a number that is masked by one star is none', [['准考证号'], ['2026010*']], ['pupilNumber 准考证号 1 2']],
  ['an identity number anywhere', [['备注'], [`家长 ${card}`]], ['identityNumber A 列 1 2']],
  ['phones of parents', [['家长电话'], ['139 1234 5678']], ['phone 家长电话 1 2']],
  [
    'two blocks side by side',
    [
      ['姓名', '分', '姓名', '分'],
      ['张*', '1', '李雪', '2'],
    ],
    ['pupilName 姓名 1 2'],
  ],
  ['a teacher’s title among the names', [['姓名'], ['王老师'], ['李雪']], ['pupilName 姓名 2 2']],
  ['a list without a head', names.map((name, index) => [name, String(60 + index)]), ['pupilName A 列 8 1']],
])('PC-19: found: %s', (_what, cells, expected) => {
  expect(found(...cells)).toEqual(expected);
});

test.each<[string, string[][]]>([
  [
    'figures of classes',
    [
      ['班级', '人数', '平均分'],
      ['七年级1班', '45', '78.5'],
      ['高一（2）班', '44', '80'],
    ],
  ],
  [
    'masked names',
    [
      ['姓名', '分'],
      ['张*', '1'],
      ['张某某', '2'],
      ['李**', '3'],
      ['学生甲', '4'],
      ['乙', '5'],
    ],
  ],
  [
    'masked numbers',
    [
      ['学号', '身份证号'],
      ['2026***1', '110105********002X'],
    ],
  ],
  ['teachers', [['任课教师', '平均分'], ...names.map((name) => [name, '80'])]],
  [
    'teachers by their own head',
    [
      ['教师姓名', '学科'],
      ['王小明', '数学'],
    ],
  ],
  [
    'words of the table in the column of names',
    [
      ['姓名', '分'],
      ['张*', '1'],
      ['平均分', '80'],
      ['合计', '160'],
    ],
  ],
  ['few names without a head', names.slice(0, 7).map((name, index) => [name, String(index)])],
  ['a long number that is no identity number', [['备注'], ['110105194912310021']]],
  ['nothing at all', []],
])('PC-19: not found: %s', (_what, cells) => {
  expect(found(...cells)).toEqual([]);
});

test('PC-19: running text is looked through for what stands behind 姓名 and 学号', () => {
  const rules = (...lines: string[]) => pupilDataInText(lines, '正文').map(({ rule, first }) => `${rule} ${first}`);
  expect(rules('典型错例', '姓名：王小明，学号 20260102', `证件 ${card}`)).toEqual([
    'pupilName 2',
    'pupilNumber 2',
    'identityNumber 3',
  ]);
  expect(rules('教师姓名：王小明', '姓名：张某某，学号：2026***2', '学号分布均匀')).toEqual([]);
});
