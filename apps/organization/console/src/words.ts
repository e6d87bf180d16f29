import { inLocale, usePreferences } from '@yanxiu/console';
import type { Text } from '@yanxiu/console';

/** The platform's own codes in words; codes of a policy come with their words from the server. */
const words: Record<string, Text> = {
  PROVINCE: ['省级', 'Province'],
  CITY: ['市级', 'City'],
  COUNTY: ['县级', 'County'],
  SCHOOL: ['学校', 'School'],
  SECTION: ['学部', 'Section'],
  GROUP: ['教研组', 'Group'],
  KINDERGARTEN: ['幼儿园', 'Kindergarten'],
  PRIMARY: ['小学', 'Primary'],
  JUNIOR_HIGH: ['初中', 'Junior high'],
  SENIOR_HIGH: ['普通高中', 'Senior high'],
  VOCATIONAL: ['中等职业', 'Vocational'],
  SPECIAL: ['特殊教育', 'Special education'],
  PUBLIC: ['公办', 'Public'],
  PRIVATE: ['民办', 'Private'],
  CENTER: ['中心校', 'Centre'],
  LEADER: ['盟主校', 'Leader'],
  MEMBER: ['成员校', 'Member'],
  TRIAL: ['试行', 'On trial'],
  GUIDANCE: ['指导意见', 'Guidance'],
  PLAN: ['方案', 'Plan'],
  RULE: ['正式规定', 'Rule'],
  LOCAL: ['本地补充', 'Local supplement'],
  DEMO: ['演示参数（非正式规定）', 'For demonstration, nobody’s rule'],
};

/** A platform code in the reader's language; the code itself where it has no word. */
export function useWords(): (code: string | null | undefined) => string {
  const { locale } = usePreferences();
  return (code) => (code ? inLocale(words[code] ?? [code, code], locale) : '—');
}

export const levels = ['PROVINCE', 'CITY', 'COUNTY', 'SCHOOL', 'SECTION', 'GROUP'] as const;
export const stages = ['KINDERGARTEN', 'PRIMARY', 'JUNIOR_HIGH', 'SENIOR_HIGH', 'VOCATIONAL'] as const;
