import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgresData } from '@yanxiu/postgres';
import { launchChromium } from '@yanxiu/test/browser';
import { signIn } from '@yanxiu/test/browsing';
import { Platform, freePort } from '@yanxiu/test/platform';
import type { Browser } from 'playwright-core';
import { bareSlices, serveBarePage } from './bare-page.js';
import { consoleReport } from './console-report.js';
import { sampleVisit } from './visit.js';
import type { VisitSample, Visited } from './visit.js';

export interface ConsoleBenchOptions {
  rounds: number;
}

/** The first page of each slice; the list of units is what is opened first. */
const paths = [
  '/organization/units',
  '/plans/activities',
  '/credits/entries',
  '/evaluation/sheets',
  '/resources/library',
];

/** Measures the console against a bare single-spa page in alternating rounds. @returns the report */
export async function benchConsole(
  { rounds }: ConsoleBenchOptions,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<string> {
  const undo: (() => unknown)[] = [];
  try {
    say('平台与演示数据 (platform with demo data)');
    const { url } = await startPlatform(undo);
    signal.throwIfAborted();
    const bare = await serveBarePage();
    undo.push(bare.stop);
    const browser = await launchChromium();
    undo.push(() => browser.close());
    const console: Visited = { url, paths, text: '保南初中', state: await signedIn(browser, url) };
    const empty: Visited = { url: bare.url, paths: bareSlices.map((name) => `/${name}/`), text: 'Slice a' };
    return await rounded(browser, { console, empty }, rounds, say, signal);
  } finally {
    for (const each of undo.reverse()) await each();
  }
}

async function startPlatform(undo: (() => unknown)[]): Promise<Platform> {
  const dataDir = mkdtempSync(join(tmpdir(), 'yanxiu-bench-'));
  // As root PostgreSQL runs as another user, who must get into its folder.
  chmodSync(dataDir, 0o755);
  undo.push(() => rmSync(dataDir, { recursive: true, force: true }));
  undo.push(() => removePostgresData(join(dataDir, 'postgres')));
  const platform = await Platform.start(dataDir, await freePort());
  undo.push(() => platform.stop());
  return platform;
}

async function signedIn(browser: Browser, url: string): Promise<Visited['state']> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await signIn(page, url, 'pucheng', '/');
  const state = await context.storageState();
  await context.close();
  return state;
}

async function rounded(
  browser: Browser,
  contenders: Record<'console' | 'empty', Visited>,
  rounds: number,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<string> {
  const samples: Record<'console' | 'empty', VisitSample[]> = { console: [], empty: [] };
  // The first visit of all finds the browser itself and the gateway's plans cold: it doesn't count.
  for (let round = 0; round <= rounds; round++) {
    signal.throwIfAborted();
    for (const name of round % 2 ? (['console', 'empty'] as const) : (['empty', 'console'] as const)) {
      const sample = await sampleVisit(browser, contenders[name]);
      if (round > 0) samples[name].push(sample);
    }
    say(round === 0 ? '预热 (warmed up)' : `第 ${round}/${rounds} 轮 (round)`);
  }
  return consoleReport(samples.console, samples.empty);
}
