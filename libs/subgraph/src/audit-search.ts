import { IsUUID, Length } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from './connection.js';
import type { Reader } from './database.js';
import { wellFormed } from './loader.js';
import { DateScalar } from './scalars.js';
import { join, raw, sql } from './sql.js';
import type { Sql } from './sql.js';

@InputType({ description: '查操作日志的条件\nWhat to look for in the audit log' })
export class AuditFilter {
  @Field(() => ID, {
    nullable: true,
    description:
      '机构：县及以上为其下各县的日志，学校及以下为与其直接有关的操作\nA unit: of a county and above its counties’ log, of a school what was done on it',
  })
  @IsUUID()
  unitId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '操作者：账号标识，或名称的一部分\nWho did it: account id, or part of the name',
  })
  @Length(1, 60)
  actor?: string | null;

  @Field(() => String, { nullable: true, description: '操作代码\nCode of the action' })
  @Length(3, 80)
  action?: string | null;

  @Field(() => String, { nullable: true, description: '对象的类型\nType of the subject' })
  @Length(2, 60)
  subjectType?: string | null;

  @Field(() => ID, { nullable: true, description: '对象的标识\nId of the subject' })
  @Length(1, 100)
  subjectId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '自此日\nFrom this day' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '至此日（含）\nUp to and with this day' })
  to?: string | null;
}

@ArgsType()
export class AuditArgs extends PageArgs {
  @Field(() => AuditFilter, { nullable: true, description: '条件\nFilter' })
  filter?: AuditFilter | null;
}

/** The filter as a predicate over the log; the unit is looked up first, for its level says what it means. */
export async function auditMatching(reader: Reader, units: string, filter: AuditFilter): Promise<Sql> {
  const { unitId, actor, action, subjectType, subjectId, from, to } = filter;
  const midnight = (day: string, days: number) =>
    sql`((${day}::date + ${days}::int)::timestamp at time zone 'Asia/Shanghai')`;
  const parts = [
    ...(unitId ? [await concerning(reader, units, unitId)] : []),
    ...(actor ? [sql`(t.actor_id = ${actor} or position(lower(${actor}) in lower(t.actor_name)) > 0)`] : []),
    ...(action ? [sql`t.action = ${action}`] : []),
    ...(subjectType ? [sql`t.subject_type = ${subjectType}`] : []),
    ...(subjectId ? [sql`t.subject_id = ${subjectId}`] : []),
    ...(from ? [sql`t.at >= ${midnight(from, 0)}`] : []),
    ...(to ? [sql`t.at < ${midnight(to, 1)}`] : []),
  ];
  return parts.length ? join(parts, ' and ') : sql`true`;
}

const columns: Record<string, string> = { PROVINCE: 'province_id', CITY: 'city_id' };

async function concerning(reader: Reader, units: string, id: string): Promise<Sql> {
  const [unit] = wellFormed([id]).length
    ? await reader.query<{ level: string }>(sql`select level from ${raw(units)} where id = ${id}`)
    : [];
  if (!unit) return sql`false`;
  if (unit.level === 'COUNTY') return sql`t.chain = ${id}`;
  const column = columns[unit.level];
  if (column)
    return sql`t.chain in (select u.id::text from ${raw(units)} u where u.level = 'COUNTY' and u.${raw(column)} = ${id})`;
  return sql`(t.subject_id = ${id} or t.after->>'unitId' = ${id} or t.before->>'unitId' = ${id})`;
}
