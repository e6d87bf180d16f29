import type { TestSubgraph } from '@yanxiu/testing';
import { places, viewers } from '@yanxiu/testing';
import { sql } from '@yanxiu/subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WITHDRAW, publishNew, startLibrary } from './library.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startLibrary();
});
afterAll(() => subgraph.close());

interface Found {
  searchResources: {
    edges: { node: { title: string }; highlight: string }[];
    totalCount: number | null;
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}
const SEARCH = `query ($text: String!, $filter: ResourceFilter, $first: Int! = 20, $after: String) {
  searchResources(text: $text, filter: $filter, first: $first, after: $after) { edges { node { title } highlight } totalCount pageInfo { hasNextPage endCursor } } }`;

const search = async (text: string, variables: object = {}, viewer = viewers.bo) =>
  (await subgraph.as(viewer).query<Found>(SEARCH, { text, ...variables })).searchResources;
const titles = async (text: string, variables: object = {}, viewer = viewers.bo) =>
  (await search(text, variables, viewer)).edges.map(({ node }) => node.title).sort();

test('two-character words are found exactly, in the title and in the summary', async () => {
  await publishNew(subgraph, { title: '新课标解读', summary: '义务教育阶段' });
  await publishNew(subgraph, { title: '阅读课', summary: '依据课标设计任务群' });
  await publishNew(subgraph, { title: '课外标本制作', summary: '生物' });
  expect(await titles('课标')).toEqual(['新课标解读', '阅读课']);
  expect(await titles('标')).toEqual(['新课标解读', '课外标本制作', '阅读课']);
  expect(await titles('教学设计')).toContain('新课标解读'); // by the kind’s name
  expect(await titles('课标 任务群')).toEqual(['阅读课']);
  expect(await titles('课标 生物')).toEqual([]);
});

test('pairs of characters that are not neighbours are no word', async () => {
  await publishNew(subgraph, { title: '研修与修身', summary: '' });
  // 研修身 has the pairs 研修 and 修身, both in the text, but not the word.
  expect(await titles('研修身')).toEqual([]);
  expect(await titles('研修与修身')).toEqual(['研修与修身']);
});

test('width, case, rare characters, the dot in names and operators are read as people mean them', async () => {
  await publishNew(subgraph, {
    title: '王钤铒老师的ＳＴＥＡＭ课',
    summary: "黄土塬上的课堂；买买提·艾力；C:\\a'b & (c) | !d",
  });
  for (const text of [
    '钤铒',
    '塬',
    'steam',
    'ＳＴＥＡＭ',
    '买买提•艾力',
    '买买提・艾力',
    "c:\\a'b",
    "'",
    '\\',
    '& | !',
    '(c)',
  ])
    expect(await titles(text), text).toEqual(['王钤铒老师的ＳＴＥＡＭ课']);
  expect(await titles(':*')).toEqual([]);
  expect(await titles('%')).toEqual([]);
});

test('X12: 联片 finds 连片 and the other way round, also inside a word', async () => {
  await publishNew(subgraph, { title: '连片研修总结', summary: '' });
  await publishNew(subgraph, { title: '联片研修计划', summary: '' });
  expect(await titles('联片研修')).toEqual(['联片研修计划', '连片研修总结']);
  expect(await titles('连片')).toEqual(['联片研修计划', '连片研修总结']);
});

test('OH-03: search shows what is published and in reach, nothing else', async () => {
  const own = await publishNew(subgraph, { title: '足球校本课程', sharedWithId: places.schoolA.id });
  await publishNew(subgraph, { title: '足球裁判手册', sharedWithId: places.city.id });
  expect(await titles('足球')).toEqual(['足球校本课程', '足球裁判手册'].sort());
  expect(await titles('足球', {}, viewers.wei)).toEqual(['足球裁判手册']);
  expect((await search('足球', {}, viewers.wei)).totalCount).toBe(1);
  expect(await titles('足球', { filter: { unitId: places.schoolB.id } })).toEqual([]);
  expect(await titles('足球', { filter: { unitId: places.schoolA.id, kind: 'LESSON_PLAN' } })).toHaveLength(2);
  await subgraph.as(viewers.alice).query(WITHDRAW, { input: { ...own, reason: '版权核实' } });
  expect(await titles('足球')).toEqual(['足球裁判手册']);
});

test('pages by downloads neither skip nor repeat, and a cursor is good for its own search only', async () => {
  for (const n of [1, 2, 3, 4, 5]) {
    const { id } = await publishNew(subgraph, { title: `排球第${n}课` });
    await subgraph.db.transaction((tx) =>
      tx.query(sql`update resource set download_count = ${n % 3} where id = ${id}`),
    );
  }
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const found: Found['searchResources'] = await search('排球', { first: 2, after });
    seen.push(...found.edges.map(({ node }) => node.title));
    after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
    if (seen.length === 2)
      expect(await subgraph.as(viewers.bo).refusal(SEARCH, { text: '足球', first: 2, after })).toEqual([
        'BAD_USER_INPUT',
      ]);
  } while (after);
  expect(seen).toEqual(['排球第5课', '排球第2课', '排球第4课', '排球第1课', '排球第3课']);
});

test('what lies below the most downloaded is found by the index', async () => {
  // 2,100 popular resources without the word push the one that has it out of the part that is walked.
  await publishNew(subgraph, { title: '冷门的皮影戏', sharedWithId: places.city.id });
  await subgraph.db.transaction(async (tx) => {
    await tx.query(sql`
      insert into resource (id, title, kind, kind_name, unit_id, shared_with, county_id, school_id, status, consent, published_at, download_count)
      select gen_random_uuid(), '热门' || n, 'CASE', '案例', ${places.schoolA.id}::uuid, ${places.schoolA.id}::uuid, ${places.countyA.id}::uuid, ${places.schoolA.id}::uuid, 'PUBLISHED', true, now(), 1000 + n
      from generate_series(1, 2100) n`);
    await tx.query(sql`
      insert into resource_search select id, search_text(title), array_to_tsvector(search_grams(search_text(title))) from resource
      where title like '热门%' on conflict do nothing`);
  });
  expect(await titles('皮影')).toEqual(['冷门的皮影戏']);
  const popular = await search('热门');
  expect(popular.totalCount).toBeNull();
  expect(popular.edges[0]!.node.title).toBe('热门2100');
});

test('a snippet shows where the word stands', async () => {
  const summary = `${'开头'.repeat(60)}这里说到核心素养的落实${'结尾'.repeat(60)}`;
  await publishNew(subgraph, { title: '说明', summary });
  const [edge] = (await search('核心素养')).edges;
  expect(edge!.highlight).toMatch(/^….{20}核心素养的落实.*…$/);
});

test('an empty or endless search is refused', async () => {
  const refusal = (text: string) => subgraph.as(viewers.bo).refusal(SEARCH, { text });
  expect(await refusal('   ')).toEqual(['BAD_USER_INPUT']);
  expect(await refusal('一 二 三 四 五 六 七')).toEqual(['BAD_USER_INPUT']);
  expect(await refusal('长'.repeat(61))).toEqual(['BAD_USER_INPUT']);
  expect(await subgraph.as(viewers.nobody).refusal(SEARCH, { text: '课标' })).toEqual(['FORBIDDEN']);
});
