import { CodeItem } from '@yanxiu/directory';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Activity } from '../activity/activity.js';
import { TestAnalysis } from './analysis.js';

@ObjectType({ description: '质检分析报告办理结果\nResult of a step on an analysis' })
export class TestAnalysisPayload {
  @Field(() => TestAnalysis, { description: '质检分析报告\nThe analysis' })
  testAnalysis!: TestAnalysis;
}

@ObjectType({ description: '批量评选的结果\nResult of a choice' })
export class TestAnalysesPayload {
  @Field(() => [TestAnalysis], {
    description: '质检分析报告，与输入同序，至多 100 份\nAnalyses in the order of the input, 100 at most',
  })
  testAnalyses!: TestAnalysis[];
}

@ObjectType({ description: '安排交流的结果\nResult of arrangeTestExchange' })
export class ArrangeTestExchangePayload {
  @Field(() => Activity, { nullable: true, description: '交流会\nThe meeting' })
  activity!: Activity | null;
}

@ObjectType({ description: '删去草稿的结果\nResult of discardTestAnalysis' })
export class DiscardTestAnalysisPayload {
  @Field(() => ID, { description: '已删去的质检分析报告\nThe analysis that is gone' })
  id!: string;
}

@ObjectType({ description: '优秀质检分析报告的展示\nA gallery of good analyses' })
export class TestGallery {
  @Field(() => ID, { description: '机构或联片研修区\nUnit or cluster' })
  receiverId!: string;

  @Field({ description: '名称\nName' })
  name!: string;

  @Field({ description: '级别\nLevel' })
  level!: string;

  @Field(() => Int, { description: '份数\nHow many' })
  count!: number;
}

@ObjectType({ description: '下一级评选方\nWho chooses next' })
export class TestReceiver {
  @Field(() => ID, { description: '机构或联片研修区\nUnit or cluster' })
  receiverId!: string;

  @Field({ description: '名称\nName' })
  name!: string;
}

@ObjectType({ description: '可选的撰写人\nA colleague who may have written it' })
export class TestColleague {
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Field({ description: '姓名\nName' })
  name!: string;
}

@ObjectType({ description: '可附的报告文件：已发布且经脱敏核验\nA screened piece of the library' })
export class TestMaterial {
  @Field(() => ID, { description: '资源标识\nId of the resource' })
  id!: string;

  @Field({ description: '名称\nTitle' })
  title!: string;
}

@ObjectType({ description: '可选的质检分析会\nA meeting in which it may be given' })
export class TestMeeting {
  @Field(() => ID, { description: '活动标识\nId of the activity' })
  id!: string;

  @Field({ description: '名称\nTitle' })
  title!: string;
}

/** What a form of a new analysis chooses from. */
@ObjectType({ description: '撰写质检分析报告的选项\nWhat a new analysis chooses from' })
export class TestAnalysisOptions {
  @Field(() => ID, { nullable: true, description: '可为其撰写的学校；没有为空\nSchool that one may write for' })
  unitId!: string | null;

  @Field(() => [CodeItem], {
    description: '质检分析会的活动形式，政策规定；至多 20 种\nForms of the meeting, by policy, 20 at most',
  })
  forms!: CodeItem[];

  @Field(() => [TestColleague], { description: '本校教师，至多 300 名\nColleagues, 300 at most' })
  colleagues!: TestColleague[];

  @Field(() => [TestMaterial], {
    description: '本校资源库中可附的报告，最近的在前，至多 50 件\nScreened pieces of the library, 50 at most',
  })
  materials!: TestMaterial[];

  @Field(() => [TestMeeting], {
    description: '本校与上级的质检分析会，最近的在前，至多 30 次\nMeetings of the school and above, 30 at most',
  })
  meetings!: TestMeeting[];

  @Field(() => String, {
    nullable: true,
    description:
      '须脱敏核验的资源类别代码；政策未定为空\nKind of resources that is screened; null where the policy has none',
  })
  resourceKind!: string | null;
}

export enum TestAnalysisStep {
  EDIT = 'EDIT',
  SUBMIT = 'SUBMIT',
  TAKE_BACK = 'TAKE_BACK',
  DISCARD = 'DISCARD',
  RECOMMEND = 'RECOMMEND',
  WITHDRAW = 'WITHDRAW',
  CHOOSE = 'CHOOSE',
}
registerEnumType(TestAnalysisStep, {
  name: 'TestAnalysisStep',
  description: '现在可以做的事\nSteps that are open',
  valuesConfig: {
    EDIT: { description: '修改\nChange' },
    SUBMIT: { description: '提交\nHand in' },
    TAKE_BACK: { description: '收回修改\nTake back to change it' },
    DISCARD: { description: '删去草稿\nDiscard the draft' },
    RECOMMEND: { description: '向上一级推荐\nRecommend to the level above' },
    WITHDRAW: { description: '撤回推荐\nTake the recommendation back' },
    CHOOSE: { description: '评选\nChoose' },
  },
});
