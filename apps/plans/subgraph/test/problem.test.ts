import { peopleChanged } from '@yanxiu/events';
import { sql } from '@yanxiu/subgraph';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { countTeachersAnew, differingTeachers } from '../src/statistic/teacher-figures.worker.js';
import { groupA, more, packOf, people, seedPlans } from './plan-seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedPlans(subgraph, packOf('DALIAN_2018'));
  // Three in the group: among two, each would know the other's.
  const [posting] = people.ann.postings.slice(-1);
  const abel = { ...teachers.abel, version: 2, postings: [...teachers.abel.postings, { ...posting!, id: id(1039) }] };
  await subgraph.deliver(peopleChanged, { people: [abel] });
});
afterAll(() => subgraph.close());

/** alice leads the group of school A and teaches there; ann is its member. */
const alice = () => subgraph.as(viewers.alice);
const ann = () => subgraph.as(more.ann);
const bo = () => subgraph.as(viewers.bo);

const FIELDS = `id version text status votes voted raised anonymous authorName author { id } mine reason steps
  unit { id } into { id } merged { nodes { id authorName } } themes { nodes { id title } }`;
const SUBMIT = `mutation ($input: SubmitProblemInput!) { submitProblem(input: $input) { problem { ${FIELDS} } } }`;
const VOTE = `mutation ($input: VoteForProblemInput!) { voteForProblem(input: $input) { problem { ${FIELDS} } } }`;
const MERGE = `mutation ($input: MergeProblemsInput!) { mergeProblems(input: $input) { problem { ${FIELDS} } } }`;
const SEPARATE = `mutation ($input: SeenProblemInput!) { separateProblem(input: $input) { problem { ${FIELDS} } } }`;
const ASIDE = `mutation ($input: SetProblemAsideInput!) { setProblemAside(input: $input) { problem { ${FIELDS} } } }`;
const PROMOTE = `mutation ($input: PromoteProblemsInput!) { promoteProblems(input: $input) {
  theme { id title status level unit { id } problems { nodes { id } } } } }`;
const READ = `query ($id: ID!) { problem(id: $id) { ${FIELDS} } }`;

interface Problem {
  id: string;
  version: number;
  status: string;
  votes: number;
  raised: number;
  steps: string[];
  authorName: string | null;
  author: { id: string } | null;
  merged: { nodes: { id: string; authorName: string | null }[] };
}
type Who = ReturnType<typeof alice>;
const step = async (who: Who, document: string, input: object): Promise<Problem> =>
  Object.values(await who.query<Record<string, { problem: Problem }>>(document, { input }))[0]!.problem;
const submit = (who: Who, text: string, rest: object = {}) => step(who, SUBMIT, { text, ...rest });
const read = async (who: Who, id: string) => (await who.query<{ problem: Problem | null }>(READ, { id })).problem;
const seen = ({ id, version }: Problem) => ({ id, version });

test('DL-14: a teacher submits to the own group; who belongs to no school is told so', async () => {
  const problem = await submit(ann(), '学生课外阅读量小，读后不会表达');
  expect(problem).toMatchObject({
    ...{ status: 'OPEN', authorName: '安安', author: { id: teachers.ann.id }, mine: true, raised: 1, votes: 0 },
    unit: { id: groupA.id },
    steps: ['REVISE', 'WITHDRAW', 'VOTE'],
  });
  const { errors } = await bo().run(SUBMIT, { input: { text: '没有人员的账号不能提出' } });
  expect(errors[0]).toMatchObject({ code: 'BAD_USER_INPUT', details: [{ path: 'viewer.personId', rule: 'person' }] });
  expect(await ann().refusal(SUBMIT, { input: { text: '别校的问题库', unitId: places.schoolA2.id } })).toEqual([
    'NOT_FOUND',
  ]);
  expect(await ann().refusal(SUBMIT, { input: { text: '短' } })).toEqual(['BAD_USER_INPUT']);
  expect(await subgraph.as(viewers.ivy).refusal(SUBMIT, { input: { text: '没有权限的账号' } })).toEqual(['FORBIDDEN']);
});

