import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MAX_BYTES, parsePack, parseParts } from '../src/index.js';
import type { PackProblem } from '../src/index.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const good = /```yaml\n([\s\S]*?)```/u.exec(readme)?.[1] ?? '';

function faults(text: string): PackProblem[] {
  const { problems } = parsePack(text, 'pack.yaml');
  return problems ?? [];
}

/** The example with one thing changed; the change must hit. */
function changed(...changes: [string, string][]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, good);
}

describe('each fault is told with its path', () => {
  test.each<[string, [string, string], { path: string; rule: string; value?: string; expected?: string }]>([
    [
      'weights that do not sum to the total',
      ['total: 50', 'total: 60'],
      { path: 'evaluation.rubrics[0].total', rule: 'rubric.sum', value: '50', expected: '60' },
    ],
    [
      'weights that do not sum to the section',
      ['sum: 12.5', 'sum: 13'],
      { path: 'evaluation.rubrics[0].sections[0].sum', rule: 'rubric.sum', value: '12.5', expected: '13' },
    ],
    [
      'a weight of zero',
      ['weight: 10 }', 'weight: 0 }'],
      { path: 'evaluation.rubrics[0].sections[1].items[1].weight', rule: 'format', value: '0' },
    ],
    [
      'a weight off the step',
      ['step: 0.5\n', 'step: 1\n'],
      { path: 'evaluation.rubrics[0].sections[0].items[0].weight', rule: 'rubric.step' },
    ],
    [
      'an unknown method',
      ['methods: [VIEW] }] }\n        - code: RUN', 'methods: [LOOK] }] }\n        - code: RUN'],
      {
        path: 'evaluation.rubrics[0].sections[0].items[0].methods[0]',
        rule: 'code.unknown',
        value: 'LOOK',
        expected: 'VIEW',
      },
    ],
    [
      'an item number used twice',
      ['{ num: 3, text', '{ num: 2, text'],
      { path: 'evaluation.rubrics[0].sections[1].items[1].num', rule: 'num.duplicate', value: '2' },
    ],
    [
      'an unknown form in a rate',
      ['byForm: { SL_PREP: 2 }', 'byForm: { SL_PREPP: 2 }'],
      { path: 'credits.hoursPerCredit.byForm.SL_PREPP', rule: 'code.unknown', value: 'SL_PREPP' },
    ],
    [
      'an unknown form in a flat amount',
      ['applies: { form: SL_OPEN }', 'applies: { form: NONE }'],
      { path: 'credits.flat[1].applies.form', rule: 'code.unknown', value: 'NONE' },
    ],
    [
      'an unknown role',
      ['weights: { HOST: 1.5', 'weights: { BOSS: 1.5'],
      { path: 'credits.roleWeights.weights.BOSS', rule: 'code.unknown' },
    ],
    [
      'an unknown tier',
      ['tiers: [NEW]', 'tiers: [OLD]'],
      { path: 'credits.profiles[1].when.tiers[0]', rule: 'code.unknown', value: 'OLD', expected: 'NEW' },
    ],
    [
      'an unknown category',
      ['- { category: ETHICS', '- { category: LAW'],
      { path: 'credits.profiles[0].minima[0].category', rule: 'code.unknown' },
    ],
    [
      'a clause registered twice',
      ['id: 第四条', 'id: 第三条'],
      { path: 'pack.clauses[1].id', rule: 'clause.duplicate', value: '第三条' },
    ],
    [
      'an unknown clause without a quote',
      ['cite: { clause: 第三条 }', 'cite: { clause: 第卅条 }'],
      { path: 'credits.cycle.cite.clause', rule: 'clause.unknown', value: '第卅条' },
    ],
    [
      'a parameter code used twice',
      ['code: FLAT_OPEN', 'code: FLAT_OUT'],
      { path: 'credits.flat[1].code', rule: 'code.duplicate', value: 'FLAT_OUT' },
    ],
    [
      'a code used twice in one scheme',
      ['code: SL_OUT_PROVINCE', 'code: SL_PREP'],
      { path: 'plans.schemes[0].items[2].children[0].code', rule: 'code.duplicate' },
    ],
    [
      'a date that does not exist',
      ['to: 2028-08-31', 'to: 2028-02-30'],
      { path: 'pack.valid.to', rule: 'date', value: '2028-02-30', expected: 'YYYY-MM-DD' },
    ],
    [
      'an end before the beginning',
      ['to: 2028-08-31', 'to: 2024-08-31'],
      { path: 'pack.valid.to', rule: 'span', expected: '>= 2025-09-01' },
    ],
    [
      'an unknown key',
      ['years: 3,', 'years: 3, yeras: 4,'],
      { path: 'credits.cycle.yeras', rule: 'key.unknown', value: '4' },
    ],
    ['an unknown slice', ['plans:\n', 'planes: {}\nplans:\n'], { path: 'planes', rule: 'key.unknown' }],
    [
      'an unknown merge key',
      ['merge: { cycle:', 'merge: { circle:'],
      { path: 'credits.merge.circle', rule: 'key.unknown' },
    ],
    [
      'an unknown merge mode',
      ['cycle: ONLY_STRICTER', 'cycle: STRICT'],
      {
        path: 'credits.merge.cycle',
        rule: 'value.unknown',
        value: 'STRICT',
        expected: 'OVERRIDE | ONLY_STRICTER | ADD | LOCKED',
      },
    ],
    [
      'a text where a number belongs',
      ['years: 3', 'years: 三'],
      { path: 'credits.cycle.years', rule: 'type', value: '三' },
    ],
    [
      'a negative amount',
      ['total: 120', 'total: -120'],
      { path: 'credits.cycle.total', rule: 'format', value: '-120' },
    ],
    ['something required that is missing', ['  region: 示例县\n', ''], { path: 'pack.region', rule: 'required' }],
    [
      'a parameter that rests on nothing',
      ['rounding: { step: 0.5, mode: DOWN, proposed: true }', 'rounding: { step: 0.5, mode: DOWN }'],
      { path: 'credits.rounding', rule: 'cite.missing' },
    ],
    [
      'a field left empty without a word',
      ['years: 3, total: 120,', 'years: 3,'],
      { path: 'credits.cycle.total', rule: 'silent.unmarked' },
    ],
    [
      'silence about what has a value',
      ['years: 3,', 'years: 3, silent: [years],'],
      { path: 'credits.cycle.silent[0]', rule: 'silent.filled', value: 'years' },
    ],
    [
      'an origin that the author claims',
      ['years: 3,', 'years: 3, origin: OTHER,'],
      { path: 'credits.cycle.origin', rule: 'key.reserved', value: 'OTHER' },
    ],
    [
      'a source of fields that the author claims',
      ['years: 3,', 'years: 3, keptFrom: { total: { origin: OTHER } },'],
      { path: 'credits.cycle.keptFrom', rule: 'key.reserved' },
    ],
    [
      'a lineage that the author claims',
      ['  region: 示例县\n', '  region: 示例县\n  lineage: [OTHER]\n'],
      { path: 'pack.lineage', rule: 'key.reserved' },
    ],
    [
      'a code in small letters',
      ['code: CAP_OUT', 'code: cap_out'],
      { path: 'credits.caps[0].code', rule: 'format', value: 'cap_out' },
    ],
  ])('%s', (_case, change, expected) => {
    const problems = faults(changed(change));
    expect(problems).toContainEqual(expect.objectContaining({ file: 'pack.yaml', ...expected }));
    expect(problems.every(({ message }) => /\p{Script=Han}/u.test(message))).toBe(true);
  });
});

