import type { SlicePart } from '@yanxiu/subgraph';
import { createTestAnalyses } from '../migrations/2026-11-22T1910-create-test-analyses.js';
import { TestAnalysisStepsResolver } from './analysis-steps.resolver.js';
import { analysisById } from './analysis.loader.js';
import {
  ActivityAnalysesResolver,
  TestAnalysisResolver,
  TestPaperResolver,
  TestRecommendationResolver,
} from './analysis.resolver.js';
import { TestAnalysis } from './analysis.js';
import { TestRecommendation } from './recommendation.js';

/** What analyses of quality tests bring into the slice's table of contents. */
export const testAnalyses: SlicePart = {
  entities: [TestAnalysis, TestRecommendation],
  resolvers: [
    ...[TestAnalysisResolver, TestAnalysisStepsResolver, TestPaperResolver, TestRecommendationResolver],
    ActivityAnalysesResolver,
  ],
  references: {
    TestAnalysis: ({ id }, context) => analysisById(context).load(id),
  },
  migrations: [createTestAnalyses],
  /** Words of the log. */
  actions: {
    'plans.createTestAnalysis': { zh: '撰写质检分析报告', en: 'Test analysis begun' },
    'plans.reviseTestAnalysis': { zh: '修改质检分析报告', en: 'Test analysis changed' },
    'plans.submitTestAnalysis': { zh: '提交质检分析报告', en: 'Test analysis handed in' },
    'plans.takeBackTestAnalysis': { zh: '收回修改', en: 'Taken back to be changed' },
    'plans.discardTestAnalysis': { zh: '删去质检分析报告草稿', en: 'Draft of a test analysis discarded' },
    'plans.recommendTestAnalysis': { zh: '向上推荐', en: 'Recommended to the level above' },
    'plans.withdrawTestRecommendation': { zh: '撤回推荐', en: 'Recommendation taken back' },
    'plans.chooseTestAnalysis': { zh: '评为优秀', en: 'Chosen' },
    'plans.passOverTestAnalysis': { zh: '未入选', en: 'Not chosen' },
    'plans.arrangeTestExchange': { zh: '安排交流报告', en: 'Reports of the meeting set' },
  },
  subjects: {
    TestAnalysis: { zh: '质检分析报告', en: 'Test analysis', table: 'test_analysis', column: 'title' },
  },
};
