import { Allow } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { arrangeThemeSeries, createThemeSeries } from './series.service.js';
import {
  ArrangeThemeSeriesInput,
  CloseThemeInput,
  CreateThemeInput,
  CreateThemeSeriesInput,
  ReviseThemeInput,
  SeenThemeInput,
} from './theme.input.js';
import { DiscardThemePayload, ThemePayload, ThemeSeriesPayload } from './theme.payload.js';
import { closeTheme, createTheme, discardTheme, reviseTheme, startTheme } from './theme.service.js';

/** The steps on a theme and on a series of them. */
@Resolver()
export class ThemeStepsResolver {
  @Mutation(() => ThemePayload, { description: '提出主题（草稿）\nSets a theme' })
  @Allow('plans:plan')
  createTheme(@Arg('input') input: CreateThemeInput, @Ctx() context: Context): Promise<ThemePayload> {
    return createTheme(context, input);
  }

  @Mutation(() => ThemePayload, { description: '修改主题\nChanges a theme' })
  @Allow('plans:plan')
  reviseTheme(@Arg('input') input: ReviseThemeInput, @Ctx() context: Context): Promise<ThemePayload> {
    return reviseTheme(context, input);
  }

  @Mutation(() => ThemePayload, { description: '启动主题\nTakes a theme up' })
  @Allow('plans:plan')
  startTheme(@Arg('input') input: SeenThemeInput, @Ctx() context: Context): Promise<ThemePayload> {
    return startTheme(context, input);
  }

  @Mutation(() => ThemePayload, { description: '主题结题\nCloses a theme' })
  @Allow('plans:plan')
  closeTheme(@Arg('input') input: CloseThemeInput, @Ctx() context: Context): Promise<ThemePayload> {
    return closeTheme(context, input);
  }

  @Mutation(() => DiscardThemePayload, {
    description: '删去主题草稿，来源问题退回问题库\nDiscards a draft; its problems wait again',
  })
  @Allow('plans:plan')
  discardTheme(@Arg('input') input: SeenThemeInput, @Ctx() context: Context): Promise<DiscardThemePayload> {
    return discardTheme(context, input);
  }

  @Mutation(() => ThemeSeriesPayload, { description: '新建主题系列\nBegins a series of themes' })
  @Allow('plans:plan')
  createThemeSeries(@Arg('input') input: CreateThemeSeriesInput, @Ctx() context: Context): Promise<ThemeSeriesPayload> {
    return createThemeSeries(context, input);
  }

  @Mutation(() => ThemeSeriesPayload, { description: '编排主题系列\nSets a series in its order' })
  @Allow('plans:plan')
  arrangeThemeSeries(
    @Arg('input') input: ArrangeThemeSeriesInput,
    @Ctx() context: Context,
  ): Promise<ThemeSeriesPayload> {
    return arrangeThemeSeries(context, input);
  }
}
