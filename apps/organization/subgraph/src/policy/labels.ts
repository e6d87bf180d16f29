import { CodeItem } from '@yanxiu/directory';
import type { OrganizationRules } from '@yanxiu/policy';
import { civilDay } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { rulesInForce } from './rules-in-force.js';

/** Code tables of a pack's organization part whose words organization shows. */
export type Scheme =
  | 'orgKinds'
  | 'groupKinds'
  | 'allianceKinds'
  | 'bodyKinds'
  | 'roles'
  | 'titles'
  | 'teacherTiers'
  | 'ruleFamilies'
  | 'schoolClasses'
  | 'functions';

const schemeNames: Record<Scheme, string> = {
  orgKinds: 'ORG_KIND',
  groupKinds: 'GROUP_KIND',
  allianceKinds: 'ALLIANCE_KIND',
  bodyKinds: 'BODY_KIND',
  titles: 'TITLE',
  roles: 'POSITION',
  teacherTiers: 'TEACHER_TIER',
  ruleFamilies: 'DOCUMENT_FAMILY',
  schoolClasses: 'SCHOOL_CLASS',
  functions: 'MANAGEMENT_FUNCTION',
};

/** Words that no document needs to say. A pack's own word comes first. */
const plain: Record<string, string> = {
  REGION: '行政区',
  ZONE: '开发区（先导区）',
  SCHOOL: '学校',
  SECTION: '学部',
  GROUP: '教研组',
  LESSON_GROUP: '备课组',
  CHARTER: '章程',
  GUIDANCE: '指导意见',
  NOTICE: '通知',
  TEACHER: '教师',
  PRINCIPAL: '校长',
  VICE_PRINCIPAL: '副校长',
  LEADING_GROUP: '校本研修领导小组',
  SCHOOL_WORK_GROUP: '校本研修工作小组',
  BUREAU_DIRECTOR: '教育局局长',
  DEPUTY_DIRECTOR: '教育局副局长',
  RESEARCHER: '教研员',
  EXPERT: '专家',
  GROUP_LEADER: '教研组长',
  MEMBER: '成员',
  TUTORING_DISTRICT: '辅导区',
};

/** A code's word by given rules; the plain word, or the code itself, where they have none. */
export function wordOf(rules: OrganizationRules | null, scheme: Scheme, code: string): string {
  const entries: readonly { code: string; zh: string }[] = rules?.[scheme] ?? [];
  return entries.find((entry) => entry.code === code)?.zh ?? plain[code] ?? code;
}

/** The code a word stands for by given rules (or the code itself, if they have it); undefined for an unknown word. */
export function codeOf(rules: OrganizationRules | null, scheme: Scheme, word: string): string | undefined {
  const entries: readonly { code: string; zh: string }[] = rules?.[scheme] ?? [];
  return (
    entries.find(({ code, zh }) => zh === word || code === word)?.code ??
    Object.entries(plain).find(([code, zh]) => zh === word || code === word)?.[0]
  );
}

/** The words of a scheme by given rules, for people who have to choose one. */
export function wordsOf(rules: OrganizationRules | null, scheme: Scheme): string[] {
  return (rules?.[scheme] ?? []).map(({ zh }: { zh: string }) => zh);
}

/** A code with the word that the policy in force for the unit has for it; the code itself where it has none. */
export async function labelled(context: Context, scheme: Scheme, code: string, path: string[]): Promise<CodeItem> {
  const rules = await rulesInForce(context, path, civilDay());
  return { scheme: schemeNames[scheme], code, name: wordOf(rules, scheme, code) };
}
