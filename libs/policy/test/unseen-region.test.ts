import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  creditsFor,
  equivalentOf,
  offsetsFor,
  packSchema,
  parsePack,
  requirementFor,
  scoreTotal,
  shortfalls,
} from '../src/index.js';
import type { Pack, RubricRules } from '../src/index.js';

/** The example of the README is a region that no document knows: it must load and compute with no code of its own. */
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const text = /```yaml\n([\s\S]*?)```/u.exec(readme)?.[1] ?? '';
const result = parsePack(text, 'shili.yaml');
const pack = result.pack as Pack;

test('loads without a fault and survives storage as JSON', () => {
  expect(result.problems).toBeUndefined();
  expect(packSchema.parse(JSON.parse(JSON.stringify(pack)))).toEqual(pack);
});

describe('credits', () => {
  test.each([
    ['2 hours of preparation make 1', { hours: '4', forms: ['SL_PREP'] }, '2'],
    ['3 hours of another form make 1', { hours: '6', forms: ['SL_ELSE'] }, '2'],
    ['the host counts 1.5 times', { hours: '4', forms: ['SL_PREP'], role: 'HOST' }, '3'],
    ['down to the half', { hours: '5', forms: [] }, '1.5'],
    ['a flat amount per event', { hours: '9', forms: ['SL_OPEN'] }, '2'],
    ['a flat amount per day, by the form above', { hours: '0', days: 2, forms: ['SL_OUT_PROVINCE', 'SL_OUT'] }, '6'],
    ['half a day', { hours: '0', days: '0.5', forms: ['SL_OUT'] }, '1.5'],
    ['the yearly cap leaves the rest', { hours: '0', days: 2, forms: ['SL_OUT'], earned: { CAP_OUT: '10' } }, '2'],
    [
      'rounding lifts nothing over the cap',
      { hours: '0', days: '0.5', forms: ['SL_OUT'], earned: { CAP_OUT: '10.8' } },
      '1.2',
    ],
    ['the yearly cap is used up', { hours: '0', days: 1, forms: ['SL_OUT'], earned: { CAP_OUT: '15' } }, '0'],
  ])('%s', (_case, attendance, expected) => {
    expect(creditsFor(pack.credits, attendance).credits?.toString()).toBe(expected);
  });

  test('a flat amount per day without days is not guessed', () => {
    expect(creditsFor(pack.credits, { hours: '6', forms: ['SL_OUT'] }).credits).toBeNull();
  });

  test('negative hours are a bug of the caller', () => {
    expect(() => creditsFor(pack.credits, { hours: '-1' })).toThrow(RangeError);
  });

  test('the derivation names clause and quote', () => {
    const { derivation } = creditsFor(pack.credits, { hours: '4', forms: ['SL_PREP'], role: 'HOST' });
    expect(derivation).toMatchObject([
      { step: '学时', value: '4' },
      { value: '1.5', clause: '第四条' },
      { value: '2', clause: '第四条' },
      { value: '3' },
    ]);
    expect(derivation[1]?.quote).toContain('主持人按1.5倍');
  });
});

describe('requirements', () => {
  test.each([
    [{}, 'EVERYBODY', '120', 2],
    [{ tier: 'NEW' }, 'NEW_TEACHERS', '150', 2],
    [{ position: 'PRINCIPAL' }, 'PRINCIPALS', '180', 0],
  ])('%o', (profile, code, total, minima) => {
    const requirement = requirementFor(pack.credits, profile);
    expect([requirement.profile, requirement.total?.toString(), requirement.minima.length]).toEqual([
      code,
      total,
      minima,
    ]);
  });

  test('what is missing, by the matrix of category and level', () => {
    const missing = shortfalls(requirementFor(pack.credits, {}), [
      { category: 'ETHICS', period: 'ACADEMIC_YEAR', credits: '1.5' },
      { category: 'SUBJECT', level: 'COUNTY', period: 'CREDIT_CYCLE', credits: 20 },
      { category: 'SUBJECT', level: 'PROVINCE', period: 'CREDIT_CYCLE', credits: 60 },
    ]);
    expect(missing.map(({ minimum, missing: by }) => [minimum?.category ?? 'TOTAL', by.toString()])).toEqual([
      ['TOTAL', '40'],
      ['ETHICS', '2.5'],
    ]);
  });
});

test('prizes and degrees: one work counts once, at its highest level', () => {
  const claims = [
    { kind: 'PRIZE' as const, level: 'COUNTY', work: '论文甲' },
    { kind: 'PRIZE' as const, level: 'PROVINCE', work: '论文甲' },
    { kind: 'PRIZE' as const, level: 'COUNTY', work: '课例乙' },
    { kind: 'DEGREE' as const, work: '硕士' },
  ];
  const { credits, derivation } = offsetsFor(pack.credits, claims);
  expect(credits?.toString()).toBe('38');
  expect(derivation.map(({ value, clause }) => [value, clause])).toEqual([
    ['6', '第八条'],
    ['2', '第八条'],
    ['30', '第八条'],
  ]);
  expect(equivalentOf(pack.credits, 'PROVINCE_COURSE', 10).credits?.toString()).toBe('8');
});

test('a rubric of three items, 50 points and half marks', () => {
  const rubric = pack.evaluation.rubrics[0] as RubricRules;
  expect(scoreTotal(rubric, { 1: 12.5, 2: '27.5', 3: 10 })).toMatchObject({ complete: true, problems: [] });
  expect(scoreTotal(rubric, { 1: '12.5', 2: '20.5', 3: '9.5' }).total.toString()).toBe('42.5');
  expect(scoreTotal(rubric, { 1: '12.3' }).problems).toMatchObject([{ num: 1, rule: 'score.step' }]);
});
