import { TestSubgraph, id, places, viewers } from '@yanxiu/testing';
import type { Viewer } from '@yanxiu/access';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { itemsOf } from '../src/activity/activity.rules.js';
import { seedProfiles } from '../src/demo.js';
import { plans } from '../src/module.js';
import { chosenOf, schoolYearOf } from '../src/profile/profile.rules.js';
import { packOf } from './plan-seed.js';
import { seedWorld, teacher } from './report-seed.js';
import { meeting, published } from './seed.js';

const { schoolA, countyA } = places;
const { alice, bo, chen, wei } = viewers;
const ouhai = packOf('DEMO_OUHAI_2024');

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedWorld(subgraph, { people: [teacher(401, schoolA)], pack: ouhai });
});
afterAll(() => subgraph.close());

const FIELDS =
  'id version schoolYear statement unit { name } directions { scheme code name } focuses { scheme code name }';
const SAVE = `mutation ($input: SaveSchoolProfileInput!) { saveSchoolProfile(input: $input) { schoolProfile { ${FIELDS} } } }`;
const LIST = `query ($filter: SchoolProfileFilter) { schoolProfiles(filter: $filter, first: 20) { totalCount nodes { ${FIELDS} } } }`;
const COVERAGE = `query ($unitId: ID!) { schoolProfileCoverage(unitId: $unitId, schoolYear: 2025) { schools withProfile
  directions { item { code } schools activities } focuses { item { code } schools activities } } }`;

const content = (change: object = {}) => ({
  ...{ unitId: schoolA.id, schoolYear: 2025, statement: '以课堂变革为主，各组各定一题。' },
  ...{ directions: ['OH_D_CLASSROOM', 'OH_D_HOMEWORK'], focuses: ['OH_F2', 'OH_F4'], ...change },
});
interface Profile {
  id: string;
  version: number;
}
const save = async (change: object = {}, as: Viewer = bo): Promise<Profile> =>
  (await subgraph.as(as).query<{ saveSchoolProfile: { schoolProfile: Profile } }>(SAVE, { input: content(change) }))
    .saveSchoolProfile.schoolProfile;
const refused = async (change: object, as: Viewer = bo) => {
  const { errors } = await subgraph.as(as).run(SAVE, { input: content(change) });
  return [errors[0]?.code, ...(errors[0]?.details ?? []).map(({ path, rule }) => `${path} ${rule}`)];
};

test.each<[string, { directions: string[]; focuses: string[] }, string[]]>([
  ['one of each list', { directions: ['OH_D_COURSE'], focuses: ['OH_F1'] }, []],
  ['of one list alone', { directions: [], focuses: ['OH_F5'] }, []],
  ['nothing', { directions: [], focuses: [] }, ['input.directions required']],
  ['a focus among the directions', { directions: ['OH_F1'], focuses: [] }, ['input.directions[0] codeOfPolicy']],
  ['a direction among the focuses', { directions: [], focuses: ['OH_D_COURSE'] }, ['input.focuses[0] codeOfPolicy']],
])('OH-05: the two lists overlap in words and are chosen from apart: %s', (_what, input, faults) => {
  expect(chosenOf(ouhai, input).faults.map(({ path, rule }) => `${path} ${rule}`)).toEqual(faults);
});

test('OH-05: six directions and five numbered focuses, from the document alone; a school year begins in September', async () => {
  const OPTIONS =
    'query ($id: ID!) { schoolProfileOptions(unitId: $id) { unitId directions { code } focuses { code } } }';
  const { schoolProfileOptions } = await subgraph
    .as(bo)
    .query<{ schoolProfileOptions: { unitId: string; directions: object[]; focuses: object[] } }>(OPTIONS, {
      id: schoolA.id,
    });
  expect(schoolProfileOptions.unitId).toBe(schoolA.id);
  expect([schoolProfileOptions.directions.length, schoolProfileOptions.focuses.length]).toEqual([6, 5]);
  expect(await subgraph.as(alice).query(OPTIONS, { id: schoolA.id })).toMatchObject({
    schoolProfileOptions: { unitId: null },
  });
  expect([schoolYearOf('2026-08-31'), schoolYearOf('2026-09-01')]).toEqual([2025, 2026]);
});

