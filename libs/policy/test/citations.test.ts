import { expect, test } from 'vitest';
import { danglingCrosswalks, ownShippedPacks, shippedFolders, shippedPacks } from '../src/index.js';
import type { Cite, Pack } from '../src/index.js';

const packs = ownShippedPacks();
const documents = packs.filter(({ pack }) => pack.status !== 'DEMO');

/** Whitespace and the width of characters are an accident of typing. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

const sources = new Map(
  shippedFolders().flatMap(({ parts, source }) => {
    const code = parts.map(({ text }) => /^ {2}code: (\w+)$/mu.exec(text)?.[1]).find(Boolean);
    return source === null || code === undefined ? [] : [[code, plain(source)] as const];
  }),
);

type Visit = (value: Record<string, unknown>, path: string) => void;

function walk(value: unknown, path: string, visit: Visit): void {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value)) visit(value as Record<string, unknown>, path);
  for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`, visit);
}

function cites(pack: Pack): { path: string; cite: Cite }[] {
  const found: { path: string; cite: Cite }[] = [];
  walk(pack, '', (value, path) => {
    if (value.cite) found.push({ path: `${path}.cite`, cite: value.cite as Cite });
  });
  return found;
}

test('five documents, each with its source text', () => {
  expect([...sources.keys()].sort()).toEqual([
    'DALIAN_2018',
    'HELAN_2024',
    'OUHAI_2024',
    'PUCHENG_2014',
    'ZHEJIANG_2019',
  ]);
});

test.each(documents.map((pack) => [pack.pack.code, pack] as const))(
  '%s: every quote stands in the document',
  (_code, pack) => {
    const found = cites(pack);
    expect(found.length).toBeGreaterThan(40);
    const missing = found.filter(({ cite }) => !sources.get(cite.document)?.includes(plain(cite.quote)));
    expect(missing).toEqual([]);
  },
);

test.each(documents.map((pack) => [pack.pack.code, pack] as const))(
  '%s: what is labelled is worded as in the document',
  (code, pack) => {
    const worded = [
      'zh',
      'text',
      'duty',
      'strategy',
      'motto',
      'mission',
      'center',
      'a',
      'b',
      'host',
      'leader',
      'eligible',
      'base',
      'by',
      'hostedBy',
      'residentAt',
      'unit',
    ];
    const wrong: string[] = [];
    const text = sources.get(code) ?? '';
    walk({ ...pack, pack: {} }, '', (value, path) => {
      if (value.proposed === true) return;
      for (const key of worded) {
        const label = value[key];
        const isCode = typeof label !== 'string' || /^[A-Z_]+$/u.test(label);
        if (!isCode && !text.includes(plain(label))) wrong.push(`${path}.${key}: ${label}`);
      }
    });
    expect(wrong).toEqual([]);
  },
);

test('a supplement for demonstrations cites nothing and says that it is one', () => {
  const supplements = packs.filter(({ pack }) => pack.status === 'DEMO');
  expect(supplements).toHaveLength(5);
  for (const pack of supplements) {
    expect(cites(pack)).toEqual([]);
    expect(pack.pack.inherits).not.toBeNull();
    expect(pack.credits.hoursPerCredit).toMatchObject({ proposed: true, note: '演示用数值' });
  }
});

test('no document fixes how many hours make a credit: the slots ship empty', () => {
  for (const pack of documents) {
    expect(pack.credits.hoursPerCredit).toMatchObject({ silent: true, default: null, byForm: {} });
    expect(pack.credits.roleWeights.weights).toBeNull();
    expect(pack.credits.appeal.days).toBeNull();
    expect(pack.evaluation.publicity.days).toBeNull();
  }
});

test('X04, X05, DL-37, HL-05: crosswalks between the schemes arrive, and all are marked as ours', () => {
  expect(danglingCrosswalks(shippedPacks())).toEqual([]);
  const mappings = documents.flatMap(({ plans }) => [
    ...plans.crosswalk,
    ...plans.stageCrosswalk,
    ...plans.elementCrosswalk,
  ]);
  expect(mappings.length).toBeGreaterThan(25);
  expect(mappings.every(({ proposed }) => proposed === true)).toBe(true);
});
