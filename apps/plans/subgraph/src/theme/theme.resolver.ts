import { Allow, PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { CycleConnection, cyclesOfTheme } from '../cycle/cycle.loader.js';
import type { Cycle } from '../cycle/cycle.js';
import { Person } from '../person/person.js';
import { standingOf, writes } from '../plan/standing.js';
import { ProblemConnection, problemsOfTheme } from '../problem/problem.loader.js';
import type { Problem } from '../problem/problem.js';
import { OrgUnit } from '../unit/unit.js';
import { themeChoices } from './choices.loader.js';
import { ThemesArgs } from './theme.input.js';
import { ThemeConnection, childrenOf, seriesById, themeById, themesMatching } from './theme.loader.js';
import { ThemeChoices, ThemeStep, ThemeWarning } from './theme.payload.js';
import { stepsIn } from './theme.rules.js';
import { ThemeSeries } from './theme-series.js';
import { Theme } from './theme.js';
import { warningsOf } from './warnings.loader.js';

@Resolver(() => Theme)
export class ThemeResolver {
  @Query(() => Theme, {
    nullable: true,
    description: '按标识查主题；不存在与无权查看同样为空\nA theme by id; missing and out of reach are both null',
  })
  @Allow('plans:read')
  theme(@Arg('id', () => ID, { description: '标识\nId' }) id: string, @Ctx() context: Context): Promise<Theme | null> {
    return themeById(context).load(id);
  }

  @Query(() => ThemeConnection, { nullable: true, description: '主题列表\nThemes within reach' })
  @Allow('plans:read')
  themes(@Args() args: ThemesArgs, @Ctx() context: Context): Promise<Connection<Theme>> {
    return themesMatching(context, args);
  }

  @Query(() => ThemeChoices, {
    nullable: true,
    description:
      '提出主题时的可选项；不填机构为本人任职学校，无权提出为空\nWhat a theme may be made of; null for who sets none there',
  })
  @Allow('plans:plan')
  themeChoices(
    @Ctx() context: Context,
    @Arg('unitId', () => ID, { nullable: true, description: '机构\nUnit' }) unitId?: string | null,
  ): Promise<ThemeChoices | null> {
    return themeChoices(context, unitId ?? null);
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: '提出机构；个人主题为其学校\nUnit that holds it; the school of a personal theme',
  })
  unit(@Root() { unitId }: Theme): OrgUnit {
    return { id: unitId };
  }

  @FieldResolver(() => Person, { nullable: true, description: '个人主题的教师\nWhose personal theme' })
  person(@Root() { personId }: Theme): Person | null {
    return personId ? { id: personId } : null;
  }

  @FieldResolver(() => Theme, { nullable: true, description: '上位主题；无权查看为空\nParent; null beyond reach' })
  parent(@Root() { parentId }: Theme, @Ctx() context: Context): Promise<Theme | null> | null {
    return parentId ? themeById(context).load(parentId) : null;
  }

  @FieldResolver(() => ThemeConnection, { description: '下位主题\nThemes under it' })
  children(@Root() { id }: Theme, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<Theme>> {
    return childrenOf(context, id, args);
  }

  @FieldResolver(() => ThemeSeries, { nullable: true, description: '所属主题系列\nSeries that it belongs to' })
  series(@Root() { seriesId }: Theme, @Ctx() context: Context): Promise<ThemeSeries | null> | null {
    return seriesId ? seriesById(context).load(seriesId) : null;
  }

  @FieldResolver(() => ProblemConnection, { description: '由哪些问题提炼而来\nProblems that it was made of' })
  problems(@Root() { id }: Theme, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<Problem>> {
    return problemsOfTheme(context, id, args);
  }

  @FieldResolver(() => CycleConnection, { description: '围绕此主题的研修循环\nCycles of the theme' })
  cycles(@Root() { id }: Theme, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<Cycle>> {
    return cyclesOfTheme(context, id, args);
  }

  @FieldResolver(() => [ThemeWarning], { description: '提醒，不影响办理\nHints; they refuse nothing' })
  warnings(@Root() theme: Theme, @Ctx() context: Context): Promise<ThemeWarning[]> {
    return warningsOf(context, theme);
  }

  @FieldResolver(() => [ThemeStep], { description: '我现在可以做的事\nSteps that are open to the viewer' })
  async steps(@Root() theme: Theme, @Ctx() context: Context): Promise<ThemeStep[]> {
    return writes(await standingOf(context), theme) ? stepsIn(theme.status) : [];
  }
}
