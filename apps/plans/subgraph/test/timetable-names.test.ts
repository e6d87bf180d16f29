import { peopleChanged, staffNumbered } from '@yanxiu/events';
import { writeSheet } from '@yanxiu/subgraph/sheet';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { timetableIntake } from '../src/timetable/timetable.intake.js';
import { uploadIntake } from '../src/intake/intake.service.js';
import { plans } from '../src/module.js';
import { seedActivityWorld } from './activity-seed.js';

let subgraph: TestSubgraph;
const { ann, bei } = teachers;
const namesake = { ...ann, id: id(190), postings: ann.postings.map((posting) => ({ ...posting, id: id(1900) })) };
const numbered = (person: { id: string }, staffNumber: string, version = 1) => ({
  id: person.id,
  version,
  staffNumber,
});
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedActivityWorld(subgraph);
  await subgraph.deliver(peopleChanged, { people: [namesake] });
  await subgraph.deliver(staffNumbered, {
    people: [numbered(ann, 'A-0102', 2), numbered(namesake, 'A-0190'), numbered(bei, 'B-0104')],
  });
  // A late event changes nothing.
  await subgraph.deliver(staffNumbered, { people: [numbered(ann, 'OLD-1')] });
});
afterAll(() => subgraph.close());

const JOB = `query ($id: ID!) { sheetIntake(id: $id) { createCount faultyRows(first: 20) { nodes { number faults { column rule reason value } } } } }`;
interface Job {
  sheetIntake: {
    createCount: number;
    faultyRows: { nodes: { number: number; faults: { column: string; rule: string; reason: string }[] }[] };
  };
}

test('DL-35: namesakes are told apart by their staff number; numbers of other schools are not there', async () => {
  const rows = [
    ['安安', '', '1'],
    ['安安', ' a-0102', '08:00'],
    ['安安', 'A-0190', '08:00'],
    ['艾丽丝', 'A-0102', '09:00'],
    ['贝贝', 'B-0104', '09:00'],
    ['贝贝', '', '09:00'],
    ['安安', 'X-9', '09:00'],
  ].map(([name = '', staffNumber = '', start = '']) => [name, staffNumber, '星期五', start, '10:00']);
  const jobId = await uploadIntake(subgraph.context(viewers.bo), {
    ...{ intake: timetableIntake, unitId: places.schoolA.id, span: { from: '2026-09-01', to: '2027-01-20' } },
    fileName: '课表.xlsx',
    content: writeSheet('XLSX', [['姓名*', '教师编号', '星期*', '开始', '结束'], ...rows]),
  });
  const { sheetIntake } = await subgraph.as(viewers.bo).query<Job>(JOB, { id: jobId });
  const faults = sheetIntake.faultyRows.nodes.map(({ number, faults: found }) => {
    const { column, rule, reason } = found.at(-1)!;
    return [number, column, rule, reason];
  });
  expect(sheetIntake.createCount).toBe(2);
  expect(faults).toEqual([
    [2, '姓名', 'ambiguous', '同名 2 人，请填写教师编号'],
    [5, '教师编号', 'sameName', '教师编号与姓名不是同一人，请核对'],
    [6, '教师编号', 'exists', '本校这段时间没有这个编号的教师'],
    [7, '姓名', 'exists', '本校这段时间没有这位教师，或不在所填的组'],
    [8, '教师编号', 'exists', '本校这段时间没有这个编号的教师'],
  ]);
});
