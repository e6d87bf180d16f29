import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '@yanxiu/schema';
import { Decimal } from 'decimal.js';
import { beforeAll, expect, test } from 'vitest';
import type { Platform } from '../src/platform.js';
import { Visitor } from '../src/visitor.js';

interface Membership {
  unitName: string;
}

interface CountyPage {
  county: { id: string; name: string; alliances: { nodes: { center: Membership; members: Membership[] }[] } };
  school: {
    id: string;
    activities: { nodes: { title: string; form: { name: string } }[] };
    people: { nodes: { name: string; credits: { total: string } }[] };
    lastScoreSheet: { rubric: { weightSum: string }; items: { text: string; weight: string }[] };
    resources: { nodes: { title: string }[] };
  };
}

const ids = `query ($county: ID!, $school: ID!, $person: ID!, $sheet: ID!, $activity: ID!) {
  county: orgUnit(id: $county) { id }
  school: orgUnit(id: $school) { id people(first: 1) { totalCount } }
  byCode: orgUnitByCode(code: "610526") { id }
  person(id: $person) { name credits { total } }
  scoreSheet(id: $sheet) { total }
  activity(id: $activity) { title }
  creditStatement(personId: $person) { total }
}`;
const oneOfEach = `{ orgUnitByCode(code: "610526-00001") {
  people(first: 1) { nodes { id } } activities(first: 1) { nodes { id } } lastScoreSheet { id } } }`;

/** 蒲城县 in one query: the clusters of its document, and a school out of all five slices. */
export function countyPage(platform: () => Platform): void {
  let page: CountyPage;
  let app: Visitor;

  beforeAll(async () => {
    app = await Visitor.app(platform().url, platform().app);
    const query = await readFile(join(root, 'gateway/examples/integrator-county-page.graphql'), 'utf8');
    page = await app.get<CountyPage>(query, { county: '610526', school: '610526-00001' });
  });

  test('with the sixteen clusters of the document, one of them empty', () => {
    const clusters = page.county.alliances.nodes;
    expect(clusters).toHaveLength(16);
    for (const { center } of clusters) expect(center.unitName).toBeTruthy();
    // 联片办法.2: the document leaves the line of 永丰初中 empty.
    const empty = clusters.filter(({ members }) => members.length === 0);
    expect(empty.map(({ center }) => center.unitName)).toEqual(['永丰初中']);
    expect(clusters.find(({ center }) => center.unitName === '实验中学')?.members).toEqual([
      { unitName: '贾曲初中' },
      { unitName: '贾曲九年制初中' },
    ]);
  });

  test('with a school’s activities, credits, score sheet and resources', () => {
    const { activities, people, lastScoreSheet, resources } = page.school;
    expect(activities.nodes[0]).toMatchObject({ title: expect.any(String), form: { name: expect.any(String) } });
    expect(people.nodes.length).toBeGreaterThan(3);
    for (const { credits } of people.nodes) expect(new Decimal(credits.total).isPositive()).toBe(true);
    const { items, rubric } = lastScoreSheet;
    expect(items).toHaveLength(22);
    expect(items[0]?.text).toBe('校本研修组织机构完善，有专人负责。');
    expect(Decimal.sum(...items.map(({ weight }) => weight)).toString()).toBe('100');
    expect(rubric.weightSum).toBe('100');
    expect(resources.nodes.length).toBeGreaterThan(0);
  });

  test('and to another county’s officer its ids are like ids that nobody has', async () => {
    const { orgUnitByCode: school } = await app.get<{
      orgUnitByCode: {
        people: { nodes: { id: string }[] };
        activities: { nodes: { id: string }[] };
        lastScoreSheet: { id: string };
      };
    }>(oneOfEach);
    const real = {
      ...{ county: page.county.id, school: page.school.id, sheet: school.lastScoreSheet.id },
      ...{ person: school.people.nodes[0]?.id, activity: school.activities.nodes[0]?.id },
    };
    const [ouhai, pucheng] = await Promise.all(
      ['ouhai', 'pucheng'].map((name) => Visitor.person(platform().url, name)),
    );
    const nobodys = Object.fromEntries(Object.keys(real).map((key) => [key, randomUUID()]));
    const foreign = await ouhai?.ask<Record<string, unknown>>(ids, real);
    const missing = await ouhai?.ask<Record<string, unknown>>(ids, nobodys);
    expect(foreign).toEqual(missing);
    expect(foreign?.errors).toBeUndefined();
    expect(Object.values(foreign?.data ?? {}).every((value) => value === null)).toBe(true);
    const own = await pucheng?.get<Record<string, unknown>>(ids, real);
    expect(Object.values(own ?? {}).every((value) => value !== null)).toBe(true);
  });
}
