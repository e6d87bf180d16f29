import { expect, test } from 'vitest';
import { cleanName, dispositionOf } from './file.rules.js';

test.each([
  ['../../etc/教案.txt', '教案.txt'],
  ['C:\\教案\\第一课.docx', '第一课.docx'],
  ['a\r\nset-cookie: x.txt', 'aset-cookie x.txt'],
  ['  e\u0301tude.txt ', 'étude.txt'],
])('%j becomes %j', (given, name) => {
  expect(cleanName(given)).toBe(name);
});

test.each([null, '', '  ', 'dir/', 'x'.repeat(201)])('%j is no name', (given) => {
  expect(() => cleanName(given)).toThrow();
});

test('quotes, percent signs and rare characters are safe in the header', () => {
  expect(dispositionOf(`"100%" 𫟼'(1).txt`)).toBe(
    `attachment; filename="_100__ __'(1).txt"; filename*=UTF-8''%22100%25%22%20%F0%AB%9F%BC%27%281%29.txt`,
  );
});
