import { describe, expect, test } from 'vitest';
import { diffPacks, mergePacks, ownShippedPacks, parsePack, shippedPacks } from '../src/index.js';
import type { Pack, PackProblem } from '../src/index.js';

const own = new Map(ownShippedPacks().map((pack) => [pack.pack.code, pack]));
const merged = new Map(shippedPacks().map((pack) => [pack.pack.code, pack]));
const ouhai = merged.get('OUHAI_2024') as Pack;
const header = (code: string, rest = '') =>
  `pack: { format: 1, code: ${code}, zh: 示例, region: 示例, level: COUNTY, status: LOCAL, valid: { from: null, to: null }${rest} }\n`;

function parse(text: string): Pack {
  const result = parsePack(text, 'x.yaml');
  expect(result.problems).toBeUndefined();
  return result.pack as Pack;
}

describe('Ouhai under Zhejiang', () => {
  test('keeps the province’s schemes and adds its own', () => {
    expect(ouhai.plans.schemes.map(({ code, origin }) => [code, origin])).toEqual([
      ['ZJ_FORM', 'ZHEJIANG_2019'],
      ['ZJ_CONTENT', 'ZHEJIANG_2019'],
      ['OH_CHANNEL', 'OUHAI_2024'],
      ['OH_DIRECTION', 'OUHAI_2024'],
      ['OH_FOCUS', 'OUHAI_2024'],
    ]);
    expect(ouhai.pack.lineage).toEqual(['ZHEJIANG_2019']);
  });

  test('takes recognition from the province, with its clause', () => {
    expect(ouhai.credits.recognition).toMatchObject({
      by: 'COUNTY',
      origin: 'ZHEJIANG_2019',
      cite: { document: 'ZHEJIANG_2019', clause: '六.3' },
    });
  });

  test('names the school body its own way', () => {
    const body = ouhai.organization.bodyKinds.filter(({ code }) => code === 'SCHOOL_WORK_GROUP');
    expect(body).toMatchObject([{ zh: '校本研修行动小组', origin: 'OUHAI_2024', cite: { document: 'OUHAI_2024' } }]);
  });

  test('a supplement fills slots and signs for no more than it filled', () => {
    const { cycle } = (merged.get('DEMO_OUHAI_2024') as Pack).credits;
    expect(cycle).toMatchObject({
      years: 5,
      total: '360',
      start: 'COMMON',
      origin: 'DEMO_OUHAI_2024',
      proposed: ['start', 'anchor'],
    });
    expect(cycle.keptFrom).toMatchObject({
      years: { origin: 'OUHAI_2024' },
      total: { origin: 'OUHAI_2024', cite: { clause: '二.2' } },
    });
    expect(cycle.silent).toBeUndefined();
  });
});

