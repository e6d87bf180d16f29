import { resourcePublished } from '@yanxiu/events';
import type { Viewer } from '@yanxiu/access';
import { TestSubgraph, id, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedAnalyses } from '../src/demo.js';
import { plans } from '../src/module.js';
import {
  FIELDS,
  CREATE,
  REVISE,
  SUBMIT,
  TAKE_BACK,
  WITHDRAW,
  RECOMMEND,
  CHOOSE,
  LIST,
  ONE,
  GALLERIES,
  content,
  writer,
} from './analysis-seed.js';
import type { Analysis } from './analysis-seed.js';
import { cluster, school, seedWorld, teacher } from './report-seed.js';
import { meeting, published } from './seed.js';

const { schoolA, schoolA2, schoolB, countyA } = places;
const alone = school(61, '甲县第三中学');
const [colleague, atCenter, atAlone] = [402, 403, 404];

const grantAt = (role: string, unit: { id: string; level: string; path: string[] }) => ({
  role,
  ...{ unitId: unit.id, level: unit.level as 'SCHOOL', path: unit.path },
});
const person = (n: number, name: string, grants: Viewer['grants'], personId: string | null = null): Viewer => ({
  ...{ kind: 'PERSON', id: id(n), personId, name, grants },
});
/** The author, a teacher at the centre and one whose school is in no cluster. */
const ada = person(501, '撰写教师', [grantAt('TEACHER', schoolA)], id(writer));
const cai = person(502, '中心校教师', [grantAt('TEACHER', schoolA2)], id(atCenter));
const dan = person(503, '三中教师', [grantAt('TEACHER', alone)], id(atAlone));
const center = person(504, '中心校管理员', [grantAt('SCHOOL_OFFICER', schoolA2)]);
const third = person(505, '三中管理员', [grantAt('SCHOOL_OFFICER', alone)]);
const { bo, chen, wei } = viewers;

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedWorld(subgraph, {
    units: [alone],
    people: [
      ...[teacher(writer, schoolA, '数学'), teacher(colleague, schoolA, '数学')],
      ...[teacher(atCenter, schoolA2, '数学'), teacher(atAlone, alone, '数学')],
    ],
    alliances: [cluster(80, '二中联片研修区', schoolA2, [schoolA])],
  });
  const piece = (n: number, unitId: string, pupilData: 'CLEAR' | 'DECLARED' | null) => ({
    ...{ resourceId: id(n), title: `报告${String(n)}`, unitId, authorId: null, activityId: null, pupilData },
  });
  for (const one of [piece(701, schoolA.id, 'CLEAR'), piece(702, schoolA.id, 'DECLARED'), piece(703, schoolA.id, null)])
    await subgraph.deliver(resourcePublished, one);
  await subgraph.deliver(resourcePublished, piece(704, schoolB.id, 'CLEAR'));
});
afterAll(() => subgraph.close());

const run = async (viewer: Viewer, document: string, input: object): Promise<Analysis> => {
  const data = await subgraph.as(viewer).query<Record<string, { testAnalysis: Analysis }>>(document, { input });
  return Object.values(data)[0]!.testAnalysis;
};
const write = (change: object = {}, viewer = ada) => run(viewer, CREATE, { unitId: schoolA.id, ...content(change) });
const seen = ({ id: analysisId, version }: Analysis) => ({ id: analysisId, version });
const submitted = async (change: object = {}) => run(ada, SUBMIT, seen(await write(change)));
const recommend = (viewer: Viewer, analysis: Analysis) =>
  run(viewer, RECOMMEND, { ...seen(analysis), reason: '归因到位，措施可行' });
const choose = async (viewer: Viewer, analyses: Analysis[], chosen = true, opinion?: string): Promise<Analysis[]> => {
  const input = { analyses: analyses.map(seen), chosen, opinion };
  const data = await subgraph.as(viewer).query<{ chooseTestAnalyses: { testAnalyses: Analysis[] } }>(CHOOSE, { input });
  return data.chooseTestAnalyses.testAnalyses;
};
const refusal = async (viewer: Viewer, document: string, input: object) => {
  const { errors } = await subgraph.as(viewer).run(document, { input });
  return { code: errors[0]?.code, rules: errors[0]?.details?.map(({ path, rule }) => `${path} ${rule}`) };
};
const look = async (viewer: Viewer, { id: analysisId }: { id: string }) =>
  (await subgraph.as(viewer).query<{ testAnalysis: Analysis | null }>(ONE, { id: analysisId })).testAnalysis;
const listed = async (viewer: Viewer, filter: object = {}) =>
  (await subgraph.as(viewer).query<{ testAnalyses: { nodes: Analysis[] } }>(LIST, { filter })).testAnalyses.nodes.map(
    (one) => one.id,
  );

