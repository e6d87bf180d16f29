import { Allow, DateScalar, PageArgs, civilDay } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { LedgerEntry } from '../ledger/ledger-entry.js';
import { LedgerEntryConnection, entriesMatching } from '../ledger/ledger.loader.js';
import { CreditStatement, CreditSummary, CreditYear, CreditsByForm } from './credit-summary.js';
import { Person } from './person.js';
import { formsOfStatement, yearsOf } from './statement.loader.js';
import { creditsOn } from './summary.loader.js';

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => CreditSummary, {
    nullable: true,
    description: '本周期学分；不在范围内为空\nCredits of the current cycle; null out of reach',
  })
  credits(@Root() { id }: Person, @Ctx() context: Context): Promise<CreditSummary | null> {
    return creditsOn(context).load({ personId: id, day: civilDay() });
  }
}

@Resolver(() => CreditStatement)
export class CreditStatementResolver {
  @Query(() => CreditStatement, {
    nullable: true,
    description: '学分对账单；不在范围内为空\nA person’s statement of credits; null out of reach',
  })
  @Allow('credits:read')
  creditStatement(
    @Arg('personId', () => ID, { description: '人员\nPerson' }) personId: string,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: '取此日所在的周期，默认今日\nThe cycle of this day; today by default',
    })
    on: string | null,
    @Ctx() context: Context,
  ): Promise<CreditStatement | null> {
    return creditsOn(context).load({ personId, day: on ?? civilDay() });
  }

  @FieldResolver(() => Person, { nullable: true, description: '人员\nWhose statement it is' })
  person(@Root() { personId }: CreditStatement): Person {
    return { id: personId };
  }

  @FieldResolver(() => [CreditYear], { description: '按学年\nBy school year' })
  bySchoolYear(@Root() statement: CreditStatement, @Ctx() context: Context): Promise<CreditYear[]> {
    return yearsOf(context, statement);
  }

  @FieldResolver(() => [CreditsByForm], { description: '按研修形式\nBy form' })
  byForm(@Root() statement: CreditStatement, @Ctx() context: Context): Promise<CreditsByForm[]> {
    return formsOfStatement(context, statement);
  }

  @FieldResolver(() => LedgerEntryConnection, {
    description: '学分记录，含已冲销的\nIts entries, reversed ones included',
  })
  entries(
    @Root() { personId, span }: CreditStatement,
    @Args() args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<LedgerEntry>> {
    return entriesMatching(context, { ...args, filter: { personId, ...span } });
  }
}
