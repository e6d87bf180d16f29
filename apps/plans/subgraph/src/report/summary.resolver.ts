import { Allow } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OrgUnit } from '../unit/unit.js';
import { reportsDueOf } from './coverage.loader.js';
import {
  MonthSummary,
  MonthSummaryArgs,
  MonthSummaryPayload,
  ProposalsArgs,
  SaveMonthSummaryInput,
  SummariseMonthInput,
  SummaryProposal,
} from './summary.js';
import {
  SummaryProposalConnection,
  monthSummary,
  proposalsOfSummary,
  saveMonthSummary,
  summariseMonth,
} from './summary.service.js';
import { ReportTally } from './tally.js';

@Resolver(() => MonthSummary)
export class MonthSummaryResolver {
  @Query(() => MonthSummary, {
    nullable: true,
    description: '一个机构一个月的月报汇总；尚未汇总为空\nThe summary of a month; null while there is none',
  })
  @Allow('plans:read')
  monthSummary(@Args() args: MonthSummaryArgs, @Ctx() context: Context): Promise<MonthSummary | null> {
    return monthSummary(context, args);
  }

  @Mutation(() => MonthSummaryPayload, {
    description: '汇总一个月的月报，并提出表扬、帮扶建议\nSums a month up and proposes praise and help',
  })
  @Allow('plans:accept-reports')
  summariseMonth(
    @Arg('input', { description: '内容\nInput' }) input: SummariseMonthInput,
    @Ctx() context: Context,
  ): Promise<MonthSummaryPayload> {
    return summariseMonth(context, input);
  }

  @Mutation(() => MonthSummaryPayload, {
    description: '修改汇总意见，取舍建议\nChanges the remark and which proposals are kept',
  })
  @Allow('plans:accept-reports')
  saveMonthSummary(
    @Arg('input', { description: '内容\nInput' }) input: SaveMonthSummaryInput,
    @Ctx() context: Context,
  ): Promise<MonthSummaryPayload> {
    return saveMonthSummary(context, input);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '机构\nUnit' })
  unit(@Root() { unitId }: MonthSummary): OrgUnit {
    return { id: unitId };
  }

  @FieldResolver(() => ReportTally, { description: '应报、已报、按时\nExpected, sent, on time' })
  tally(@Root() { unitId, month }: MonthSummary, @Ctx() context: Context): Promise<ReportTally> {
    return reportsDueOf(context).load({ unitId, month });
  }

  @FieldResolver(() => SummaryProposalConnection, { description: '建议，表扬在前\nProposals, praise first' })
  proposals(
    @Root() { id }: MonthSummary,
    @Args() args: ProposalsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<SummaryProposal>> {
    return proposalsOfSummary(context, id, args);
  }
}

@Resolver(() => SummaryProposal)
export class SummaryProposalResolver {
  @FieldResolver(() => OrgUnit, { nullable: true, description: '机构\nUnit' })
  unit(@Root() { unitId }: SummaryProposal): OrgUnit {
    return { id: unitId };
  }
}