test('PC-19: only files that were screened for pupils’ data go with a report; refused, nothing is written', async () => {
  const before = await listed(ada, { mine: true });
  expect(await refusal(ada, CREATE, { unitId: schoolA.id, ...content({ resourceIds: [id(703)] }) })).toEqual({
    code: 'BAD_USER_INPUT',
    rules: ['input.resourceIds[0] screened'],
  });
  const foreign = content({ resourceIds: [id(704)], findings: '姓名：李雪', authorIds: [id(writer), id(atCenter)] });
  expect((await refusal(ada, CREATE, { unitId: schoolA.id, ...foreign })).rules).toEqual([
    ...['input.findings pupilName', 'input.resourceIds[0] inLibrary', 'input.authorIds[1] posting'],
  ]);
  expect(await listed(ada, { mine: true })).toEqual(before);
  const kept = await write({ resourceIds: [id(701), id(702)], idempotencyKey: 'analysis-1' });
  expect(kept).toMatchObject({
    papers: [{ pupilData: 'CLEAR' }, { pupilData: 'DECLARED' }],
    figures: [{ group: '七年级1班', count: 45, average: '86.5', passRate: '82.2' }],
    steps: ['EDIT', 'SUBMIT', 'DISCARD'],
  });
  const again = { unitId: schoolA.id, ...content({ resourceIds: [id(701), id(702)] }), idempotencyKey: 'analysis-1' };
  expect((await run(ada, CREATE, again)).id).toBe(kept.id);
  expect((await refusal(ada, CREATE, { ...again, title: '另一份' })).code).toBe('IDEMPOTENCY_MISMATCH');
});

test('PC-19: a draft is its writers’; teachers write for their own school, officers for theirs', async () => {
  const draft = await write();
  expect([await look(bo, draft), await look(cai, draft), await look(chen, draft)].map((one) => one?.status)).toEqual([
    ...['DRAFT', undefined, undefined],
  ]);
  expect(await refusal(cai, CREATE, { unitId: schoolA.id, ...content() })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await refusal(chen, CREATE, { unitId: schoolA.id, ...content() })).toMatchObject({ code: 'NOT_FOUND' });
  expect((await write({}, bo)).status).toBe('DRAFT');
  const empty = await write({ figures: [], resourceIds: [], findings: '' });
  expect(await refusal(ada, SUBMIT, seen(empty))).toEqual({
    code: 'BAD_USER_INPUT',
    rules: ['testAnalysis.findings required', 'testAnalysis.figures required'],
  });
  const revised = await run(ada, REVISE, { ...seen(draft), ...content({ title: '改过的题目' }) });
  expect(await refusal(ada, REVISE, { ...seen(draft), ...content() })).toMatchObject({ code: 'CONFLICT' });
  const handed = await run(ada, SUBMIT, seen(revised));
  expect((await run(ada, TAKE_BACK, seen(handed))).status).toBe('DRAFT');
});

