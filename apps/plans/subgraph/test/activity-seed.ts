import { alliancesChanged, expertsChanged, periodsChanged, policyAdopted } from '@yanxiu/events';
import type { ExpertState } from '@yanxiu/events';
import type { Pack } from '@yanxiu/policy';
import { id, places, teachers } from '@yanxiu/testing';
import type { TestSubgraph } from '@yanxiu/testing';
import { draft, pack, seedDirectory } from './seed.js';

/** A policy that names what the document leaves open: a limit of hours, an overlap, a likeness, the day of a subject. */
export const decided: Pack = structuredClone(pack);
decided.plans.load = { ...decided.plans.load, hoursPerWeek: '4', overlapMinutes: 10, similarPercent: 60 };
decided.plans.studyDays = { ...decided.plans.studyDays, weekdays: { 语文: 2 } };

const expert = (n: number, at: (typeof places)['countyA'], who: Partial<ExpertState>): ExpertState => ({
  ...{ id: id(n), version: 1, unitId: at.id, lineage: at.lineage, personId: null, name: '', organisation: null },
  ...{ subjects: ['语文'], from: '2020-01-01', to: null },
  ...who,
});

/** One professor from outside on the registers of both counties, and abel on his own county's. */
export const experts = {
  professorA: expert(401, places.countyA, { name: '某教授', organisation: '某师范大学' }),
  professorB: expert(402, places.countyB, { name: '某 教授', organisation: '某师范大学' }),
  abel: expert(403, places.countyA, { name: '阿贝', personId: teachers.abel.id }),
};

export const alliance = id(500);

/** The directory with registers of experts, an alliance of two counties, terms, a vacation and a holiday. */
export async function seedActivityWorld(subgraph: TestSubgraph): Promise<void> {
  await seedDirectory(subgraph);
  await subgraph.deliver(expertsChanged, { experts: Object.values(experts) });
  const member = { version: 1, from: '2020-01-01', to: null };
  await subgraph.deliver(alliancesChanged, {
    alliances: [
      {
        ...{ id: alliance, version: 1, code: 'L1', name: '示例教共体', kind: 'EDU_COMMUNITY', stage: null },
        ...{ unitId: places.city.id, from: '2020-01-01', to: null },
        members: [
          { ...member, id: id(501), unitId: places.schoolA.id, role: 'LEADER' as const },
          { ...member, id: id(502), unitId: places.schoolB.id, role: 'MEMBER' as const },
        ].map(({ version: _, ...rest }) => rest),
      },
    ],
  });
  const period = (n: number, kind: 'TERM' | 'VACATION' | 'HOLIDAY', name: string, from: string, to: string) => ({
    ...{ id: id(n), version: 1, unitId: places.province.id, kind, name, parentId: null, from, to, withdrawn: false },
  });
  await subgraph.deliver(periodsChanged, {
    periods: [
      period(601, 'TERM', '上学期', '2098-09-01', '2099-01-20'),
      period(602, 'TERM', '下学期', '2099-02-20', '2099-07-05'),
      period(603, 'HOLIDAY', '清明节', '2099-04-04', '2099-04-07'),
      period(604, 'VACATION', '暑假', '2099-07-06', '2099-08-31'),
    ],
  });
}

/** The same region under the policy that decides what the document leaves open. */
export const adoptDecided = (subgraph: TestSubgraph) =>
  subgraph.deliver(policyAdopted, {
    ...{ adoptionId: id(910), unitId: places.countyA.id, packCode: decided.pack.code, packVersion: 9 },
    ...{ from: '2020-01-01', to: null, pack: decided },
  });

/** An activity of another county by its own people. */
export const draftB = (day: string) => ({ ...draft(day), unitId: places.schoolB.id, ownerId: teachers.bei.id });
