import { CodeItem } from '@yanxiu/directory';
import { DateScalar, DecimalScalar } from '@yanxiu/subgraph';
import type { Decimal } from 'decimal.js';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum StatisticDimension {
  FORM = 'FORM',
  LAYER = 'LAYER',
  SCOPE = 'SCOPE',
  STRAND = 'STRAND',
  CHANNEL = 'CHANNEL',
  CONTENT = 'CONTENT',
  CORE_ELEMENT = 'CORE_ELEMENT',
  TRAINING_LEVEL = 'TRAINING_LEVEL',
}
registerEnumType(StatisticDimension, {
  name: 'StatisticDimension',
  description: '统计的维度\nBy what activities are counted',
  valuesConfig: {
    FORM: { description: '研修形式\nForm' },
    LAYER: { description: '研修层次\nLayer' },
    SCOPE: { description: '范围\nScope' },
    STRAND: { description: '融合方面（可多选）\nStrands, several each' },
    CHANNEL: { description: '支持渠道\nChannel' },
    CONTENT: { description: '研修内容\nContent' },
    CORE_ELEMENT: { description: '核心要素（可多选）\nCore elements, several each' },
    TRAINING_LEVEL: { description: '培训层级，按主办机构\nLevel of training, by who organises it' },
  },
});

@ObjectType({ description: '一项的活动数\nActivities of one item' })
export class MixRow {
  @Field(() => CodeItem, { nullable: true, description: '代码项；未填写的为空\nItem; null for what was not filled in' })
  item!: CodeItem | null;

  @Field(() => Int, { description: '活动数\nActivities' }) activities!: number;
  @Field(() => DecimalScalar, { description: '学时\nHours' }) hours!: Decimal;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '占全部活动的百分比，一位小数；没有活动为空\nPercent of all activities; null where there is none',
  })
  percent!: Decimal | null;
}

@ObjectType({ description: '按一个维度统计\nActivities by one dimension' })
export class ActivityMix {
  @Field(() => StatisticDimension, { description: '维度\nDimension' }) dimension!: StatisticDimension;

  @Field({ description: '一场活动可有多项，各项之和大于总数\nAn activity may have several: the rows sum to more' })
  several!: boolean;

  @Field(() => [MixRow], {
    description: '各项，适用政策中的都列出，没有的为零\nRows; those of the policy that have none are zero',
  })
  rows!: MixRow[];
}

@ObjectType({ description: '某类教师在一个渠道的学时与占比\nHours of a kind of teachers in a channel' })
export class ChannelRow {
  @Field(() => CodeItem, { nullable: true, description: '渠道；未填写的为空\nChannel; null where not filled in' })
  channel!: CodeItem | null;

  @Field(() => Int, { description: '参加人次\nAttendances' }) attendances!: number;
  @Field(() => DecimalScalar, { description: '学时\nHours' }) hours!: Decimal;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '实际占比，百分数；没有学时为空\nActual share in percent',
  })
  percent!: Decimal | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '目标占比，百分数；未定为空\nTarget in percent; null where none is set',
  })
  target!: Decimal | null;
}

@ObjectType({ description: '一类教师的渠道配置：目标与实际\nChannels of a kind of teachers: target and actual' })
export class ChannelMix {
  @Field(() => CodeItem, { nullable: true, description: '教师层级；全部教师为空\nTier of teachers; null for all' })
  tier!: CodeItem | null;

  @Field(() => [ChannelRow], { description: '各渠道\nRows' }) rows!: ChannelRow[];
}

@ObjectType({ description: '两面关系的均衡\nHow a pair is balanced' })
export class BalanceRow {
  @Field({ description: '代码\nCode' }) code!: string;
  @Field({ description: '一面\nOne side' }) a!: string;
  @Field({ description: '另一面\nThe other side' }) b!: string;
  @Field(() => Int, { description: '属前一面的活动数\nActivities on the one side' }) activitiesA!: number;
  @Field(() => Int, { description: '属后一面的活动数\nActivities on the other' }) activitiesB!: number;
  @Field(() => Int, { description: '未标注的活动数\nActivities that say neither' }) unmarked!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '前一面的目标占比；未定为空\nTarget of the one side; null where none is set',
  })
  target!: Decimal | null;

  @Field(() => String, { nullable: true, description: '依据条款\nClause' }) clause!: string | null;
  @Field(() => String, { nullable: true, description: '依据原文\nQuote' }) quote!: string | null;
}

@ObjectType({ description: '校长参加研修的情况，按角色\nHow principals take part, by role' })
export class LeaderRow {
  @Field(() => CodeItem, { description: '参与角色\nRole' }) role!: CodeItem;
  @Field(() => Int, { description: '人数\nPeople' }) people!: number;
  @Field(() => Int, { description: '人次\nAttendances' }) attendances!: number;
}

@ObjectType({ description: '一所学校一个学科的教师数与大小\nTeachers of a subject in a school, and its size' })
export class SubjectSizes {
  @Field(() => Int, {
    nullable: true,
    description: '大学科的人数界限；未定为空\nFrom how many a subject is large; null where nobody said',
  })
  threshold!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '大学科数（校×学科）；界限未定为空\nLarge ones; null without a threshold',
  })
  large!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '小学科数（校×学科）；界限未定为空\nSmall ones; null without a threshold',
  })
  small!: number | null;

  @Field(() => Int, { description: '校×学科总数\nSchools × subjects' }) total!: number;
  @Field(() => [String], { description: '大学科的主要方式\nHow large ones study' }) largeWays!: string[];
  @Field(() => [String], { description: '小学科的主要方式\nHow small ones study' }) smallWays!: string[];
}

@ObjectType({ description: '人人有主题、任务、成果：人数\nEveryone has theme, task and result: figures' })
export class InvolvementFigures {
  @Field(() => Int, { description: '专任教师数\nTeachers' }) teachers!: number;
  @Field(() => Int, { description: '有主题的\nWith a theme' }) withTheme!: number;
  @Field(() => Int, { description: '有任务的\nWith a task' }) withTask!: number;
  @Field(() => Int, { description: '有成果的\nWith a result' }) withResult!: number;
}

/** Figures of a unit and all below it in some days: counted, never stored. */
@ObjectType({ description: '一个机构及其下级一段时间的研修统计\nFigures of a unit and all below it' })
export class ActivityStatistics {
  @Field(() => ID, { description: '机构标识\nId of the unit' }) unitId!: string;
  @Field(() => DateScalar, { description: '首日\nFirst day' }) from!: string;
  @Field(() => DateScalar, { description: '末日\nLast day' }) to!: string;
  @Field(() => Int, { description: '活动数（已发布和已结束）\nActivities, published or over' }) activities!: number;
  @Field(() => Int, { description: '其中已结束\nOf these over' }) completed!: number;
  @Field(() => DecimalScalar, { description: '活动学时\nHours of activities' }) hours!: Decimal;
}
