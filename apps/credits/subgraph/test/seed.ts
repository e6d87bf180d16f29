import { activityCompleted, peopleChanged, policyAdopted, unitsChanged } from '@yanxiu/events';
import type { ActivityCompleted, PersonState, UnitState } from '@yanxiu/events';
import { shippedPacks } from '@yanxiu/policy';
import type { Pack } from '@yanxiu/policy';
import { TestSubgraph, id, places, teachers } from '@yanxiu/testing';
import { credits } from '../src/module.js';

const packs = new Map(shippedPacks().map((pack) => [pack.pack.code, pack]));
export const packOf = (code: string): Pack => structuredClone(packs.get(code)!);

/** The county recognises (ZJ-16); one credit an hour, lectures 1.5 hours, hosts count 1.5 times. */
export const countyRecognises = packOf('DEMO_OUHAI_2024');
/** The school recognises (DL-28). */
export const schoolRecognises = packOf('DEMO_DALIAN_2018');
/** The document as it is: no rule from hours to credits. */
export const silent = packOf('OUHAI_2024');

/** Credits with the small province; county A follows the given pack since 2020. */
export async function startCredits(pack: Pack | null = countyRecognises): Promise<TestSubgraph> {
  const subgraph = await TestSubgraph.start(credits);
  await subgraph.deliver(unitsChanged, { units: Object.values(places) });
  await subgraph.deliver(peopleChanged, { people: Object.values(teachers) });
  if (pack) await adopt(subgraph, places.countyA, pack);
  return subgraph;
}

export function adopt(
  subgraph: TestSubgraph,
  unit: UnitState,
  pack: Pack,
  adoptionId = id(900 + Number(unit.id.slice(-3))),
  from = '2020-01-01',
) {
  const adoption = {
    adoptionId,
    unitId: unit.id,
    packCode: pack.pack.code,
    packVersion: pack.pack.version,
    from,
    to: null,
  };
  return subgraph.deliver(policyAdopted, { ...adoption, pack: pack as unknown as Record<string, unknown> });
}

interface Attending {
  person: PersonState;
  hours?: string;
  role?: string;
  /** Which of the person's postings they stand by. */
  posting?: number;
}

let count = 0;

/** A completed activity of school A as plans tells it. */
export function activity(attending: Attending[], at: Partial<ActivityCompleted> = {}): ActivityCompleted {
  count += 1;
  return {
    activityId: id(50_000 + count),
    title: '集体备课',
    unitId: places.schoolA.id,
    lineage: places.schoolA.lineage,
    day: '2026-10-15',
    form: 'ZJ_COLLECTIVE_PREP',
    content: null,
    attendances: attending.map(({ person, hours = '4', role = 'PARTICIPANT', posting = 0 }, index) => ({
      attendanceId: id(60_000 + count * 100 + index),
      personId: person.id,
      role,
      hours,
      lineage: person.postings[posting]!.lineage,
      unitId: person.postings[posting]!.unitId,
    })),
    ...at,
  };
}

export async function complete(
  subgraph: TestSubgraph,
  attending: Attending[],
  at: Partial<ActivityCompleted> = {},
): Promise<ActivityCompleted> {
  const payload = activity(attending, at);
  await subgraph.deliver(activityCompleted, payload);
  return payload;
}
