import { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import type { TestAnalysisContentInput } from '../src/analysis/analysis.input.js';
import { contentFaults, nextRung } from '../src/analysis/analysis.rules.js';

test.each<[string, Partial<TestAnalysisContentInput>, string[]]>([
  ['figures of a class', {}, []],
  [
    'a “class” of one pupil',
    { figures: [{ group: '1班', count: 1, average: new Decimal(90) }] },
    ['input.figures[0].count noSinglePupil'],
  ],
  [
    'above the full mark',
    { fullMark: new Decimal(100), figures: [{ group: '1班', count: 40, average: new Decimal(101) }] },
    ['input.figures[0].average range'],
  ],
  [
    'more excellent ones than passed',
    {
      figures: [
        {
          group: '1班',
          count: 40,
          average: new Decimal(60),
          passRate: new Decimal(50),
          excellentRate: new Decimal(51),
        },
      ],
    },
    ['input.figures[0].excellentRate belowPassRate'],
  ],
  [
    '110 percent',
    { figures: [{ group: '1班', count: 40, average: new Decimal(60), passRate: new Decimal(110) }] },
    ['input.figures[0].passRate range'],
  ],
  [
    'a pupil in the text',
    { findings: '典型错例\n姓名：王小明 学号：20260102' },
    ['input.findings pupilName', 'input.findings pupilNumber'],
  ],
  ['a masked pupil', { findings: '姓名：王某某，学号：2026***2' }, []],
])('PC-19: %s', (_what, change, rules) => {
  const plain = {
    title: '分析',
    exam: '期中',
    figures: [],
    findings: '略',
    measures: '略',
    resourceIds: [],
    authorIds: [],
  };
  expect(contentFaults({ ...plain, ...change }).map(({ path, rule }) => `${path} ${rule}`)).toEqual(rules);
});

test('PC-19: a report climbs the rungs that its school has, one after the other', () => {
  const rung = (level: string) => ({ level, unitId: level, receiverId: level, receiverName: level, allianceId: null });
  const rungs = [rung('CLUSTER'), rung('COUNTY')];
  expect(nextRung(rungs, null)?.level).toBe('CLUSTER');
  expect(nextRung(rungs, 'CLUSTER')?.level).toBe('COUNTY');
  expect(nextRung(rungs, 'COUNTY')).toBeUndefined();
  expect(nextRung([], null)).toBeUndefined();
});
