import { holds } from '@yanxiu/access';
import type { OrganizationRules, Screen } from '@yanxiu/policy';
import type { Context } from '@yanxiu/subgraph';
import type { FunctionScreen } from './function.input.js';

interface Known {
  path: string;
  zh: string;
  en: string;
  permission: string;
}

const screen = (path: string, zh: string, en: string, permission: string): Known => ({ path, zh, en, permission });

/** Pages of the console by what is done on them; each under the permission of its menu line. */
const screens: Record<Screen, Known> = {
  ACTIVITIES: screen('/plans/activities', '活动', 'Activities', 'plans:read'),
  PLANS: screen('/plans/plans', '研修计划', 'Plans', 'plans:read'),
  REPORTS: screen('/plans/reports/wall', '月报报送情况', 'Who has sent reports', 'plans:read'),
  CREDIT_RECOGNITION: screen('/credits/entries', '学分认定', 'Recognition', 'credits:recognise'),
  CREDIT_PROGRESS: screen('/credits/progress', '学分进展', 'Progress', 'credits:recognise'),
  SCORE_SHEETS: screen('/evaluation/sheets', '评估记录', 'Score sheets', 'evaluation:read'),
  LIBRARY: screen('/resources/library', '资源库', 'Library', 'resources:read'),
  DRAFTS: screen('/resources/drafts', '待发布资源', 'To be published', 'resources:contribute'),
  FINDINGS: screen('/organization/checks', '未达标清单', 'What fails its rules', 'organization:read'),
  FILINGS: screen('/organization/filings', '教研组报备', 'Filings of groups', 'organization:read-people'),
  NOTICES: screen('/organization/notices', '通知与回执', 'Notices', 'organization:read'),
  DOCUMENTS: screen('/organization/documents', '制度文件', 'Documents', 'organization:read'),
  BODIES: screen('/organization/bodies', '工作机构', 'Bodies', 'organization:read'),
  STUDIOS: screen('/organization/studios', '工作室', 'Studios', 'organization:read'),
  EXPERTS: screen('/organization/experts', '专家库', 'Experts', 'organization:read'),
  KEY_PEOPLE: screen('/organization/people', '人员', 'People', 'organization:read-people'),
  POLICIES: screen('/organization/policies', '政策文件', 'Policies', 'organization:read-policy'),
};

/** Where a function of that code is carried out, as long as its pack names no screens of its own. */
const usual: Record<string, Screen[]> = {
  PLANNING: ['PLANS', 'POLICIES', 'DOCUMENTS'],
  REVIEW: ['PLANS', 'FILINGS'],
  GUIDANCE: ['EXPERTS', 'STUDIOS', 'ACTIVITIES'],
  MONITORING: ['ACTIVITIES', 'REPORTS', 'FINDINGS'],
  CHECKING: ['REPORTS', 'FINDINGS'],
  PROCESS: ['ACTIVITIES', 'REPORTS'],
  SUPERVISION: ['SCORE_SHEETS', 'FINDINGS'],
  ASSESSMENT: ['SCORE_SHEETS'],
  RECOGNITION: ['CREDIT_RECOGNITION', 'CREDIT_PROGRESS'],
  SHOWCASE: ['LIBRARY', 'DRAFTS'],
  SHARING: ['LIBRARY'],
  SUMMARY: ['REPORTS', 'LIBRARY'],
  RELEASE: ['NOTICES', 'DOCUMENTS'],
  MEETING: ['NOTICES', 'BODIES'],
  CONTESTS: ['ACTIVITIES'],
  PROMOTION: ['LIBRARY'],
  OUTREACH: ['ACTIVITIES'],
  POLISHING: ['ACTIVITIES'],
  KEY_PERSON_TRAINING: ['ACTIVITIES', 'KEY_PEOPLE'],
};

type PolicyFunction = OrganizationRules['functions'][number];

/** The screens of a function that the viewer may open, in the reader's language (ZJ-03). */
export const screensOf = (
  { viewer, locale }: Context,
  { code, screens: own }: Pick<PolicyFunction, 'code' | 'screens'>,
): FunctionScreen[] =>
  (own ?? usual[code] ?? [])
    .map((name) => screens[name])
    .filter(({ permission }) => holds(viewer, permission))
    .map(({ path, zh, en }) => ({ path, title: locale === 'en' ? en : zh }));