test('all faults are told at once, each with its line', () => {
  const text = changed(
    ['total: 50', 'total: 60'],
    ['years: 3,', 'years: 3, yeras: 4,'],
    ['id: 第四条', 'id: 第三条'],
    ['applies: { form: SL_OPEN }', 'applies: { form: NONE }'],
  );
  const problems = faults(text);
  expect(problems.map(({ rule }) => rule).sort()).toEqual([
    'clause.duplicate',
    'clause.unknown',
    'clause.unknown',
    'clause.unknown',
    'code.unknown',
    'key.unknown',
    'rubric.sum',
  ]);
  const sum = problems.find(({ rule }) => rule === 'rubric.sum');
  expect(text.split('\n')[(sum?.line ?? 0) - 1]).toContain('total: 60');
});

describe('the file itself', () => {
  test('broken YAML is told with line and column', () => {
    expect(faults('pack:\n  code: [A\norganization: {}\n')[0]).toMatchObject({
      rule: 'yaml.syntax',
      line: expect.any(Number),
      column: expect.any(Number),
    });
  });

  test('a key written twice', () => {
    expect(
      faults(changed(['  region: 示例县\n', '  region: 示例县\n  region: 别处\n'])).map(({ rule }) => rule),
    ).toContain('yaml.duplicate');
  });

  test('words that YAML 1.1 takes for booleans', () => {
    const key = faults(changed(['{ num: 3, text', '{ no: 3, text']));
    expect(key).toContainEqual(expect.objectContaining({ rule: 'yaml.boolean', value: 'no', expected: 'num' }));
    const value = faults(changed(['open: true', 'open: yes']));
    expect(value).toContainEqual(
      expect.objectContaining({ rule: 'yaml.boolean', value: 'yes', path: 'plans.schemes.open' }),
    );
  });

  test('a file over 1 MB is not read', () => {
    expect(faults(`${good}# ${'x'.repeat(MAX_BYTES)}`)).toMatchObject([{ rule: 'size' }]);
  });

  test('an alias bomb is not expanded', () => {
    const levels = Array.from(
      { length: 12 },
      (_, n) => `a${n + 1}: &a${n + 1} [${Array(10).fill(`*a${n}`).join(', ')}]`,
    );
    expect(faults(['a0: &a0 [x]', ...levels].join('\n'))).toMatchObject([{ rule: 'yaml.aliases' }]);
  });

  test('an anchor used again and again is not expanded beyond measure', () => {
    const text = `a: &a [${Array(9000).fill('x').join(', ')}]\nb: [${Array(90).fill('*a').join(', ')}]`;
    expect(faults(text)).toMatchObject([{ rule: 'yaml.nodes' }]);
  });

  test.each([
    ['flow', `pack: ${'['.repeat(200_000)}`],
    ['closed flow', `pack: ${'['.repeat(3000)}${']'.repeat(3000)}`],
    [
      'children of children',
      `plans: { schemes: [{ items: [${'{ code: A, children: ['.repeat(60)}${']}'.repeat(60)}] }] }`,
    ],
  ])('nesting without end is refused: %s', (_case, text) => {
    expect(faults(text)[0]?.rule).toMatch(/^yaml\.(depth|syntax)$/u);
  });

  test('a flood of faults is cut off', () => {
    const entries = Array.from({ length: 3000 }, (_, n) => `    - { code: c${n} }`).join('\n');
    expect(faults(`${good}\nresources:\n  kinds:\n${entries}\n`)).toHaveLength(500);
  });

  test.each([
    ['', 'type'],
    ['- a\n- b', 'type'],
    ['只有一句话', 'type'],
  ])('%j is no pack', (text, rule) => {
    expect(faults(text)[0]?.rule).toBe(rule);
  });

  test('keys of a language are no keys of a pack', () => {
    const text = changed(['plans:\n', '__proto__: { polluted: true }\nconstructor: 1\nplans:\n']);
    expect(faults(text).length).toBeGreaterThan(0);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('in a pack of several files each fault names its own', () => {
    const at = good.indexOf('\ncredits:');
    const parts = [
      { file: 'a.yaml', text: good.slice(0, at) },
      { file: 'b.yaml', text: good.slice(at).replace('years: 3', 'years: 30') },
    ];
    expect(parseParts(parts).problems).toMatchObject([
      { file: 'b.yaml', path: 'credits.cycle.years', rule: 'range', expected: '<= 20' },
    ]);
    const twice = parseParts([...parts, { file: 'c.yaml', text: 'plans: {}' }]).problems ?? [];
    expect(twice).toContainEqual(expect.objectContaining({ file: 'c.yaml', rule: 'key.duplicate', path: 'plans' }));
  });
});
