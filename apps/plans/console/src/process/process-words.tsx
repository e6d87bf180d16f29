import { textsOf } from '@yanxiu/console';

const useText = textsOf({
  planning: ['过程策划', 'Planning'],
  implementing: ['过程实施', 'Implementing'],
  monitoring: ['过程监测', 'Monitoring'],
  evaluation: ['过程评价', 'Evaluation'],
  expected: ['应报计划', 'Plans due'],
  handedIn: ['已报', 'Handed in'],
  done: ['已办结', 'Decided on'],
  overdue: ['逾期未报', 'Overdue'],
  milestones: ['计划节点', 'Milestones'],
  milestonesDone: ['已完成节点', 'Reached'],
  milestonesOverdue: ['逾期节点', 'Overdue milestones'],
  announced: ['已发布活动', 'Announced'],
  held: ['已办结活动', 'Completed'],
  toClose: ['待办结活动', 'To be completed'],
  cycles: ['研修循环', 'Cycles'],
  reports: ['应报月报', 'Reports due'],
  sent: ['已报月报', 'Sent'],
  onTime: ['按时', 'On time'],
  reportsOverdue: ['逾期未报月报', 'Overdue reports'],
  lessons: ['听评课', 'Lessons observed'],
  sheets: ['已交观察表', 'Sheets handed in'],
  tasksOverdue: ['有逾期任务的活动', 'With overdue tasks'],
  closed: ['已结束循环', 'Cycles closed'],
  outcomes: ['预设成果', 'Expected outcomes'],
  reached: ['达成', 'Reached'],
  partly: ['部分达成', 'In part'],
  missed: ['未达成', 'Not reached'],
  topics: ['在研课题', 'Topics running'],
  topicsLate: ['逾期课题', 'Topics late'],
  topicsClosed: ['结题', 'Topics closed'],
});

/** What a figure is called. */
export function useFigureText(): (key: string) => string {
  const t = useText();
  return (key) => t(key as 'planning');
}
