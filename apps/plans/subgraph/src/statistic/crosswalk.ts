import { CodeItem } from '@yanxiu/directory';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CrosswalkBy } from './statistic.input.js';

export enum CrosswalkFate {
  SAME = 'SAME',
  EXACT = 'EXACT',
  CLOSE = 'CLOSE',
  BROAD = 'BROAD',
  NARROW = 'NARROW',
  RELATED = 'RELATED',
  NO_MATCH = 'NO_MATCH',
  NO_ENTRY = 'NO_ENTRY',
  NOT_FILLED = 'NOT_FILLED',
}
registerEnumType(CrosswalkFate, {
  name: 'CrosswalkFate',
  description: '如何对照\nHow an item was mapped',
  valuesConfig: {
    SAME: { description: '本分类\nOf the scheme itself' },
    EXACT: { description: '完全对应\nExact match' },
    CLOSE: { description: '大致对应\nClose match' },
    BROAD: { description: '对应到更宽的一项\nTo a broader one' },
    NARROW: { description: '对应到更窄的一项\nTo a narrower one' },
    RELATED: { description: '仅相关，不计入对应\nOnly related: not counted as mapped' },
    NO_MATCH: { description: '对照表注明无对应\nSaid to have no match' },
    NO_ENTRY: { description: '对照表未列\nNot in any crosswalk' },
    NOT_FILLED: { description: '活动未填写\nNot filled in' },
  },
});

@ObjectType({ description: '原分类中的一项及其去向\nAn item as it was filled in, and where it went' })
export class CrosswalkSource {
  @Field(() => CodeItem, { nullable: true, description: '原分类项；未填写为空\nItem; null where not filled in' })
  item!: CodeItem | null;

  @Field(() => String, { nullable: true, description: '原分类名称\nName of its scheme' }) schemeName!: string | null;
  @Field(() => Int, {
    description: '活动数；按环节为循环数，按核心要素为标注数\nActivities; cycles by stage, marks by core element',
  })
  activities!: number;

  @Field(() => CrosswalkFate, { description: '如何对照\nHow it was mapped' }) fate!: CrosswalkFate;
}

@ObjectType({ description: '目标分类中的一项及并入它的各项\nAn item of the target scheme with what was mapped to it' })
export class CrosswalkTarget {
  @Field(() => CodeItem, { description: '目标分类项\nItem' }) item!: CodeItem;
  @Field(() => Int, {
    description: '活动数；按环节为循环数，按核心要素为标注数\nActivities; cycles by stage, marks by core element',
  })
  activities!: number;

  @Field(() => [CrosswalkSource], { description: '由哪些项并入\nWhat was mapped to it' }) sources!: CrosswalkSource[];
}

@ObjectType({ description: '可作对照目标的分类\nA scheme to map to' })
export class CrosswalkScheme {
  @Field({ description: '代码\nCode' }) code!: string;
  @Field({ description: '名称\nName' }) name!: string;
  @Field({ description: '哪个地区的分类\nRegion that it is of' }) region!: string;
}

/** Activities of regions with different words, counted by one of them; what cannot be mapped is shown, never dropped. */
@ObjectType({
  description: '跨分类对照统计：各项与未对应之和等于活动总数\nCounts across schemes; mapped and unmapped sum to all',
})
export class CrosswalkStatistics {
  @Field(() => CrosswalkScheme, { description: '目标分类\nScheme mapped to' }) scheme!: CrosswalkScheme;
  @Field(() => [CrosswalkScheme], { description: '其他可选的分类\nSchemes to choose from' })
  schemes!: CrosswalkScheme[];
  @Field(() => CrosswalkBy, { description: '按什么对照\nWhat is mapped' }) by!: CrosswalkBy;

  @Field(() => Int, {
    description:
      '活动（按环节为循环）个数；一场可标多个核心要素，故可少于总数\nActivities, or cycles; fewer than the total where an activity has several marks',
  })
  activities!: number;

  @Field(() => Int, { description: '总数，即各项与未对应之和\nAll that is counted: the sum of what follows' })
  total!: number;
  @Field(() => Int, { description: '已对应\nMapped' }) mapped!: number;
  @Field(() => Int, { description: '未对应\nNot mapped' }) unmapped!: number;
  @Field(() => [CrosswalkTarget], { description: '目标分类各项\nItems of the scheme' }) targets!: CrosswalkTarget[];
  @Field(() => [CrosswalkSource], { description: '未对应的各项\nWhat could not be mapped' }) rest!: CrosswalkSource[];
}
