import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import type { Context } from '../context.js';
import type { Text } from '../errors.js';
import type { FaultKind } from './faulty-rows.js';

/** One fault of a row: in which column, what stands there, why it won't do and what would. */
export interface SheetFault {
  column: string;
  value: string;
  rule: string;
  reason: Text;
  expected: string | null;
}

const inLanguage = ({ reason }: { reason: Text }, { locale }: Context) => (locale === 'en' ? reason.en : reason.zh);

/** The types by which a kind of uploaded list tells its faults, `<name>Fault` and `<name>FaultKind`, and their resolvers. */
export function defineFaults(name: string) {
  @ObjectType(`${name}Fault`, { description: '某一格的问题\nWhat is wrong with a cell' })
  class Fault implements SheetFault {
    @Field({ description: '列名\nColumn' })
    column!: string;

    @Field({ description: '填写的内容\nWhat stands there' })
    value!: string;

    @Field({ description: '规则代码\nCode of the rule' })
    rule!: string;

    reason!: Text;

    @Field(() => String, { nullable: true, description: '应填内容\nWhat was expected' })
    expected!: string | null;
  }

  @ObjectType(`${name}FaultKind`, { description: '一类问题及行数\nOne kind of fault and how many rows have it' })
  class Kind implements FaultKind {
    @Field({ description: '列名\nColumn' })
    column!: string;

    @Field({ description: '规则代码\nCode of the rule' })
    rule!: string;

    @Field(() => Int, { description: '行数\nRows' })
    rows!: number;

    reason!: Text;
  }

  @Resolver(() => Fault)
  class FaultResolver {
    @FieldResolver(() => String, { description: '原因\nReason' })
    reason(@Root() fault: Fault, @Ctx() context: Context): string {
      return inLanguage(fault, context);
    }
  }

  @Resolver(() => Kind)
  class KindResolver {
    @FieldResolver(() => String, { description: '原因，取第一处\nReason, that of the first' })
    reason(@Root() kind: Kind, @Ctx() context: Context): string {
      return inLanguage(kind, context);
    }
  }

  return {
    Fault: Fault as ClassType<SheetFault>,
    FaultKind: Kind as ClassType<FaultKind>,
    resolvers: [FaultResolver, KindResolver],
  };
}
