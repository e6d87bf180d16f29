import type { Viewer } from '@yanxiu/access';
import { beforeAll, expect, test } from 'vitest';
import type { Slices } from './slices.js';

let slices: Slices;

const unitNamed = (name: string) => slices.demo.organization.units.find((unit) => unit.name === name)!;

function officerOf(county: string): Viewer {
  const { units } = slices.demo.organization;
  const above = (id: string | null): string[] => {
    const unit = units.find((candidate) => candidate.id === id);
    return unit ? [...above(unit.parentId), unit.id] : [];
  };
  const { id } = unitNamed(county);
  const grant = { role: 'COUNTY_OFFICER', level: 'COUNTY' as const, unitId: id, path: above(id) };
  return { kind: 'PERSON', id: '00000000-0000-7000-8000-000000000002', name: county, personId: null, grants: [grant] };
}

type Basis = 'AS_OF' | 'NOW';

interface Sums {
  credits: number;
  people: number;
  activities: number;
  sheets: number;
}

/** What three slices say of a unit: credits of two school years with the people, activities held, score sheets. */
async function sumsOf(viewer: Viewer, unitId: string, basis: Basis): Promise<Sums | null> {
  const ask = async <Node>(slice: string, fields: string) =>
    (await slices.subgraphs.get(slice)!.as(viewer).references<Node>('OrgUnit', [unitId], fields))[0]!;
  const year = (alias: string, number: number) =>
    `${alias}: creditProgress(schoolYear: ${number}, basis: ${basis}) { credits people basis }`;
  type Year = { credits: string; people: number } | null;
  const credits = await ask<{ last: Year; present: Year }>('credits', `${year('last', 2025)} ${year('present', 2026)}`);
  const plans = await ask<{ activities: { totalCount: number } }>(
    'plans',
    `activities(basis: ${basis}, statuses: [COMPLETED]) { totalCount }`,
  );
  const evaluation = await ask<{ scoreSheets: { totalCount: number } }>(
    'evaluation',
    `scoreSheets(basis: ${basis}) { totalCount }`,
  );
  if (!credits.last || !credits.present) return null;
  return {
    credits: Number(credits.last.credits) + Number(credits.present.credits),
    people: credits.present.people,
    activities: plans.activities.totalCount,
    sheets: evaluation.scoreSheets.totalCount,
  };
}

const MERGE = `mutation ($input: MergeOrgUnitsInput!) { mergeOrgUnits(input: $input) { orgUnit { id } } }`;

/** What schools did before they merged; the merger stays in the slices. */
export function asItWas(given: () => Slices): void {
  beforeAll(() => {
    slices = given();
  });

  test('two schools of different clusters merge: every roll-up of the time before stays as it was, and shows as it is now on demand', async () => {
    const officer = officerOf('蒲城县');
    const [source, target] = [unitNamed('贾曲初中').id, unitNamed('三合初中').id];
    const county = unitNamed('蒲城县').id;
    const before = {
      source: (await sumsOf(officer, source, 'AS_OF'))!,
      target: (await sumsOf(officer, target, 'AS_OF'))!,
      county: (await sumsOf(officer, county, 'AS_OF'))!,
    };
    expect(before.source.credits).toBeGreaterThan(0);
    expect(before.target.activities).toBeGreaterThan(0);
    expect(before.source.sheets + before.target.sheets).toBe(2);
    // While nothing has been merged, both ways of asking give the same.
    expect(await sumsOf(officer, target, 'NOW')).toEqual(before.target);
    expect(await sumsOf(officer, county, 'NOW')).toEqual(before.county);

    const seen = (id: string) => ({ id, version: 1 });
    const input = { sources: [seen(source)], target: seen(target), reason: '布局调整' };
    await slices.subgraphs.get('organization')!.as(officer).query(MERGE, { input });
    await slices.settle();

    expect(await sumsOf(officer, source, 'AS_OF')).toEqual(before.source);
    expect(await sumsOf(officer, target, 'AS_OF')).toEqual(before.target);
    expect(await sumsOf(officer, county, 'AS_OF')).toEqual(before.county);

    const now = (await sumsOf(officer, target, 'NOW'))!;
    expect(now.credits).toBeCloseTo(before.source.credits + before.target.credits, 6);
    expect(now.activities).toBe(before.source.activities + before.target.activities);
    expect(now.sheets).toBe(2);
    // Who taught at both is one person now.
    expect(now.people).toBeLessThanOrEqual(before.source.people + before.target.people);
    expect(now.people).toBeGreaterThanOrEqual(Math.max(before.source.people, before.target.people));
    // As it is now the merged school has nothing of its own, and the county neither gained nor lost.
    expect(await sumsOf(officer, source, 'NOW')).toMatchObject({ credits: 0, activities: 0, sheets: 0 });
    expect(await sumsOf(officer, county, 'NOW')).toEqual(before.county);

    const stranger = officerOf('瓯海区');
    for (const basis of ['AS_OF', 'NOW'] as const) {
      expect(await sumsOf(stranger, target, basis)).toBeNull();
      const LIST = `query ($filter: ActivityFilter) { activities(filter: $filter) { totalCount } }`;
      const filter = { unitId: target, basis };
      expect(await slices.subgraphs.get('plans')!.as(stranger).query(LIST, { filter })).toEqual({
        activities: { totalCount: 0 },
      });
      const SHEETS = `query ($filter: ScoreSheetFilter) { scoreSheets(filter: $filter) { totalCount } }`;
      expect(await slices.subgraphs.get('evaluation')!.as(stranger).query(SHEETS, { filter })).toEqual({
        scoreSheets: { totalCount: 0 },
      });
    }
  }, 120_000);
}
