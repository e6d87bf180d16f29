import { policyAdopted } from '@yanxiu/events';
import { Conflict, NotFound, audit, civilDay, publish, row, sql, update, within } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { dayBefore } from '../body/body.rules.js';
import { PolicyAdoption } from './policy-adoption.js';
import { PolicyPack } from './policy-pack.js';
import type { AdoptPolicyPackPayload, WithdrawPolicyAdoptionInput } from './policy.input.js';

/**
 * Takes back an adoption while it does not hold yet. Once it does, credits are recognised and sheets are scored by it in
 * other slices: it is then ended by adopting another one, never undone. The record stays, with who took it back and why.
 * @throws Conflict where it holds already, or was taken back before
 */
export async function withdrawPolicyAdoption(
  context: Context,
  { id, version, reason }: WithdrawPolicyAdoptionInput,
): Promise<AdoptPolicyPackPayload> {
  return context.db.transaction(async (tx) => {
    const own = within(context.viewer, 'organization:adopt-policy', { unit: 'unit_id' });
    const before = await row(tx, PolicyAdoption, sql`where t.id = ${id} and ${own} for update`);
    if (!before) throw new NotFound({ zh: '政策采用记录', en: 'adoption of a policy' }, 'input.id', id);
    assertNotInForce(before);
    const set = sql`withdrawn_at = now(), withdrawn_by = ${context.viewer.name}, withdrawal_reason = ${reason}`;
    const policyAdoption = await update(tx, PolicyAdoption, { id, version }, set);
    const pack = (await row(tx, PolicyPack, sql`where t.id = ${before.packId}`))!;
    // To the other slices it is an adoption that covers no day: its last day lies before its first.
    await publish(tx, policyAdopted, {
      aggregateId: id,
      aggregateVersion: policyAdoption.version,
      payload: {
        ...{ adoptionId: id, unitId: before.unitId, packCode: pack.code, packVersion: pack.packVersion },
        ...{ from: before.from, to: dayBefore(before.from), pack: pack.merged },
      },
    });
    await audit(tx, context, {
      action: 'organization.withdrawPolicyAdoption',
      ...{ subjectType: 'PolicyAdoption', subjectId: id, countyId: before.countyId },
      before: { code: pack.code, version: pack.packVersion, from: before.from, to: before.to },
      reason,
    });
    return { policyAdoption };
  });
}

function assertNotInForce({ from, withdrawnAt }: PolicyAdoption): void {
  if (withdrawnAt)
    throw new Conflict({ zh: '该采用此前已撤回', en: 'It was taken back before' }, [
      { path: 'input.id', rule: 'notWithdrawn' },
    ]);
  if (from <= civilDay())
    throw new Conflict(
      {
        zh: `该政策自 ${from} 起已经施行，学分认定、评估等已按它办理，不能撤回。需要更换的，请自某日起采用另一份政策文件`,
        en: `It has held since ${from} and credits and scores rest on it: adopt another one from a day on instead`,
      },
      [{ path: 'input.id', rule: 'notStarted', value: from, expected: `> ${civilDay()}` }],
    );
}