test('DL-14: nobody is told whose an anonymous problem is: neither the page nor the log nor the county’s auditor', async () => {
  const problem = await submit(ann(), '作业批改耗时，反馈跟不上', { anonymous: true });
  expect(problem).toMatchObject({ authorName: null, author: null, mine: true });
  for (const viewer of [viewers.alice, viewers.bo, viewers.chen, viewers.admin]) {
    const text = JSON.stringify(
      (
        await subgraph
          .as(viewer)
          .run(
            `query ($id: ID!) { problem(id: $id) { ${FIELDS} timeline { nodes { actorId actorName before after requestId } } } }`,
            {
              id: problem.id,
            },
          )
      ).data,
    );
    expect(text).toContain('作业批改耗时');
    for (const trace of [teachers.ann.id, more.ann.id, '安安']) expect(text).not.toContain(trace);
  }
  const log = JSON.stringify(
    (
      await subgraph
        .as(viewers.chen)
        .run('{ plansAudit(filter: { action: "plans.submitProblem" }) { nodes { subjectId actorId actorName } } }')
    ).data,
  );
  expect(log).toContain(`"subjectId":"${problem.id}","actorId":"anonymous","actorName":"匿名"`);
  // The author is kept all the same, for who counts 人人有主题.
  const [row] = await subgraph.db.query<{ author: string }>(
    sql`select author_id::text as author from problem where id = ${problem.id}`,
  );
  expect(row!.author).toBe(teachers.ann.id);
});

test('DL-14: where there are too few to hide among nothing is taken in anonymously, and the box says so beforehand', async () => {
  await subgraph.deliver(peopleChanged, { people: [{ ...teachers.abel, version: 3 }] });
  const BOXES = '{ problemBoxes { unitId anonymous } }';
  expect(await ann().query(BOXES)).toEqual({
    problemBoxes: [
      { unitId: groupA.id, anonymous: false },
      { unitId: places.schoolA.id, anonymous: true },
    ],
  });
  const { errors } = await ann().run(SUBMIT, { input: { text: '集体备课流于形式', anonymous: true } });
  expect(errors[0]).toMatchObject({ code: 'BAD_USER_INPUT', details: [{ path: 'input.anonymous', rule: 'fewest' }] });
  const text = '集体备课流于形式，只是分工写教案';
  expect(await submit(ann(), text, { anonymous: true, unitId: places.schoolA.id })).toMatchObject({ author: null });
  expect(await submit(ann(), text)).toMatchObject({ authorName: '安安' });
  const [posting] = people.ann.postings.slice(-1);
  const postings = [...teachers.abel.postings, { ...posting!, id: id(1039) }];
  await subgraph.deliver(peopleChanged, { people: [{ ...teachers.abel, version: 4, postings }] });
});

test('DL-14: 人人有主题 counts whose problem became a theme, merged or not; of an anonymous one the list shows nothing', async () => {
  const LIST = `query ($unitId: ID!) { involvements(unitId: $unitId, from: "2026-01-01", to: "2028-12-31", first: 100) {
    nodes { name theme } } }`;
  const themed = async () =>
    (
      await bo().query<{ involvements: { nodes: { name: string; theme: boolean }[] } }>(LIST, {
        unitId: places.schoolA.id,
      })
    ).involvements.nodes.flatMap(({ name, theme }) => (theme ? [name] : []));
  const inSchool = { unitId: places.schoolA.id };
  const by = [await submit(alice(), '家校沟通缺少方法', inSchool), await submit(ann(), '家长会形式单一', inSchool)];
  const hidden = await submit(ann(), '班主任工作负担重', { ...inSchool, anonymous: true });
  const promote = (who: Who, problem: Problem, title: string) =>
    who
      .query<{ promoteProblems: { theme: { id: string } } }>(PROMOTE, {
        input: { problemIds: [problem.id], theme: { title } },
      })
      .then(({ promoteProblems }) => promoteProblems.theme.id);
  const start = (who: Who, themeId: string) =>
    who.query('mutation ($input: SeenThemeInput!) { startTheme(input: $input) { theme { id } } }', {
      input: { id: themeId, version: 1 },
    });
  expect(await themed()).toEqual([]);
  await start(bo(), await promote(bo(), hidden, '班主任减负'));
  expect(await themed()).toEqual([]);
  await step(bo(), MERGE, { into: seen(by[0]!), problems: [seen(by[1]!)] });
  const theme = await promote(bo(), (await read(bo(), by[0]!.id))!, '家校共育');
  expect(await themed()).toEqual([]);
  await start(bo(), theme);
  expect((await themed()).sort()).toEqual(['安安', '艾丽丝'].sort());
  // The kept figures say the same once they are made anew.
  while (await countTeachersAnew(subgraph.db)) await Promise.resolve();
  expect(await differingTeachers(subgraph.db)).toEqual([]);
  expect((await themed()).sort()).toEqual(['安安', '艾丽丝'].sort());
});