describe('the parent decides', () => {
  const parent = parse(`${header('PARENT')}
organization:
  roles: [{ code: HEAD, zh: 组长, proposed: true }]
  staffing: [{ code: ONE_HEAD, role: HEAD, per: SCHOOL, min: 1, max: 3, proposed: true }]
  merge: { staffing: ONLY_STRICTER }
credits:
  merge: { cycle: ONLY_STRICTER, appeal: LOCKED, hoursPerCredit: ADD, carryOver: OVERRIDE, caps: LOCKED, categories: ADD }
  cycle: { years: 5, total: 300, start: null, silent: [start], proposed: true }
  appeal: { days: 10, proposed: true }
  hoursPerCredit: { default: 4, byForm: {}, proposed: true }
  carryOver: { max: 20, percent: null, silent: [percent], proposed: true }
  categories: [{ code: ETHICS, zh: 师德, proposed: true }]
`);

  const child = (body: string): PackProblem[] | Pack => {
    const pack = parse(`${header('CHILD', ', inherits: PARENT')}${body}`);
    const result = mergePacks(parent, pack, { file: 'child.yaml' });
    return result.pack ?? result.problems;
  };

  test.each<[string, string, string, string]>([
    [
      'a looser total',
      'credits: { cycle: { years: 5, total: 250, start: COMMON, proposed: true } }',
      'credits.cycle.total',
      'merge.stricter',
    ],
    [
      'a figure without direction',
      'credits: { cycle: { years: 4, total: 300, start: COMMON, proposed: true } }',
      'credits.cycle.years',
      'merge.stricter',
    ],
    ['a locked parameter', 'credits: { appeal: { days: 15, proposed: true } }', 'credits.appeal.days', 'merge.locked'],
    [
      'a locked list',
      'credits: { caps: [{ code: C, applies: {}, per: DAY, max: 3, proposed: true }] }',
      'credits.caps[0]',
      'merge.locked',
    ],
    [
      'a change where only additions pass',
      'credits: { hoursPerCredit: { default: 5, proposed: true } }',
      'credits.hoursPerCredit.default',
      'merge.add',
    ],
    [
      'another entry under a code of the parent',
      'credits: { categories: [{ code: ETHICS, zh: 品德, proposed: true }] }',
      'credits.categories[0]',
      'merge.add',
    ],
    [
      'more heads than allowed',
      'organization: { staffing: [{ code: ONE_HEAD, role: HEAD, per: SCHOOL, min: 1, max: 5, proposed: true }] }',
      'organization.staffing[0].max',
      'merge.stricter',
    ],
    [
      'a code that neither defines',
      'organization: { staffing: [{ code: OTHER, role: NOBODY, per: SCHOOL, min: 1, max: 5, proposed: true }] }',
      'organization.staffing[1].role',
      'code.unknown',
    ],
  ])('%s is refused', (_case, body, path, rule) => {
    expect(child(body)).toContainEqual(expect.objectContaining({ file: 'child.yaml', path, rule }));
  });

  test('stricter figures, filled slots, replaced values and new entries pass', () => {
    const pack = child(`
credits:
  cycle: { years: 5, total: 320, start: COMMON, proposed: true }
  carryOver: { max: 30, percent: 10, proposed: true }
  categories: [{ code: LAW, zh: 法治, proposed: true }]
organization: { staffing: [{ code: ONE_HEAD, role: HEAD, per: SCHOOL, min: 2, max: 2, proposed: true }] }
`) as Pack;
    expect(pack.credits.cycle).toMatchObject({ total: '320', start: 'COMMON', origin: 'CHILD' });
    expect(pack.credits.carryOver).toMatchObject({ max: '30', percent: '10' });
    expect(pack.credits.categories.map(({ code, origin }) => [code, origin])).toEqual([
      ['ETHICS', 'PARENT'],
      ['LAW', 'CHILD'],
    ]);
    expect(pack.organization.staffing).toMatchObject([{ min: 2, max: 2 }]);
    expect(pack.credits.appeal.days).toBe(10);
  });

  test('a child cannot loosen a mode for its own children', () => {
    const pack = child('credits: { merge: { appeal: OVERRIDE, carryOver: LOCKED } }') as Pack;
    expect([pack.credits.merge.appeal, pack.credits.merge.carryOver, pack.credits.merge.cycle]).toEqual([
      'LOCKED',
      'LOCKED',
      'ONLY_STRICTER',
    ]);
  });

  test('with the parent in the library an upload is held against it at once', () => {
    const text = `${header('CHILD', ', inherits: PARENT')}credits: { cycle: { years: 5, total: 250, start: COMMON, proposed: true } }\n`;
    expect(parsePack(text, 'up.yaml').problems).toBeUndefined();
    expect(parsePack(text, 'up.yaml', { library: [parent] }).problems).toMatchObject([
      {
        file: 'up.yaml',
        path: 'credits.cycle.total',
        rule: 'merge.stricter',
        value: '250',
        expected: '>= 300',
        line: 2,
      },
    ]);
  });

  test('a parent that the library does not hold is unknown', () => {
    expect(parsePack(header('CHILD', ', inherits: NOBODY'), 'up.yaml', { library: [parent] }).problems).toMatchObject([
      { path: 'pack.inherits', rule: 'inherits', value: 'NOBODY', expected: 'PARENT' },
    ]);
  });

  test('only the named parent can be merged', () => {
    expect(mergePacks(own.get('DALIAN_2018') as Pack, own.get('OUHAI_2024') as Pack).problems).toContainEqual(
      expect.objectContaining({
        path: 'pack.inherits',
        rule: 'inherits',
        value: 'ZHEJIANG_2019',
        expected: 'DALIAN_2018',
      }),
    );
  });
});

test('local additions to an open scheme take their place in it', () => {
  const text = `${header('LOCAL_ZJ', ', inherits: ZHEJIANG_2019')}
plans:
  localAdditions:
    - { code: LOCAL_ETHICS, zh: 本地师德案例, scheme: ZJ_CONTENT, under: ZJ_ETHICS, proposed: true }
`;
  const library = [merged.get('ZHEJIANG_2019') as Pack];
  expect(parsePack(text, 'x.yaml', { library }).problems).toBeUndefined();
  const wrong = text.replace('under: ZJ_ETHICS', 'under: DL_ETHICS');
  expect(parsePack(wrong, 'x.yaml', { library }).problems).toMatchObject([
    { path: 'plans.localAdditions[0].under', rule: 'code.unknown' },
  ]);
});

test.each([...merged.values()].map((pack) => [pack.pack.code, pack] as const))(
  '%s: a child that says nothing changes nothing',
  (code, pack) => {
    const silent = parse(header('SILENT', `, inherits: ${code}`));
    const result = mergePacks(pack, silent);
    expect(result.problems).toBeUndefined();
    expect({ ...result.pack, pack: null }).toEqual({ ...pack, pack: null });
  },
);

test('the difference of two packs, parameter by parameter', () => {
  const demo = merged.get('DEMO_OUHAI_2024') as Pack;
  const changes = diffPacks(ouhai, demo);
  expect(changes.find(({ path }) => path === 'credits.cycle')).toMatchObject({
    kind: 'CHANGED',
    fields: ['start', 'anchor'],
  });
  expect(changes.find(({ path }) => path === 'credits.caps.DEMO_ACTIVITY_CAP')).toMatchObject({
    kind: 'ADDED',
    before: null,
    fields: [],
  });
  expect(changes.find(({ path }) => path === 'credits.hoursPerCredit')).toMatchObject({
    kind: 'ADDED',
    citeAfter: null,
  });
  expect(diffPacks(ouhai, ouhai)).toEqual([]);
  expect(diffPacks(demo, ouhai).filter(({ kind }) => kind === 'REMOVED').length).toBeGreaterThan(0);
});
