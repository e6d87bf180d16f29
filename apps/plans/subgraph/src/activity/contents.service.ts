import { DirectoryAlliance, DirectoryUnit, policyInForce } from '@yanxiu/directory';
import type { PolicyInForce } from '@yanxiu/directory';
import { Invalid, NotFound, row, rows, sql, validOn } from '@yanxiu/subgraph';
import type { Fault, Reader, Transaction } from '@yanxiu/subgraph';
import { participationRoles } from '../attendance/attendance.rules.js';
import { bookingsOf } from '../expert/booking.service.js';
import type { Booked } from '../expert/booking.service.js';
import { peopleOfRegion } from '../person/of-region.js';
import { faultsOfMeetings, spanOf } from '../session/session.rules.js';
import type { ActivityContents, ActivityDraft } from './activity-draft.input.js';
import { codedBy, doubledForms } from './activity.rules.js';
import type { Activity } from './activity.js';

/** What a draft says of itself, as columns. */
export type Contents = Omit<Pick<Activity, keyof Activity & keyof ActivityContents>, 'experts'> &
  Pick<Activity, 'adoptionId' | 'packCode' | 'packVersion'>;

/** A draft's contents with its span, and who of the registers comes. */
export interface CheckedDraft {
  contents: Contents & Pick<Activity, 'hours' | 'firstDay' | 'lastDay'>;
  booked: Booked[];
}

/**
 * The draft's contents as columns, checked against the directory and the policy of its first day; all faults at once.
 * @throws Invalid, or NotFound for a person that there is not
 */
export async function checkedDraft(tx: Transaction, unit: DirectoryUnit, draft: ActivityDraft): Promise<CheckedDraft> {
  const ofMeetings = faultsOfMeetings(draft.sessions, 'input.sessions');
  if (ofMeetings.length)
    throw new Invalid(
      { zh: '场次的时间、学时或地点不符合要求', en: 'Times, hours or places of the meetings do not hold' },
      ofMeetings,
    );
  const span = spanOf(draft.sessions);
  const { contents, booked } = await checkedContents(tx, unit, draft, span.firstDay);
  return { contents: { ...contents, ...span }, booked };
}

/** The same for what has no times of its own yet, as a series has: by the policy of its first day. */
export async function checkedContents(
  tx: Transaction,
  unit: DirectoryUnit,
  draft: ActivityContents,
  day: string,
): Promise<{ contents: Contents; booked: Booked[]; policy: PolicyInForce }> {
  if (!(await peopleOfRegion(tx, { ...unit, ...draft }, [draft.ownerId])).size)
    throw new NotFound({ zh: '责任人', en: 'person' }, 'input.ownerId', draft.ownerId);
  const doubled = doubledForms(draft);
  if (doubled.length)
    throw new Invalid({ zh: '兼用形式与主要形式相同', en: 'A further form is the main form again' }, doubled);
  const policy = await policyFor(tx, unit, day);
  const { coded, faults } = codedBy(policy.pack, draft);
  if (faults.length)
    throw new Invalid({ zh: '有代码不在适用的政策中', en: 'Codes that the policy in force does not know' }, faults);
  const { experts } = draft;
  const { booked, faults: ofExperts } = await bookingsOf(tx, unit, {
    experts,
    day,
    roles: participationRoles(policy.pack),
  });
  const ofOrganisers = [
    ...(await allianceFaults(tx, unit, draft.allianceId, day)),
    ...(await helperFaults(tx, unit, draft.coOrganiserIds)),
  ];
  if (ofExperts.length || ofOrganisers.length)
    throw new Invalid({ zh: '组织单位或专家不符合要求', en: 'Organisers or experts do not hold' }, [
      ...ofOrganisers,
      ...ofExperts,
    ]);
  const { title, ownerId, mode, host = null, expectedOutcome = null } = draft;
  const { capacity = null, allianceId = null, coOrganiserIds } = draft;
  const { adoptionId, packCode, packVersion } = policy;
  const own = { title, ownerId, mode, host, expectedOutcome, capacity, allianceId, coOrganiserIds };
  return { contents: { ...own, ...coded, adoptionId, packCode, packVersion }, booked, policy };
}

/** OH-35: a unit organises in the name of an alliance that it belongs to, or that is its own, on the day. */
async function allianceFaults(
  reader: Reader,
  unit: DirectoryUnit,
  allianceId: string | null | undefined,
  day: string,
): Promise<Fault[]> {
  if (!allianceId) return [];
  const alliance = await row(
    reader,
    DirectoryAlliance,
    sql`where t.id = ${allianceId} and ${validOn('t', day)} and (t.unit_id = ${unit.id} or exists (
      select from directory_alliance_member m where m.alliance_id = t.id and m.unit_id = any(${unit.path}::uuid[])
        and ${validOn('m', day)}))`,
  );
  const expected = `an alliance of which the unit is a member on ${day}`;
  return alliance ? [] : [{ path: 'input.allianceId', rule: 'ownAlliance', value: allianceId, expected }];
}

async function helperFaults(reader: Reader, unit: DirectoryUnit, ids: string[]): Promise<Fault[]> {
  if (!ids.length) return [];
  const found = await rows(
    reader,
    DirectoryUnit,
    sql`where t.id = any(${ids}::uuid[]) and t.active and t.id <> ${unit.id}`,
  );
  const known = new Set(found.map(({ id }) => id));
  return ids.flatMap((id, index) =>
    known.has(id)
      ? []
      : [
          {
            path: `input.coOrganiserIds[${index}]`,
            rule: 'otherUnit',
            value: id,
            expected: 'another unit that is active',
          },
        ],
  );
}

async function policyFor(tx: Transaction, unit: DirectoryUnit, day: string): Promise<PolicyInForce> {
  const policy = await policyInForce(tx, unit.path, day);
  if (policy) return policy;
  throw new Invalid(
    { zh: '该机构在活动首日没有适用的政策', en: 'No policy is in force for this unit on the first day' },
    [
      {
        path: 'input.sessions',
        rule: 'policyInForce',
        value: day,
        expected: 'a day on which a policy pack is in force',
      },
    ],
  );
}
