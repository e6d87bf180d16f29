import { expect, test } from 'vitest';
import { citedDocument } from './cited-document.js';
import type { Policy } from './cited-document.js';

const policy = (id: string, code: string, packVersion: number, documentNumber: string | null): Policy => ({
  id,
  code,
  packVersion,
  name: `文件${code}`,
  documentNumber,
});
const policies = [
  policy('old', 'DALIAN_2018', 1, '大教发〔2018〕2号'),
  policy('new', 'DALIAN_2018', 2, '大教发〔2018〕2号'),
  policy('plan', 'OUHAI_2024', 1, null),
];

test.each([
  ['its code', 'OUHAI_2024', 'plan'],
  ['its number, in its latest version', '大教发〔2018〕2号', 'new'],
  ['its title', '文件OUHAI_2024', 'plan'],
  ['a name nobody has', '浙师训〔2019〕66号', undefined],
])('a clause finds its document by %s', (_how, document, id) => {
  expect(citedDocument(policies, document)?.id).toBe(id);
});
