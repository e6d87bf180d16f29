import type { CodeItem, DirectoryPosting } from '@yanxiu/directory';
import { PARTICIPATION_ROLES } from '@yanxiu/policy';
import type { Pack } from '@yanxiu/policy';
import type { Fault, Text } from '@yanxiu/subgraph';
import type { Activity } from '../activity/activity.js';

type Organiser = Pick<Activity, 'provinceId' | 'cityId' | 'countyId' | 'schoolId'>;

/** A refusal of one row among many, with its text. */
export interface RowFault extends Pick<Fault, 'path' | 'rule'> {
  text: Text;
}

export const unknownPerson: Text = {
  zh: '找不到该人员，或不在活动组织机构的区域内',
  en: 'No such person in the organiser’s region',
};
export const noPosting: Text = {
  zh: '该人员在活动当日没有任职',
  en: 'This person holds no posting on the day of the activity',
};
export const noSeat: Text = {
  zh: '名额已满，可由本人报名候补',
  en: 'No seat is left; one may wait by enrolling oneself',
};
export const unknownRole: Text = { zh: '政策中没有这一参与角色', en: 'The policy knows no such role' };

const regions = ['provinceId', 'cityId', 'countyId'] as const;

/** Within the organiser's region: colleagues of the county, and experts of the city or province it belongs to. */
const inRegion = (posting: DirectoryPosting, organiser: Organiser) =>
  regions.every((level) => organiser[level] === null || posting[level] === null || posting[level] === organiser[level]);

/**
 * The posting a person stands for: one in the organiser's school, also a second one, else the main one (DL-04).
 * @param postings those of the day, main one first
 */
export function standingOf(postings: readonly DirectoryPosting[], organiser: Organiser): DirectoryPosting | undefined {
  const near = postings.filter((posting) => inRegion(posting, organiser));
  return near.find(({ schoolId }) => schoolId !== null && schoolId === organiser.schoolId) ?? near[0];
}

const roleNames: Record<(typeof PARTICIPATION_ROLES)[number], string> = {
  PARTICIPANT: '参加人',
  HOST: '主持人',
  SPEAKER: '主讲人',
  DESIGNER: '设计者',
  IMPLEMENTER: '实施者',
  OBSERVER: '观察员',
  ORGANISER: '组织者',
};

/** Roles asked for besides the one that counts, in words; @returns the first that the policy does not know instead */
export function furtherRoles(
  roles: ReadonlyMap<string, CodeItem>,
  { role, otherRoles }: { role: string; otherRoles: readonly string[] },
): { items: CodeItem[]; unknown?: number } {
  const unknown = otherRoles.findIndex((code) => !roles.has(code));
  if (unknown >= 0) return { items: [], unknown };
  return { items: [...new Set(otherRoles)].filter((code) => code !== role).map((code) => roles.get(code)!) };
}

/** Roles one can have in an activity: the platform's, and those the pack knows or weighs. */
export function participationRoles({ organization, credits }: Pack): Map<string, CodeItem> {
  const named = new Map<string, string>(Object.entries(roleNames));
  for (const { code, zh } of organization.roles) named.set(code, zh);
  for (const code of Object.keys(credits.roleWeights.weights ?? {})) if (!named.has(code)) named.set(code, code);
  return new Map([...named].map(([code, name]) => [code, { scheme: 'PARTICIPATION_ROLE', code, name }]));
}
