import { peopleChanged, periodsChanged, policyAdopted, unitsChanged } from '@yanxiu/events';
import { shippedPacks } from '@yanxiu/policy';
import type { Pack } from '@yanxiu/policy';
import { id, places, teachers, viewers } from '@yanxiu/testing';
import type { Client, TestSubgraph } from '@yanxiu/testing';

const packs = new Map(shippedPacks().map((one) => [one.pack.code, one]));
export const packOf = (code: string): Pack => packs.get(code)!;

/** Groups of school A; alice leads the first, ann is its member. */
export const groupA = {
  ...places.sectionA,
  ...{ id: id(31), code: 'T31', level: 'GROUP' as const, kind: 'SUBJECT_GROUP', name: '甲县第一中学语文教研组' },
  ...{ parentId: places.schoolA.id, path: [...places.schoolA.path, id(31)], stages: [] },
};
const period = (n: number, kind: 'TERM' | 'SCHOOL_YEAR' | 'PROGRAMME', name: string, from: string, to: string) => ({
  ...{ id: id(n), version: 1, unitId: places.countyA.id, kind, name, parentId: kind === 'TERM' ? id(41) : null },
  ...{ from, to, withdrawn: false },
});
/** Long ones, so that the day of the test lies within them. */
export const periods = {
  year: period(41, 'SCHOOL_YEAR', '本学年', '2020-09-01', '2090-08-31'),
  term: period(42, 'TERM', '本学期', '2020-09-01', '2090-01-20'),
  programme: period(43, 'PROGRAMME', '三年规划', '2020-01-01', '2092-12-31'),
  last: period(44, 'TERM', '上学期', '2019-09-01', '2020-01-20'),
};

const principal = (n: number, name: string, at: typeof places.schoolA) => ({
  ...{ ...teachers.alice, id: id(n), name },
  postings: [
    {
      ...teachers.alice.postings[0]!,
      id: id(n * 10),
      unitId: at.id,
      lineage: at.lineage,
      position: 'PRINCIPAL',
      subject: null,
    },
  ],
});
const inGroup = (person: typeof teachers.alice, position: string) => ({
  ...person,
  postings: [
    ...person.postings,
    {
      ...{ ...person.postings[0]!, id: id(Number(person.id.slice(-4)) * 10 + 5), unitId: groupA.id },
      ...{ lineage: groupA.lineage, position, subject: null, main: false },
    },
  ],
});
export const people = {
  principal: principal(111, '校长甲', places.schoolA),
  colleague: principal(112, '教研员乙', places.countyA),
  alice: inGroup(teachers.alice, 'GROUP_LEADER'),
  ann: inGroup(teachers.ann, 'MEMBER'),
};
people.colleague.postings[0]!.position = 'RESEARCHER';

/** Directory with the clocks of county A, a principal at school A, a group, and one document adopted by county A. */
export async function seedPlans(subgraph: TestSubgraph, pack: Pack): Promise<void> {
  await subgraph.deliver(unitsChanged, { units: [...Object.values(places), groupA] });
  await subgraph.deliver(peopleChanged, {
    people: [people.alice, people.ann, teachers.abel, teachers.bei, people.principal, people.colleague],
  });
  await subgraph.deliver(periodsChanged, { periods: Object.values(periods) });
  await subgraph.deliver(policyAdopted, {
    ...{ adoptionId: id(901), unitId: places.countyA.id, packCode: pack.pack.code, packVersion: pack.pack.version },
    ...{ from: '2014-01-01', to: null, pack },
  });
}

/** ann teaches at school A and has an account of her own; cao reviews in county A beside chen; dan in school A2. */
export const more = {
  ann: { ...viewers.alice, id: id(211), name: '安安（教师）', personId: teachers.ann.id },
  cao: { ...viewers.chen, id: id(212), name: '曹（县教研员）', personId: people.colleague.id },
  principal: { ...viewers.bo, id: id(213), name: '校长甲', personId: people.principal.id },
  dan: {
    ...{ ...viewers.bo, id: id(214), name: '丹（二中管理员）' },
    grants: [
      { role: 'SCHOOL_OFFICER', unitId: places.schoolA2.id, level: 'SCHOOL' as const, path: places.schoolA2.path },
    ],
  },
};

