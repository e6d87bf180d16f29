import { beforeAll, expect, test } from 'vitest';
import { until } from '../src/platform.js';
import type { Platform } from '../src/platform.js';
import { Visitor } from '../src/visitor.js';

const page = `{ orgUnitByCode(code: "610526-00001") { name
  activities(first: 1) { nodes { title } } creditProgress { people } lastScoreSheet { total }
  resources(first: 1) { nodes { title } } } }`;

interface Page {
  orgUnitByCode: Record<'name' | 'activities' | 'creditProgress' | 'lastScoreSheet' | 'resources', unknown>;
}

export function faults(platform: () => Platform): void {
  let app: Visitor;
  let whole: Page | null;

  beforeAll(async () => {
    app = await Visitor.app(platform().url, platform().app);
    whole = await app.get<Page>(page);
  });

  const healed = () => until(async () => (await app.ask<Page>(page)).errors === undefined, 30_000);

  test('a killed subgraph costs its own fields and one masked error, and comes back by itself', async () => {
    const from = platform().output.length;
    const killed = platform().pidOf('credits');
    process.kill(killed, 'SIGKILL');
    await until(async () => !runs(killed));
    const { data, errors = [] } = await app.ask<Page>(page);
    expect(data?.orgUnitByCode).toEqual({ ...whole?.orgUnitByCode, creditProgress: null });
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', service: 'credits' });
    expect(errors[0]?.extensions.requestId).toBeTruthy();
    expect(JSON.stringify(errors)).not.toMatch(/ECONN|127\.0\.0\.1|localhost|at .*\.js|stack/);

    await platform().says('credits 已恢复', from);
    await healed();
    expect(await app.get<Page>(page)).toEqual(whole);
  });

  // Windows has no signal that stops a process.
  test.skipIf(process.platform === 'win32')('a subgraph that hangs is not waited for', async () => {
    const pid = platform().pidOf('plans');
    process.kill(pid, 'SIGSTOP');
    try {
      const asked = performance.now();
      const { data, errors = [] } = await app.ask<Page>(page);
      console.log(`plans 停止响应：${((performance.now() - asked) / 1000).toFixed(2)} 秒后得到回答 (answered)`);
      expect(data?.orgUnitByCode).toEqual({ ...whole?.orgUnitByCode, activities: null });
      expect(errors.map(({ extensions }) => extensions)).toMatchObject([{ code: 'TIMEOUT', service: 'plans' }]);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await healed();
    expect(await app.get<Page>(page)).toEqual(whole);
  });
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
