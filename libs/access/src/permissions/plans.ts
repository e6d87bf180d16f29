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
];
