import { peopleChanged } from '@yanxiu/events';
import { sql } from '@yanxiu/subgraph';
import { readSheet, writeSheet } from '@yanxiu/subgraph/sheet';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { sheetFile } from '../src/signin/sheet-file.js';
import { uploadSheet } from '../src/signin/sign-in.service.js';
import { openActivity } from './check-in-seed.js';
import { SUBMIT, did, filled, packOf, periods, seedPlans } from './plan-seed.js';
import { draft, published } from './seed.js';

/** Names of the documents' regions: rare characters, and the dot of Hui names. */
const names = { hui: '马·钤铒', rare: '塬生', last: '祖丽', first: '白雪' };
const named = (n: number, name: string) => ({
  ...{ ...teachers.ann, id: id(n), name },
  postings: [{ ...teachers.ann.postings[0]!, id: id(n * 10) }],
});
const people = [named(161, names.last), named(162, names.hui), named(163, names.first), named(164, names.rare)];

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedPlans(subgraph, packOf('PUCHENG_2014'));
  await subgraph.deliver(peopleChanged, { people });
});
afterAll(() => subgraph.close());

const bo = () => subgraph.as(viewers.bo);
/** A lesson heard together, in the words of the county's document. */
const ours = { form: 'PC_LESSON_HEAR', content: null, layer: null };

test('PC-23: a roster goes by pinyin, rare characters and the dot in Hui names included', async () => {
  const input = { template: 'SCHOOL_TERM_PLAN', unitId: places.schoolA.id, periodId: periods.term.id };
  const { id: planId, version } = await filled(bo(), input);
  await did(bo(), SUBMIT, { id: planId, version, signedOnPaper: true });
  const ROSTER = 'query ($id: ID!) { plan(id: $id) { roster { subjects { subject people { name } } } } }';
  type Roster = { plan: { roster: { subjects: { subject: string; people: { name: string }[] }[] } } };
  const { plan } = await bo().query<Roster>(ROSTER, { id: planId });
  const chinese = plan.roster.subjects.find(({ subject }) => subject === '语文')!;
  // an, ai, a; bai; ma; yuan; zu
  expect(chinese.people.map(({ name }) => name)).toEqual(
    ['安安', '艾丽丝', '阿贝', ...Object.values(names)].sort(new Intl.Collator('zh-CN').compare),
  );
  expect(chinese.people.map(({ name }) => name).slice(-4)).toEqual([names.first, names.hui, names.rare, names.last]);
});

test('PC-25: who owes a personal plan is listed by pinyin, page by page', async () => {
  const LIST = `query ($filter: PlanDueFilter!, $after: String) { planDues(filter: $filter, first: 3, after: $after) {
    nodes { name } pageInfo { hasNextPage endCursor } } }`;
  type Listed = {
    planDues: { nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  };
  const filter = { unitId: places.schoolA.id, template: 'PERSONAL_PLAN' };
  const found: string[] = [];
  for (let after: string | undefined, more = true; more;) {
    const { planDues } = await bo().query<Listed>(LIST, { filter, after });
    found.push(...planDues.nodes.map(({ name }) => name));
    ({ hasNextPage: more, endCursor: after } = planDues.pageInfo);
  }
  expect(found).toEqual([...found].sort(new Intl.Collator('zh-CN').compare));
  expect(new Set(found).size).toBe(found.length);
  expect(found).toEqual(expect.arrayContaining(Object.values(names)));
});

test('an activity is found by a rare character and by the dot of a name in its title', async () => {
  await published(bo(), { ...draft('2099-05-06'), ...ours, title: '马·钤铒老师示范课' });
  await published(bo(), { ...draft('2099-05-07'), ...ours, title: '黄土塬上的语文课〔2026〕3号' });
  const FOUND = 'query ($filter: ActivityFilter) { activities(filter: $filter) { nodes { title } } }';
  type Found = { activities: { nodes: { title: string }[] } };
  const found = async (titleContains: string) =>
    (await bo().query<Found>(FOUND, { filter: { titleContains } })).activities.nodes.map(({ title }) => title);
  expect(await found('钤铒')).toEqual(['马·钤铒老师示范课']);
  expect(await found('马·钤')).toEqual(['马·钤铒老师示范课']);
  expect(await found('塬')).toEqual(['黄土塬上的语文课〔2026〕3号']);
  expect(await found('〔2026〕3号')).toEqual(['黄土塬上的语文课〔2026〕3号']);
});

test('a sign-in sheet prints the names whole, and takes them back however the dot or the space was typed', async () => {
  const hui = people[1]!;
  const { id: activityId, sessionId } = await openActivity(subgraph, [hui.id, people[3]!.id], ours);
  const sheet = await readSheet(await sheetFile(subgraph.context(viewers.bo), sessionId, 'XLSX'));
  const printed = sheet.rows.slice(1).map(({ cells }) => cells[1]!.text);
  expect(printed.toSorted()).toEqual([names.hui, names.rare].toSorted());
  const SHEET = 'query ($id: ID!) { signInSheet(id: $id) { state createCount changeCount faultCount } }';
  for (const typed of ['马·钤铒', '马•钤铒', '马・钤铒', '马‧钤铒', '马．钤铒', '马 · 钤铒']) {
    const sheetId = await uploadSheet(subgraph.context(viewers.bo), {
      sessionId,
      fileName: '签到表.xlsx',
      content: writeSheet('XLSX', [
        ['姓名', '签到'],
        [typed, '√'],
        ['塬　生', '√'],
      ]),
    });
    expect(await bo().query(SHEET, { id: sheetId }), typed).toMatchObject({
      signInSheet: { faultCount: 0, changeCount: 2 },
    });
  }
  const [{ n }] = (await subgraph.db.query<{ n: number }>(
    sql`select count(*)::int as n from attendance where activity_id = ${activityId}`,
  )) as [{ n: number }];
  expect(n).toBe(2);
});