const FIELDS = `id version title status receipt versions currentVersion effectiveVersion due steps
  holder { place name unit { id } } handling { mode level byName stated } sections { code name kind text own } tasks { month task }`;
const one = (verb: string) =>
  `mutation ($input: ${verb[0]!.toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { plan { ${FIELDS} } } }`;
export const CREATE = one('createPlan');
export const SAVE = one('savePlanDraft');
export const SUBMIT = one('submitPlan');
export const AMEND = one('amendPlan');
export const RETURN = one('returnPlan');
export const DELEGATE = one('delegatePlan');
const seen = (verb: string) => `mutation ($input: SeenPlanInput!) { ${verb}(input: $input) { plan { ${FIELDS} } } }`;
export const CLAIM = seen('claimPlan');
export const WITHDRAW = seen('withdrawPlan');
export const DISCARD = seen('discardPlan');
export const RELEASE = `mutation ($input: ReasonedPlanInput!) { releasePlan(input: $input) { plan { ${FIELDS} } } }`;
export const DECIDE = `mutation ($input: DecidePlansInput!) { decidePlans(input: $input) {
  results { id plan { status effectiveVersion version } refusal { path rule message } } } }`;
export const READ = `query ($id: ID!) { plan(id: $id) { ${FIELDS} lastVersion { num status comment receipt late basis
  signature { name inPerson } sectionComments { code name comment } } } }`;
export const LIST = `query ($filter: PlanFilter, $order: PlanOrder! = PERIOD_DESC) {
  plans(filter: $filter, order: $order, first: 100) { nodes { id title } totalCount } }`;

export interface Shown {
  id: string;
  version: number;
  title: string;
  status: string;
  receipt: string | null;
  versions: number;
  currentVersion: number | null;
  effectiveVersion: number | null;
  due: string | null;
  steps: string[];
  holder: { place: string; name: string | null; unit: { id: string } | null };
  handling: { mode: string; level: string; byName: string | null; stated: boolean };
  sections: { code: string; name: string; kind: string; text: string | null; own: boolean }[];
  tasks: { month: string; task: string }[];
}

/** Runs a step that must succeed. @returns the plan as it then stands */
export async function did(client: Client, document: string, input: object): Promise<Shown> {
  const data = await client.query<Record<string, { plan: Shown }>>(document, { input });
  return Object.values(data)[0]!.plan;
}

/** A draft with every text section filled in. */
export async function filled(client: Client, input: object, text = '按要求填写'): Promise<Shown> {
  const plan = await did(client, CREATE, input);
  const texts = plan.sections.filter(({ kind }) => kind === 'TEXT').map(({ code }) => ({ code, text }));
  const own = texts.length ? [] : [{ name: '主要内容', text }];
  const tasks = plan.sections.some(({ kind }) => kind === 'MONTH_TASKS')
    ? [{ month: '2026-10', task: '集体备课两次', responsible: '艾丽丝' }]
    : [];
  return did(client, SAVE, {
    id: plan.id,
    version: plan.version,
    title: plan.title,
    sections: [...texts, ...own],
    tasks,
  });
}

/** A plan handed in, signed on paper. */
export async function submitted(client: Client, input: object, text?: string): Promise<Shown> {
  const { id: planId, version } = await filled(client, input, text);
  return did(client, SUBMIT, { id: planId, version, signedOnPaper: true });
}

export const decide = async (client: Client, plans: { id: string; version: number }[], comment?: string) =>
  (
    await client.query<{
      decidePlans: {
        results: {
          id: string;
          plan: { status: string; effectiveVersion: number; version: number } | null;
          refusal: { path: string; rule: string; message: string } | null;
        }[];
      };
    }>(DECIDE, { input: { plans: plans.map(({ id: planId, version }) => ({ id: planId, version })), comment } })
  ).decidePlans.results;
