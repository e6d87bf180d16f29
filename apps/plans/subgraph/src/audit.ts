import { defineAudit, reaches } from '@yanxiu/subgraph';
import { words } from './parts.js';
import { Activity } from './activity/activity.js';
import { TestAnalysis } from './analysis/analysis.js';
import { SchoolProfile } from './profile/profile.js';
import { Cycle } from './cycle/cycle.js';
import { Plan } from './plan/plan.js';
import { Problem } from './problem/problem.js';
import { Budget, BudgetProject } from './budget/budget.js';
import { Programme } from './programme/programme.js';
import { ProgrammeTask } from './programme/task.js';
import { MonthlyReport } from './report/report.js';
import { Facility } from './facility/facility.js';
import { Outreach } from './outreach/outreach.js';
import { CourseMenu } from './menu/menu.js';
import { ThemeSeries } from './theme/theme-series.js';
import { Theme } from './theme/theme.js';
import { Topic } from './topic/topic.js';

const log = defineAudit({ slice: 'plans', units: 'directory_unit', ...words });

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
    ['Plan', 'PersonalPlan'],
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
