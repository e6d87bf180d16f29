import { CodeItem } from '@yanxiu/directory';
import { Field, ObjectType } from 'type-graphql';
import { Activity } from '../activity/activity.js';
import { BalanceSide } from './statistic.input.js';

@ObjectType({ description: '活动在一对关系中的一面\nThe side that an activity takes in a pair' })
export class BalanceMark {
  @Field({ description: '关系代码\nCode of the pair' }) code!: string;
  @Field({ description: '属哪一面\nName of the side' }) name!: string;
  @Field(() => BalanceSide, { description: '哪一面\nSide' }) side!: BalanceSide;
}

/** What an activity stands for in the balances that a document asks for (DL-37, ZJ-12). */
@ObjectType({ description: '活动的核心要素与均衡标注\nMarks of an activity for the balances' })
export class ActivityMarks {
  @Field(() => [CodeItem], { description: '核心要素，至多 10 项\nCore elements, 10 at most' })
  coreElements!: CodeItem[];

  @Field(() => [BalanceMark], { description: '均衡关系，至多 10 项\nPairs, 10 at most' })
  balances!: BalanceMark[];
}

@ObjectType({ description: '一对关系，可标注其中一面\nA pair of which an activity may take a side' })
export class BalanceChoice {
  @Field({ description: '关系代码\nCode of the pair' }) code!: string;
  @Field({ description: '一面\nOne side' }) a!: string;
  @Field({ description: '另一面\nThe other side' }) b!: string;
}

/** What the policy that an activity began with knows; empty where its document names none. */
@ObjectType({ description: '活动可用的标注\nMarks that an activity may be given' })
export class MarkChoices {
  @Field(() => [CodeItem], { description: '核心要素\nCore elements' })
  coreElements!: CodeItem[];

  @Field(() => [BalanceChoice], { description: '均衡关系\nPairs' })
  balances!: BalanceChoice[];
}

@ObjectType({ description: '标注活动的结果\nResult of markActivity' })
export class MarkActivityPayload {
  @Field(() => Activity, { description: '活动\nThe activity' }) activity!: Activity;
}