test('its author words it anew or takes it back; nobody else does', async () => {
  const problem = await submit(ann(), '小组合作流于形式');
  const REVISE = `mutation ($input: ReviseProblemInput!) { reviseProblem(input: $input) { problem { ${FIELDS} } } }`;
  const input = { ...seen(problem), text: '小组合作流于形式，后进生不参与' };
  expect(await alice().refusal(REVISE, { input })).toEqual(['NOT_FOUND']);
  const revised = await step(ann(), REVISE, input);
  expect(revised).toMatchObject({ text: input.text, version: 2 });
  expect(await ann().refusal(REVISE, { input })).toEqual(['CONFLICT']);
  const WITHDRAW = 'mutation ($input: SeenProblemInput!) { withdrawProblem(input: $input) { id } }';
  await ann().query(WITHDRAW, { input: seen(revised) });
  expect(await read(alice(), problem.id)).toBeNull();
  expect(await read(ann(), problem.id)).toMatchObject({ status: 'WITHDRAWN', steps: [] });
});

test('one vote a person, however often and at once; colleagues vote, others do not', async () => {
  const problem = await submit(ann(), '学生计算错误率高');
  const input = { id: problem.id };
  await Promise.all([1, 2, 3].map(() => step(alice(), VOTE, input)));
  await step(ann(), VOTE, input);
  expect(await read(alice(), problem.id)).toMatchObject({ votes: 2, voted: true, version: 1 });
  await step(alice(), VOTE, { ...input, inFavour: false });
  expect(await read(alice(), problem.id)).toMatchObject({ votes: 1, voted: false });
  const bei = { ...viewers.alice, id: more.dan.id, personId: teachers.bei.id };
  const { errors } = await subgraph.as(bei).run(VOTE, { input });
  expect(errors[0]!.details).toMatchObject([{ rule: 'colleague' }]);
  expect(await subgraph.as(viewers.wei).refusal(VOTE, { input })).toEqual(['BAD_USER_INPUT']);
});

test('DL-14: merging keeps each author and counts a person’s votes once; taking out restores', async () => {
  const first = await submit(ann(), '朗读指导缺乏层次');
  const second = await submit(alice(), '朗读教学方法单一');
  const third = await submit(ann(), '朗读评价只说“有感情”', { anonymous: true });
  for (const { id } of [first, second]) await step(alice(), VOTE, { id });
  await step(ann(), VOTE, { id: third.id });
  const input = { into: seen(first), problems: [seen(second), seen(third)] };
  expect(await ann().refusal(MERGE, { input })).toEqual(['BAD_USER_INPUT']);
  const merged = await step(alice(), MERGE, input);
  expect(merged).toMatchObject({ raised: 3, votes: 2, status: 'OPEN' });
  expect(merged.merged.nodes.map(({ authorName }) => authorName)).toEqual([null, '艾丽丝']);
  expect(await read(ann(), second.id)).toMatchObject({
    status: 'MERGED',
    into: { id: first.id },
    authorName: '艾丽丝',
  });
  const { errors } = await ann().run(VOTE, { input: { id: second.id } });
  expect(errors[0]!.message).toBe('该问题已归并到另一个问题，不能表示同感');
  // ann voted for what was merged in: her vote counts already.
  expect(await step(ann(), VOTE, { id: first.id })).toMatchObject({ votes: 2 });
  const out = await step(alice(), SEPARATE, { id: third.id, version: third.version + 1 });
  expect(out).toMatchObject({ status: 'OPEN', votes: 1, into: null });
  expect(await read(alice(), first.id)).toMatchObject({ raised: 2, votes: 1 });
  // What was merged before moves along when its target is merged on.
  const target = await submit(ann(), '朗读教学整体设计不足');
  await step(alice(), MERGE, { into: seen(target), problems: [seen((await read(alice(), first.id))!)] });
  expect(await read(alice(), target.id)).toMatchObject({ raised: 3, votes: 1 });
  expect(await read(alice(), second.id)).toMatchObject({ into: { id: target.id } });
});

test('a stale, foreign or finished problem is named by its place and nothing is merged', async () => {
  const [one, two] = [await submit(ann(), '习题选择随意'), await submit(ann(), '习题讲评低效')];
  const stale = { into: seen(one), problems: [{ id: two.id, version: 9 }] };
  const { errors } = await alice().run(MERGE, { input: stale });
  expect(errors[0]).toMatchObject({ code: 'CONFLICT', details: [{ path: 'input.problems[0].version' }] });
  const self = { into: seen(one), problems: [seen(one)] };
  expect((await alice().run(MERGE, { input: self })).errors[0]!.details).toMatchObject([{ rule: 'sameSchool' }]);
  const aside = await step(alice(), ASIDE, { ...seen(two), reason: '本学期先研究选题' });
  expect(aside).toMatchObject({ status: 'SET_ASIDE', reason: '本学期先研究选题', steps: ['REOPEN'] });
  const late = await alice().run(MERGE, { input: { into: seen(one), problems: [seen(aside)] } });
  expect(late.errors[0]!.message).toBe('该问题暂不研究，不能归并');
  expect(await read(alice(), one.id)).toMatchObject({ raised: 1, version: 1 });
  const REOPEN = `mutation ($input: SeenProblemInput!) { reopenProblem(input: $input) { problem { ${FIELDS} } } }`;
  expect(await step(alice(), REOPEN, seen(aside))).toMatchObject({ status: 'OPEN', reason: null });
});

