import { defineAudit, reaches } from '@yanxiu/subgraph';
import { Activity } from './activity/activity.js';
import { activityParts } from './activity/parts.js';
import { TestAnalysis } from './analysis/analysis.js';
import { testAnalyses } from './analysis/parts.js';
import { schoolProfiles } from './profile/parts.js';
import { SchoolProfile } from './profile/profile.js';
import { checkInParts } from './checkin/parts.js';
import { Cycle } from './cycle/cycle.js';
import { cycleParts } from './cycle/parts.js';
import { planParts } from './plan/parts.js';
import { Plan } from './plan/plan.js';
import { principleParts } from './principle/parts.js';
import { problemParts } from './problem/parts.js';
import { Problem } from './problem/problem.js';
import { budgetParts } from './budget/parts.js';
import { Budget, BudgetProject } from './budget/budget.js';
import { programmeParts } from './programme/parts.js';
import { Programme } from './programme/programme.js';
import { ProgrammeTask } from './programme/task.js';
import { monthlyReports } from './report/parts.js';
import { MonthlyReport } from './report/report.js';
import { observations } from './observation/parts.js';
import { facilityParts } from './facility/parts.js';
import { Facility } from './facility/facility.js';
import { forums } from './forum/parts.js';
import { outreaches } from './outreach/parts.js';
import { Outreach } from './outreach/outreach.js';
import { CourseMenu } from './menu/menu.js';
import { courseMenus } from './menu/parts.js';
import { lessonPlans } from './lesson/parts.js';
import { planMilestones } from './milestone/parts.js';
import { activityTasks } from './task/parts.js';
import { themeParts } from './theme/parts.js';
import { ThemeSeries } from './theme/theme-series.js';
import { Theme } from './theme/theme.js';
import { statisticParts } from './statistic/parts.js';
import { timetableParts } from './timetable/parts.js';
import { topicParts } from './topic/parts.js';
import { Topic } from './topic/topic.js';

const log = defineAudit({
  slice: 'plans',
  units: 'directory_unit',
  actions: {
    'plans.createActivity': { zh: '起草活动', en: 'Activity drafted' },
    'plans.updateActivity': { zh: '修改活动', en: 'Activity revised' },
    'plans.publishActivity': { zh: '发布活动', en: 'Activity published' },
    'plans.cancelActivity': { zh: '取消活动', en: 'Activity cancelled' },
    'plans.completeActivity': { zh: '办结活动', en: 'Activity completed' },
    'plans.enrolAttendees': { zh: '登记参加人员', en: 'Attendees enrolled' },
    'plans.confirmAttendance': { zh: '确认出勤', en: 'Attendance confirmed' },
    ...checkInParts.actions,
    ...activityParts.actions,
    ...monthlyReports.actions,
    ...planParts.actions,
    ...topicParts.actions,
    ...statisticParts.actions,
    ...themeParts.actions,
    ...problemParts.actions,
    ...principleParts.actions,
    ...cycleParts.actions,
    ...programmeParts.actions,
    ...budgetParts.actions,
    ...activityTasks.actions,
    ...lessonPlans.actions,
    ...courseMenus.actions,
    ...outreaches.actions,
    ...forums.actions,
    ...observations.actions,
    ...testAnalyses.actions,
    ...schoolProfiles.actions,
    ...planMilestones.actions,
    ...facilityParts.actions,
    ...timetableParts.actions,
  },
  subjects: {
    Activity: { zh: '活动', en: 'Activity', table: 'activity', column: 'title' },
    ...activityParts.subjects,
    ...monthlyReports.subjects,
    ...planParts.subjects,
    ...outreaches.subjects,
    ...courseMenus.subjects,
    ...topicParts.subjects,
    ...themeParts.subjects,
    ...problemParts.subjects,
    ...cycleParts.subjects,
    ...programmeParts.subjects,
    ...budgetParts.subjects,
    ...testAnalyses.subjects,
    ...schoolProfiles.subjects,
    ...facilityParts.subjects,
  },
});

/** How the slice's log is read. Who organises there sees the whole timeline of an activity. */
export const auditResolvers = [
  log.resolver,
  log.timeline(
    Activity,
    'Activity',
    (viewer, activity) =>
      reaches(viewer, 'plans:organise', activity) || reaches(viewer, 'plans:confirm-attendance', activity),
  ),
  log.timeline(CourseMenu, 'CourseMenu', (viewer, menu) => reaches(viewer, 'plans:organise', menu)),
  log.timeline(Outreach, 'Outreach', (viewer, outreach) => reaches(viewer, 'plans:organise', outreach)),
  log.timeline(Facility, 'Facility', (viewer, facility) => reaches(viewer, 'plans:organise', facility)),
  log.timeline(MonthlyReport, 'MonthlyReport', (viewer, report) => reaches(viewer, 'plans:organise', report)),
  // Who read the plan may read what was done on it: a personal one was given to its levels alone (PC-25).
  log.timeline(
    Plan,
    'Plan',
    (viewer, plan) =>
      reaches(viewer, 'plans:review', plan) || reaches(viewer, 'plans:plan', plan) || plan.personId === viewer.personId,
  ),
  log.timeline(
    Topic,
    'Topic',
    (viewer, topic) => reaches(viewer, 'plans:review', topic) || topic.leaderId === viewer.personId,
  ),
  // Colleagues follow how a theme came about and went on; of an anonymous problem the log itself knows no author.
  log.timeline(Theme, 'Theme', (viewer, theme) => reaches(viewer, 'plans:read', theme)),
  log.timeline(ThemeSeries, 'ThemeSeries', (viewer, series) => reaches(viewer, 'plans:read', series)),
  log.timeline(Problem, 'Problem', (viewer, problem) => reaches(viewer, 'plans:read', problem)),
  log.timeline(Cycle, 'Cycle', (viewer, cycle) => reaches(viewer, 'plans:read', cycle)),
  log.timeline(Programme, 'Programme', (viewer, programme) => reaches(viewer, 'plans:organise', programme)),
  log.timeline(ProgrammeTask, 'ProgrammeTask', (viewer, task) => reaches(viewer, 'plans:organise', task)),
  log.timeline(
    TestAnalysis,
    'TestAnalysis',
    (viewer, analysis) =>
      reaches(viewer, 'plans:organise', analysis) ||
      (!!viewer.personId && analysis.authorIds.includes(viewer.personId)),
  ),
  log.timeline(SchoolProfile, 'SchoolProfile', (viewer, profile) => reaches(viewer, 'plans:read', profile)),
  // Who reads the money reads how it came about.
  log.timeline(Budget, 'Budget', (viewer, budget) => reaches(viewer, 'plans:read-budget', budget)),
  log.timeline(BudgetProject, 'BudgetProject', (viewer, project) => reaches(viewer, 'plans:read-budget', project)),
];
