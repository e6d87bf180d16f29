import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import {
  bodyComposition,
  clauseOf,
  creditsFor,
  dueMonths,
  formPath,
  headCount,
  inForce,
  primaryCenter,
  reportingUnit,
  requirementFor,
  scoreTotal,
  shippedPacks,
  sizeRule,
  stationingCoverage,
} from '../src/index.js';
import type { Adoption, Pack, RubricRules } from '../src/index.js';

const packs = new Map(shippedPacks().map((pack) => [pack.pack.code, pack]));
const pack = (code: string): Pack => packs.get(code) as Pack;
const pucheng = pack('PUCHENG_2014');
const ouhai = pack('OUHAI_2024');
const demo = pack('DEMO_OUHAI_2024');

describe('credits', () => {
  test('with an empty slot nothing is guessed, and the derivation names it', () => {
    const { credits, derivation } = creditsFor(ouhai.credits, { hours: '4', forms: ['ZJ_LECTURE'] });
    expect(credits).toBeNull();
    expect(derivation.at(-1)).toMatchObject({ step: '每学分学时', value: '未规定' });
    expect(derivation.at(-1)?.note).toContain('未规定');
  });

  test.each([
    ['hours at the default rate', { hours: '4', forms: ['ZJ_SEMINAR', 'ZJ_PEER'] }, '4'],
    ['the rate of the form itself', { hours: '3', forms: ['ZJ_LECTURE', 'ZJ_EXPERT'] }, '2'],
    ['the rate of the form above it', { hours: '3', forms: ['ZJ_NET_CLASS', 'ZJ_NETWORK'] }, '1.5'],
    ['weight of the host', { hours: '2', role: 'HOST' }, '3'],
    ['a role without weight counts once', { hours: '2', role: 'OBSERVER' }, '2'],
    ['rounding to the step of 0.5', { hours: '1.3' }, '1.5'],
    ['the cap of one activity', { hours: '20' }, '8'],
    ['no hours, no credits', { hours: '0' }, '0'],
  ])('%s', (_case, attendance, expected) => {
    expect(creditsFor(demo.credits, attendance).credits?.toString()).toBe(expected);
  });

  test('figures of a demonstration are marked in the derivation', () => {
    const { derivation } = creditsFor(
      demo.credits,
      { hours: '2', role: 'SPEAKER' },
      { form: (code) => code, role: () => '主讲人' },
    );
    expect(derivation.map(({ step }) => step)).toEqual(['学时', '角色权重（主讲人）', '每学分学时', '学分']);
    expect(derivation.filter(({ proposed }) => proposed)).toHaveLength(2);
  });

  test('the way from an activity form to its rate', () => {
    expect(formPath(demo.plans, 'ZJ_NET_CLASS')).toEqual(['ZJ_NET_CLASS', 'ZJ_NETWORK']);
    expect(formPath(demo.plans, 'NOWHERE')).toBeNull();
  });

  test('OH-01: the requirement cites the clause, the open share says so', () => {
    const { years, total, schoolShare, derivation } = requirementFor(ouhai.credits, {});
    expect([years, total?.toString(), schoolShare]).toEqual([5, '360', null]);
    expect(derivation[1]).toMatchObject({ value: '360', document: 'OUHAI_2024', clause: '二.2' });
    expect(derivation[2]).toMatchObject({ step: '校本研修学分', value: '未规定', clause: '二.2' });
    expect(requirementFor(demo.credits, {}).schoolShare?.toString()).toBe('120');
  });
});

describe('clusters', () => {
  const { clusterSize, clusters, primaryCenters } = pucheng.organization;

  test('PC-07, X11: with the centre counted 15 of 16 fit; without it 5', () => {
    const plain = { ...clusterSize, exceptions: [] };
    const fits = (rule: typeof clusterSize) => clusters.filter((cluster) => sizeRule(rule, cluster).ok).length;
    expect(fits(plain)).toBe(15);
    expect(fits({ ...plain, countMode: 'EXCLUDE_CENTER' })).toBe(5);
  });

  test('X10: 永丰初中 alone is an exception with a reason', () => {
    const yongfeng = clusters.find(({ center }) => center === '永丰初中');
    expect(yongfeng && sizeRule(clusterSize, yongfeng)).toMatchObject({
      ok: true,
      size: 1,
      exception: '原表联片研修校一栏为空',
    });
    expect(yongfeng && sizeRule({ ...clusterSize, exceptions: [] }, yongfeng).ok).toBe(false);
  });

  test.each([
    [{ juniorHasPrimarySection: true, primaries: 5 }, 'PC_CENTER_SECTION', []],
    [{ juniorHasPrimarySection: false, primaries: 5 }, 'PC_CENTER_PRIMARY', []],
    [{ juniorHasPrimarySection: false, primaries: 2 }, 'PC_CENTER_PRIMARY', ['PC_CENTER_FOLLOW']],
    [{ juniorHasPrimarySection: true, primaries: 1 }, 'PC_CENTER_SECTION', ['PC_CENTER_FOLLOW']],
  ])('PC-08: %o', (facts, fired, alternatives) => {
    const result = primaryCenter(primaryCenters, facts);
    expect(result.fired?.code).toBe(fired);
    expect(result.alternatives.map(({ code }) => code)).toEqual(alternatives);
    expect(result.derivation[0]?.clause).toBe('联片办法.3');
  });
});

