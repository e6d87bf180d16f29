import type { Browser, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../src/browser.js';
import { picture } from '../src/browsing.js';
import { until } from '../src/platform.js';
import type { Platform } from '../src/platform.js';

/** What a page must not do: complain, break its own policy, ask another host. */
interface Watched {
  page: Page;
  complaints: string[];
  hosts: Set<string>;
}

export function explorer(platform: () => Platform): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => browser?.close());

  /** A fresh visit, closed with its cookies afterwards. */
  async function visit(width: number, work: (watched: Watched) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' });
    const page = await context.newPage();
    const watched: Watched = { page, complaints: [], hosts: new Set() };
    page.on('console', (message) => {
      if (message.type() === 'error') watched.complaints.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => watched.complaints.push(String(error)));
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol !== 'data:' && protocol !== 'blob:') watched.hosts.add(hostname);
    });
    try {
      await work(watched);
    } finally {
      await context.close();
    }
  }

  async function signIn(page: Page, username: string, path: string): Promise<void> {
    await page.goto(`${platform().url}/auth/login?return=${encodeURIComponent(path)}`);
    await page.getByLabel('账号').fill(username);
    await page.getByLabel('口令').fill('yanxiu-demo');
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL(`${platform().url}${path}`);
  }

  /** Presses the explorer's button; again when that was before the editor behind it had woken up. */
  function runExample(page: Page): Promise<string> {
    const isAnswer = (response: Response): boolean => {
      const sent = response.request().postDataJSON() as { operationName?: string } | null;
      return response.url().endsWith('/graphql') && sent?.operationName !== 'IntrospectionQuery';
    };
    return until(async () => {
      const answered = page.waitForResponse(isAnswer, { timeout: 2_000 }).catch(() => undefined);
      await page.getByRole('button', { name: /execute query/i }).click();
      return (await answered)?.text();
    }, 30_000);
  }

  test.each([1440, 390])('the sign-in page fits %i pixels', async (width) => {
    await visit(width, async ({ page, complaints }) => {
      await page.goto(`${platform().url}/auth/login?return=/graphiql`);
      await picture(page, `sign-in-${width}`);
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
      expect(overflow).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
    });
  });

  test('an officer signs in, runs an example in the explorer, and signs out', async () => {
    await visit(1440, async ({ page, complaints, hosts }) => {
      await signIn(page, 'pucheng', '/graphiql?example=bureau-clusters');
      const answer = await runExample(page);
      expect(answer).toContain('蒲城县');
      expect(answer).toContain('永丰初中');
      await page.getByText('"蒲城县"').first().waitFor();
      await page.getByText('蒲城县演示管理员').waitFor();
      await picture(page, 'explorer-1440');
      expect([...hosts]).toEqual(['localhost']);

      await page.getByRole('button', { name: '退出 / Sign out' }).click();
      await page.getByRole('button', { name: '退出登录' }).click();
      await page.waitForURL((url) => url.origin === platform().url);
      expect(complaints).toEqual([]);
      expect((await page.request.get(`${platform().url}/auth/me`)).status()).toBe(401);
    });
  });

  test('a teacher sees the own credits', async () => {
    await visit(390, async ({ page, complaints }) => {
      await signIn(page, 'pucheng-teacher', '/graphiql?example=teacher-credits');
      const { data } = JSON.parse(await runExample(page)) as {
        data: { creditStatement: { person: { name: string }; total: string } };
      };
      expect(Number(data.creditStatement.total)).toBeGreaterThan(0);
      await picture(page, 'explorer-390');
      expect(complaints).toEqual([]);
    });
  });
}
