import { sql } from '@yanxiu/subgraph';
import { readSheet } from '@yanxiu/subgraph/sheet';
import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { budgetSheet } from '../src/budget/budget-sheet.js';
import { plans } from '../src/module.js';
import { budgetDesk } from './budget-seed.js';
import { packOf, seedPlans } from './plan-seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedPlans(subgraph, packOf('OUHAI_2024'));
});
afterAll(() => subgraph.close());
const { added, lineOf, spend } = budgetDesk((viewer) => subgraph.as(viewer));
const { countyA, schoolA } = places;

test('OH-32: a unit’s lines and those below it as a sheet, with their sum; what is not planned is told so, and the log has it', async () => {
  const line = await lineOf({ total: '1000.5', use: 'OH_U_TRAINING' });
  await spend(line.id, '200.25');
  await added({ title: '=未定项目', unitId: schoolA.id });
  const sheet = (viewer: (typeof viewers)['bo'], unitId = countyA.id) =>
    budgetSheet(subgraph.context(viewer), { unitId, fiscalYear: 2025 }, 'XLSX');
  const cells = async (file: Promise<Buffer>) =>
    (await readSheet(await file)).rows.slice(1).map(({ cells: row }) => row.map((cell) => cell.text));
  expect(await cells(sheet(viewers.chen))).toEqual([
    ['甲县', '骨干教师研修项目', '2025', '教师专业发展专项资金', '校本研修', '1000.50', '200.25', '800.25', '20'],
    ['甲县第一中学', '=未定项目', '2025', '教师专业发展专项资金', '', '未定', '0.00'],
    ['合计', '', '2025', '', '', '1000.50', '200.25', '800.25', '20'],
  ]);
  expect(await cells(sheet(viewers.bo, schoolA.id))).toHaveLength(2);
  await expect(sheet(viewers.bo)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(sheet(viewers.wei)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const [logged] = await subgraph.db.query<{ after: object }>(
    sql`select after from audit_log where action = 'plans.exportBudget' order by number limit 1`,
  );
  expect(logged!.after).toEqual({ fiscalYear: 2025, lines: 2, format: 'XLSX' });
});
