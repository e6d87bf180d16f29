import { describe, expect, test } from 'vitest';
import { demoDataset, demoFacts } from '../src/index.js';

const small = demoDataset({ appSecret: 'x' });

describe('the demo', () => {
  test('PC-07: names Pucheng’s 38 junior-high schools in 16 clusters, one without members', () => {
    const { alliances, memberships, units } = small.organization;
    const clusters = alliances.filter(({ kind }) => kind === 'CLUSTER');
    const inCluster = memberships.filter(({ allianceId }) => clusters.some(({ id }) => id === allianceId));
    expect([clusters.length, inCluster.length]).toEqual([16, 38]);
    expect(
      clusters
        .filter(({ id }) => inCluster.filter(({ allianceId }) => allianceId === id).length === 1)
        .map(({ name }) => name),
    ).toEqual(['永丰初中联片研修区']);
    expect(inCluster.filter(({ unitId }) => units.find(({ id }) => id === unitId)!.level === 'SECTION')).toHaveLength(
      2,
    );
  });

  test('HL-26, HL-06: has Helan’s 2 + 6 + 26 schools and nine leaders', () => {
    const helan = small.schools.filter(({ county }) => county === '640122');
    expect(
      ['SENIOR_HIGH', 'JUNIOR_HIGH', 'PRIMARY'].map((stage) => helan.filter((school) => school.stage === stage).length),
    ).toEqual([2, 6, 26]);
    expect(small.organization.alliances.filter(({ kind }) => kind === 'ONE_PLUS_N')).toHaveLength(9);
  });

  test('is the same on every machine, and marks what it invented', () => {
    expect(demoDataset({ appSecret: 'x' }).organization).toEqual(small.organization);
    expect(small.organization.units.filter(({ name }) => name.includes('示例')).every(({ demo }) => demo)).toBe(true);
    expect(small.organization.people.every(({ demo }) => demo)).toBe(true);
  });

  test('PC-01, PC-13, HL-15: has bodies, studios and mentor pairs whose people are on the register', () => {
    const { bodies, seats, holdings, studios, mentorPairs, people } = small.organization;
    const known = new Set(people.map(({ id }) => id));
    const named = [
      ...holdings.map(({ personId }) => personId!),
      ...studios.map(({ leaderId }) => leaderId),
      ...mentorPairs.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]),
    ];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    const group = bodies.find(({ name }) => name === '蒲城县校本研修工作领导小组')!;
    expect(seats.filter(({ bodyId }) => bodyId === group.id).map(({ position }) => position)).toEqual([
      ...['BUREAU_DIRECTOR', 'PARTY_SECRETARY', 'DEPUTY_DIRECTOR', 'DEPUTY_DIRECTOR', 'DEPUTY_DIRECTOR'],
    ]);
    expect([studios.length, mentorPairs.length]).toEqual([8, 4]);
  });

  test('gives nobody the name of an official of the documents', () => {
    const officials = ['庞建军', '杨西庆', '澹台典谱', '王冬印', '董新庄', '杨延军'];
    expect(small.organization.people.filter(({ name }) => officials.includes(name!))).toEqual([]);
  });

  test('scales without two things sharing an id', () => {
    const large = demoDataset({ appSecret: 'x', schools: 5_000 });
    expect(large.schools).toHaveLength(5_000);
    const { units, people, postings, bodies, seats, holdings } = large.organization;
    for (const list of [units, people, postings, bodies, seats, holdings] as { id: string }[][])
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    const facts = demoFacts(large, '2026-11-21');
    expect(new Set(facts.activities.map(({ id }) => id)).size).toBe(facts.activities.length);
  });
});
