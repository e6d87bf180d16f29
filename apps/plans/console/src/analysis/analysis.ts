import { textsOf } from '@yanxiu/console';
import type { Hints } from '@yanxiu/console';
import type { TestAnalysisQuery } from '../documents/graphql.js';

export type Analysis = NonNullable<TestAnalysisQuery['testAnalysis']>;

const useText = textsOf({
  pupilName: [
    '学生姓名请写成“张*”或“张某某”，或只写班级汇总数据。',
    'Mask pupils’ names, or give figures of classes only.',
  ],
  pupilNumber: ['学号、考号请隐去中间位，如 2026***1。', 'Mask the middle of numbers.'],
  noSinglePupil: [
    '一个班级或小组至少 2 人：1 人的平均分就是他的成绩。',
    'At least 2 pupils: the average of one is his mark.',
  ],
  screened: [
    '请把报告文件作为“质检分析报告”上传到资源库，经脱敏核验、发布后再附上。',
    'Upload it to the library as a test analysis: it is screened there.',
  ],
  notOwn: ['撰写人不推荐、不评选自己的报告，请由其他管理员办理。', 'Ask another officer.'],
  level: ['请由这一级的研修管理员办理。', 'It is for the officer of that level.'],
  belowPassRate: ['优秀率不能高于及格率。', 'The rate of excellent marks is above the pass rate.'],
  range: ['请核对分数和百分率：平均分不超过满分，百分率在 0 至 100 之间。', 'Check marks and rates.'],
});
const rules = [
  ...(['pupilName', 'pupilNumber', 'noSinglePupil', 'screened'] as const),
  ...(['notOwn', 'level', 'belowPassRate', 'range'] as const),
];

/** What to do where the server refuses, by the rule that was broken. */
export function useAnalysisHints(): Hints {
  const t = useText();
  return Object.fromEntries(rules.map((rule) => [rule, t(rule)]));
}
