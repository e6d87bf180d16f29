import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonical, completePack, ownShippedPacks, recordVersions, shippedPacks, versionFaults } from '../src/index.js';

test('a shipped pack whose content has changed has a raised version: mended by npm run schema -- packs', () => {
  expect(versionFaults()).toEqual([]);
});

describe('the versions of shipped packs', () => {
  let packs: string;
  beforeEach(() => {
    packs = mkdtempSync(join(tmpdir(), 'yanxiu-packs-'));
    cpSync(fileURLToPath(new URL('../packs', import.meta.url)), packs, { recursive: true });
    recordVersions(packs);
  });
  afterEach(() => rmSync(packs, { recursive: true, force: true }));

  const change = (file: string, from: RegExp, to: string) => {
    const text = readFileSync(join(packs, file), 'utf8');
    expect(text).toMatch(from);
    writeFileSync(join(packs, file), text.replace(from, to));
  };

  test('layout and remarks are no content', () => {
    appendFileSync(join(packs, 'zhejiang-2019/credits.yaml'), '\n# a remark\n\n');
    expect(versionFaults(packs)).toEqual([]);
    expect(recordVersions(packs)).toEqual([]);
  });

  test('DL-36: a changed word is told, with all that inherit it, and raised once with all else left as it was', () => {
    const before = readFileSync(join(packs, 'ouhai-2024/pack.yaml'), 'utf8');
    change('zhejiang-2019/pack.yaml', /浙江省中小学教师专业发展校本研修工作指导意见/, '浙江省校本研修工作指导意见');
    const told = versionFaults(packs);
    expect(told.map((line) => line.split(' ')[0]).sort()).toEqual([
      'DEMO_OUHAI_2024',
      'DEMO_ZHEJIANG_2019',
      'OUHAI_2024',
      'ZHEJIANG_2019',
    ]);
    expect(told.join()).toContain('npm run schema -- packs');
    expect(recordVersions(packs)).toHaveLength(4);
    expect(versionFaults(packs)).toEqual([]);
    expect(recordVersions(packs)).toEqual([]);
    const after = readFileSync(join(packs, 'ouhai-2024/pack.yaml'), 'utf8');
    const versionless = (text: string) => text.replace(/^ {2}version: \d+\n/m, '');
    expect(versionless(after)).toBe(versionless(before));
    expect(after).toMatch(/^ {2}version: [2-9]/m);
  });

  test('a version that was raised by hand is recorded as it is; a lower one is refused', () => {
    change(
      'helan-2024/pack.yaml',
      /^ {2}code: HELAN_2024\n( {2}version: \d+\n)?/m,
      '  code: HELAN_2024\n  version: 90\n',
    );
    expect(versionFaults(packs)).toEqual(['HELAN_2024 第 90 版尚未登记；请运行 npm run schema -- packs']);
    expect(recordVersions(packs)).toEqual(['HELAN_2024 第 90 版']);
    change('helan-2024/pack.yaml', /version: 90/, 'version: 1');
    expect(versionFaults(packs)).toEqual(['HELAN_2024：版本号低于已发布的第 90 版，不得降低']);
    expect(() => recordVersions(packs)).toThrow('不得降低');
  });
});

describe('a pack that an earlier release has stored', () => {
  const stored = (pack: unknown) => JSON.parse(JSON.stringify(pack)) as Record<string, Record<string, unknown>>;

  test.each([...ownShippedPacks(), ...shippedPacks()].map((pack) => [pack.pack.code, pack] as const))(
    '%s is the same again when nothing was missing',
    (_code, pack) => expect(canonical(completePack(stored(pack)))).toBe(canonical(pack)),
  );

  test('is silent about what it could not know of, and says all else as before', () => {
    const pack = shippedPacks().find((one) => one.pack.code === 'DEMO_PUCHENG_2014')!;
    const old = stored(pack);
    delete old.plans!.reporting;
    delete old.plans!.schemes;
    delete old.resources;
    const now = completePack(old);
    expect(now.plans.reporting).toMatchObject({ silent: true, origin: 'PUCHENG_2014' });
    expect(now.plans.schemes).toEqual([]);
    expect(now.credits).toEqual(pack.credits);
    expect(completePack(stored(now))).toEqual(now);
  });

  test('what the format refuses by now is told', () => {
    const old = stored(shippedPacks()[0]!);
    old.plans!.unheardOf = { silent: true };
    expect(() => completePack(old)).toThrow(/unheardOf/);
  });
});
