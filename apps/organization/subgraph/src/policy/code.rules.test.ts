import { shippedPacks } from '@yanxiu/policy';
import { expect, test } from 'vitest';
import { CodeScheme } from './code-choice.js';
import { choicesOf } from './code.rules.js';

const pucheng = shippedPacks().find(({ pack }) => pack.code === 'PUCHENG_2014')!.organization;

test('DL-31: a table offers the document’s own codes with their clause, then what the platform knows everywhere', () => {
  const positions = choicesOf(pucheng, CodeScheme.POSITION);
  expect(positions.find(({ code }) => code === 'BUREAU_DIRECTOR')).toMatchObject({
    name: '教育局局长',
    clause: { clause: '二', quote: '教育局局长' },
  });
  expect(positions.filter(({ code }) => code === 'PRINCIPAL')).toHaveLength(1);
  expect(positions.at(-1)).toMatchObject({ code: 'MEMBER', name: '成员', clause: null });
});

test('DL-34: a word of the platform is left out where the document has its own code for it', () => {
  const names = choicesOf(pucheng, CodeScheme.GROUP_KIND).map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  expect(names).toContain('教研组');
});

test('DL-07: a body that the school or its alliance may have is offered for both levels', () => {
  const dalian = shippedPacks().find(({ pack }) => pack.code === 'DALIAN_2018')!.organization;
  const either = choicesOf(dalian, CodeScheme.BODY_KIND).filter(({ levels }) => levels.includes('ALLIANCE'));
  expect(either.some(({ levels }) => levels.includes('SCHOOL'))).toBe(true);
});

test('without a policy in force the platform’s own words remain', () => {
  expect(choicesOf(null, CodeScheme.DOCUMENT_FAMILY).map(({ name }) => name)).toEqual(['章程', '指导意见', '通知']);
});
