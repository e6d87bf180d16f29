import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { afterEach, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { groupA, more, packOf, seedPlans } from './plan-seed.js';

let subgraph: TestSubgraph | undefined;
afterEach(() => subgraph?.close());

const under = async (code: string) => {
  subgraph = await TestSubgraph.start(plans);
  await seedPlans(subgraph, packOf(code));
  const as = (viewer: (typeof viewers)['bo']) => subgraph!.as(viewer);
  return {
    alice: as(viewers.alice),
    ann: as(more.ann),
    bo: as(viewers.bo),
    chen: as(viewers.chen),
    wei: as(viewers.wei),
  };
};

const FIELDS = `id version title level status kind { code name } focus { code } startedOn closedOn conclusion steps seriesNum
  warnings { rule message } parent { id } unit { id } person { id }`;
const CREATE = `mutation ($input: CreateThemeInput!) { createTheme(input: $input) { theme { ${FIELDS} } } }`;
const REVISE = `mutation ($input: ReviseThemeInput!) { reviseTheme(input: $input) { theme { ${FIELDS} } } }`;
const START = `mutation ($input: SeenThemeInput!) { startTheme(input: $input) { theme { ${FIELDS} } } }`;
const CLOSE = `mutation ($input: CloseThemeInput!) { closeTheme(input: $input) { theme { ${FIELDS} } } }`;
const READ = `query ($id: ID!) { theme(id: $id) { ${FIELDS} children { nodes { id } totalCount } } }`;

interface Theme {
  id: string;
  version: number;
  status: string;
  warnings: { rule: string; message: string }[];
}
type Who = Awaited<ReturnType<typeof under>>['bo'];
const step = async (who: Who, document: string, input: object): Promise<Theme> =>
  Object.values(await who.query<Record<string, { theme: Theme }>>(document, { input }))[0]!.theme;
const read = async (who: Who, id: string) => (await who.query<{ theme: Theme | null }>(READ, { id })).theme;
const seen = ({ id, version }: Theme) => ({ id, version });
const started = async (who: Who, input: object) => step(who, START, seen(await step(who, CREATE, input)));
const COVERAGE = `query ($unit: ID!, $gaps: Boolean! = false) { themeCoverage(unitId: $unit) {
  schools schoolsCovered groups groupsCovered unaligned
  rows(gapsOnly: $gaps) { totalCount nodes { name groups covered unaligned theme { id } missing { name } } } } }`;

test('OH-10: the school’s one theme with the groups’ own under it; what is not aligned is a warning, never a refusal', async () => {
  const { bo, alice, chen } = await under('OUHAI_2024');
  const coverage = async (unit: string, gaps = false) =>
    (await chen.query<{ themeCoverage: Record<string, unknown> }>(COVERAGE, { unit, gaps })).themeCoverage;
  expect(await coverage(places.countyA.id)).toMatchObject({
    schools: 2,
    schoolsCovered: 0,
    groups: 1,
    groupsCovered: 0,
  });
  const lone = await started(alice, { title: '单元整体教学', unitId: groupA.id, focus: 'OH_D_CLASSROOM' });
  expect(lone).toMatchObject({
    level: 'GROUP',
    status: 'IN_WORK',
    focus: { code: 'OH_D_CLASSROOM' },
    steps: ['EDIT', 'CLOSE_THEME'],
  });
  expect(lone.warnings).toEqual([{ rule: 'noSchoolTheme', message: '学校尚未确定共性主题' }]);
  const one = await started(bo, { title: '素养导向的课堂变革', unitId: places.schoolA.id });
  expect(one.warnings).toEqual([]);
  expect((await read(alice, lone.id))!.warnings).toEqual([
    { rule: 'notAligned', message: '未对应学校共性主题《素养导向的课堂变革》' },
  ]);
  expect(await coverage(places.countyA.id)).toMatchObject({ schoolsCovered: 1, groupsCovered: 1, unaligned: 1 });
  const aligned = await step(alice, REVISE, {
    ...seen(lone),
    title: '单元整体教学',
    focus: 'OH_D_CLASSROOM',
    parentId: one.id,
  });
  expect(aligned).toMatchObject({ warnings: [], parent: { id: one.id }, focus: { code: 'OH_D_CLASSROOM' } });
  expect(await read(bo, one.id)).toMatchObject({ children: { nodes: [{ id: lone.id }], totalCount: 1 } });
  const twice = await started(bo, { title: '第二个共性主题', unitId: places.schoolA.id });
  expect(twice.warnings).toMatchObject([{ rule: 'moreThanRule' }]);
  expect(twice.warnings[0]!.message).toBe('学校共性主题应为 1 个，现有 2 个同时进行（依据 六.3）');
  const gaps = await coverage(places.countyA.id, true);
  expect(gaps).toMatchObject({ rows: { totalCount: 1, nodes: [{ name: '甲县第二中学', theme: null }] } });
  expect((await chen.query<{ themeCoverage: null }>(COVERAGE, { unit: places.countyB.id })).themeCoverage).toBeNull();
});

test('HL-04: kinds by the document with the classes that they are stressed for; a school may exceed its class', async () => {
  const { bo } = await under('HELAN_2024');
  const { themeChoices } = await bo.query<{ themeChoices: object }>(
    'query ($unit: ID) { themeChoices(unitId: $unit) { kinds { item { code name } classes clause } focuses { code } writers { name level } personal perSchool } }',
    { unit: places.schoolA.id },
  );
  expect(themeChoices).toMatchObject({
    kinds: [
      { item: { code: 'WHOLE_SCHOOL_BIG_THEME', name: '大主题' }, classes: ['第一类学校'], clause: '四.（二）' },
      { item: { code: 'GROUP_THEME' }, classes: ['第二类学校'] },
      { item: { code: 'SMALL_TOPIC' }, classes: ['第三类学校'] },
    ],
    writers: [{ level: 'SCHOOL' }, { level: 'SECTION' }, { level: 'GROUP' }],
    ...{ personal: false, perSchool: null },
  });
  for (const kind of ['WHOLE_SCHOOL_BIG_THEME', 'SMALL_TOPIC'])
    expect(
      await step(bo, CREATE, { title: `主题${kind}`, unitId: places.schoolA.id, kind, focus: 'HL_T_NEW_CURR' }),
    ).toMatchObject({ kind: { code: kind }, warnings: [] });
  const { errors } = await bo.run(CREATE, {
    input: { title: '不存在的类型', unitId: places.schoolA.id, kind: 'NO_SUCH' },
  });
  expect(errors[0]).toMatchObject({ code: 'BAD_USER_INPUT', details: [{ path: 'input.kind', rule: 'codeOfPolicy' }] });
});

test('draft, in work, closed: drafts are their authors’ alone, each state takes its own steps', async () => {
  const { bo, alice, ann, chen, wei } = await under('DALIAN_2018');
  const draft = await step(alice, CREATE, {
    title: '课堂提问的有效性',
    unitId: groupA.id,
    idempotencyKey: 'theme-key-1',
  });
  expect(draft).toMatchObject({ status: 'DRAFT', steps: ['EDIT', 'START', 'DISCARD'], kind: null });
  expect(
    (await step(alice, CREATE, { title: '课堂提问的有效性', unitId: groupA.id, idempotencyKey: 'theme-key-1' })).id,
  ).toBe(draft.id);
  for (const who of [ann, chen, wei]) expect(await read(who, draft.id)).toBeNull();
  expect(await read(bo, draft.id)).toMatchObject({ steps: ['EDIT', 'START', 'DISCARD'] });
  for (const [who, code] of [
    [ann, 'NOT_FOUND'],
    [chen, 'NOT_FOUND'],
    [wei, 'NOT_FOUND'],
  ] as const)
    expect(await who.refusal(START, { input: seen(draft) })).toEqual([code]);
  const running = await step(alice, START, seen(draft));
  expect(await alice.refusal(START, { input: seen(draft) })).toEqual(['CONFLICT']);
  expect(await read(ann, draft.id)).toMatchObject({ status: 'IN_WORK', steps: [] });
  expect(await read(wei, draft.id)).toBeNull();
  expect((await alice.run(CLOSE, { input: { ...seen(running), conclusion: '无' } })).errors[0]!.details).toMatchObject([
    { path: 'input.conclusion' },
  ]);
  const closed = await step(alice, CLOSE, { ...seen(running), conclusion: '形成提问设计要点' });
  expect(closed).toMatchObject({ status: 'CLOSED', steps: [], conclusion: '形成提问设计要点' });
  expect((await alice.run(REVISE, { input: { ...seen(closed), title: '改名' } })).errors[0]!.message).toBe(
    '主题已结题，不能修改',
  );
  const timeline = await ann.query<{ theme: { timeline: { nodes: { actionName: string }[] } } }>(
    'query ($id: ID!) { theme(id: $id) { timeline { nodes { actionName } } } }',
    { id: draft.id },
  );
  expect(timeline.theme.timeline.nodes.map(({ actionName }) => actionName)).toEqual([
    '主题结题',
    '启动主题',
    '提出主题',
  ]);
});

test('a personal theme is its teacher’s; it stands under one of the school or group, never the other way round', async () => {
  const { ann, alice, bo } = await under('DALIAN_2018');
  const own = await started(ann, { title: '我的随笔教学', personal: true });
  expect(own).toMatchObject({ level: 'PERSON', person: { id: teachers.ann.id }, unit: { id: places.schoolA.id } });
  expect(await read(alice, own.id)).toMatchObject({ steps: [] });
  expect(await alice.refusal(CLOSE, { input: { ...seen(own), conclusion: '不是我的' } })).toEqual(['NOT_FOUND']);
  expect(
    (await bo.run(CREATE, { input: { title: '没有人员的账号', personal: true } })).errors[0]!.details,
  ).toMatchObject([{ rule: 'posting' }]);
  expect(await ann.refusal(CREATE, { input: { title: '不是组长', unitId: groupA.id } })).toEqual(['NOT_FOUND']);
  const group = await started(alice, { title: '读写结合', unitId: groupA.id });
  expect(await step(ann, REVISE, { ...seen(own), title: '我的随笔教学', parentId: group.id })).toMatchObject({
    parent: { id: group.id },
  });
  const upside = await alice.run(REVISE, { input: { ...seen(group), title: '读写结合', parentId: own.id } });
  expect(upside.errors[0]).toMatchObject({ details: [{ path: 'input.parentId', rule: 'above' }] });
});

test('ZJ-13: a series holds its themes in their order, and a theme one place in one series', async () => {
  const { alice, bo, chen } = await under('ZHEJIANG_2019');
  const ids: string[] = [];
  for (const title of ['第一阶段：读懂学生', '第二阶段：设计活动', '第三阶段：改进评价'])
    ids.push((await started(alice, { title, unitId: groupA.id })).id);
  const SERIES = `id version title editable themes { nodes { id seriesNum series { id } } }`;
  const { createThemeSeries } = await alice.query<{
    createThemeSeries: { themeSeries: { id: string; version: number } };
  }>(`mutation ($input: CreateThemeSeriesInput!) { createThemeSeries(input: $input) { themeSeries { ${SERIES} } } }`, {
    input: { unitId: groupA.id, title: '学为中心三阶段', themeIds: ids.slice(0, 2) },
  });
  const { id, version } = createThemeSeries.themeSeries;
  const ARRANGE = `mutation ($input: ArrangeThemeSeriesInput!) { arrangeThemeSeries(input: $input) { themeSeries { ${SERIES} } } }`;
  const turned = [ids[2]!, ids[0]!];
  const { arrangeThemeSeries } = await alice.query<{
    arrangeThemeSeries: { themeSeries: { themes: { nodes: object[] } } };
  }>(ARRANGE, {
    input: { id, version, title: '学为中心', themeIds: turned },
  });
  expect(arrangeThemeSeries.themeSeries.themes.nodes).toEqual(
    turned.map((theme, index) => ({ id: theme, seriesNum: index + 1, series: { id } })),
  );
  expect(await alice.refusal(ARRANGE, { input: { id, version, title: '学为中心', themeIds: turned } })).toEqual([
    'CONFLICT',
  ]);
  const other = await bo.run(
    `mutation ($input: CreateThemeSeriesInput!) { createThemeSeries(input: $input) { themeSeries { id } } }`,
    { input: { unitId: places.schoolA.id, title: '另一系列', themeIds: [ids[2]] } },
  );
  expect(other.errors[0]).toMatchObject({
    code: 'CONFLICT',
    details: [{ path: 'input.themeIds[0]', rule: 'oneSeries' }],
  });
  const listed = await chen.query<{ themeSeriesList: { nodes: { title: string; editable: boolean }[] } }>(
    'query ($unitId: ID) { themeSeriesList(unitId: $unitId) { nodes { title editable } } }',
    { unitId: places.countyA.id },
  );
  expect(listed.themeSeriesList.nodes).toEqual([{ title: '学为中心', editable: false }]);
});
