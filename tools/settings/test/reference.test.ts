import { expect, test } from 'vitest';
import { z } from 'zod';
import { renderReference } from '../src/markdown.js';
import { processes } from '../src/processes.js';
import { describeSettings } from '../src/setting.js';
import { readInfra } from './compose-file.js';

test('the committed reference is what the schemas say', async () => {
  const fresh = await renderReference(await processes());
  expect(readInfra('settings.md'), 'run: node tools/settings/dist/main.js > infra/settings.md').toBe(fresh);
});

test('a setting is told with its type, default and both languages', () => {
  const schema = z.object({
    PORT: z.coerce.number().int().min(0).max(65535).describe('端口\nPort'),
    POOL: z.coerce.number().int().min(2).default(10).describe('连接数\nConnections'),
    URL: z.url().optional().describe('地址\nAddress'),
    ON: z
      .enum(['true', 'false'])
      .default('false')
      .transform((text) => text === 'true')
      .describe('开关\nSwitch'),
    KEY: z
      .string()
      .min(16)
      .transform((text) => text.length)
      .describe('密钥\nKey'),
  });
  expect(describeSettings(schema)).toEqual([
    { name: 'PORT', type: 'integer, 0–65535', required: true, fallback: undefined, zh: '端口', en: 'Port' },
    { name: 'POOL', type: 'integer, ≥ 2', required: false, fallback: '10', zh: '连接数', en: 'Connections' },
    { name: 'URL', type: 'URL', required: false, fallback: undefined, zh: '地址', en: 'Address' },
    { name: 'ON', type: 'true / false', required: false, fallback: 'false', zh: '开关', en: 'Switch' },
    { name: 'KEY', type: 'text, ≥ 16', required: true, fallback: undefined, zh: '密钥', en: 'Key' },
  ]);
});

test('a setting without both languages is refused', () => {
  expect(() => describeSettings(z.object({ PORT: z.string() }))).toThrow(/^PORT: /);
  expect(() => describeSettings(z.object({ PORT: z.string().describe('端口') }))).toThrow(/^PORT: /);
});
