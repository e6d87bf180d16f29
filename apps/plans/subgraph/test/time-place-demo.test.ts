import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adoptDecided, seedActivityWorld } from './activity-seed.js';
import { seedTimeAndPlace } from '../src/demo.js';
import { plans } from '../src/module.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedActivityWorld(subgraph);
  await adoptDecided(subgraph);
});
afterAll(() => subgraph.close());

test('the demo has rooms with bookings, hours kept free and timetables of the term; filling it again adds nothing', async () => {
  await seedTimeAndPlace(subgraph.database, { today: '2099-03-02' });
  await seedTimeAndPlace(subgraph.database, { today: '2099-03-02' });
  const READ = `query ($unit: ID!, $school: ID!) {
    facilities(filter: { unitId: $unit }, first: 100) { totalCount }
    facilityBookings(filter: { ownerId: $unit, states: [PENDING] }) { nodes { purpose mayDecide facility { name } } }
    protectedSlots(unitId: $school) { subject weekday }
    timetables(unitId: $school) { validFrom teachers lessons }
    timetableClashes(unitId: $unit, day: "2099-03-02") { concerned } }`;
  const found = await subgraph.as(viewers.chen).query<{
    facilityBookings: { nodes: object[] };
    timetables: { teachers: number; lessons: number }[];
  }>(READ, { unit: places.countyA.id, school: places.schoolA.id });
  expect(found).toMatchObject({
    // Three of the county's own, four of each of its two schools.
    facilities: { totalCount: 11 },
    protectedSlots: [{ subject: '语文', weekday: 2 }],
    timetables: [{ validFrom: '2099-02-20', teachers: 3 }],
    timetableClashes: [{ concerned: 3 }],
  });
  expect(found.facilityBookings.nodes).toHaveLength(2);
  expect(found.facilityBookings.nodes[0]).toMatchObject({ mayDecide: true, facility: { name: '研训大厅' } });
  expect(found.timetables[0]!.lessons).toBeGreaterThan(10);
});
