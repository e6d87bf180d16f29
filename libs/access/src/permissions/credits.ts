import type { Permission } from '../permission.js';

export const creditsPermissions: Permission[] = [
  { id: 'credits:read', zh: '查看学分', en: 'See credits' },
  {
    id: 'credits:record',
    zh: '登记校外培训学分',
    en: 'Record credits of outside training',
    dependsOn: ['credits:read'],
  },
  { id: 'credits:recognise', zh: '认定学分', en: 'Recognise credits', dependsOn: ['credits:read'] },
  { id: 'credits:reverse', zh: '冲销学分', en: 'Reverse credits', dependsOn: ['credits:read'] },
];
