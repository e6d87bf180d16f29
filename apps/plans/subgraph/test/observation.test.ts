import { parseParts, shippedFolders } from '@yanxiu/policy';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import type { Viewer } from '@yanxiu/access';
import { lessonsFilmed, peopleChanged, policyAdopted } from '@yanxiu/events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { draft, enrol, meeting, pack, published, seedDirectory } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedDirectory(subgraph);
  // A region's own supplement to a document that says nothing of sheets.
  await subgraph.deliver(policyAdopted, {
    ...{ adoptionId: id(901), unitId: places.countyA.id, packCode: 'LOCAL_SHEETS', packVersion: 1 },
    ...{ from: '2020-01-01', to: null },
    pack: { ...pack, plans: { ...pack.plans, observationSheets: sheetsOf('demo-dalian') } },
  });
});
afterAll(() => subgraph.close());

/** The sheets of a shipped supplement. */
function sheetsOf(folder: string) {
  const found = parseParts(shippedFolders().find((shipped) => shipped.folder === folder)!.parts).pack!;
  return found.plans.observationSheets;
}

const { alice, ann, abel, bei } = teachers;
const annas: Viewer = { ...viewers.alice, id: id(221), personId: ann.id, name: '安安（教师）' };
const abels: Viewer = { ...viewers.alice, id: id(222), personId: abel.id, name: '阿贝（教师）' };

const FIELDS = `id version state observerCount own mayOrganise taught { id } form { code name aspects { code items { code most } } }
  missing { id } sheets { own state version comment observer { id } marks { item score note } }
  summary { sheets mean most items { code mean low high count } }`;
const OPEN = `mutation ($input: OpenObservationInput!) { openObservation(input: $input) { observation { ${FIELDS} } } }`;
const SET =
  'mutation ($input: SetObserversInput!) { setObservers(input: $input) { observation { version observerCount } } }';
const SAVE = `mutation ($input: SaveObservationSheetInput!) { saveObservationSheet(input: $input) { observation { ${FIELDS} } } }`;
const SUBMIT = `mutation ($input: SubmitObservationSheetInput!) { submitObservationSheet(input: $input) { observation { ${FIELDS} } } }`;
const CLOSE =
  'mutation ($input: CloseObservationInput!) { closeObservation(input: $input) { observation { version state } } }';
const REOPEN =
  'mutation ($input: ReopenObservationInput!) { reopenObservation(input: $input) { observation { version state } } }';
const READ = `query ($id: ID!) { lessonObservation(id: $id) { ${FIELDS} } }`;

interface Lesson {
  id: string;
  version: number;
  state: string;
  observerCount: number;
  missing: { id: string }[] | null;
  sheets: { own: boolean; state: string; version: number; comment: string | null; observer: { id: string } }[];
  summary: {
    sheets: number;
    mean: string;
    most: string;
    items: { code: string; mean: string; low: string; high: string; count: number }[];
  } | null;
  form: {
    code: string | null;
    name: string;
    aspects: { code: string; items: { code: string; most: string | null }[] }[];
  };
}

async function lesson(change: object = {}, day = '2026-03-10', people: string[] = []): Promise<Lesson> {
  const bo = subgraph.as(viewers.bo);
  const { id: activityId } = await published(bo, draft(day));
  if (people.length)
    await enrol(
      bo,
      activityId,
      people.map((personId) => ({ personId })),
    );
  const input = {
    activityId,
    title: '二次函数的图象',
    className: '九（2）班',
    taughtId: alice.id,
    observerIds: [ann.id, abel.id],
    items: [{ name: '目标达成', most: '10' }, { name: '学生提问' }],
    ...change,
  };
  const { openObservation } = await bo.query<{ openObservation: { observation: Lesson } }>(OPEN, { input });
  return openObservation.observation;
}

const seenBy = async (viewer: Viewer, observation: string) =>
  (await subgraph.as(viewer).query<{ lessonObservation: Lesson | null }>(READ, { id: observation })).lessonObservation;

test('DL-19: a sheet of the policy is kept with the lesson, aspects and points as they stand there', async () => {
  const { form, observerCount, missing } = await lesson({ form: 'DEMO_LESSON_SHEET', items: [] });
  expect(form).toMatchObject({ code: 'DEMO_LESSON_SHEET' });
  expect(form.aspects.map(({ code, items }) => [code, items.length])).toEqual([
    ['LEARNING', 3],
    ['TEACHING', 3],
    ['CURRICULUM', 2],
    ['CULTURE', 1],
  ]);
  expect(form.aspects[3]!.items).toEqual([{ code: 'ATMOSPHERE', most: null }]);
  expect(observerCount).toBe(2);
  expect(missing!.map((person) => person.id).sort()).toEqual([ann.id, abel.id].sort());
});

