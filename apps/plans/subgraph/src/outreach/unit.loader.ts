import { DirectoryUnit } from '@yanxiu/directory';
import { containing, defineLoader, inKeyOrder, row, rows, sql, within } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { Activity } from '../activity/activity.js';
import { OrgUnit } from '../unit/unit.js';

/** A school that is named in what was reached, though it may lie beyond the reach of the viewer's grants. */
@ObjectType({ description: '所涉及学校的名称\nA unit by name' })
export class UnitBrief {
  @Field(() => ID, { description: '机构标识\nId of the unit' })
  id!: string;

  @Field({ description: '名称\nName' })
  name!: string;

  @Field(() => OrgUnit, { nullable: true, description: '机构；不在范围内为空\nThe unit; null beyond reach' })
  unit!: OrgUnit;
}

@ObjectType({ description: '可选的受援校\nA school that may receive' })
export class ReceivingSchool {
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Field({ description: '名称\nName' })
  name!: string;

  @Field(() => String, { nullable: true, description: '所在县（市、区）\nIts county' })
  county!: string | null;
}

/** Units as the directory has them: one statement for all of a page. */
export const directoryUnits = defineLoader<string, DirectoryUnit | null>(async (ids, { db }) =>
  inKeyOrder(ids, await rows(db, DirectoryUnit, sql`where t.id = any(${[...ids]}::uuid[])`), ({ id }) => id),
);

export async function unitBrief(context: Context, id: string): Promise<UnitBrief | null> {
  const unit = await directoryUnits(context).load(id);
  return unit && { id, name: unit.name, unit: { id } };
}

const mostSchools = 30;

/** Schools by name to which an activity may go: of its province, its own county first; for who organises it. */
export async function schoolsFor(
  { db, viewer }: Context,
  { activityId, nameContains }: { activityId: string; nameContains: string | null },
): Promise<ReceivingSchool[] | null> {
  const may = within(viewer, 'plans:organise', { unit: 'unit_id' });
  const activity = await row(db, Activity, sql`where t.id = ${activityId} and ${may}`);
  if (!activity) return null;
  return db.query<ReceivingSchool>(sql`
    select u.id, u.name, c.name as county from directory_unit u left join directory_unit c on c.id = u.county_id
    where u.level = 'SCHOOL' and u.active and u.id <> ${activity.unitId} and u.id is distinct from ${activity.schoolId}
      and u.province_id is not distinct from ${activity.provinceId}::uuid and u.name like ${containing(nameContains ?? '')}
    order by u.county_id is distinct from ${activity.countyId}::uuid, u.name collate "zh-x-icu", u.id limit ${mostSchools}`);
}
