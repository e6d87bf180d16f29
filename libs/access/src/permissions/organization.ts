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
  {
    id: 'organization:appoint',
    zh: '任免教研组长',
    en: 'Appoint leaders of groups',
    dependsOn: ['organization:read-people'],
  },
  {
    id: 'organization:supervise',
    zh: '监管：认定规则例外',
    en: 'Supervise: excuse from rules',
    dependsOn: ['organization:read'],
  },
  {
    id: 'organization:notify',
    zh: '发送通知',
    en: 'Send notices',
    dependsOn: ['organization:read'],
  },
  {
    id: 'organization:read-classes',
    zh: '查看学校分类与薄弱学校（敏感）',
    en: 'See classes of schools and weak schools (sensitive)',
    dependsOn: ['organization:read'],
  },
  {
    id: 'organization:classify',
    zh: '认定学校分类与薄弱学校',
    en: 'Decide classes of schools and weak schools',
    dependsOn: ['organization:read-classes'],
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
