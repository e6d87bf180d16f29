import { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import { shippedPacks, taxonomyItems } from '../src/index.js';
import type { Pack } from '../src/index.js';

const packs = new Map(shippedPacks().map((pack) => [pack.pack.code, pack]));
const pack = (code: string): Pack => packs.get(code) as Pack;
const [dalian, zhejiang, pucheng, ouhai, helan] = [
  'DALIAN_2018',
  'ZHEJIANG_2019',
  'PUCHENG_2014',
  'OUHAI_2024',
  'HELAN_2024',
].map(pack) as [Pack, Pack, Pack, Pack, Pack];

const scheme = (of: Pack, code: string) => taxonomyItems(of.plans).filter((item) => item.scheme === code);
const handling = ({ plans }: Pack, what: string) => plans.handling.find((rule) => rule.what === what)?.mode;

test('DL-10, DL-17: seven forms, two areas of content down to four sub-topics', () => {
  expect(dalian.plans.schemes.find(({ code }) => code === 'DL_FORM')?.items).toHaveLength(7);
  const content = scheme(dalian, 'DL_CONTENT');
  expect([0, 1, 2].map((depth) => content.filter(({ ancestors }) => ancestors.length === depth).length)).toEqual([
    2, 4, 4,
  ]);
});

test('DL-11, DL-12: six steps; four mandatory sections', () => {
  expect(dalian.plans.flows.find(({ code }) => code === 'DL_SIX_STEP')?.stages.map(({ num }) => num)).toEqual([
    1, 2, 3, 4, 5, 6,
  ]);
  expect(
    dalian.plans.templates
      .find(({ code }) => code === 'ACTIVITY_SCHEME')
      ?.sections.filter(({ mandatory }) => mandatory),
  ).toHaveLength(4);
});

test('ZJ-10, ZJ-11: 4 domains with 20 modules, 4 forms with 18 ways, both open', () => {
  for (const [code, children] of [
    ['ZJ_CONTENT', 20],
    ['ZJ_FORM', 18],
  ] as const) {
    expect(zhejiang.plans.schemes.find((one) => one.code === code)?.open).toBe(true);
    const items = scheme(zhejiang, code);
    expect(items.filter(({ ancestors }) => ancestors.length === 0)).toHaveLength(4);
    expect(items.filter(({ ancestors }) => ancestors.length === 1)).toHaveLength(children);
  }
});

test('X26: 师德修养 is a domain and a module of it, told apart by code', () => {
  const same = scheme(zhejiang, 'ZJ_CONTENT').filter(({ zh }) => zh === '师德修养');
  expect(same.map(({ code }) => code)).toEqual(['ZJ_ETHICS', 'ZJ_ETHICS_CULTIVATION']);
});

test('X02: approve, review, submit, file, keep', () => {
  expect(handling(dalian, 'SCHOOL_TRAINING_PLAN')).toBe('APPROVE');
  expect(handling(zhejiang, 'PROJECT')).toBe('REVIEW');
  expect(handling(pucheng, 'SCHOOL_TERM_PLAN')).toBe('SUBMIT');
  expect(handling(pucheng, 'PERSONAL_PLAN')).toBe('KEEP');
  expect(handling(ouhai, 'GROUP_LIST')).toBe('FILE');
});

test('X01, DL-28, ZJ-16: the school recognises in one region, the county in the other', () => {
  expect(dalian.credits.recognition).toMatchObject({ by: 'SCHOOL', when: 'ACADEMIC_YEAR' });
  expect(zhejiang.credits.recognition).toMatchObject({ by: 'COUNTY', body: 'COUNTY_TRAINING_ORG' });
});

test('PC-07: 16 clusters, 22 members, 38 schools, one of them alone', () => {
  const { clusters } = pucheng.organization;
  expect(clusters).toHaveLength(16);
  expect(new Set(clusters.flatMap(({ center, members }) => [center, ...members])).size).toBe(38);
  expect(clusters.filter(({ members }) => members.length === 0).map(({ center }) => center)).toEqual(['永丰初中']);
  expect(clusters.filter(({ centerIsSection }) => centerIsSection).map(({ center }) => center)).toEqual([
    '桥中初中部',
    '罕中初中部',
  ]);
});

test('PC-36: 22 items in 5 sections, 10 + 10 + 50 + 20 + 10 = 100; 62 by machine, 33 assisted, 5 by people', () => {
  const rubric = pucheng.evaluation.rubrics[0];
  const items = rubric?.sections.flatMap((section) => section.items) ?? [];
  expect(items.map(({ num }) => num)).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
  expect(rubric?.sections.map(({ sum }) => sum)).toEqual(['10', '10', '50', '20', '10']);
  const points = (kind: string): string =>
    Decimal.sum(0, ...items.filter(({ automation }) => automation === kind).map(({ weight }) => weight)).toString();
  expect(['AUTO', 'ASSIST', 'MANUAL'].map(points)).toEqual(['62', '33', '5']);
});

test('PC-23, PC-24, PC-26, PC-30: term plan, group plan, monthly report, one special check a term', () => {
  const sections = (code: string) => pucheng.plans.templates.find((one) => one.code === code)?.sections.length;
  expect([sections('SCHOOL_TERM_PLAN'), sections('GROUP_TERM_PLAN')]).toEqual([4, 3]);
  expect(pucheng.plans.reporting).toMatchObject({
    period: 'MONTH',
    due: 'PERIOD_END',
    bySubject: true,
    internalCheck: true,
  });
  expect(pucheng.evaluation.campaigns.find(({ kind }) => kind === 'SPECIAL')).toMatchObject({
    period: 'TERM',
    times: 1,
  });
});

test('PC-32: two yearly awards without a quota', () => {
  expect(pucheng.evaluation.awards.map(({ code, quota }) => [code, quota])).toEqual([
    ['MODEL_SCHOOL', null],
    ['ADVANCED_PERSON', null],
  ]);
});

test('OH-01, X15: 360 credits in five years, the share of school-based training left open', () => {
  expect(ouhai.credits.cycle).toMatchObject({ years: 5, total: '360', start: null });
  expect(ouhai.credits.schoolShare).toMatchObject({ credits: null, percent: null, silent: true });
  expect(ouhai.credits.schoolShare.cite?.clause).toBe('二.2');
});

test('OH-25: 10 / 10 / 30 / 30 / 50 honours a year, 130 in all, publicity days left open', () => {
  const yearly = ouhai.evaluation.awards.filter(({ level }) => level === 'COUNTY');
  expect(yearly.map(({ quota }) => quota)).toEqual([10, 10, 30, 30, 50]);
  expect(yearly.every(({ publicityDays }) => publicityDays === null)).toBe(true);
});

test('OH-16, OH-18, OH-19, OH-23: three visits, three rounds, three stages, one regular supervision and random ones', () => {
  const { stationing, contests, contestRotation, supervision } = ouhai.evaluation;
  expect(stationing).toMatchObject({ schoolsPerTerm: 1, changeEvery: 'TERM', coverWithinYears: 2 });
  expect(stationing.visits).toHaveLength(3);
  expect(contests.find(({ code }) => code === 'OH_PROCESS_CONTEST')?.rounds).toHaveLength(3);
  expect(contestRotation).toMatchObject({ withinYears: 5, calendar: null });
  expect(contestRotation.stages.map(({ code }) => code)).toEqual(['SECONDARY', 'PRIMARY', 'KINDERGARTEN']);
  expect(supervision).toMatchObject({ regularPerYear: 1, period: 'ACADEMIC_YEAR', random: true });
  expect(supervision.team.map(({ code }) => code)).toEqual(['ADMIN', 'PROFESSIONAL']);
});

test('OH-32, OH-33: 18 million a year with five uses; a tenth of daily funds', () => {
  const fund = (code: string) => ouhai.plans.funds.find((one) => one.code === code);
  expect(fund('SPECIAL_FUND')).toMatchObject({ amountPerYear: '18000000', percent: null });
  expect(fund('SPECIAL_FUND')?.uses).toHaveLength(5);
  expect(fund('DAILY_FUND_SHARE')).toMatchObject({ amountPerYear: null, percent: '10', base: '学校日常公用经费' });
});

test('HL-03, HL-14, HL-05: three classes, four tiers with duties, six rings', () => {
  expect(helan.organization.schoolClasses).toHaveLength(3);
  expect(helan.organization.classCriteria.bounds).toBeNull();
  expect(helan.organization.teacherTiers.map(({ code }) => code)).toEqual([
    'FAMOUS_OR_LEADER',
    'BACKBONE',
    'ORDINARY',
    'NEW',
  ]);
  expect(helan.organization.mentoring.months).toBe(12);
  expect(helan.plans.flows.find(({ code }) => code === 'HL_SIX_RING')?.stages).toHaveLength(6);
});

test('HL-20 to HL-26: three years of tasks with persons, days, subjects and 34 visits', () => {
  const years = helan.plans.programmeYears;
  expect(years.map(({ year, tasks }) => [year, tasks.length])).toEqual([
    [2024, 4],
    [2025, 4],
    [2026, 2],
  ]);
  expect(years[0]?.tasks[1]).toMatchObject({ persons: 60, days: 6 });
  expect(years[0]?.tasks[2]).toMatchObject({ persons: 156, days: 6 });
  expect(years[1]?.tasks.map(({ subjects }) => subjects?.length)).toEqual([undefined, 7, 3, undefined]);
  expect(Object.values(years[2]?.tasks[0]?.visits ?? {}).reduce((sum, visits) => sum + visits, 0)).toBe(34);
});

test('HL-22, HL-25, X23: thresholds by year, schools and teachers apart', () => {
  const by = (measure: string, year: number) =>
    helan.evaluation.kpis
      .filter((kpi) => kpi.measure === measure && kpi.year === year)
      .map(({ population, percent }) => [population, percent]);
  expect(by('PROFESSIONAL_REGULAR', 2025)).toEqual([
    ['SCHOOL', '30'],
    ['TEACHER', '30'],
  ]);
  expect(by('STANDARDISED', 2025).map(([, percent]) => percent)).toEqual(['70', '70']);
  expect(by('HAS_OUTCOME', 2026).map(([, percent]) => percent)).toEqual(['100', '100']);
});

test('X06: 区 is a county in one region and a province in the other', () => {
  const levelOf = (of: Pack, word: string) => of.organization.levels.find(({ zh }) => zh === word)?.level;
  expect([levelOf(ouhai, '区'), levelOf(helan, '区')]).toEqual(['COUNTY', 'PROVINCE']);
});

test('X07: one body, three names', () => {
  const nameOf = (of: Pack) => of.organization.bodyKinds.find(({ code }) => code === 'SCHOOL_WORK_GROUP')?.zh;
  expect([pucheng, zhejiang, ouhai].map(nameOf)).toEqual([
    '校本研修工作领导小组',
    '校本研修工作小组',
    '校本研修行动小组',
  ]);
});