test('PC-19: recommended from the school to the cluster, chosen there, recommended to the county, chosen, in both galleries', async () => {
  const analysis = await submitted();
  expect(analysis.next).toEqual({ name: '二中联片研修区' });
  expect(await look(cai, analysis)).toBeNull();
  // The author has no such right; an officer who is the author neither.
  expect(await refusal(ada, RECOMMEND, { ...seen(analysis), reason: '很好' })).toMatchObject({ code: 'FORBIDDEN' });
  const boAsAuthor = { ...bo, personId: id(writer) };
  expect((await refusal(boAsAuthor, RECOMMEND, { ...seen(analysis), reason: '很好' })).rules).toEqual([
    'input.id notOwn',
  ]);
  expect((await refusal(chen, RECOMMEND, { ...seen(analysis), reason: '很好' })).rules).toEqual(['input.id level']);

  const waiting = await recommend(bo, analysis);
  expect(waiting.recommendations).toMatchObject([
    { level: 'CLUSTER', receiverName: '二中联片研修区', reason: '归因到位，措施可行', state: 'WAITING' },
  ]);
  expect(await refusal(bo, RECOMMEND, { ...seen(waiting), reason: '再推' })).toMatchObject({ code: 'CONFLICT' });
  expect(await refusal(ada, TAKE_BACK, seen(waiting))).toMatchObject({ code: 'CONFLICT' });
  expect(await listed(center, { waiting: true })).toEqual([analysis.id]);
  expect(await listed(chen, { waiting: true })).toEqual([]);
  const input = { analyses: [seen(waiting)], chosen: true };
  for (const other of [bo, chen])
    expect((await refusal(other, CHOOSE, input)).rules).toEqual(['input.analyses[0].id level']);

  const [inCluster] = await choose(center, [waiting]);
  expect(inCluster).toMatchObject({ recommendations: [{ state: 'CHOSEN' }], next: { name: countyA.name } });
  expect((await look(cai, analysis))?.recommendations).toHaveLength(1);
  expect(await look(dan, analysis)).toBeNull();
  expect(await refusal(bo, RECOMMEND, { ...seen(inCluster!), reason: '再推到县' })).toMatchObject({
    rules: ['input.id level'],
  });

  const inCounty = await choose(chen, [await recommend(center, inCluster!)]);
  expect(inCounty[0]).toMatchObject({
    next: null,
    recommendations: [{ state: 'CHOSEN' }, { level: 'COUNTY', state: 'CHOSEN' }],
  });
  expect(await look(dan, analysis)).toMatchObject({ title: '七年级数学期中质检分析', steps: [] });
  expect(await look(wei, analysis)).toBeNull();
  expect((await subgraph.as(cai).query<object>(GALLERIES)) as object).toMatchObject({
    testGalleries: [
      { name: countyA.name, level: 'COUNTY', count: 1 },
      { name: '二中联片研修区', level: 'CLUSTER', count: 1 },
    ],
  });
  expect((await subgraph.as(dan).query<{ testGalleries: object[] }>(GALLERIES)).testGalleries).toHaveLength(1);
  expect(await listed(dan, { chosenBy: countyA.id })).toEqual([analysis.id]);
  const log = (await look(bo, analysis)) as unknown as {
    timeline: { nodes: { action: string; reason: string | null }[] };
  };
  expect(log.timeline.nodes.map(({ action }) => action.slice('plans.'.length))).toEqual([
    ...['chooseTestAnalysis', 'recommendTestAnalysis', 'chooseTestAnalysis', 'recommendTestAnalysis'],
    ...['submitTestAnalysis', 'createTestAnalysis'],
  ]);
});

test('PC-19: what is not chosen needs a word, and may be put right and recommended again; a recommendation is taken back', async () => {
  const first = await recommend(bo, await submitted());
  const back = await run(bo, WITHDRAW, seen(first));
  expect(back).toMatchObject({ recommendations: [{ state: 'WITHDRAWN' }], next: { name: '二中联片研修区' } });
  const again = await recommend(bo, back);
  const without = { analyses: [seen(again)], chosen: false };
  expect((await refusal(center, CHOOSE, without)).rules).toEqual(['input.opinion required']);
  const [passed] = await choose(center, [again], false, '归因只写了学生，请补课堂一面');
  expect(passed).toMatchObject({
    recommendations: [{ state: 'WITHDRAWN' }, { state: 'NOT_CHOSEN', opinion: '归因只写了学生，请补课堂一面' }],
  });
  const reworked = await run(ada, SUBMIT, seen(await run(ada, TAKE_BACK, seen(passed!))));
  expect((await recommend(bo, reworked)).recommendations).toHaveLength(3);
});

test('PC-19: all or nothing where one of many cannot be chosen', async () => {
  const [one, other] = [await recommend(bo, await submitted()), await submitted()];
  const input = { analyses: [seen(one), seen(other)], chosen: true };
  expect(await refusal(center, CHOOSE, input)).toMatchObject({
    code: 'NOT_FOUND',
    rules: ['input.analyses[1].id exists'],
  });
  const stale = { analyses: [{ ...seen(one), version: 1 }], chosen: true };
  expect(await refusal(center, CHOOSE, stale)).toMatchObject({
    code: 'CONFLICT',
    rules: ['input.analyses[0].version current'],
  });
  expect((await look(center, one))?.recommendations[0]?.state).toBe('WAITING');
});