test('DL-14: several problems become one theme, traced both ways; the same key makes it once', async () => {
  const [one, two] = [await submit(ann(), '预习作业没有梯度'), await submit(alice(), '课后作业重复机械')];
  const input = {
    problemIds: [one.id, two.id],
    theme: { title: '分层作业的设计与评价', purpose: '减负提质' },
    idempotencyKey: 'promote-1',
  };
  interface Made {
    promoteProblems: { theme: { id: string; problems: { nodes: { id: string }[] } } };
  }
  expect(await ann().refusal(PROMOTE, { input: { ...input, idempotencyKey: undefined } })).toEqual(['BAD_USER_INPUT']);
  const { theme } = (await alice().query<Made>(PROMOTE, { input })).promoteProblems;
  expect(theme).toMatchObject({ status: 'DRAFT', level: 'GROUP', unit: { id: groupA.id } });
  expect(new Set(theme.problems.nodes.map(({ id }) => id))).toEqual(new Set([one.id, two.id]));
  const again = (await alice().query<Made>(PROMOTE, { input })).promoteProblems.theme;
  expect(again.id).toBe(theme.id);
  expect(await alice().refusal(PROMOTE, { input: { ...input, theme: { title: '另一个主题' } } })).toEqual([
    'IDEMPOTENCY_MISMATCH',
  ]);
  // A draft is its authors' alone; once it is taken up, the author of the problem sees what became of it.
  expect(await read(ann(), one.id)).toMatchObject({ status: 'PROMOTED', themes: { nodes: [] } });
  await alice().query('mutation ($input: SeenThemeInput!) { startTheme(input: $input) { theme { id } } }', {
    input: { id: theme.id, version: 1 },
  });
  expect(await read(ann(), one.id)).toMatchObject({ themes: { nodes: [{ title: '分层作业的设计与评价' }] } });
  const three = await submit(ann(), '作业反馈形式单一');
  const joined = (await alice().query<Made>(PROMOTE, { input: { problemIds: [three.id], themeId: theme.id } }))
    .promoteProblems;
  expect(joined.theme.problems.nodes).toHaveLength(3);
});

test('a discarded draft lets its problems wait again', async () => {
  const problem = await submit(ann(), '实验课器材不足怎么办');
  const input = { problemIds: [problem.id], theme: { title: '低成本实验的开发' } };
  const { theme } = (await alice().query<{ promoteProblems: { theme: { id: string } } }>(PROMOTE, { input }))
    .promoteProblems;
  await alice().query('mutation ($input: SeenThemeInput!) { discardTheme(input: $input) { id } }', {
    input: { id: theme.id, version: 1 },
  });
  expect(await read(ann(), problem.id)).toMatchObject({ status: 'OPEN', themes: { nodes: [] } });
});

test('the list: by votes or by day, the own ones, within reach; statements do not grow with it', async () => {
  const LIST = `query ($filter: ProblemFilter, $order: ProblemOrder! = VOTES_DESC, $first: Int!) {
    problems(filter: $filter, order: $order, first: $first) { totalCount nodes { ${FIELDS} } } }`;
  const few = await alice().run<{ problems: { nodes: Problem[] } }>(LIST, { first: 2 });
  const many = await alice().run<{ problems: { nodes: Problem[] } }>(LIST, { first: 50 });
  expect(many.data.problems.nodes.length).toBeGreaterThan(10);
  expect(many.statements).toBeLessThanOrEqual(few.statements + 1);
  const votes = many.data.problems.nodes.map((problem) => problem.votes);
  expect(votes).toEqual([...votes].sort((a, b) => b - a));
  const own = await ann().query<{ problems: { nodes: { mine: boolean }[] } }>(LIST, {
    first: 50,
    filter: { mine: true },
  });
  expect(own.problems.nodes.every(({ mine }) => mine)).toBe(true);
  const foreign = await subgraph.as(viewers.wei).query<{ problems: { totalCount: number } }>(LIST, { first: 5 });
  expect(foreign.problems.totalCount).toBe(0);
  expect(await subgraph.as(viewers.wei).references('Problem', [many.data.problems.nodes[0]!.id])).toEqual([null]);
  const boxes = await ann().query<{ problemBoxes: { name: string }[] }>('{ problemBoxes { name level } }');
  expect(boxes.problemBoxes.map(({ name }) => name)).toEqual([groupA.name, places.schoolA.name]);
});
