import { defineAudit, reaches } from '@yanxiu/subgraph';
import { Activity } from './activity/activity.js';
import { planParts } from './plan/parts.js';
import { Plan } from './plan/plan.js';
import { monthlyReports } from './report/parts.js';
import { MonthlyReport } from './report/report.js';

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
    ...monthlyReports.actions,
    ...planParts.actions,
  },
  subjects: {
    Activity: { zh: '活动', en: 'Activity', table: 'activity', column: 'title' },
    ...monthlyReports.subjects,
    ...planParts.subjects,
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
  log.timeline(MonthlyReport, 'MonthlyReport', (viewer, report) => reaches(viewer, 'plans:organise', report)),
  // Who read the plan may read what was done on it: a personal one was given to its levels alone (PC-25).
  log.timeline(
    Plan,
    'Plan',
    (viewer, plan) =>
      reaches(viewer, 'plans:review', plan) || reaches(viewer, 'plans:plan', plan) || plan.personId === viewer.personId,
  ),
];
