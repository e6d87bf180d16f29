import type { SlicePart } from '@yanxiu/subgraph';
import { createThemes } from '../migrations/2026-11-22T1200-create-themes.js';
import { ThemeCoverageRow } from './coverage.js';
import { ThemeCoverageResolver, ThemeCoverageRowResolver, ThemeSeriesResolver } from './coverage.resolver.js';
import { seriesById, themeById } from './theme.loader.js';
import { ThemeSeries } from './theme-series.js';
import { ThemeStepsResolver } from './theme-steps.resolver.js';
import { ThemeResolver } from './theme.resolver.js';
import { Theme } from './theme.js';

/** What the module takes in for themes: their own table of contents. */
export const themeParts: SlicePart = {
  entities: [Theme, ThemeSeries, ThemeCoverageRow],
  resolvers: [ThemeResolver, ThemeStepsResolver, ThemeCoverageResolver, ThemeCoverageRowResolver, ThemeSeriesResolver],
  references: {
    Theme: ({ id }, context) => themeById(context).load(id),
    ThemeSeries: ({ id }, context) => seriesById(context).load(id),
  },
  migrations: [createThemes],
  /** Words of the log. */
  actions: {
    'plans.createTheme': { zh: '提出主题', en: 'Theme set' },
    'plans.reviseTheme': { zh: '修改主题', en: 'Theme changed' },
    'plans.startTheme': { zh: '启动主题', en: 'Theme taken up' },
    'plans.closeTheme': { zh: '主题结题', en: 'Theme closed' },
    'plans.discardTheme': { zh: '删去主题草稿', en: 'Draft of a theme discarded' },
    'plans.createThemeSeries': { zh: '新建主题系列', en: 'Series of themes begun' },
    'plans.arrangeThemeSeries': { zh: '编排主题系列', en: 'Series of themes arranged' },
  },
  subjects: {
    Theme: { zh: '研修主题', en: 'Theme', table: 'theme', column: 'title' },
    ThemeSeries: { zh: '主题系列', en: 'Series of themes', table: 'theme_series', column: 'title' },
  },
};
