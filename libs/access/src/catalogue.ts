import type { Permission, Role, Span } from './permission.js';
import { creditsPermissions } from './permissions/credits.js';
import { evaluationPermissions } from './permissions/evaluation.js';
import { organizationPermissions } from './permissions/organization.js';
import { plansPermissions } from './permissions/plans.js';
import { resourcesPermissions } from './permissions/resources.js';

/** Every right of the platform. A slice owns its file in `permissions/`. */
export const permissions: Permission[] = [
  ...organizationPermissions,
  ...plansPermissions,
  ...creditsPermissions,
  ...evaluationPermissions,
  ...resourcesPermissions,
];

const unit = (...ids: string[]): Record<string, Span> => Object.fromEntries(ids.map((id) => [id, 'UNIT']));
const direct = (...ids: string[]): Record<string, Span> => Object.fromEntries(ids.map((id) => [id, 'DIRECT']));
const self = (...ids: string[]): Record<string, Span> => Object.fromEntries(ids.map((id) => [id, 'SELF']));

const reading = unit(
  'organization:read',
  'organization:read-people',
  'organization:read-policy',
  'plans:read',
  'plans:read-budget',
  'credits:read',
  'evaluation:read',
  'resources:read',
);

/** Roles as bureaus staff them (ZJ-03, ZJ-04: supervise, manage and implement are held apart). */
export const roles: Role[] = [
  {
    code: 'PLATFORM_ADMIN',
    zh: '平台管理员',
    en: 'Platform administrator',
    permissions: unit(...permissions.map(({ id }) => id).filter((id) => id !== 'organization:sign-in')),
  },
  // ZJ-01: the province guides and selects; no write access below by default.
  { code: 'PROVINCE_OFFICER', zh: '省级管理员', en: 'Province officer', permissions: { ...reading } },
  // ZJ-02: the city runs its own schools like a county and guides its counties.
  {
    code: 'CITY_OFFICER',
    zh: '市级管理员',
    en: 'City officer',
    permissions: {
      ...reading,
      ...unit('organization:adopt-policy', 'organization:manage-accounts', 'organization:notify'),
      // DL-09: 各级教研部门审定; a city decides only on plans that its policy brings to the city.
      ...unit('plans:plan', 'plans:review'),
      ...unit('plans:take-part'),
    },
  },
  // ZJ-02: 负责组织市本级学校校本研修工作: like a county, for the schools of no county; the counties it only guides.
  {
    code: 'CITY_SCHOOLS_OFFICER',
    zh: '市本级学校管理员',
    en: 'Officer for the schools a city runs itself',
    permissions: {
      ...reading,
      ...direct(
        'organization:manage',
        'organization:manage-people',
        'organization:file',
        'organization:appoint',
        'organization:supervise',
        'organization:notify',
        'plans:organise',
        'plans:confirm-attendance',
        'plans:accept-reports',
        'plans:plan',
        'plans:review',
        'plans:budget',
        'credits:record',
        'credits:recognise',
        'credits:reverse',
        'resources:contribute',
        'resources:publish',
      ),
      ...unit('plans:take-part'),
    },
  },
  {
    code: 'COUNTY_OFFICER',
    zh: '县（市、区）管理员',
    en: 'County officer',
    permissions: {
      ...reading,
      ...unit(
        'organization:manage',
        'organization:manage-people',
        'organization:file',
        'organization:appoint',
        'organization:supervise',
        'organization:notify',
        'organization:read-classes',
        'organization:classify',
        'organization:adopt-policy',
        'organization:manage-accounts',
        'organization:audit',
        'plans:organise',
        'plans:confirm-attendance',
        'plans:accept-reports',
        'plans:plan',
        'plans:review',
        'plans:budget',
        'credits:record',
        'credits:recognise',
        'credits:reverse',
        'evaluation:score',
        'evaluation:sign',
        'resources:contribute',
        'resources:publish',
      ),
      ...unit('plans:take-part'),
    },
  },
  // ZJ-03, ZJ-04: the training body manages in seven functions; it excuses nobody from a rule, itself least of all.
  {
    code: 'TRAINING_MANAGER',
    zh: '培训机构管理员',
    en: 'Manager at the training body',
    permissions: {
      ...reading,
      ...unit(
        'organization:manage',
        'organization:file',
        'organization:appoint',
        'organization:notify',
        'plans:organise',
        'plans:confirm-attendance',
        'plans:accept-reports',
        'plans:plan',
        'plans:review',
        'plans:budget',
        'credits:record',
        'credits:recognise',
        'resources:contribute',
        'resources:publish',
      ),
      ...unit('plans:take-part'),
    },
  },
  // ZJ-04: the bureau supervises: it reads everything, excuses from rules with a reason, and changes nothing else.
  {
    code: 'COUNTY_SUPERVISOR',
    zh: '教育行政监管员',
    en: 'Supervisor of the bureau',
    permissions: {
      ...reading,
      ...unit('organization:supervise', 'organization:read-classes', 'organization:audit', 'organization:notify'),
      ...unit('plans:take-part'),
    },
  },
  {
    code: 'INSPECTOR',
    zh: '督导评估员',
    en: 'Inspector',
    permissions: {
      ...unit(
        'organization:read',
        'plans:read',
        'plans:read-budget',
        'evaluation:read',
        'evaluation:score',
        'evaluation:sign',
        'resources:read',
      ),
      ...unit('plans:take-part'),
    },
  },
  {
    code: 'SCHOOL_OFFICER',
    zh: '学校研修管理员',
    en: 'School training officer',
    permissions: {
      ...reading,
      ...unit(
        'organization:file',
        'organization:appoint',
        'plans:organise',
        'plans:confirm-attendance',
        'plans:plan',
        'plans:review',
        'plans:budget',
        'credits:record',
        'credits:recognise',
        'resources:contribute',
        'resources:publish',
      ),
      ...unit('plans:take-part'),
    },
  },
  // DL-01: an alliance leader sees members' plans, not their personnel data.
  {
    code: 'ALLIANCE_LEADER',
    zh: '联盟负责人',
    en: 'Alliance leader',
    permissions: {
      ...unit('organization:read', 'plans:read', 'plans:organise', 'resources:read'),
      ...unit('plans:take-part'),
    },
  },
  {
    code: 'TEACHER',
    zh: '教师',
    en: 'Teacher',
    permissions: {
      ...unit('organization:read', 'organization:read-policy', 'plans:read', 'resources:read'),
      ...self('organization:read-people', 'plans:plan', 'plans:take-part', 'credits:read', 'resources:contribute'),
    },
  },
  // The gateway itself, when it resolves who signs in.
  { code: 'GATEWAY', zh: '网关', en: 'Gateway', permissions: unit('organization:sign-in') },
];

const rolesByCode = new Map(roles.map((role) => [role.code, role]));

/** How far the given role holds the permission; undefined where it does not. */
export function spanOf(roleCode: string, permission: string): Span | undefined {
  return rolesByCode.get(roleCode)?.permissions[permission];
}
