import { resourcePublished } from '@yanxiu/events';
import { TestSubgraph, id, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { formOf, incompleteness } from '../src/report/report.rules.js';
import type { MonthlyReport } from '../src/report/report.js';
import { FILL, SAVE, owe, seedWorld, seen, stepsOf, teacher, withReporting } from './report-seed.js';

const { schoolA } = places;
const past = '2026-03';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedWorld(subgraph, { people: [teacher(310, schoolA, '化学')] });
  await owe(subgraph, past, `${past}-28`);
});
afterAll(() => subgraph.close());

const { find, step } = stepsOf(() => subgraph);

test('PC-35: the stamped form comes as a picture or a pdf, and only where the policy says so it must', async () => {
  const { id: reportId, version } = await find(past, '化学');
  const filled = await step(FILL, { id: reportId, version });
  const piece = (n: number, mediaTypes: string[]) => ({
    ...{
      resourceId: id(n),
      title: `盖章件${String(n)}`,
      unitId: schoolA.id,
      authorId: null,
      activityId: null,
      mediaTypes,
    },
  });
  await subgraph.deliver(resourcePublished, piece(711, ['text/markdown; charset=utf-8']));
  await subgraph.deliver(resourcePublished, piece(712, ['image/jpeg']));
  const sections = [{ code: 'BODY', text: '本月研修正常。' }];
  const bo = subgraph.as(viewers.bo);
  const refused = await bo.run(SAVE, { input: { ...seen(reportId, filled), sections, scanId: id(711) } });
  expect(refused.errors[0]).toMatchObject({
    code: 'BAD_USER_INPUT',
    details: [{ path: 'input.scanId', rule: 'scanKind', expected: 'image/* | application/pdf' }],
  });
  const { monthlyReport } = await bo.query<{ monthlyReport: { materials: { id: string; scannable: boolean }[] } }>(
    'query ($id: ID!) { monthlyReport(id: $id) { materials { id scannable } form { stampedScan } } }',
    { id: reportId },
  );
  expect(monthlyReport).toMatchObject({ form: { stampedScan: false } });
  expect(new Map(monthlyReport.materials.map((one) => [one.id, one.scannable]))).toEqual(
    new Map([
      [id(712), true],
      [id(711), false],
    ]),
  );
  const scanned = await step(SAVE, { ...seen(reportId, filled), sections, scanId: id(712) });
  expect(scanned).toMatchObject({ scan: { id: id(712) } });
  // The document prints the place for the stamp and demands no scan of it.
  const plain = { scanId: null, sections: [], facts: {} } as unknown as MonthlyReport;
  const rules = (stampedScan: boolean, scanId: string | null) =>
    incompleteness({ ...plain, scanId }, [], formOf(withReporting({ stampedScan }))).map(({ path, rule }) => [
      path,
      rule,
    ]);
  expect(rules(false, null)).toEqual([]);
  expect(rules(true, null)).toEqual([['report.scan', 'stamped']]);
  expect(rules(true, id(712))).toEqual([]);
});
