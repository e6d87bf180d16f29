import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

/** A page with what it must not do: complain, break its own policy, ask another host. */
export interface Watched {
  page: Page;
  complaints: string[];
  hosts: Set<string>;
}

/** A fresh visit, closed with its cookies afterwards. */
export async function visit(browser: Browser, width: number, work: (watched: Watched) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const watched: Watched = { page, complaints: [], hosts: new Set() };
  page.on('console', (message) => {
    if (message.type() === 'error') watched.complaints.push(message.text());
  });
  page.on('pageerror', (error) => watched.complaints.push(String(error)));
  page.on('request', (request) => watched.hosts.add(new URL(request.url()).hostname));
  try {
    await work(watched);
  } finally {
    await context.close();
  }
}

/** Signs in through the identity provider's page and arrives at the path. */
export async function signIn(page: Page, url: string, username: string, path: string): Promise<void> {
  await page.goto(`${url}/auth/login?return=${encodeURIComponent(path)}`);
  await page.getByLabel('帐号').fill(username);
  await page.getByLabel('口令').fill('yanxiu-demo');
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL(url + path);
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical findings of axe, each with the first element that it is about. */
export async function seriousFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe);
  return page.evaluate<string[]>(`axe.run(document).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.length + ' × ' + nodes[0].html.slice(0, 200) + ' ' + (nodes[0].any[0]?.message ?? '')))`);
}

/** With TEST_PICTURES=<folder> the page is kept as a picture, to be looked at. */
export async function picture(page: Page, name: string, fullPage = true): Promise<void> {
  const folder = process.env.TEST_PICTURES;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}

/** Waits until nothing stands for what is still on its way. */
export const allThere = (page: Page): Promise<void> =>
  page
    .locator('.yx-bone, .ant-skeleton, .ant-spin-spinning')
    .filter({ visible: true })
    .first()
    .waitFor({ state: 'detached' });

/** How much wider than the window the page is, in pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
