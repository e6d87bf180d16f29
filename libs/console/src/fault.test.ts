import { expect, test } from 'vitest';
import { faultOf, hintsFor, isStale } from './fault.js';

const answered = (code: string, ...rules: string[]) => ({
  errors: [
    { message: '说明', extensions: { code, requestId: 'r1', details: rules.map((rule) => ({ path: 'input', rule })) } },
  ],
});

test('a refusal is read as the gateway tells it', () => {
  expect(faultOf(answered('CONFLICT', 'current'))).toEqual({
    code: 'CONFLICT',
    message: '说明',
    requestId: 'r1',
    details: [{ path: 'input', rule: 'current' }],
  });
});

test.each([[new TypeError('Failed to fetch')], [undefined], [{ errors: [] }], ['text']])(
  'what is no answer of the server (%s) says nothing',
  (error) => {
    expect(faultOf(error)).toEqual({ code: undefined, message: undefined, requestId: undefined, details: [] });
  },
);

test.each([
  ['CONFLICT', 'current', true],
  // A state that forbids the step is no quarrel of two writers.
  ['CONFLICT', 'status', false],
  ['BAD_USER_INPUT', 'current', false],
])('%s by the rule %s means that somebody else was faster: %s', (code, rule, stale) => {
  expect(isStale(faultOf(answered(code, rule)))).toBe(stale);
});

test.each([
  { name: 'the broken rule', error: answered('CONFLICT', 'hasFile'), hints: ['请先上传文件。'] },
  { name: 'its code, where no rule has one', error: answered('FORBIDDEN', 'other'), hints: ['请联系管理员。'] },
  { name: 'the rule before the code', error: answered('FORBIDDEN', 'hasFile'), hints: ['请先上传文件。'] },
  { name: 'nothing it knows', error: answered('NOT_FOUND', 'exists'), hints: [] },
])('a page’s hint is found by $name', ({ error, hints }) => {
  expect(hintsFor(faultOf(error), { hasFile: '请先上传文件。', FORBIDDEN: '请联系管理员。' })).toEqual(hints);
});
