import { Decimal } from 'decimal.js';
import {
  allOf,
  connectionOf,
  defineLoader,
  defineNestedPages,
  grouped,
  loaderById,
  orderOf,
  page,
  row,
  sql,
  within,
} from '@yanxiu/subgraph';
import { ancestorsOf } from '@yanxiu/access';
import type { Connection, Context, Sql } from '@yanxiu/subgraph';
import type { CertifyingArgs, CertifyingCheck, ExpertRating, ExpertsArgs } from './expert.input.js';
import { Expert, ExpertEngagement } from './expert.js';
import { mayCertify } from './expert.rules.js';

export const ExpertConnection = connectionOf(Expert, 'Expert', '专家');
export const ExpertEngagementConnection = connectionOf(ExpertEngagement, 'ExpertEngagement', '聘请记录');

const read = 'organization:read';

/** Own subtree, and the registers of the units above: a school engages from its county's. */
export function expertsInReach({ viewer }: Context): Sql {
  return sql`(${within(viewer, read, { unit: 'unit_id' })} or t.unit_id = any(${ancestorsOf(viewer, read)}::uuid[]))`;
}

export const expertById = loaderById(Expert, expertsInReach);

const latestFirst = orderOf('FROM', 'valid_from date desc', 'id uuid');

export function expertsMatching(context: Context, { filter, ...args }: ExpertsArgs): Promise<Connection<Expert>> {
  const { under, subject, stage, outside } = filter ?? {};
  const where = allOf(
    expertsInReach(context),
    sql`t.valid_to is null`,
    under && sql`t.unit_id in (select id from org_unit where path @> array[${under}]::uuid[])`,
    subject && sql`t.subjects @> array[${subject}]`,
    stage && sql`(t.stages = '{}' or t.stages @> array[${stage}])`,
    typeof outside === 'boolean' && sql`(t.outside_name is not null) = ${outside}`,
  );
  return page(context, { entity: Expert, where, order: latestFirst, args, filter });
}

/** Engagements within reach: a school sees its own, the county all of its schools'. */
export const engagementsOf = defineNestedPages<ExpertEngagement>('expert_id', (context, args) => ({
  entity: ExpertEngagement,
  where: within(context.viewer, read, { unit: 'unit_id' }),
  order: orderOf('DAY', 'day date desc', 'id uuid'),
  args,
}));

/** Engagements and mean rating of experts, over all who engaged them. */
export const ratingsOf = defineLoader<string, ExpertRating>(async (ids, { db }) => {
  const found = await db.query<{ id: string; engagements: number; rated: number; average: string | null }>(sql`
    select expert_id as id, count(*)::int as engagements, count(score)::int as rated, round(avg(score), 1)::text as average
    from expert_engagement where expert_id = any(${[...ids]}::uuid[]) group by expert_id`);
  return grouped(ids, found, ({ id }) => id).map(([sum]) => ({
    engagements: sum?.engagements ?? 0,
    rated: sum?.rated ?? 0,
    average: sum?.average ? new Decimal(sum.average) : null,
  }));
});

/** Whether somebody may certify an activity by what the register knows of it. */
export async function certifyingCheck(
  { db, locale }: Context,
  { personId, activityId }: CertifyingArgs,
): Promise<CertifyingCheck> {
  const parts = await db.query<{ personId: string; activityId: string }>(sql`
    select e.person_id as "personId", g.activity_id as "activityId" from expert_engagement g
    join expert e on e.id = g.expert_id where g.activity_id = ${activityId} and e.person_id = ${personId}`);
  const allowed = mayCertify(personId, activityId, parts);
  const zh = allowed ? '未参与该活动，可以认定' : '该专家参与了此活动，不能自行认定，须由他人认定';
  const en = allowed ? 'Took no part in it and may certify' : 'Took part in it: somebody else has to certify';
  return { allowed, message: locale === 'en' ? en : zh };
}

/** The engagement, if its unit is within the permission's reach. */
export const engagementToRate = (context: Context, id: string): Promise<ExpertEngagement | undefined> =>
  row(
    context.db,
    ExpertEngagement,
    sql`where t.id = ${id} and ${within(context.viewer, 'organization:file', { unit: 'unit_id' })}`,
  );
