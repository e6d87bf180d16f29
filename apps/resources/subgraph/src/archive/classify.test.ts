import { expect, test } from 'vitest';
import { kindsOf } from '../resource/resource.rules.js';
import { suggestedFor, titleOf, yearMonthOf } from './classify.js';

test.each([
  ['校本研修资料/2023年3月/语文', '2023-03'],
  ['2023-03', '2023-03'],
  ['2023.11 月报', '2023-11'],
  ['202303资料', '2023-03'],
  ['20230315集体备课', '2023-03'],
  ['2023年/十一月', '2023-11'],
  ['2023/3月', '2023-03'],
  ['2023年12期简报', '2023'],
  ['2019年', '2019'],
  ['2022-2023学年', null],
  ['2022-2023学年/2023年3月', '2023-03'],
  ['3月', null],
  ['一年级', null],
])('PC-34: the folder %j is of %j', (path, month) => {
  expect(yearMonthOf(path)).toBe(month);
});

test('PC-34: the innermost folder that says something holds; a kind of the policy goes before the words of the platform', () => {
  const kinds = [
    ...kindsOf(undefined),
    { scheme: 'RESOURCE_KIND', code: 'BRIEF', name: '研修简报', masksPupils: false },
  ];
  expect(suggestedFor('小学部/语文组/2023年3月/教案', kinds, [])).toEqual({
    ...{ kind: 'LESSON_PLAN', subject: '语文', stage: 'PRIMARY', yearMonth: '2023-03' },
  });
  expect(suggestedFor('总结/研修简报', kinds, ['JUNIOR_HIGH'])).toMatchObject({ kind: 'BRIEF', stage: 'JUNIOR_HIGH' });
  expect(suggestedFor('教案/反思', kinds, ['PRIMARY', 'JUNIOR_HIGH'])).toMatchObject({ kind: 'REPORT', stage: null });
  expect(suggestedFor('杂项', kinds, [])).toEqual({ kind: null, subject: null, stage: null, yearMonth: null });
});

test('a short name says its folder too', () => {
  expect(titleOf('草船借箭教学设计.docx', '语文/教案')).toBe('草船借箭教学设计');
  expect(titleOf('教案.docx', '语文/草船借箭')).toBe('草船借箭 教案');
  expect(titleOf('1.txt', '')).toHaveLength(2);
});
