import 'reflect-metadata';
import { Length } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';
import { PageArgs, orderOf } from '../connection.js';
import type { Entity } from '../entity.js';
import type { Text } from '../errors.js';
import { defineLoader, grouped, wellFormed } from '../loader.js';
import { defineNestedPages } from '../nested-pages.js';
import { raw, sql } from '../sql.js';

@ArgsType()
export class FaultyRowsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: '此列有问题的行\nRows with a fault in this column' })
  @Length(1, 40)
  column?: string | null;

  @Field(() => String, { nullable: true, description: '有此类问题的行\nRows with a fault of this rule' })
  @Length(1, 40)
  rule?: string | null;
}

/** Faulty rows of uploaded lists that were reached, in the order of the file. @param list column with the list's id */
export const faultyRowsOf = <Row extends object>(entity: Entity<Row>, list: string) =>
  defineNestedPages<Row, FaultyRowsArgs>(list, (_context, { column, rule, ...args }) => {
    const asked = JSON.stringify([{ ...(column && { column }), ...(rule && { rule }) }]);
    const where = sql`t.outcome = 'FAULTY' and t.faults @> ${asked}::jsonb`;
    return { entity, where, order: orderOf('NUMBER', 'number int'), args, filter: { column, rule } };
  });

/** A kind of fault, and one of its reasons: rows of a kind may name different rows in theirs. */
export interface FaultKind {
  column: string;
  rule: string;
  rows: number;
  reason: Text;
}

/**
 * What kinds of faults uploaded lists have, the most frequent first: one wrong column shows as one line, not as 20,000.
 * @param rows table of the rows
 * @param list its column with the list's id
 */
export const faultKindsOf = (rows: string, list: string) =>
  defineLoader<string, FaultKind[]>(async (ids, { db }) =>
    grouped(
      ids,
      await db.query<FaultKind & { list: string }>(sql`
        select t.${raw(list)} as list, f ->> 'column' as column, f ->> 'rule' as rule, count(distinct t.number)::int as rows,
          (array_agg(f -> 'reason' order by t.number))[1] as reason
        from ${raw(rows)} t cross join jsonb_array_elements(t.faults) as f
        where t.${raw(list)} = any(${wellFormed(ids)}::uuid[]) and t.outcome = 'FAULTY'
        group by 1, 2, 3 order by rows desc, 2, 3`),
      (kind) => kind.list,
    ),
  );
