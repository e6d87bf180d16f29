import { expect, test } from 'vitest';
import { localeOf } from './request.js';

test.each([
  [undefined, 'zh-CN'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['en-GB,en;q=0.9', 'en'],
  ['fr, en;q=0.2, zh;q=0.1', 'en'],
  ['en;q=0, zh;q=0.1', 'zh-CN'],
  ['fr', 'zh-CN'],
])('Accept-Language %s is answered in %s', (header, locale) => expect(localeOf(header)).toBe(locale));
