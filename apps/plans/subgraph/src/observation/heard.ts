import { connectionOf, orderOf, page, sql, validOn, within } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { DirectoryUnit, policyInForce } from '@yanxiu/directory';
import { row } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LessonsHeardArgs } from './observation.input.js';

/** How many lessons a teacher observed, and how many of his were (PC-17). No table: a line of a list. */
@Entity('lessons_heard')
@ObjectType({ description: '一名教师的听评课节数\nLessons that a teacher observed' })
export class LessonsHeard {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '人员标识\nId of the person' })
  id!: string;

  @Column('text')
  @Field({ description: '姓名\nName' })
  name!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('int')
  @Field(() => Int, { description: '听评课节数：已提交观察表的\nLessons observed: sheets handed in' })
  heard!: number;

  @Column('int')
  @Field(() => Int, { description: '本人授课被观察的节数\nOwn lessons that were observed' })
  taught!: number;
}

export const LessonsHeardConnection = connectionOf(LessonsHeard, 'LessonsHeard', '听评课节数');

const byName = orderOf('NAME', 'name collate "zh-x-icu" text', 'id uuid');

/** Teachers of a unit, by their main posting on the last day; those whom the viewer may read by name. */
export function lessonsHeard(
  context: Context,
  { unitId, from, to, ...args }: LessonsHeardArgs,
): Promise<Connection<LessonsHeard>> {
  const source = sql`(
    select p.id, p.name, o.unit_id, o.province_id, o.city_id, o.county_id, o.school_id, o.person_id,
      (select count(*)::int from observation_sheet s join lesson_observation l on l.id = s.observation_id
        where s.observer_id = p.id and s.state = 'SUBMITTED' and l.day between ${from}::date and ${to}::date) as heard,
      (select count(*)::int from lesson_observation l where l.taught_id = p.id and l.day between ${from}::date and ${to}::date) as taught
    from directory_posting o join directory_person p on p.id = o.person_id and p.active
    join directory_unit u on u.id = o.unit_id and u.path @> array[${unitId}::uuid]
    where o.main and ${validOn('o', to)})`;
  const where = within(context.viewer, 'organization:read-people', { self: 'person_id', unit: 'unit_id' });
  return page(context, {
    entity: LessonsHeard,
    from: source,
    where,
    order: byName,
    args,
    filter: { unitId, from, to },
  });
}

/** How many a term the policy asks for; null where it says nothing. */
export async function lessonsAsked({ db, viewer }: Context, unitId: string, day: string): Promise<number | null> {
  const unit = await row(
    db,
    DirectoryUnit,
    sql`where t.id = ${unitId} and ${within(viewer, 'plans:read', { unit: 'id' })}`,
  );
  const policy = unit && (await policyInForce(db, unit.path, day));
  return policy?.pack.plans.lessonHearing?.perTeacherTerm ?? null;
}
