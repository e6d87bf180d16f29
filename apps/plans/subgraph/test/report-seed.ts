import { alliancesChanged, peopleChanged, policyAdopted, unitsChanged } from '@yanxiu/events';
import type { AllianceState, PersonState, UnitState } from '@yanxiu/events';
import { parseParts, shippedFolders } from '@yanxiu/policy';
import type { Pack } from '@yanxiu/policy';
import type { Viewer } from '@yanxiu/access';
import { id, places, viewers } from '@yanxiu/testing';
import type { TestSubgraph } from '@yanxiu/testing';
import { expectReports } from '../src/report/expect.service.js';
import { meeting } from './seed.js';

/** The document that asks for monthly reports by subject, of schools and clusters. */
export const pucheng: Pack = parseParts(shippedFolders().find(({ folder }) => folder === 'pucheng-2014')!.parts).pack!;

export const withReporting = (reporting: Partial<Pack['plans']['reporting']>): Pack => ({
  ...pucheng,
  plans: { ...pucheng.plans, reporting: { ...pucheng.plans.reporting, ...reporting } },
});

/** A further school of a county. */
export const school = (n: number, name: string, county: UnitState = places.countyA): UnitState => ({
  ...places.schoolA,
  id: id(n),
  code: `S${String(n)}`,
  name,
  parentId: county.id,
  path: [...county.path, id(n)],
  lineage: { ...county.lineage, schoolId: id(n) },
});

export const teacher = (
  n: number,
  at: UnitState,
  subject: string | null = '语文',
  [from, to]: [string, string | null] = ['2020-09-01', null],
): PersonState => ({
  ...{ id: id(n), version: 1, name: `教师${String(n)}`, tier: null, active: true },
  postings: [
    {
      ...{ id: id(n * 10), unitId: at.id, lineage: at.lineage, position: 'TEACHER', subject, stage: 'JUNIOR_HIGH' },
      ...{ main: true, from, to },
    },
  ],
});

export const cluster = (n: number, name: string, center: UnitState, members: UnitState[] = []): AllianceState => ({
  ...{ id: id(n), version: 1, code: `C${String(n)}`, name, kind: 'CLUSTER', stage: 'JUNIOR_HIGH' },
  ...{ unitId: places.countyA.id, from: '2014-01-01', to: null },
  members: [center, ...members].map((unit, index) => ({
    ...{ id: id(n * 100 + index), unitId: unit.id, from: '2014-01-01', to: null },
    role: index ? 'MEMBER' : 'CENTER',
  })),
});

/** An activity of school A on a day, for the demo's writer. */
export const held = (n: number, day: string, people: number[], status: 'COMPLETED' | 'PUBLISHED') => ({
  ...{
    id: id(6000 + n),
    title: `听评课${String(n)}`,
    unitId: places.schoolA.id,
    ownerId: id(310),
    form: 'PC_LESSON_HEAR',
  },
  ...{ mode: 'OFFLINE' as const, sessions: [meeting(day)], outcome: '评课记录', status },
  attendances: people.map((person) => ({ personId: id(person), role: 'PARTICIPANT', hours: '2' })),
});

interface World {
  units?: UnitState[];
  people?: PersonState[];
  alliances?: AllianceState[];
  pack?: Pack;
  at?: UnitState;
}

let adoptions = 0;

/** The directory as organization's events leave it. */
export async function seedWorld(
  subgraph: TestSubgraph,
  { units = [], people = [], alliances = [], pack = pucheng, at = places.countyA }: World,
): Promise<void> {
  await subgraph.deliver(unitsChanged, { units: [...Object.values(places), ...units] });
  if (people.length) await subgraph.deliver(peopleChanged, { people });
  if (alliances.length) await subgraph.deliver(alliancesChanged, { alliances });
  await subgraph.deliver(policyAdopted, {
    ...{ adoptionId: id(970 + (adoptions += 1)), unitId: at.id, from: '2020-01-01', to: null, pack },
    ...{ packCode: pack.pack.code, packVersion: pack.pack.version },
  });
}

/** Works out what is owed, as the background does. */
export const owe = (subgraph: TestSubgraph, month: string, day: string): Promise<void> =>
  subgraph.db.transaction((tx) => expectReports(tx, month, day));

