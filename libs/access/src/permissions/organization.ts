import type { Permission } from '../permission.js';

export const organizationPermissions: Permission[] = [
  { id: 'organization:read', zh: '查看机构与联盟', en: 'See units and alliances' },
  {
    id: 'organization:manage',
    zh: '管理机构与联盟',
    en: 'Manage units and alliances',
    dependsOn: ['organization:read'],
  },
  { id: 'organization:read-people', zh: '查看人员', en: 'See people', dependsOn: ['organization:read'] },
  {
    id: 'organization:manage-people',
    zh: '管理人员与任职',
    en: 'Manage people and postings',
    dependsOn: ['organization:read-people'],
  },
  {
    id: 'organization:file',
    zh: '报备教研组、登记校本制度',
    en: 'File groups and register documents',
    dependsOn: ['organization:read'],
  },
  { id: 'organization:read-policy', zh: '查看政策包', en: 'Read policy packs' },
  {
    id: 'organization:adopt-policy',
    zh: '上传与采用政策包',
    en: 'Upload and adopt policy packs',
    dependsOn: ['organization:read-policy'],
  },
  {
    id: 'organization:manage-accounts',
    zh: '管理账号与授权',
    en: 'Manage accounts and grants',
    dependsOn: ['organization:read'],
  },
  { id: 'organization:audit', zh: '查阅操作日志', en: 'Read the audit log' },
  { id: 'organization:sign-in', zh: '登录时查询授权', en: 'Look up grants at sign-in (gateway only)' },
];
