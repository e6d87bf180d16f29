import { CodeItem } from '@yanxiu/directory';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Theme } from './theme.js';
import { ThemeSeries } from './theme-series.js';

@ObjectType({ description: '主题变更的结果\nResult of a step on a theme' })
export class ThemePayload {
  @Field(() => Theme, { description: '主题\nThe theme' })
  theme!: Theme;
}

@ObjectType({ description: '删去草稿的结果\nResult of discardTheme' })
export class DiscardThemePayload {
  @Field(() => ID, { description: '已删去的主题\nThe theme that is gone' })
  id!: string;
}

@ObjectType({ description: '主题系列变更的结果\nResult of a step on a series' })
export class ThemeSeriesPayload {
  @Field(() => ThemeSeries, { description: '主题系列\nThe series' })
  themeSeries!: ThemeSeries;
}

export enum ThemeStep {
  EDIT = 'EDIT',
  START = 'START',
  CLOSE_THEME = 'CLOSE_THEME',
  DISCARD = 'DISCARD',
}
registerEnumType(ThemeStep, {
  name: 'ThemeStep',
  description: '现在可以做的事\nSteps that are open',
  valuesConfig: {
    EDIT: { description: '修改\nChange' },
    START: { description: '启动\nTake up' },
    CLOSE_THEME: { description: '结题\nClose' },
    DISCARD: { description: '删去草稿\nDiscard the draft' },
  },
});

/** Something to look at; it never stands in the way (OH-10). */
@ObjectType({ description: '主题的提醒，不影响办理\nA hint on a theme; it refuses nothing' })
export class ThemeWarning {
  @Field({ description: '规则\nRule' }) rule!: string;
  @Field({ description: '说明\nMessage' }) message!: string;
}

@ObjectType({ description: '可为其提出主题的机构\nA unit that a theme may be set for' })
export class ThemeWriter {
  @Field(() => ID, { description: '机构\nUnit' }) id!: string;
  @Field({ description: '名称\nName' }) name!: string;
  @Field({ description: '层级\nLevel' }) level!: string;
}

@ObjectType({ description: '文件规定的一类主题\nA kind of theme that the document knows' })
export class ThemeKindChoice {
  @Field(() => CodeItem, { description: '类型\nKind' }) item!: CodeItem;
  @Field(() => [String], { description: '文件要求重在推进的学校类别\nClasses of schools it is meant for' })
  classes!: string[];
  @Field(() => String, { nullable: true, description: '依据条款\nClause' }) clause!: string | null;
  @Field(() => String, { nullable: true, description: '依据原文\nQuote' }) quote!: string | null;
}

@ObjectType({ description: '提出主题时的可选项\nWhat a theme may be made of, for a unit' })
export class ThemeChoices {
  @Field(() => [ThemeKindChoice], { description: '主题类型\nKinds' }) kinds!: ThemeKindChoice[];
  @Field(() => [CodeItem], { description: '大主题、方向、内容\nBig themes, directions, contents' })
  focuses!: CodeItem[];
  @Field(() => [ThemeWriter], { description: '可由本人提出的机构，至多 300 个\nUnits that the viewer writes for' })
  writers!: ThemeWriter[];
  @Field({ description: '可否提出个人主题\nWhether the viewer may set a personal one' }) personal!: boolean;
  @Field(() => Int, {
    nullable: true,
    description: '每校共性主题数；文件未定为空\nThemes of a school; null where nothing is said',
  })
  perSchool!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: '每个教研组的主题数；文件未定为空\nThemes of a group; null where nothing is said',
  })
  perGroup!: number | null;
  @Field(() => String, { nullable: true, description: '“1+x”的依据条款\nClause on 1+x' }) clause!: string | null;
  @Field(() => String, { nullable: true, description: '依据原文\nQuote' }) quote!: string | null;
}