test('a lesson has a known sheet or own items, and nobody observes the own lesson', async () => {
  const faults = async (change: object) => {
    const { id: activityId } = await published(subgraph.as(viewers.bo), draft());
    const input = { activityId, title: '一节课', taughtId: alice.id, ...change };
    const { errors } = await subgraph.as(viewers.bo).run(OPEN, { input });
    return errors.flatMap(({ details = [] }) => details.map(({ path, rule }) => `${path} ${rule}`));
  };
  expect(await faults({})).toEqual(['input.form oneForm']);
  expect(await faults({ form: 'NO_SHEET' })).toEqual(['input.form codeOfPolicy']);
  expect(await faults({ items: [{ name: '要点', most: '-1' }] })).toEqual(['input.items[0].most most']);
  const items = [{ name: '要点', most: '5' }];
  expect(await faults({ items, observerIds: [alice.id] })).toEqual(['input.observerIds ownLesson']);
  expect(await faults({ items, taughtId: id(999) })).toEqual(['input.taughtId exists']);
});

test('DL-19: several observers score apart; mean and spread per item, notes side by side, missing sheets named', async () => {
  const { id: observationId } = await lesson();
  const mark = (score: string, note: string) => ({
    marks: [
      { item: 'OWN_1', score },
      { item: 'OWN_2', note },
    ],
  });
  await subgraph.as(annas).query(SUBMIT, { input: { observationId, ...mark('8', '三处追问'), comment: '节奏好' } });
  const first = await seenBy(viewers.bo, observationId);
  expect(first!.missing).toEqual([{ id: abel.id }]);
  await subgraph.as(abels).query(SUBMIT, { input: { observationId, ...mark('9.5', '留白不足') } });
  const { summary, sheets, missing } = (await seenBy(viewers.bo, observationId))!;
  expect(summary).toEqual({
    sheets: 2,
    mean: '8.75',
    most: '10',
    items: [
      { code: 'OWN_1', mean: '8.75', low: '8', high: '9.5', count: 2 },
      { code: 'OWN_2', mean: null, low: null, high: null, count: 0 },
    ],
  });
  expect(sheets.map(({ observer, comment }) => [observer.id, comment])).toEqual([
    [ann.id, '节奏好'],
    [abel.id, null],
  ]);
  expect(missing).toEqual([]);
});

test('DL-19: the teacher who taught reads what was handed in; an observer reads the others once it is summed up; colleagues never', async () => {
  const { id: observationId } = await lesson({ observerIds: [ann.id, abel.id] });
  const marks = [{ item: 'OWN_1', score: '7' }];
  await subgraph.as(annas).query(SUBMIT, { input: { observationId, marks } });
  await subgraph.as(abels).query(SAVE, { input: { observationId, marks: [{ item: 'OWN_1', score: '3' }] } });
  const taught = (await seenBy(viewers.alice, observationId))!;
  expect(taught.sheets.map(({ observer }) => observer.id)).toEqual([ann.id]);
  expect(taught.summary).toMatchObject({ sheets: 1, mean: '7' });
  expect(taught.missing).toBeNull();
  // A sheet that is still being written is its observer's alone; the others stay closed to him until then.
  const open = (await seenBy(abels, observationId))!;
  expect(open.sheets.map(({ own, state }) => [own, state])).toEqual([[true, 'DRAFT']]);
  expect(open.summary).toBeNull();
  await subgraph.as(abels).query(SUBMIT, { input: { observationId, version: 2, marks } });
  await subgraph.as(viewers.bo).query(CLOSE, { input: { id: observationId, version: 1 } });
  expect((await seenBy(abels, observationId))!.sheets).toHaveLength(2);
  const colleague: Viewer = { ...annas, id: id(223), personId: bei.id };
  expect(await seenBy(colleague, observationId)).toMatchObject({ sheets: [], summary: null, missing: null });
  expect(await seenBy(viewers.wei, observationId)).toBeNull();
});

