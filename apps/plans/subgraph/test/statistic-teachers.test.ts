import { peopleChanged, unitsChanged } from '@yanxiu/events';
import { sql } from '@yanxiu/subgraph';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { countTeachersAnew, differingTeachers } from '../src/statistic/teacher-figures.worker.js';

let subgraph: TestSubgraph;
const { city, countyA, countyB, province, schoolA, schoolA2, schoolB } = places;
const { alice, ann, abel, bei } = teachers;
/** A group of the school: its theme is the theme of whoever belongs to it. */
const group = {
  ...schoolA,
  ...{ id: id(1_900), code: 'G1', name: '语文教研组', level: 'GROUP' as const, kind: 'GROUP', parentId: schoolA.id },
  path: [...schoolA.path, id(1_900)],
};
const member = (person: typeof ann, more: object) => ({
  ...person.postings[0]!,
  ...{ id: id(1_910), unitId: group.id, main: false, ...more },
});

beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await subgraph.deliver(unitsChanged, { units: Object.values(places) });
  await subgraph.deliver(peopleChanged, { people: Object.values(teachers) });
});
afterAll(() => subgraph.close());

const year = { from: '2025-09-01', to: '2026-08-31' };
const SPAN = '$unitId: ID!, $from: Date!, $to: Date!';
const FIGURES = `query (${SPAN}) { activityStatistics(unitId: $unitId, from: $from, to: $to) {
  involvement { teachers withTheme withTask withResult } } }`;
const NAMES = `query (${SPAN}) { involvements(unitId: $unitId, from: $from, to: $to, first: 100) {
  nodes { name subject theme task result unit { id } } } }`;
interface Names {
  involvements: { nodes: { name: string; theme: boolean; task: boolean; result: boolean }[] };
}
const asked = [
  [FIGURES, viewers.du, province.id, year],
  [NAMES, viewers.chen, countyA.id, { from: '2026-03-11', to: '2026-04-09' }],
  [NAMES, viewers.wei, countyB.id, { from: '2026-03-10', to: '2026-03-10' }],
  [NAMES, viewers.alice, schoolA.id, year],
] as const;
const seen = () =>
  Promise.all(asked.map(([query, viewer, unitId, span]) => subgraph.as(viewer).query(query, { unitId, ...span })));
const ofCounty = { unitId: countyA.id, ...year };
const count = async () => {
  while (await countTeachersAnew(subgraph.db));
};
const settle = async () => {
  await count();
  expect(await subgraph.db.query(sql`select person_id from stale_teacher`)).toEqual([]);
  expect(await differingTeachers(subgraph.db)).toEqual([]);
};
const run = (statement: ReturnType<typeof sql>) => subgraph.db.query(statement);
/** What the rows say, with nothing that was kept in it. */
async function counted() {
  await run(sql`insert into stale_teacher (person_id) select distinct person_id from directory_posting`);
  return seen();
}

const activity = id(64_001);
const at = sql`${province.id}::uuid, ${city.id}::uuid, ${countyA.id}::uuid, ${schoolA.id}::uuid`;
const attendance = (personId: string, role: string) => sql`
  insert into attendance (id, activity_id, person_id, role, posting_id, unit_id, province_id, city_id, county_id, school_id, day)
  values (gen_random_uuid(), ${activity}, ${personId}, ${JSON.stringify({ scheme: 'ROLE', code: role, name: role })}::jsonb, ${id(1)}, ${schoolA.id}, ${at}, '2026-03-10')`;
const theme = (n: number, level: string, unitId: string, personId: string | null) => sql`
  insert into theme (id, title, level, unit_id, person_id, status, started_on, province_id, city_id, county_id, school_id, created_by)
  values (${id(n)}, '主题', ${level}, ${unitId}, ${personId}, 'IN_WORK', '2026-03-01', ${at}, '演示')`;
const moved = (version: number, ...postings: (typeof ann.postings)[number][]) =>
  subgraph.deliver(peopleChanged, { people: [{ ...ann, version, postings }] });
const main = ann.postings[0]!;

