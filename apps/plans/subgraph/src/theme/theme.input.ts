import { codePattern } from '@yanxiu/policy';
import { DateTimeScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsUUID, Length, Matches } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { ThemeStatus } from './theme.js';

export enum ThemeOrder {
  UPDATED_AT_DESC = 'UPDATED_AT_DESC',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(ThemeOrder, {
  name: 'ThemeOrder',
  description: '主题排序\nOrder of themes',
  valuesConfig: {
    UPDATED_AT_DESC: { description: '按更新时间，最近的在前\nLast changed first' },
    UPDATED_AT: { description: '按更新时间，最早的在前\nEarliest change first' },
  },
});

@InputType({ description: '主题筛选\nFilter of themes' })
export class ThemeFilter {
  @Field(() => ID, { nullable: true, description: '机构，含其下各级\nUnit, with all below it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: '个人主题的教师\nWhose personal theme' })
  @IsUUID()
  personId?: string | null;

  @Field(() => [String], { nullable: true, description: '由哪一级提出\nLevels that hold them' })
  @ArrayMaxSize(6)
  @Matches(codePattern, { each: true })
  levels?: string[] | null;

  @Field(() => [ThemeStatus], { nullable: true, description: '状态\nStates' })
  @ArrayMaxSize(3)
  statuses?: ThemeStatus[] | null;

  @Field(() => String, { nullable: true, description: '主题类型代码\nCode of the kind' })
  @Matches(codePattern)
  kind?: string | null;

  @Field(() => ID, { nullable: true, description: '主题系列\nSeries' })
  @IsUUID()
  seriesId?: string | null;

  @Field(() => Boolean, { nullable: true, description: '只看由我编制的\nOnly those that I write' })
  mine?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '只看没有上位主题的，用于主题树的根\nOnly those under no other theme: the roots of the tree',
  })
  roots?: boolean | null;

  @Field(() => String, { nullable: true, description: '名称包含\nTitle contains' })
  @Length(1, 50)
  titleContains?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '此时刻以来有变化\nChanged since this instant' })
  updatedSince?: Date | null;
}

@ArgsType()
export class ThemesArgs extends PageArgs {
  @Field(() => ThemeFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: ThemeFilter | null;

  @Field(() => ThemeOrder, { defaultValue: ThemeOrder.UPDATED_AT_DESC, description: '排序\nOrder' })
  order!: ThemeOrder;
}

/** What a theme says; the same for a new one, a changed one and one that is made of problems. */
@InputType({ description: '主题的内容\nWhat a theme says' })
export class ThemeContentInput {
  @Field({ description: '主题名称，2–100 字\nTitle' })
  @Length(2, 100)
  title!: string;

  @Field(() => String, { nullable: true, description: '主题类型代码\nCode of the kind' })
  @Matches(codePattern)
  kind?: string | null;

  @Field(() => String, { nullable: true, description: '大主题、方向或内容的代码\nCode of the focus' })
  @Matches(codePattern)
  focus?: string | null;

  @Field(() => String, { nullable: true, description: '主题来源与研修目的\nPurpose' })
  @Length(2, 2000)
  purpose?: string | null;

  @Field(() => ID, { nullable: true, description: '上位主题\nTheme that it belongs under' })
  @IsUUID()
  parentId?: string | null;
}

@InputType({ description: '新建主题\nA new theme' })
export class CreateThemeInput extends ThemeContentInput {
  @Field(() => ID, {
    nullable: true,
    description: '学校、教研组或区域；个人主题不填\nUnit that holds it; none for a personal theme',
  })
  @IsUUID()
  unitId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: '是否为本人的个人主题\nWhether it is the own, personal one',
  })
  personal!: boolean;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '所见版本的主题\nA theme as it was seen' })
export class SeenThemeInput {
  @Field(() => ID, { description: '主题\nTheme' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '版本\nVersion' })
  version!: number;
}

@InputType({ description: '修改主题\nChanges a theme' })
export class ReviseThemeInput extends ThemeContentInput {
  @Field(() => ID, { description: '主题\nTheme' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '版本\nVersion' })
  version!: number;
}

@InputType({ description: '主题结题\nCloses a theme' })
export class CloseThemeInput extends SeenThemeInput {
  @Field({ description: '结题结论\nWhat it came to' })
  @Length(2, 2000)
  conclusion!: string;
}

@InputType({ description: '新建主题系列\nA new series of themes' })
export class CreateThemeSeriesInput {
  @Field(() => ID, { description: '机构\nUnit' })
  @IsUUID()
  unitId!: string;

  @Field({ description: '系列名称，2–100 字\nTitle' })
  @Length(2, 100)
  title!: string;

  @Field(() => String, { nullable: true, description: '总体目标\nPurpose' })
  @Length(2, 2000)
  purpose?: string | null;

  @Field(() => [ID], { defaultValue: [], description: '主题，按先后，至多 100 个\nThemes in their order, 100 at most' })
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  themeIds!: string[];

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '编排主题系列：全部主题按先后\nThe whole series in its order' })
export class ArrangeThemeSeriesInput {
  @Field(() => ID, { description: '主题系列\nSeries' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '版本\nVersion' })
  version!: number;

  @Field({ description: '系列名称，2–100 字\nTitle' })
  @Length(2, 100)
  title!: string;

  @Field(() => String, { nullable: true, description: '总体目标\nPurpose' })
  @Length(2, 2000)
  purpose?: string | null;

  @Field(() => [ID], { description: '主题，按先后，1–100 个\nThemes in their order, 1 to 100' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  themeIds!: string[];
}