test('a sheet is complete when it is handed in, within its points, and of this lesson', async () => {
  const { id: observationId } = await lesson();
  const faults = async (document: string, marks: object[]) => {
    const { errors } = await subgraph.as(annas).run(document, { input: { observationId, marks } });
    return errors.flatMap(({ details = [] }) => details.map(({ path, rule }) => `${path} ${rule}`));
  };
  expect(await faults(SUBMIT, [])).toEqual(['input.marks scored']);
  expect(await faults(SAVE, [{ item: 'OWN_1', score: '10.5' }])).toEqual(['input.marks[0].score score']);
  expect(await faults(SAVE, [{ item: 'OWN_1', score: '-1' }])).toEqual(['input.marks[0].score score']);
  expect(await faults(SAVE, [{ item: 'OWN_2', score: '1' }])).toEqual(['input.marks[0].score notedOnly']);
  expect(await faults(SAVE, [{ item: 'OWN_9', note: '？' }])).toEqual(['input.marks[0].item itemOfSheet']);
  expect(await faults(SAVE, [{ item: 'OWN_1' }, { item: 'OWN_1' }])).toEqual(['input.marks[1].item itemOfSheet']);
  expect((await seenBy(viewers.bo, observationId))!.missing).toHaveLength(2);
});

test('who takes part may observe unasked; a stranger, the teacher and who comes too early may not', async () => {
  const asked = await lesson({ observerIds: [] }, '2026-03-10', [ann.id]);
  const marks = [{ item: 'OWN_1', score: '6' }];
  const input = { observationId: asked.id, marks };
  expect(await subgraph.as(annas).refusal(SUBMIT, { input })).toEqual([]);
  expect(await subgraph.as(abels).refusal(SUBMIT, { input })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.alice).refusal(SUBMIT, { input })).toEqual(['NOT_FOUND']);
  const coming = await lesson({}, '2036-03-10');
  const early = await subgraph.as(annas).run(SUBMIT, { input: { observationId: coming.id, marks } });
  expect(early.errors[0]!.details).toMatchObject([{ rule: 'past' }]);
});

test('two devices: a stale sheet is refused, and a late draft does not take back what was handed in', async () => {
  const { id: observationId } = await lesson();
  const marks = [{ item: 'OWN_1', score: '6' }];
  const anna = subgraph.as(annas);
  await anna.query(SAVE, { input: { observationId, marks } });
  expect(await anna.refusal(SAVE, { input: { observationId, marks } })).toEqual(['CONFLICT']);
  expect(await anna.refusal(SAVE, { input: { observationId, version: 2, marks } })).toEqual([]);
  await anna.query(SUBMIT, { input: { observationId, version: 3, marks } });
  expect(await anna.refusal(SAVE, { input: { observationId, version: 4, marks } })).toEqual(['CONFLICT']);
  expect(await anna.refusal(SUBMIT, { input: { observationId, version: 4, marks } })).toEqual([]);
});

test('observers who have not begun are replaced; summed up, nothing changes until it is opened again with a reason', async () => {
  const { id: observationId } = await lesson();
  const bo = subgraph.as(viewers.bo);
  const input = { observationId, marks: [{ item: 'OWN_1', score: '6' }] };
  await subgraph.as(annas).query(SAVE, { input });
  expect(await bo.query(SET, { input: { id: observationId, version: 1, observerIds: [] } })).toEqual({
    setObservers: { observation: { version: 2, observerCount: 1 } },
  });
  expect(await bo.refusal(CLOSE, { input: { id: observationId, version: 1 } })).toEqual(['CONFLICT']);
  await bo.query(CLOSE, { input: { id: observationId, version: 2 } });
  expect(await subgraph.as(annas).refusal(SUBMIT, { input: { ...input, version: 2 } })).toEqual(['CONFLICT']);
  await bo.query(REOPEN, { input: { id: observationId, version: 3, reason: '漏交一份' } });
  expect(await subgraph.as(annas).refusal(SUBMIT, { input: { ...input, version: 2 } })).toEqual([]);
  expect(await subgraph.as(viewers.alice).refusal(CLOSE, { input: { id: observationId, version: 4 } })).toEqual([
    'FORBIDDEN',
  ]);
});

test('PC-17: how many lessons each teacher heard in a term is counted; the quota stays open where no document gives one', async () => {
  const day = '2025-05-06';
  const { id: observationId } = await lesson({}, day);
  await subgraph.as(annas).query(SUBMIT, { input: { observationId, marks: [{ item: 'OWN_1', score: '6' }] } });
  const HEARD = `query ($unitId: ID!, $from: Date!, $to: Date!) {
    lessonsHeard(unitId: $unitId, from: $from, to: $to) { totalCount nodes { id name heard taught unit { id } } } lessonsAsked(unitId: $unitId, day: $to) }`;
  const variables = { unitId: places.schoolA.id, from: '2025-02-01', to: '2025-07-31' };
  const { lessonsHeard, lessonsAsked } = await subgraph
    .as(viewers.bo)
    .query<{ lessonsHeard: { nodes: { id: string; heard: number; taught: number }[] }; lessonsAsked: number | null }>(
      HEARD,
      variables,
    );
  const of = (person: string) => lessonsHeard.nodes.find((line) => line.id === person);
  expect([of(ann.id)?.heard, of(ann.id)?.taught]).toEqual([1, 0]);
  expect([of(alice.id)?.heard, of(alice.id)?.taught]).toEqual([0, 1]);
  expect(lessonsAsked).toBeNull();
  const own = await subgraph.as(viewers.alice).query<{ lessonsHeard: { nodes: { id: string }[] } }>(HEARD, variables);
  expect(own.lessonsHeard.nodes.map((line) => line.id)).toEqual([alice.id]);
});