const changes: Record<string, () => Promise<unknown>> = {
  'an own theme': () => run(theme(64_010, 'PERSON', schoolA.id, alice.id)),
  'an activity is announced': () =>
    run(sql`
      insert into activity (id, title, unit_id, owner_id, mode, form, status, outcome, adoption_id, pack_code, pack_version, hours, first_day, last_day,
        province_id, city_id, county_id, school_id)
      values (${activity}, '活动', ${schoolA.id}, ${alice.id}, 'OFFLINE', '{"scheme":"F","code":"F","name":"形式"}', 'PUBLISHED', '成果', ${id(950)}, 'P', 1, 2,
        '2026-03-10', '2026-03-10', ${at})`),
  'who only takes part': () => run(attendance(ann.id, 'PARTICIPANT')),
  'a host': () => run(attendance(alice.id, 'HOST')),
  'a role besides the seat': () =>
    run(
      sql`update attendance set other_roles = '[{"scheme":"ROLE","code":"SPEAKER","name":"主讲"}]' where person_id = ${ann.id}`,
    ),
  'presence is confirmed': () => run(sql`update attendance set status = 'CONFIRMED', hours = 2`),
  'the activity closes with an outcome': () =>
    run(sql`update activity set status = 'COMPLETED' where id = ${activity}`),
  'presence is corrected': () =>
    run(sql`update attendance set status = 'ABSENT', hours = null where person_id = ${ann.id}`),
  'a task in the run sheet': () =>
    run(sql`
      insert into activity_task (id, activity_id, num, title, duty, assignee_id)
      values (${id(64_020)}, ${activity}, 1, '记录', '{"scheme":"D","code":"D","name":"记录"}', ${abel.id})`),
  'the task is done': () =>
    run(
      sql`update activity_task set state = 'DONE', evidence = '记录表', done_at = '2026-03-10 16:30Z' where id = ${id(64_020)}`,
    ),
  'the task is given to another': () => run(sql`update activity_task set assignee_id = ${ann.id}`),
  'a group has a theme before it is known as one': () => run(theme(64_011, 'GROUP', group.id, null)),
  'a teacher belongs to it': () => moved(3, main, member(ann, { from: '2026-03-15' })),
  'the group becomes known': () => subgraph.deliver(unitsChanged, { units: [group] }),
  'the theme of the group is closed before the teacher came': () =>
    run(
      sql`update theme set status = 'CLOSED', conclusion = '小结', closed_on = '2026-03-12' where id = ${id(64_011)}`,
    ),
  'a teacher moves to another county': () =>
    moved(4, { ...main, unitId: schoolB.id, lineage: schoolB.lineage }, member(ann, { from: '2020-09-01' })),
  'two main postings at once': () => moved(5, main, { ...main, id: id(1_911), unitId: schoolA2.id }),
  'a teacher leaves': () => subgraph.deliver(peopleChanged, { people: [{ ...bei, version: 3, active: false }] }),
  'another name': () => subgraph.deliver(peopleChanged, { people: [{ ...abel, version: 3, name: '阿宝' }] }),
  'a school is merged into another': async () => {
    await subgraph.deliver(unitsChanged, {
      units: [{ ...schoolA2, version: 9, active: false, successorId: schoolA.id }],
    });
    const postings = abel.postings.map((one) => ({ ...one, unitId: schoolA.id, lineage: schoolA.lineage }));
    await subgraph.deliver(peopleChanged, { people: [{ ...abel, version: 4, name: '阿宝', postings }] });
  },
  'the activity is called off after its end': () =>
    run(sql`update activity set status = 'CANCELLED', cancel_reason = '停办' where id = ${activity}`),
  'the theme is deleted': () => run(sql`delete from theme where id = ${id(64_010)}`),
  'the activity is deleted': () => run(sql`delete from activity where id = ${activity}`),
};

test('OH-10, L11: who has theme, task and result is kept as the rows say it, for every reach and span, after each change', async () => {
  for (const [what, change] of Object.entries(changes)) {
    await count();
    await change();
    // Before anything was counted anew, after it, and by the rows alone: three ways, one answer.
    const at = await seen();
    await settle();
    expect(await seen(), what).toEqual(at);
    expect(await counted(), what).toEqual(at);
  }
});

test('OH-10: a theme of the group is a teacher’s for as long as the teacher belonged to it, and a role besides the seat is a task', async () => {
  const told = async () =>
    Object.fromEntries(
      (await subgraph.as(viewers.chen).query<Names>(NAMES, ofCounty)).involvements.nodes.map((one) => [one.name, one]),
    );
  const before = await told();
  expect(before['安安']).toMatchObject({ theme: false, task: false, result: false });
  await run(theme(64_012, 'GROUP', group.id, null));
  await moved(7, main, member(ann, { from: '2020-09-01', to: '2026-02-28' }));
  expect((await told())['安安']).toMatchObject({ theme: false });
  await moved(8, main, member(ann, { from: '2020-09-01', to: '2026-03-01' }));
  expect((await told())['安安']).toMatchObject({ theme: true });
  await changes['an activity is announced']!();
  await changes['who only takes part']!();
  expect((await told())['安安']).toMatchObject({ task: false });
  await changes['a role besides the seat']!();
  expect((await told())['安安']).toMatchObject({ task: true, result: false });
  const figures = await subgraph.as(viewers.chen).query(FIGURES, ofCounty);
  expect(figures).toMatchObject({ activityStatistics: { involvement: { withTheme: 1, withTask: 1, withResult: 0 } } });
});

test('whoever only checks in or takes part marks nobody; the nightly look finds what was tampered with', async () => {
  await settle();
  await run(sql`delete from attendance`);
  await settle();
  await run(attendance(ann.id, 'PARTICIPANT'));
  await run(sql`update attendance set status = 'CONFIRMED', hours = 2`);
  await run(sql`update activity set title = '改名' where id = ${activity}`);
  expect(await run(sql`select person_id from stale_teacher`)).toEqual([]);
  await run(sql`update teacher_figure set themes = '{}' where person_id = ${ann.id}`);
  expect(await differingTeachers(subgraph.db)).toEqual([ann.id]);
});
