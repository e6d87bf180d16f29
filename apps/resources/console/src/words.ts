import { inLocale, usePreferences } from '@yanxiu/console';
import type { Text } from '@yanxiu/console';

/** The kinds that every policy knows; what a policy adds comes with its word from the server. */
const kindWords: Record<string, Text> = {
  LESSON_PLAN: ['教学设计', 'Lesson plan'],
  COURSEWARE: ['课件', 'Courseware'],
  EXERCISE: ['习题与作业设计', 'Exercises'],
  CASE: ['案例', 'Case'],
  PAPER: ['论文', 'Paper'],
  REPORT: ['研究报告与总结', 'Report'],
  SCHEME: ['研修方案', 'Training plan'],
  COURSE: ['校本课程', 'School-based course'],
  VIDEO: ['课堂实录与视频', 'Video'],
  HANDBOOK: ['手册与汇编', 'Handbook'],
  OTHER: ['其他', 'Other'],
};

const words: Record<string, Text> = {
  ...kindWords,
  DRAFT: ['待发布', 'To be published'],
  PUBLISHED: ['已发布', 'Published'],
  WITHDRAWN: ['已撤回', 'Withdrawn'],
  KINDERGARTEN: ['幼儿园', 'Kindergarten'],
  PRIMARY: ['小学', 'Primary'],
  JUNIOR_HIGH: ['初中', 'Junior high'],
  SENIOR_HIGH: ['普通高中', 'Senior high'],
  VOCATIONAL: ['中等职业', 'Vocational'],
  SPECIAL: ['特殊教育', 'Special education'],
};

/** A platform code in the reader's language; the code itself where it has no word. */
export function useWords(): (code: string | null | undefined) => string {
  const { locale } = usePreferences();
  return (code) => (code ? inLocale(words[code] ?? [code, code], locale) : '—');
}

export const kinds = Object.keys(kindWords);
export const stages = ['KINDERGARTEN', 'PRIMARY', 'JUNIOR_HIGH', 'SENIOR_HIGH', 'VOCATIONAL', 'SPECIAL'];

/** Subjects are kept by their Chinese names; these are those of the national curriculum, others may be typed in. */
export const subjects = [
  '语文',
  '数学',
  '英语',
  '道德与法治',
  '思想政治',
  '历史',
  '地理',
  '科学',
  '物理',
  '化学',
  '生物学',
  '信息科技',
  '体育与健康',
  '音乐',
  '美术',
  '艺术',
  '劳动',
  '综合实践活动',
  '心理健康',
  '学前教育',
  '综合',
];
