import type { OrganizationRules } from '@yanxiu/policy';
import type { CodeChoice } from './code-choice.js';
import { CodeScheme } from './code-choice.js';
import { wordOf } from './labels.js';
import type { Scheme } from './labels.js';

const schemes: Record<CodeScheme, Scheme> = {
  ORG_KIND: 'orgKinds',
  GROUP_KIND: 'groupKinds',
  ALLIANCE_KIND: 'allianceKinds',
  BODY_KIND: 'bodyKinds',
  POSITION: 'roles',
  TITLE: 'titles',
  TEACHER_TIER: 'teacherTiers',
  DOCUMENT_FAMILY: 'ruleFamilies',
};

/** Codes that the platform itself knows everywhere, with their levels; a pack's own word comes first. */
const everywhere: Partial<Record<CodeScheme, Record<string, string[]>>> = {
  ORG_KIND: { REGION: ['PROVINCE', 'CITY', 'COUNTY'], ZONE: ['COUNTY'], SCHOOL: ['SCHOOL'], SECTION: ['SECTION'] },
  GROUP_KIND: { GROUP: [], LESSON_GROUP: [] },
  ALLIANCE_KIND: { TUTORING_DISTRICT: [] },
  POSITION: { PRINCIPAL: [], VICE_PRINCIPAL: [], TEACHER: [], MEMBER: [] },
  DOCUMENT_FAMILY: { CHARTER: [], GUIDANCE: [], NOTICE: [] },
};

interface Entry {
  code: string;
  zh: string;
  level?: string;
  orLevel?: string;
  levels?: string[];
  cite: CodeChoice['clause'];
}

/** What a table offers by given rules: the document's own codes, then those of the platform that it has no word for. */
export function choicesOf(rules: OrganizationRules | null, scheme: CodeScheme): CodeChoice[] {
  const entries = (rules?.[schemes[scheme]] ?? []) as Entry[];
  const own = entries.map(({ code, zh, level, orLevel, levels, cite }) => ({
    ...{ code, name: zh, clause: cite },
    levels: levels ?? [level, orLevel].filter((one) => one !== undefined),
  }));
  const taken = new Set(own.flatMap(({ code, name }) => [code, name]));
  const plain = Object.entries(everywhere[scheme] ?? {})
    .map(([code, levels]) => ({ code, name: wordOf(null, schemes[scheme], code), levels, clause: null }))
    .filter(({ code, name }) => !taken.has(code) && !taken.has(name));
  return [...own, ...plain];
}
