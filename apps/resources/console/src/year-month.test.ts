import { expect, test } from 'vitest';
import { yearMonthOf, yearMonthText } from './year-month.js';

test('PC-34: a month is understood as people type it, and left alone where it is none', () => {
  const typed = [
    '2023年3月',
    '2023.3',
    '202303',
    '2023-11',
    '2023/1',
    '2023年',
    '2023',
    '２０２３－０３',
    '2023-13',
    '三月',
  ];
  expect(typed.map(yearMonthOf)).toEqual([
    ...['2023-03', '2023-03', '2023-03', '2023-11', '2023-01', '2023', '2023', '2023-03', '2023-13', '三月'],
  ]);
  expect(['2023-03', '2023', null].map(yearMonthText)).toEqual(['2023年3月', '2023年', '—']);
});
