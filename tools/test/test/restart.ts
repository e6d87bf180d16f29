import { expect, test } from 'vitest';
import { Platform } from '../src/platform.js';
import { Visitor } from '../src/visitor.js';

const kept = `{ policyPacks(first: 100) { nodes { code } }
  ledgerEntries(first: 1) { totalCount } activities(first: 1) { totalCount } searchResources(text: "课标解读", first: 1) { totalCount } }`;

export function restart(platform: () => Platform, keep: (next: Platform) => void): void {
  test('without a fault and without losing anything', async () => {
    const { dataDir, port, url, app } = platform();
    const before = await (await Visitor.app(url, app)).get<Record<string, unknown>>(kept);
    expect(JSON.stringify(before)).toContain('SHILI_2025');
    expect(await platform().stop()).toBe(0);
    await expect(fetch(url)).rejects.toThrow();

    const next = await Platform.start(dataDir, port);
    keep(next);
    expect(next.app).toEqual(app);
    expect(await (await Visitor.app(url, app)).get<Record<string, unknown>>(kept)).toEqual(before);
  });
}
