import { CodeItem } from '@yanxiu/directory';
import { Field, Int, ObjectType } from 'type-graphql';

/** DL-32: 过程策划. Of the round or period that runs on the last of the days. */
@ObjectType({ description: '过程策划：应报计划\nPlanning: plans that are due' })
export class ProcessPlanning {
  @Field(() => Int, { description: '应报\nExpected' }) expected!: number;
  @Field(() => Int, { description: '已报\nHanded in' }) handedIn!: number;
  @Field(() => Int, { description: '已办结\nDecided on' }) done!: number;
  @Field(() => Int, { description: '逾期未报\nOverdue' }) overdue!: number;
  @Field(() => Int, { description: '节点总数，不含个人计划\nMilestones, without personal plans' }) milestones!: number;
  @Field(() => Int, { description: '已完成的节点\nMilestones reached' }) milestonesDone!: number;
  @Field(() => Int, { description: '逾期的节点\nMilestones overdue' }) milestonesOverdue!: number;
}

@ObjectType({ description: '一个环节上的研修循环\nCycles in a stage' })
export class ProcessStage {
  @Field(() => CodeItem, { description: '流程\nFlow' }) flow!: CodeItem;
  @Field(() => CodeItem, { description: '环节\nStage' }) stage!: CodeItem;
  @Field(() => Int, { description: '正在进行的循环\nCycles that stand in it' }) count!: number;
}

/** DL-32: 过程实施. */
@ObjectType({ description: '过程实施：活动与循环\nImplementing: activities and cycles' })
export class ProcessImplementing {
  @Field(() => Int, { description: '已发布、未办结的活动\nAnnounced, not completed' }) announced!: number;
  @Field(() => Int, { description: '已结束的活动\nCompleted' }) held!: number;
  @Field(() => Int, { description: '已过活动日、待办结\nOver, to be completed' }) toClose!: number;
  @Field(() => Int, { description: '正在进行的循环\nRunning cycles' }) cycles!: number;
  @Field(() => [ProcessStage], { description: '循环所处环节，至多 60 个\nThe stages they stand in, 60 at most' })
  stages!: ProcessStage[];
}

/** DL-32: 过程监测. */
@ObjectType({ description: '过程监测：月报、听评课、任务\nMonitoring: reports, lessons observed, tasks' })
export class ProcessMonitoring {
  @Field(() => Int, { description: '应报月报\nReports expected' }) reports!: number;
  @Field(() => Int, { description: '已报月报\nReports sent' }) sent!: number;
  @Field(() => Int, { description: '按时报送\nSent on time' }) onTime!: number;
  @Field(() => Int, { description: '此刻逾期未报的月报，不限起止日\nReports overdue now, of any month' })
  overdue!: number;
  @Field(() => Int, { description: '被观察的课\nLessons observed' }) lessons!: number;
  @Field(() => Int, { description: '已提交的观察表\nSheets handed in' }) sheets!: number;
  @Field(() => Int, { description: '有逾期任务的活动\nActivities with a task past its day' }) tasksOverdue!: number;
}

/** DL-32: 过程评价. */
@ObjectType({ description: '过程评价：预设成果比对与课题\nEvaluation: outcomes compared, topics' })
export class ProcessEvaluation {
  @Field(() => Int, { description: '结束的循环\nCycles closed' }) closed!: number;
  @Field(() => Int, { description: '这些循环的预设成果\nTheir expected outcomes' }) outcomes!: number;
  @Field(() => Int, { description: '达成\nReached' }) reached!: number;
  @Field(() => Int, { description: '部分达成\nReached in part' }) partly!: number;
  @Field(() => Int, { description: '未达成\nNot reached' }) missed!: number;
  @Field(() => Int, { description: '正在研究的课题\nTopics running' }) topics!: number;
  @Field(() => Int, { description: '已过阶段截止日的课题\nTopics past the day of their stage' }) topicsLate!: number;
  @Field(() => Int, { description: '期间结题的课题\nTopics closed in these days' }) topicsClosed!: number;
}

@ObjectType({
  description: '过程管理：策划、实施、监测、评价\nNode control: planning, implementing, monitoring, evaluation',
})
export class ProcessFigures {
  @Field(() => ProcessPlanning, { description: '策划\nPlanning' }) planning!: ProcessPlanning;
  @Field(() => ProcessImplementing, { description: '实施\nImplementing' }) implementing!: ProcessImplementing;
  @Field(() => ProcessMonitoring, { description: '监测\nMonitoring' }) monitoring!: ProcessMonitoring;
  @Field(() => ProcessEvaluation, { description: '评价\nEvaluation' }) evaluation!: ProcessEvaluation;
}
