import type { PolicyInForce } from '@yanxiu/directory';
import { shippedPacks } from '@yanxiu/policy';
import type { Pack } from '@yanxiu/policy';
import { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import { EntrySource } from './ledger-entry.js';
import { entryOf, explanationOf, reversing } from './ledger.rules.js';
import type { Fact } from './ledger.rules.js';

const demo = shippedPacks().find(({ pack }) => pack.code === 'DEMO_OUHAI_2024')!;
const policy = (change: (credits: Pack['credits']) => void = () => undefined): PolicyInForce => {
  const pack = structuredClone(demo);
  change(pack.credits);
  return { adoptionId: 'a', unitId: 'u', packCode: pack.pack.code, packVersion: 1, pack };
};
const lineage = { provinceId: null, cityId: null, countyId: null, schoolId: null };
const fact = (own: Partial<Fact> = {}): Fact => ({
  personId: 'p',
  unitId: 'u',
  lineage,
  source: EntrySource.ACTIVITY,
  sourceId: 's',
  day: '2026-10-15',
  hours: new Decimal(4),
  form: 'ZJ_COLLECTIVE_PREP',
  role: 'PARTICIPANT',
  content: null,
  level: null,
  outside: false,
  ...own,
});
const flat = {
  origin: 'X',
  code: 'OPEN',
  zh: '公开课',
  applies: { form: 'ZJ_COLLECTIVE_PREP' },
  per: 'EVENT' as const,
  credits: '3',
};

test.each([
  ['hours per credit', fact(), policy(), '4', 'credits.hoursPerCredit'],
  ['DL-22: the form above counts', fact({ form: 'ZJ_CLOUD_COURSE' }), policy(), '2', 'credits.hoursPerCredit'],
  ['weight of the role', fact({ role: 'SPEAKER', hours: new Decimal('1.5') }), policy(), '3', 'credits.hoursPerCredit'],
  ['a flat amount', fact(), policy((credits) => credits.flat.push(flat)), '3', 'credits.flat.OPEN'],
  ['a certificate', fact({ certified: new Decimal('7.5') }), policy(), '7.5', null],
])('%s', (_case, given, by, expected, ruleId) => {
  const entry = entryOf(given, by);
  expect([entry.credits?.toFixed(), entry.ruleId]).toEqual([expected, ruleId]);
});

test('without a policy the hours are kept and the reason is told', () => {
  const entry = entryOf(fact(), null);
  expect(entry).toMatchObject({ credits: null, packCode: null, recogniser: null, ruleId: null });
  expect(explanationOf(entry.derivation)).toMatchObject([{ step: '政策包', value: '未采用', clause: null }]);
});

test('content counts under the nearest category of the policy', () => {
  const ethics = policy((credits) => credits.categories.push({ origin: 'X', code: 'ZJ_ETHICS', zh: '师德修养' }));
  expect(entryOf(fact({ content: 'ZJ_LAW_POLICY' }), ethics).categoryCode).toBe('ZJ_ETHICS');
  expect(entryOf(fact({ content: 'ZJ_LAW_POLICY' }), policy()).categoryCode).toBeNull();
});

test('a reversing row stands in the year of the entry and takes back its figures', () => {
  const entry = entryOf(fact({ day: '2026-01-15' }), policy());
  const back = reversing(entry, EntrySource.REVERSAL);
  expect(back).toMatchObject({ sourceId: entry.id, schoolYear: 2025, calendarYear: 2026, day: '2026-01-15' });
  expect([back.hours.toFixed(), back.credits?.toFixed()]).toEqual(['-4', '-4']);
});