test('PC-19: a school in no cluster recommends to the county at once; at an exchange meeting of the level its chosen reports are given', async () => {
  const mine = await run(third, CREATE, {
    ...{ unitId: alone.id, ...content({ authorIds: [id(atAlone)], resourceIds: [] }) },
  });
  // He entered it for a colleague: it is his own hand, and another officer of the school recommends it.
  const handed = await run(third, SUBMIT, seen(mine));
  expect((await refusal(third, RECOMMEND, { ...seen(handed), reason: '好' + '的' })).rules).toEqual([
    'input.id notOwn',
  ]);
  const second = { ...third, id: id(506), name: '三中副管理员' };
  const waiting = await recommend(second, handed);
  expect(waiting.recommendations).toMatchObject([{ level: 'COUNTY', receiverName: countyA.name }]);
  await choose(chen, [waiting]);

  const county = (form: string) => ({
    ...{ unitId: countyA.id, ownerId: id(writer), host: '教研员', title: '县域质检分析交流会', form },
    sessions: [meeting('2026-11-27')],
  });
  const exchange = await published(subgraph.as(chen), county('PC_TEST_ANALYSIS'));
  const ARRANGE = `mutation ($input: ArrangeTestExchangeInput!) { arrangeTestExchange(input: $input) { activity { testAnalyses { nodes { id title } } } } }`;
  const arranged = (activityId: string, ...analyses: { id: string }[]) => ({
    input: { activityId, analysisIds: analyses.map((one) => one.id) },
  });
  const { errors } = await subgraph.as(chen).run(ARRANGE, arranged(exchange.id, await submitted()));
  expect(errors[0]?.details).toMatchObject([{ path: 'input.analysisIds[0]', rule: 'chosenHere' }]);
  expect(await subgraph.as(chen).query(ARRANGE, arranged(exchange.id, mine))).toMatchObject({
    arrangeTestExchange: { activity: { testAnalyses: { nodes: [{ id: mine.id }] } } },
  });
  expect((await look(dan, mine))?.recommendations).toMatchObject([{ exchange: { id: exchange.id } }]);
  const lesson = await published(subgraph.as(chen), county('PC_LESSON_HEAR'));
  expect(await subgraph.as(chen).run(ARRANGE, arranged(lesson.id, mine))).toMatchObject({
    errors: [{ details: [{ path: 'input.activityId', rule: 'formOfTestAnalysis' }] }],
  });
  expect(await subgraph.as(chen).query(ARRANGE, arranged(exchange.id))).toMatchObject({
    arrangeTestExchange: { activity: { testAnalyses: { nodes: [] } } },
  });
});

test('PC-19: the form offers colleagues, screened pieces of the school and its meetings; nothing to who writes for no school', async () => {
  const OPTIONS = `query ($unitId: ID) { testAnalysisOptions(unitId: $unitId) { unitId forms { code } resourceKind
    colleagues { id } materials { id } meetings { title } } }`;
  expect(await subgraph.as(ada).query(OPTIONS, {})).toMatchObject({
    testAnalysisOptions: {
      ...{ unitId: schoolA.id, forms: [{ code: 'PC_TEST_ANALYSIS' }], resourceKind: 'TEST_ANALYSIS' },
      ...{ colleagues: [{ id: id(writer) }, { id: id(colleague) }], materials: [{ id: id(702) }, { id: id(701) }] },
    },
  });
  expect(await subgraph.as(chen).query(OPTIONS, { unitId: schoolA.id })).toMatchObject({
    testAnalysisOptions: { unitId: null, colleagues: [], materials: [] },
  });
});

test('PC-19: a report of a meeting names one in the policy’s form', async () => {
  const school1 = (form: string) => ({
    ...{ unitId: schoolA.id, ownerId: id(writer), host: '教研组长', title: '质检分析会', form },
    sessions: [meeting('2026-11-20')],
  });
  const hearing = await published(subgraph.as(bo), school1('PC_LESSON_HEAR'));
  expect((await refusal(ada, CREATE, { unitId: schoolA.id, ...content({ activityId: hearing.id }) })).rules).toEqual([
    'input.activityId formOfTestAnalysis',
  ]);
  const session = await published(subgraph.as(bo), school1('PC_TEST_ANALYSIS'));
  const analysis = await write({ activityId: session.id });
  const OF = 'query ($id: ID!) { activity(id: $id) { testAnalyses { nodes { id } } } }';
  expect(await subgraph.as(ada).query(OF, { id: session.id })).toEqual({
    activity: { testAnalyses: { nodes: [{ id: analysis.id }] } },
  });
});

test('a page of analyses costs the same number of statements however many there are', async () => {
  const PAGE = `query ($first: Int!) { testAnalyses(first: $first) { nodes { ${FIELDS} } } }`;
  const one = await subgraph.as(bo).run<{ testAnalyses: { nodes: object[] } }>(PAGE, { first: 1 });
  const many = await subgraph.as(bo).run<{ testAnalyses: { nodes: object[] } }>(PAGE, { first: 50 });
  expect(many.data.testAnalyses.nodes.length).toBeGreaterThan(5);
  expect(many.statements).toBeLessThanOrEqual(one.statements + 2);
});

test('the demo has analyses of its schools, some in galleries; filled again it adds none', async () => {
  const written = await seedAnalyses(subgraph.database);
  expect(written).toBe(3);
  expect(await seedAnalyses(subgraph.database)).toBe(0);
  const shown = await subgraph
    .as(chen)
    .query<{ testAnalyses: { nodes: { title: string; figures: object[] }[] } }>(LIST, {
      filter: { textContains: '期中质检分析' },
    });
  expect(
    shown.testAnalyses.nodes.find(({ title }) => title === '七年级数学期中质检分析')?.figures.length,
  ).toBeGreaterThan(0);
});
