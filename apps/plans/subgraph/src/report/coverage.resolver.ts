import { Allow, civilDay } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Matches } from 'class-validator';
import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { OrgUnit } from '../unit/unit.js';
import { coverageRows, reportCoverage, reportsDueOf, talliesOfLine } from './coverage.loader.js';
import {
  CoverageRowsArgs,
  ReportCoverage,
  ReportCoverageArgs,
  ReportCoverageRow,
  ReportCoverageRowConnection,
  ReportTally,
  monthPattern,
} from './tally.js';

@ArgsType()
export class ReportsDueArgs {
  @Field(() => String, {
    nullable: true,
    description: '月份，YYYY-MM；不填为本月\nMonth; the running one where left out',
  })
  @Matches(monthPattern)
  month?: string | null;
}

@Resolver(() => ReportCoverage)
export class ReportCoverageResolver {
  @Query(() => ReportCoverage, {
    nullable: true,
    description: '月报报送情况：单位 × 月份\nThe wall of reports: units by months',
  })
  @Allow('plans:read')
  reportCoverage(@Args() args: ReportCoverageArgs, @Ctx() context: Context): Promise<ReportCoverage | null> {
    return reportCoverage(context, args);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '机构\nUnit' })
  unit(@Root() { unitId }: ReportCoverage): OrgUnit {
    return { id: unitId };
  }

  @FieldResolver(() => ReportCoverageRowConnection, {
    description:
      '报送单位，按编码；市、省为所辖各接收机构\nReporters by code; for a city or province the units that receive',
  })
  rows(
    @Root() coverage: ReportCoverage,
    @Args() args: CoverageRowsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ReportCoverageRow>> {
    return coverageRows(context, coverage, args);
  }
}

@Resolver(() => ReportCoverageRow)
export class ReportCoverageRowResolver {
  @FieldResolver(() => [ReportTally], {
    description: '各月报送情况，与月份同序，至多 12 个月\nMonth by month, 12 at most',
  })
  tallies(@Root() { id, coverage }: ReportCoverageRow, @Ctx() context: Context): Promise<ReportTally[]> {
    return talliesOfLine(context).load({ lineId: id, coverage });
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '机构\nUnit' })
  unit(@Root() { id }: ReportCoverageRow): OrgUnit {
    return { id };
  }
}

@Resolver(() => OrgUnit)
export class ReportsDueResolver {
  @FieldResolver(() => ReportTally, {
    nullable: true,
    description:
      '一个月应报、已报的月报，含下级组织的、以及由联片研修区代报的\nReports of a month: its own, those below it, and those its cluster sends for it',
  })
  reportsDue(
    @Root() { id }: OrgUnit,
    @Args() { month }: ReportsDueArgs,
    @Ctx() context: Context,
  ): Promise<ReportTally> {
    return reportsDueOf(context).load({ unitId: id, month: month ?? civilDay().slice(0, 7) });
  }
}
