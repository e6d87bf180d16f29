import type { Viewer } from '@yanxiu/access';
import { places, viewers } from '@yanxiu/testing';
import type { Client } from '@yanxiu/testing';

const { countyA } = places;

export const LINE =
  'id fiscalYear budgetId source { code name } use { code name } planned spent rest percent overspent';
export const PROJECT = `mutation ($input: AddBudgetProjectInput!) { addBudgetProject(input: $input) {
  project { id version title sums { planned spent rest percent lines } lines { ${LINE} } } shares { fiscalYear amount } warnings { rule message amount } } }`;
export const MONEY = `mutation ($input: AddBudgetMoneyInput!) { addBudgetMoney(input: $input) { project { id lines { ${LINE} } } shares { fiscalYear amount } } }`;
export const entry = (verb: string, type = 'BudgetEntry') =>
  `mutation ($input: ${type}Input!) { ${verb}(input: $input) { entryId warnings { rule message amount } line { ${LINE}
    entries(first: 20) { nodes { id kind amount day documentNo note byName reversesId reversedBy } } } } }`;
export const [PLAN, SPEND, REVERSE] = [
  entry('planBudget'),
  entry('recordSpending'),
  entry('reverseBudgetEntry', 'ReverseBudgetEntry'),
];
export const READ = `query ($id: ID!) { budget(id: $id) { id version fiscalYear status dailyFunds specialFund sums { planned spent rest overspent unplanned }
  check { percent baseAlone required otherReading planned met clause note } lines(first: 50) { totalCount nodes { id } } } }`;
export const REPORT = `query ($unitId: ID!, $fiscalYear: Int!) { budgetReport(unitId: $unitId, fiscalYear: $fiscalYear) { fiscalYear
  sums { planned spent rest percent lines overspent } years { fiscalYear sums { planned spent } }
  sources { source { code name } ceiling unallotted sums { planned spent rest } uses { use { code name } sums { planned spent } } } } }`;

export interface Line {
  id: string;
  fiscalYear: number;
  budgetId: string;
  planned: string | null;
  spent: string;
  entries: { nodes: { id: string; amount: string }[] };
}
export interface Added {
  addBudgetProject: { project: { id: string; lines: Line[] } | null; shares: object[]; warnings: { rule: string }[] };
}
export type Entered = Record<string, { entryId: string; line: Line; warnings: { rule: string; amount: string }[] }>;

export const project = (more: object = {}) => ({
  ...{ unitId: countyA.id, title: '骨干教师研修项目', startsOn: '2025-01-01', endsOn: '2025-12-31' },
  ...{ source: 'SPECIAL_FUND', documentNo: '瓯财教〔2025〕1号', ...more },
});

/** What tests of budgets do again and again. */
export function budgetDesk(as: (viewer: Viewer) => Client) {
  const added = async (input: object, viewer = viewers.chen) =>
    (await as(viewer).query<Added>(PROJECT, { input: project(input) })).addBudgetProject;
  const lineOf = async (input: object) => (await added(input)).project!.lines[0]!;
  const spend = async (lineId: string, amount: string, more: object = {}) =>
    (
      await as(viewers.chen).query<Entered>(SPEND, {
        input: { lineId, amount, day: '2025-06-01', documentNo: '记-0001', ...more },
      })
    ).recordSpending!;
  return { added, lineOf, spend };
}