test('lessons, sheets and results of many activities take the same number of statements as those of one', async () => {
  const LIST = `query ($first: Int!) { activities(first: $first) { nodes { observationForms { name } observations { ${FIELDS} } } } }`;
  const bo = subgraph.as(viewers.bo);
  await published(bo, { ...draft(), sessions: [meeting('2030-01-01')] });
  const [few, many] = [await bo.run(LIST, { first: 3 }), await bo.run(LIST, { first: 60 })];
  expect(many.statements).toBe(few.statements);
});

test('what an observer has to fill in is found by him, and nothing of a draft', async () => {
  const MINE = '{ myObservationSheets(states: [ASSIGNED]) { nodes { state lesson { title activity { title } } } } }';
  await lesson();
  const { myObservationSheets } = await subgraph
    .as(abels)
    .query<{ myObservationSheets: { nodes: { lesson: { title: string } }[] } }>(MINE);
  expect(myObservationSheets.nodes[0]).toMatchObject({
    state: 'ASSIGNED',
    lesson: { title: '二次函数的图象', activity: { title: draft().title } },
  });
});

const VIDEO =
  'mutation ($input: DecideLessonVideoInput!) { decideLessonVideo(input: $input) { observation { id version videoConsent } } }';

test('DL-19: who taught alone says whether a film is published, may say otherwise later, and the library is told each time', async () => {
  const { id: observationId, version } = await lesson();
  const input = { id: observationId, version, consent: true };
  for (const viewer of [viewers.bo, viewers.chen, annas, abels])
    expect(await subgraph.as(viewer).refusal(VIDEO, { input })).toEqual(['NOT_FOUND']);
  const alices = subgraph.as(viewers.alice);
  expect(await alices.query(VIDEO, { input })).toEqual({
    decideLessonVideo: { observation: { id: observationId, version: version + 1, videoConsent: 'GIVEN' } },
  });
  expect(await alices.refusal(VIDEO, { input: { ...input, consent: false } })).toEqual(['CONFLICT']);
  await alices.query(VIDEO, { input: { ...input, version: version + 1, consent: false } });
  const told = (await subgraph.published(lessonsFilmed)).flatMap(({ payload }) => payload.lessons);
  expect(told.flatMap(({ lessonId, video }) => (lessonId === observationId ? [video] : []))).toEqual([
    ...['OPEN', 'GIVEN', 'REFUSED'],
  ]);
});

test('DL-19: the sheet of who is over the teacher is told as such, and the mean of peers stands beside that of all', async () => {
  const { id: observationId } = await lesson();
  const head = { ...ann, version: 20, postings: [{ ...ann.postings[0]!, position: 'VICE_PRINCIPAL' }] };
  await subgraph.deliver(peopleChanged, { people: [head] });
  const marks = (score: string) => ({ observationId, marks: [{ item: 'OWN_1', score }] });
  await subgraph.as(annas).query(SUBMIT, { input: marks('10') });
  await subgraph.as(abels).query(SUBMIT, { input: marks('6') });
  const TOLD = `query ($id: ID!) { lessonObservation(id: $id) {
    summary { mean peerMean } sheets { superior observer { id } } } }`;
  interface Told {
    lessonObservation: { summary: object; sheets: { superior: boolean; observer: { id: string } }[] };
  }
  const seen = async () => (await subgraph.as(viewers.bo).query<Told>(TOLD, { id: observationId })).lessonObservation;
  const { summary, sheets } = await seen();
  expect(summary).toEqual({ mean: '8', peerMean: '6' });
  expect(sheets.filter(({ superior }) => superior).map(({ observer }) => observer.id)).toEqual([ann.id]);
  await subgraph.deliver(peopleChanged, { people: [{ ...ann, version: 21 }] });
  expect((await seen()).summary).toEqual({ mean: '8', peerMean: null });
});