export const REPORTS = `query ($filter: MonthlyReportFilter, $first: Int = 100) { monthlyReports(filter: $filter, first: $first) {
  nodes { id version title month subject state dueOn onTime receipt allianceName unit { id } receiver { id } coveredNames } } }`;
export const FILL = `mutation ($input: FillMonthlyReportInput!) { fillMonthlyReport(input: $input) { report { id version state
  sections { code name text } facts { activityCount people teachers personHours activities { title people awaiting activity { id } } } } } }`;
export const SAVE = `mutation ($input: SaveMonthlyReportInput!) { saveMonthlyReport(input: $input) { report { id version state
  attachments { num title kind { code name } resource { id } } scan { id } } } }`;
export const CHECK =
  'mutation ($input: CheckMonthlyReportInput!) { checkMonthlyReport(input: $input) { report { version state checkedBy } } }';
export const SEND = `mutation ($input: SendMonthlyReportsInput!) { sendMonthlyReports(input: $input) {
  results { id report { version state onTime receipt } refusal { path rule message } } } }`;
export const ACCEPT = `mutation ($input: AcceptMonthlyReportsInput!) { acceptMonthlyReports(input: $input) {
  results { id report { version state } refusal { path rule message } } } }`;
const reasoned = (verb: string) =>
  `mutation ($input: ReasonedReportInput!) { ${verb}(input: $input) { report { version state reason onTime } } }`;
export const RETURN = reasoned('returnMonthlyReport');
export const REOPEN = reasoned('reopenMonthlyReport');
export const EXEMPT = reasoned('exemptMonthlyReport');
export const REQUIRE = reasoned('requireMonthlyReport');
export const COVERAGE = `query ($unitId: ID!, $from: String!, $to: String!, $first: Int = 100) { reportCoverage(unitId: $unitId, from: $from, to: $to) {
  months { month off tally { expected sent onTime accepted missing exempt state sentPercent onTimePercent dueOn } }
  rows(first: $first) { totalCount nodes { id name allianceName tallies { month expected sent onTime missing state } } } } }`;

export interface Report {
  id: string;
  version: number;
  title: string;
  month: string;
  subject: string | null;
  state: string;
  dueOn: string;
  onTime: boolean | null;
  receipt: string | null;
  allianceName: string | null;
  unit: { id: string };
  receiver: { id: string };
  coveredNames: string[];
}
export interface Reports {
  monthlyReports: { nodes: Report[] };
}

interface Stepped {
  report: { id: string; version: number; state: string; [field: string]: unknown };
}

interface Rows {
  results: {
    id: string;
    report: { version: number; state: string; onTime: boolean; receipt: string } | null;
    refusal: { rule: string; message: string; path: string } | null;
  }[];
}

/** A report as it now is, to be sent back with the next step. */
export const seen = (reportId: string, { version }: { version: number }) => ({ id: reportId, version });

/** Steps on reports as a test takes them: bo writes for school A, chen decides for the county. */
export function stepsOf(of: () => TestSubgraph) {
  const find = async (
    month: string,
    subject: string,
    unitId = places.schoolA.id,
    viewer: Viewer = viewers.chen,
  ): Promise<Report> => {
    const filter = { from: month, to: month, subject, unitId };
    const { monthlyReports } = await of().as(viewer).query<Reports>(REPORTS, { filter });
    return monthlyReports.nodes.find(({ unit }) => unit.id === unitId)!;
  };

  const step = async (document: string, input: object, viewer: Viewer = viewers.bo): Promise<Stepped['report']> =>
    Object.values(await of().as(viewer).query<Record<string, Stepped>>(document, { input }))[0]!.report;

  const many = async (
    document: string,
    reports: { id: string; version: number }[],
    viewer: Viewer,
  ): Promise<Rows['results']> =>
    Object.values(await of().as(viewer).query<Record<string, Rows>>(document, { input: { reports } }))[0]!.results;

  /** Writes and checks a report. @returns as it then is */
  async function checked(month: string, subject: string): Promise<{ id: string; version: number }> {
    const { id: reportId, version } = await find(month, subject);
    const filled = await step(FILL, { id: reportId, version });
    const saved = await step(SAVE, {
      ...seen(reportId, filled),
      sections: [{ code: 'BODY', text: '本月开展听评课一次。' }],
    });
    return seen(reportId, await step(CHECK, seen(reportId, saved)));
  }
  return { find, step, many, checked };
}