test('OH-05: a school has one profile a year, written by its officer, changed over what was seen, read in the subtree', async () => {
  expect(await refused({}, alice)).toEqual(['FORBIDDEN', 'viewer permission']);
  expect(await refused({}, chen)).toEqual(['NOT_FOUND', 'input.unitId exists']);
  expect(await refused({ schoolYear: 1999 })).toEqual(['BAD_USER_INPUT', 'input.schoolYear min']);
  const first = await save();
  expect(first).toMatchObject({
    directions: [
      { scheme: 'OH_DIRECTION', name: '课堂变革' },
      { scheme: 'OH_DIRECTION', name: '作业改革' },
    ],
    focuses: [{ scheme: 'OH_FOCUS', code: 'OH_F2' }, { code: 'OH_F4' }],
  });
  expect(await refused({})).toEqual(['CONFLICT', 'input.version current']);
  const second = await save({ version: first.version, directions: ['OH_D_DIGITAL'] });
  expect(second).toMatchObject({ id: first.id, version: first.version + 1, directions: [{ name: '数智赋能' }] });
  expect(await refused({ version: first.version })).toEqual(['CONFLICT', 'input.version current']);
  await save({ schoolYear: 2026 });
  const count = async (as: Viewer, filter: object) =>
    (await subgraph.as(as).query<{ schoolProfiles: { totalCount: number } }>(LIST, { filter })).schoolProfiles
      .totalCount;
  expect(await count(chen, { schoolYear: 2025 })).toBe(1);
  expect(await count(alice, { unitId: schoolA.id })).toBe(2);
  expect([await count(chen, { chose: 'OH_D_DIGITAL' }), await count(chen, { chose: 'OH_D_CLASSROOM' })]).toEqual([
    1, 1,
  ]);
  expect(await count(wei, {})).toBe(0);
  const log = await subgraph
    .as(bo)
    .query<{ schoolProfile: { timeline: { nodes: object[] } } }>(
      'query ($id: ID!) { schoolProfile(id: $id) { timeline(first: 5) { nodes { action } } } }',
      { id: first.id },
    );
  expect(log.schoolProfile.timeline.nodes).toHaveLength(2);
});

test('OH-05: the county sees which directions and focuses are worked on, by schools and by activities', async () => {
  const held = { ownerId: id(401), host: '组长', title: '单元作业设计研讨', content: 'OH_D_HOMEWORK' };
  const form = itemsOf(ouhai.plans, ['FORM'])[0]!.code;
  await published(subgraph.as(bo), { unitId: schoolA.id, form, ...held, sessions: [meeting('2026-03-10')] });
  const { schoolProfileCoverage: found } = await subgraph.as(chen).query<{
    schoolProfileCoverage: {
      directions: { item: { code: string }; schools: number }[];
      focuses: { schools: number }[];
    };
  }>(COVERAGE, { unitId: countyA.id });
  expect(found).toMatchObject({ schools: 2, withProfile: 1 });
  expect(found.directions.filter(({ schools }) => schools).map(({ item }) => item.code)).toEqual(['OH_D_DIGITAL']);
  const worked = found.directions.find(({ item }) => item.code === 'OH_D_HOMEWORK');
  expect(worked).toMatchObject({ schools: 0, activities: 1 });
  expect(found.focuses.map(({ schools }) => schools)).toEqual([0, 1, 0, 1, 0]);
  expect(await subgraph.as(wei).query(COVERAGE, { unitId: countyA.id })).toMatchObject({
    schoolProfileCoverage: null,
  });
});

test('the demo’s profiles: some schools have none, and filling again adds none', async () => {
  const written = await seedProfiles(subgraph.database);
  expect(written).toBeGreaterThanOrEqual(0);
  expect(await seedProfiles(subgraph.database)).toBe(0);
});
