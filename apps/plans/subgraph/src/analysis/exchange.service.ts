import { Conflict, Invalid, audit, rows, sql } from '@yanxiu/subgraph';
import type { Context, Fault, Transaction } from '@yanxiu/subgraph';
import { activityById } from '../activity/activity.loader.js';
import { activityToChange, step } from '../activity/activity.service.js';
import { ActivityStatus } from '../activity/activity.js';
import type { Activity } from '../activity/activity.js';
import type { ArrangeTestExchangeInput } from './analysis.input.js';
import type { ArrangeTestExchangePayload } from './analysis.payload.js';
import { formsOf } from './rungs.loader.js';
import { RecommendationState, TestRecommendation } from './recommendation.js';

/** Sets which of the level's chosen reports are given at its exchange meeting (PC-19: 参加学区、县域交流). */
export async function arrangeTestExchange(
  context: Context,
  { activityId, analysisIds }: ArrangeTestExchangeInput,
): Promise<ArrangeTestExchangePayload> {
  await context.db.transaction(async (tx) => {
    const activity = await activityToChange(tx, context, { id: activityId, path: 'input.activityId' });
    await demandMeeting(tx, activity);
    const chosen = await rows(
      tx,
      TestRecommendation,
      sql`where t.analysis_id = any(${analysisIds}::uuid[]) and t.state = ${RecommendationState.CHOSEN}
            and (t.receiver_id = ${activity.unitId}::uuid or t.receiver_id = ${activity.allianceId}::uuid or t.unit_id = ${activity.unitId}::uuid)
          for update`,
    );
    const faults: Fault[] = analysisIds.flatMap((id, index) =>
      chosen.some(({ analysisId }) => analysisId === id)
        ? []
        : [{ path: `input.analysisIds[${index}]`, rule: 'chosenHere', value: id, expected: '本级评为优秀的报告' }],
    );
    if (faults.length)
      throw new Invalid(
        { zh: '只能安排本级评为优秀的报告交流', en: 'Only what this level has chosen is given' },
        faults,
      );
    const before = await tx.query(sql`
      update test_recommendation set exchange_id = null
      where exchange_id = ${activity.id} and not (id = any(${chosen.map(({ id }) => id)}::uuid[])) returning id`);
    await tx.query(sql`
      update test_recommendation set exchange_id = ${activity.id} where id = any(${chosen.map(({ id }) => id)}::uuid[])`);
    const after = { reports: chosen.length, removed: before.length };
    await audit(tx, context, step(activity, 'arrangeTestExchange', { after }));
  });
  return { activity: await activityById(context).load(activityId) };
}

async function demandMeeting(tx: Transaction, activity: Activity): Promise<void> {
  if (activity.status === ActivityStatus.CANCELLED)
    throw new Conflict({ zh: '活动已取消', en: 'The meeting is cancelled' }, [
      { path: 'input.activityId', rule: 'state', value: activity.status },
    ]);
  const forms = await formsOf(tx, activity.adoptionId);
  if (forms.length && !forms.includes(activity.form.code))
    throw new Invalid({ zh: '活动不是质检分析会的形式', en: 'The meeting is of another form' }, [
      { path: 'input.activityId', rule: 'formOfTestAnalysis', value: activity.form.code, expected: forms.join(' | ') },
    ]);
}
