import { Conflict, Invalid, NotFound, audit, insert, row, sql } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { unitToManage } from '../unit/unit.service.js';
import type { PostingPayload } from './person.input.js';
import { announcePeople, changed, postingAt } from './person.service.js';
import { Posting } from './posting.js';
import { assertNotPosted, assertPostingDays } from './posting.rules.js';
import type { TransferPersonInput } from './transfer.input.js';

const manage = 'organization:manage-people';

/** Out of one posting and into another, which becomes the main one: both or neither, so that nobody is left without a school. */
export async function transferPerson(context: Context, input: TransferPersonInput): Promise<PostingPayload> {
  const { personId, version, leavesId, posting: wanted } = input;
  assertPostingDays(wanted);
  return context.db.transaction(async (tx) => {
    const leaves = await row(
      tx,
      Posting,
      sql`where t.id = ${leavesId} and t.person_id = ${personId} and t.valid_to is null`,
    );
    if (!leaves) throw new NotFound({ zh: '在任的任职', en: 'present posting' }, 'input.leavesId', leavesId);
    await unitToManage(tx, context, leaves.unitId, 'input.leavesId', manage);
    const unit = await unitToManage(tx, context, wanted.unitId, 'input.posting.unitId', manage);
    if (wanted.from <= leaves.from)
      throw new Invalid({ zh: '新任职须晚于原任职起始日', en: 'The new posting must begin after the old one' }, [
        { path: 'input.posting.from', rule: 'notBefore', value: wanted.from, expected: `> ${leaves.from}` },
      ]);
    const person = await changed(tx, context, personId, version);
    await tx.query(sql`
      update posting set main = false, valid_to = case when id = ${leaves.id} then ${wanted.from}::date - 1 else valid_to end
      where person_id = ${personId} and (main or id = ${leaves.id})`);
    // After the old one has ended: back to the same post is no second posting.
    await assertNotPosted(tx, personId, wanted);
    const [posting] = await insert(tx, Posting, [postingAt(unit, wanted, personId, true)], sql`on conflict do nothing`);
    if (!posting)
      throw new Conflict({ zh: '该任职已登记', en: 'This posting is already on the register' }, [
        { path: 'input.posting.from', rule: 'unique', value: wanted.from },
      ]);
    await announcePeople(tx, [person]);
    await audit(tx, context, {
      action: 'organization.transferPerson',
      subjectType: 'Person',
      subjectId: personId,
      countyId: unit.countyId,
      before: { unitId: leaves.unitId, position: leaves.position, from: leaves.from },
      after: { unitId: unit.id, position: wanted.position, from: wanted.from },
    });
    return { person, posting };
  });
}
