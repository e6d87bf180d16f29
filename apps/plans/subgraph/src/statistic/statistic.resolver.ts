import { Allow } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Activity } from '../activity/activity.js';
import { Person } from '../person/person.js';
import { OrgUnit } from '../unit/unit.js';
import { crosswalkOf } from './crosswalk.loader.js';
import { CrosswalkStatistics } from './crosswalk.js';
import { balancesOf, channelsOf, leadersOf, subjectSizesOf } from './figures.loader.js';
import { InvolvementConnection, involvementOf, involvementsMatching } from './involvement.loader.js';
import { Involvement } from './involvement.js';
import { markActivity, markChoicesOf, marksByActivity } from './mark.service.js';
import { ActivityMarks, MarkActivityPayload, MarkChoices } from './mark.js';
import { mixesOf } from './mix.loader.js';
import { CrosswalkArgs, InvolvementsArgs, MarkActivityInput, StatisticsArgs } from './statistic.input.js';
import { packFor, statisticsOf } from './statistic.loader.js';
import {
  ActivityMix,
  ActivityStatistics,
  BalanceRow,
  ChannelMix,
  InvolvementFigures,
  LeaderRow,
  SubjectSizes,
} from './statistic.js';

@Resolver(() => ActivityStatistics)
export class ActivityStatisticsResolver {
  @Query(() => ActivityStatistics, {
    nullable: true,
    description:
      '研修活动统计；机构不存在或无权查看为空\nFigures of a unit and all below it; null where it is out of reach',
  })
  @Allow('plans:read')
  activityStatistics(@Args() args: StatisticsArgs, @Ctx() context: Context): Promise<ActivityStatistics | null> {
    return statisticsOf(context, args);
  }

  @Query(() => CrosswalkStatistics, {
    nullable: true,
    description: '不同分类之间的对照统计，未对应的单独列出\nCounts across schemes; what cannot be mapped is shown',
  })
  @Allow('plans:read')
  crosswalkStatistics(@Args() args: CrosswalkArgs, @Ctx() context: Context): Promise<CrosswalkStatistics | null> {
    return crosswalkOf(context, args);
  }

  @Query(() => InvolvementConnection, {
    nullable: true,
    description:
      '教师是否人人有主题、有任务、有成果；教师只见本人\nWho has a theme, a task, a result; a teacher sees himself',
  })
  @Allow('plans:read')
  involvements(@Args() args: InvolvementsArgs, @Ctx() context: Context): Promise<Connection<Involvement>> {
    return involvementsMatching(context, args);
  }

  @Mutation(() => MarkActivityPayload, {
    description: '标注活动的核心要素与均衡关系\nMarks an activity for the balances',
  })
  @Allow('plans:organise')
  markActivity(@Arg('input') input: MarkActivityInput, @Ctx() context: Context): Promise<MarkActivityPayload> {
    return markActivity(context, input);
  }

  @FieldResolver(() => [ActivityMix], { description: '按各维度统计，共 8 个维度\nBy each of 8 dimensions' })
  async mixes(@Root() figures: ActivityStatistics, @Ctx() context: Context): Promise<ActivityMix[]> {
    return mixesOf(context, figures, await packFor(context).load(figures));
  }

  @FieldResolver(() => [ChannelMix], {
    description:
      '渠道配置：全部教师及各层级教师，目标与实际\nChannels for all teachers and per tier: target and actual',
  })
  async channels(@Root() figures: ActivityStatistics, @Ctx() context: Context): Promise<ChannelMix[]> {
    return channelsOf(context, figures, await packFor(context).load(figures));
  }

  @FieldResolver(() => [BalanceRow], {
    description: '两面关系；政策未列为空\nPairs; empty where the policy names none',
  })
  async balances(@Root() figures: ActivityStatistics, @Ctx() context: Context): Promise<BalanceRow[]> {
    return balancesOf(context, figures, await packFor(context).load(figures));
  }

  @FieldResolver(() => [LeaderRow], { description: '校长参加研修，按角色\nPrincipals among those present, by role' })
  leaders(@Root() figures: ActivityStatistics, @Ctx() context: Context): Promise<LeaderRow[]> {
    return leadersOf(context, figures);
  }

  @FieldResolver(() => SubjectSizes, {
    nullable: true,
    description: '大小学科；政策未涉及为空\nLarge and small subjects; null where the policy does not speak of them',
  })
  async subjectSizes(@Root() figures: ActivityStatistics, @Ctx() context: Context): Promise<SubjectSizes | null> {
    return subjectSizesOf(context, figures.unitId, await packFor(context).load(figures));
  }

  @FieldResolver(() => InvolvementFigures, {
    nullable: true,
    description:
      '人人有主题、任务、成果；读取失败时为空并附错误，其余数字不受影响\nEveryone has theme, task and result; where it cannot be read it is null with an error, beside whole figures',
  })
  involvement(@Root() figures: ActivityStatistics, @Ctx() context: Context): Promise<InvolvementFigures> {
    return involvementOf(context, figures);
  }
}

@Resolver(() => Involvement)
export class InvolvementResolver {
  @FieldResolver(() => Person, { nullable: true, description: '教师\nTeacher' })
  person(@Root() { personId }: Involvement): Person {
    return { id: personId };
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '学校\nSchool' })
  unit(@Root() { unitId }: Involvement): OrgUnit {
    return { id: unitId };
  }
}

@Resolver(() => Activity)
export class ActivityMarksResolver {
  @FieldResolver(() => ActivityMarks, { description: '核心要素与均衡标注\nMarks for the balances' })
  marks(@Root() { id }: Activity, @Ctx() context: Context): Promise<ActivityMarks> {
    return marksByActivity(context).load(id);
  }

  @FieldResolver(() => MarkChoices, {
    description: '可用的标注，按活动适用的政策\nMarks to choose from, by the policy of the activity',
  })
  markChoices(@Root() activity: Activity, @Ctx() context: Context): Promise<MarkChoices> {
    return markChoicesOf(context, activity);
  }
}
