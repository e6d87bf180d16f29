import { Allow, PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { IsUUID } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { standingOf, writes } from '../plan/standing.js';
import { OrgUnit } from '../unit/unit.js';
import {
  ThemeCoverage,
  ThemeCoverageRow,
  ThemeCoverageRowConnection,
  ThemeCoverageRowsArgs,
  ThemeGap,
} from './coverage.js';
import { coverageRows, missingOf, themeCoverage } from './coverage.loader.js';
import {
  ThemeConnection,
  ThemeSeriesConnection,
  seriesById,
  seriesMatching,
  themeById,
  themesOfSeries,
} from './theme.loader.js';
import { ThemeSeries } from './theme-series.js';
import { Theme } from './theme.js';

@Resolver(() => ThemeCoverage)
export class ThemeCoverageResolver {
  @Query(() => ThemeCoverage, {
    nullable: true,
    description: '“1+x”主题覆盖：哪些学校、教研组还没有主题\nWhich schools and groups have no theme yet',
  })
  @Allow('plans:read')
  themeCoverage(
    @Arg('unitId', () => ID, { description: '机构\nUnit' }) unitId: string,
    @Ctx() context: Context,
  ): Promise<ThemeCoverage | null> {
    return themeCoverage(context, unitId);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '机构\nUnit' })
  unit(@Root() { unitId }: ThemeCoverage): OrgUnit {
    return { id: unitId };
  }

  @FieldResolver(() => ThemeCoverageRowConnection, { description: '各学校，按编码\nSchools by code' })
  rows(
    @Root() coverage: ThemeCoverage,
    @Args() args: ThemeCoverageRowsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ThemeCoverageRow>> {
    return coverageRows(context, coverage, args);
  }
}

@Resolver(() => ThemeCoverageRow)
export class ThemeCoverageRowResolver {
  @FieldResolver(() => OrgUnit, { nullable: true, description: '学校\nSchool' })
  unit(@Root() { id }: ThemeCoverageRow): OrgUnit {
    return { id };
  }

  @FieldResolver(() => Theme, { nullable: true, description: '学校的共性主题；没有为空\nThe school’s theme' })
  theme(@Root() { themeId }: ThemeCoverageRow, @Ctx() context: Context): Promise<Theme | null> | null {
    return themeId ? themeById(context).load(themeId) : null;
  }

  @FieldResolver(() => [ThemeGap], { description: '没有主题的教研组，至多 100 个\nGroups without one, 100 at most' })
  missing(@Root() row: ThemeCoverageRow, @Ctx() context: Context): Promise<ThemeGap[]> {
    return missingOf(context, row);
  }
}

@ArgsType()
export class ThemeSeriesListArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: '机构，含其下各级\nUnit, with all below it' })
  @IsUUID()
  unitId?: string | null;
}

@Resolver(() => ThemeSeries)
export class ThemeSeriesResolver {
  @Query(() => ThemeSeries, {
    nullable: true,
    description: '按标识查主题系列；不存在与无权查看同样为空\nA series by id; missing and out of reach are both null',
  })
  @Allow('plans:read')
  themeSeries(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<ThemeSeries | null> {
    return seriesById(context).load(id);
  }

  @Query(() => ThemeSeriesConnection, { nullable: true, description: '主题系列列表\nSeries within reach' })
  @Allow('plans:read')
  themeSeriesList(
    @Args() { unitId, ...args }: ThemeSeriesListArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ThemeSeries>> {
    return seriesMatching(context, unitId ?? null, args);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '机构\nUnit' })
  unit(@Root() { unitId }: ThemeSeries): OrgUnit {
    return { id: unitId };
  }

  @FieldResolver(() => ThemeConnection, { description: '主题，按先后\nThemes in their order' })
  themes(@Root() { id }: ThemeSeries, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<Theme>> {
    return themesOfSeries(context, id, args);
  }

  @FieldResolver(() => Boolean, { description: '可否由我编排\nWhether the viewer may arrange it' })
  async editable(@Root() series: ThemeSeries, @Ctx() context: Context): Promise<boolean> {
    return writes(await standingOf(context), { ...series, personId: null });
  }
}
