import type { Permission } from '../permission.js';

export const plansPermissions: Permission[] = [
  { id: 'plans:read', zh: '查看研修活动', en: 'See training activities' },
  {
    id: 'plans:organise',
    zh: '组织研修活动',
    en: 'Draft, publish, complete and cancel activities',
    dependsOn: ['plans:read'],
  },
  { id: 'plans:confirm-attendance', zh: '确认出勤', en: 'Confirm attendance', dependsOn: ['plans:read'] },
  // Teachers write their own plan, leaders of groups their group's, officers their unit's (ZJ-08, PC-25).
  { id: 'plans:plan', zh: '编制计划', en: 'Write and hand in plans', dependsOn: ['plans:read'] },
  // Whoever reads must not write: own tasks, own sheets of observed lessons, own lesson plans (DL-16, DL-18, DL-19).
  { id: 'plans:take-part', zh: '参与研修活动', en: 'Do one’s own part in activities', dependsOn: ['plans:read'] },
  // Held apart from writing: a plan is decided on the level that the policy names, never by who handed it in (DL-09).
  { id: 'plans:review', zh: '审核计划', en: 'Review and decide on plans', dependsOn: ['plans:read'] },
  // The level above alone: who sends a report never accepts it (PC-26).
  {
    id: 'plans:accept-reports',
    zh: '审收月报',
    en: 'Accept, return and excuse monthly reports',
    dependsOn: ['plans:read'],
  },
  // Held apart from activities: teachers see those, and no money (OH-32, ZJ-21).
  { id: 'plans:read-budget', zh: '查看研修经费', en: 'See budgets of training' },
  {
    id: 'plans:budget',
    zh: '编报研修经费',
    en: 'Plan budgets and record what was spent',
    dependsOn: ['plans:read-budget'],
  },
];
