import { id } from '@yanxiu/testing';

/** The teacher who writes. */
export const writer = 401;

export const FIELDS = `id version status title papers { title pupilData } figures { group count average passRate } authors { name } unit { name }
  next { name } steps recommendations { level receiverId receiverName reason state opinion exchange { id } }`;
export const CREATE = `mutation ($input: CreateTestAnalysisInput!) { createTestAnalysis(input: $input) { testAnalysis { ${FIELDS} } } }`;
export const seenStep = (verb: string) =>
  `mutation ($input: SeenTestAnalysisInput!) { ${verb}(input: $input) { testAnalysis { ${FIELDS} } } }`;
export const REVISE = `mutation ($input: ReviseTestAnalysisInput!) { reviseTestAnalysis(input: $input) { testAnalysis { ${FIELDS} } } }`;
export const SUBMIT = seenStep('submitTestAnalysis');
export const TAKE_BACK = seenStep('takeBackTestAnalysis');
export const WITHDRAW = seenStep('withdrawTestRecommendation');
export const RECOMMEND = `mutation ($input: RecommendTestAnalysisInput!) { recommendTestAnalysis(input: $input) { testAnalysis { ${FIELDS} } } }`;
export const CHOOSE = `mutation ($input: ChooseTestAnalysesInput!) { chooseTestAnalyses(input: $input) { testAnalyses { ${FIELDS} } } }`;
export const LIST = `query ($filter: TestAnalysisFilter) { testAnalyses(filter: $filter, first: 50) { totalCount nodes { ${FIELDS} } } }`;
export const ONE = `query ($id: ID!) { testAnalysis(id: $id) { ${FIELDS} timeline(first: 20) { nodes { action reason } } } }`;
export const GALLERIES = '{ testGalleries { name level count receiverId } }';

export interface Analysis {
  id: string;
  version: number;
  status: string;
  steps: string[];
  next: { name: string } | null;
  recommendations: { level: string; receiverName: string; receiverId: string; state: string }[];
}

export const content = (change: object = {}) => ({
  ...{
    title: '七年级数学期中质检分析',
    subject: '数学',
    grade: '七年级',
    exam: '2025年秋季期中质量检测',
    fullMark: '120',
  },
  ...{ figures: [{ group: '七年级1班', count: 45, average: '86.5', passRate: '82.2', excellentRate: '31.1' }] },
  ...{ findings: '方程应用题失分集中，审题不细。', measures: '集体备课补上建模一课。' },
  ...{ authorIds: [id(writer)], resourceIds: [id(701)], ...change },
});