test.each([
  [['PRIVATE_SCHOOL'], false, 'SCHOOL', '联片办法.1'],
  [['JUNIOR_HIGH'], true, 'CLUSTER', '联片办法.3'],
  [['JUNIOR_HIGH'], false, 'SCHOOL', '联片办法.3'],
  [['PRIVATE_SCHOOL', 'JUNIOR_HIGH'], true, 'SCHOOL', '联片办法.1'],
])('PC-09, X13: a school of kinds %j, in a cluster %s, reports as %s', (kinds, inCluster, unit, clause) => {
  const result = reportingUnit(pucheng.organization.reportingUnits, { kinds, inCluster });
  expect(result).toMatchObject({ unit, derivation: [{ clause }] });
});

describe('people', () => {
  test('PC-10, PC-11: one leader a school, one officer a centre', () => {
    const { staffing } = pucheng.organization;
    expect(headCount(staffing, { kind: 'SCHOOL', holders: {} })).toMatchObject([
      { rule: 'PC_LEADER_IN_CHARGE', ok: false, found: 0 },
    ]);
    expect(headCount(staffing, { kind: 'SCHOOL', holders: { SCHOOL_LEADER_IN_CHARGE: 1 } })[0]?.ok).toBe(true);
    expect(headCount(staffing, { kind: 'CLUSTER_CENTER', holders: { CLUSTER_OFFICER: 2 } })[0]?.ok).toBe(false);
  });

  test('ZJ-07: at least one training officer, as many as a school likes', () => {
    const rules = pack('ZHEJIANG_2019').organization.staffing.filter(({ role }) => role === 'TRAINING_OFFICER');
    expect(headCount(rules, { kind: 'SCHOOL', holders: { TRAINING_OFFICER: 3 } })[0]).toMatchObject({
      ok: true,
      derivation: [{}, { value: '>= 1' }],
    });
  });

  test('PC-01, OH-21: the leading group is made of positions, not of persons', () => {
    const rule = pucheng.organization.compositions.find(({ body }) => body === 'LEADING_GROUP');
    const positions = ['BUREAU_DIRECTOR', 'PARTY_SECRETARY', 'DEPUTY_DIRECTOR', 'DEPUTY_DIRECTOR'];
    expect(rule && bodyComposition(rule, positions).map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(rule && bodyComposition(rule, [...positions, 'DEPUTY_DIRECTOR']).every(({ ok }) => ok)).toBe(true);
  });
});

describe('calendar', () => {
  test('PC-26: nine reports in a school year, none in the vacation months, each by month-end', () => {
    const { due, off, derivation } = dueMonths(pucheng.plans, { from: '2015-09-01', to: '2016-08-31' });
    expect(due.map(({ month }) => month.slice(5))).toEqual(['09', '10', '11', '12', '01', '03', '04', '05', '06']);
    expect(off).toEqual(['2016-02', '2016-07', '2016-08']);
    expect(due[0]?.due).toBe('2015-09-30');
    expect(derivation[0]?.clause).toBe('六.2');
    expect(derivation[1]).toMatchObject({ value: '2、7、8', proposed: true });
  });

  test('a bureau sets its own months; with an empty slot the platform default stands and says so', () => {
    const own = { ...pucheng.plans, monthsOff: { ...pucheng.plans.monthsOff, months: [1] } };
    const empty = { ...pucheng.plans, monthsOff: { origin: 'X', silent: true as const, months: null } };
    const period = { from: '2016-01-01', to: '2016-03-31' };
    expect(dueMonths(own, period).due.map(({ due }) => due)).toEqual(['2016-02-29', '2016-03-31']);
    expect(dueMonths(empty, period).due.map(({ month }) => month)).toEqual(['2016-01', '2016-03']);
    expect(dueMonths(empty, period).derivation[1]?.note).toContain('平台默认');
  });

  test('a month that the period cuts off is not due; a region without monthly reports has none', () => {
    expect(dueMonths(pucheng.plans, { from: '2016-03-01', to: '2016-03-30' }).due).toEqual([]);
    expect(dueMonths(pack('HELAN_2024').plans, { from: '2024-01-01', to: '2024-12-31' }).due).toEqual([]);
  });
});

describe('rubric', () => {
  const rubric = pucheng.evaluation.rubrics[0] as RubricRules;
  const full = Object.fromEntries(
    rubric.sections.flatMap(({ items }) => items.map(({ num, weight }) => [num, weight])),
  );

  test('PC-36: full marks are 100, and the derivation cites the form', () => {
    const result = scoreTotal(rubric, full);
    expect([result.total.toString(), result.complete]).toEqual(['100', true]);
    expect(result.sections.map(({ total }) => total.toString())).toEqual(['10', '10', '50', '20', '10']);
    expect(result.derivation.at(-1)).toMatchObject({ step: '总分', value: '100 / 100', clause: '评估表' });
  });

  test.each([
    ['above the weight', { 1: '2.5' }, 'score.range'],
    ['below zero', { 1: '-1' }, 'score.range'],
    ['no number', { 1: '满分' }, 'score.format'],
    ['an item that is not on the form', { 23: '1' }, 'score.unknown'],
  ])('a mark %s is refused and not counted', (_case, scores, rule) => {
    const result = scoreTotal(rubric, { ...full, ...(scores as Record<number, string>) });
    expect(result.problems.map((problem) => problem.rule)).toEqual([rule]);
    expect(result.complete).toBe(false);
  });

  test('open items are named; marks add up without binary fractions', () => {
    const result = scoreTotal(rubric, { 10: '0.1', 11: '0.2' });
    expect(result.total.equals(new Decimal('0.3'))).toBe(true);
    expect(result.missing).toHaveLength(20);
  });
});

test.each([
  [110, 28, 28, true],
  [110, 27, 28, false],
  [0, 0, 0, true],
])('OH-17, X18: %i schools and %i researchers need %i', (schools, researchers, needed, feasible) => {
  expect(stationingCoverage(ouhai.evaluation.stationing, { schools, researchers })).toMatchObject({
    needed,
    feasible,
    terms: 4,
  });
});

describe('in force', () => {
  const path = ['province', 'city', 'county', 'school'];
  const adoption = (
    unitId: string,
    packCode: string,
    from: string,
    to: string | null = null,
    version = 1,
  ): Adoption => ({ unitId, packCode, version, from, to });
  const adoptions = [
    adoption('province', 'P', '2019-01-01'),
    adoption('county', 'OLD', '2020-01-01', '2023-12-31'),
    adoption('county', 'NEW', '2024-01-01', '2028-12-31'),
    adoption('county', 'NEW', '2024-01-01', '2028-12-31', 2),
    adoption('elsewhere', 'E', '2019-01-01'),
  ];

  test.each([
    ['2018-12-31', null],
    ['2019-06-01', 'P 1'],
    ['2023-12-31', 'OLD 1'],
    ['2024-01-01', 'NEW 2'],
    ['2029-01-01', 'P 1'],
  ])('on %s: %s', (day, expected) => {
    const found = inForce(adoptions, path, day);
    expect(found ? `${found.packCode} ${found.version}` : null).toBe(expected);
  });
});

test('clauseOf finds the nearest citation by code or index', () => {
  expect(clauseOf(ouhai, 'evaluation.awards.FINE_CASE.quota')?.cite?.clause).toBe('六.10');
  expect(clauseOf(ouhai, 'plans.schemes.ZJ_FORM.items[1].children[0]')).toMatchObject({
    origin: 'ZHEJIANG_2019',
    cite: { clause: '五.2' },
  });
  expect(clauseOf(ouhai, 'credits.recognition.by')).toMatchObject({
    origin: 'ZHEJIANG_2019',
    cite: { clause: '六.3' },
  });
  expect(clauseOf(demo, 'credits.cycle.total')).toMatchObject({ origin: 'OUHAI_2024', cite: { clause: '二.2' } });
  expect(clauseOf(demo, 'credits.cycle.start')).toMatchObject({ origin: 'DEMO_OUHAI_2024', cite: null });
  expect(clauseOf(ouhai, 'credits.nowhere')).toBeNull();
});
