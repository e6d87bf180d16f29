import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { currentRelease, openSite } from '@yanxiu/console-tools';
import { root } from '@yanxiu/schema';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../src/browser.js';
import { allThere, goWithin, overflow, picture, seriousFindings, signIn, visit } from '../src/browsing.js';
import type { Platform } from '../src/platform.js';
import { Visitor } from '../src/visitor.js';
import { pagesOf } from './pages-of.js';

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** A page that shows a table with rows, on an address of its own. */
export interface ListPage {
  name: string;
  path: string;
  text: string;
  /** Label of its first condition that takes text. */
  search: string | null;
}

export const table = (page: Page): Locator => page.locator('.yx-table').first();
export const rowsIn = (page: Page): Locator => table(page).locator('[data-row-key]:not([aria-hidden="true"])');

/** What kind of list the page shows, if any. A record's page may hold a table too; lists stand on an address of two parts. */
async function listOn(page: Page, { name, path, text }: Omit<ListPage, 'search'>): Promise<ListPage[]> {
  if (!/^\/[\w-]+\/[\w-]+(\?|$)/.test(path) || (await rowsIn(page).count()) === 0) return [];
  const search = table(page).getByRole('search').locator('input[type="text"]:not([readonly]):not([role="combobox"])');
  const label = (await search.count()) ? await search.first().getAttribute('aria-label') : null;
  return [{ name, path, text, search: label }];
}

/** Whether the page has things of a kind that is not among those; they are added. */
async function newKinds(page: Page, kinds: Set<string>): Promise<boolean> {
  const found = await page.evaluate<string[]>(
    `[...document.querySelectorAll('[class]')].flatMap((one) => [...one.classList])`,
  );
  const before = kinds.size;
  for (const kind of found) kinds.add(kind);
  return kinds.size > before;
}

const loaded = `(() => {
  const entries = performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith('data:'));
  const bytes = entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  return { requests: entries.length + 1, kilobytes: bytes / 1024 };
})()`;

/** The console as people meet it in a browser; the walk through its pages notes the lists that it comes by. */
export function consolePages(platform: () => Platform, lists: ListPage[]): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => browser?.close());

  const settled = (page: Page, text: string) => page.getByText(text).first().waitFor();

  test('a visitor is shown the way in, and comes back to the page he asked for', async () => {
    await visit(browser, 390, async ({ page, complaints }) => {
      await page.goto(`${platform().url}/organization/alliances`);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('link', { name: '登录' }).click();
      await page.getByLabel('账号').fill('pucheng');
      await page.getByLabel('口令').fill('yanxiu-demo');
      await page.getByRole('button', { name: '登录' }).click();
      await settled(page, '永丰初中联片研修区');
      expect(new URL(page.url()).pathname).toBe('/organization/alliances');
      expect(complaints).toEqual([]);
    });
  });

  test('every page shows its data on a desk and on a phone, without a fault', async () => {
    // A second try comes by all of them again.
    lists.length = 0;
    const pages = await pagesOf(await Visitor.person(platform().url, 'pucheng'));
    // What is on a page besides its words: a kind of thing that axe has seen on a phone need not be shown to it again.
    const kinds = new Set<string>();
    await visit(browser, desk.width, async ({ page, complaints, hosts }) => {
      await signIn(page, platform().url, 'pucheng', '/');
      let slice = '';
      for (const [index, { name, path, text }] of pages.entries()) {
        // The first page of a slice is loaded, the others are gone to as by a link.
        if (path.split('/')[1] === slice) await goWithin(page, path);
        else await page.goto(platform().url + path);
        slice = path.split('/')[1] ?? '';
        // Where one page ends the next begins: each is laid out anew once.
        for (const size of index % 2 ? [phone, desk] : [desk, phone]) {
          await page.setViewportSize(size);
          await settled(page, text);
          await allThere(page);
          if (size === desk) lists.push(...(await listOn(page, { name, path, text })));
          await picture(page, `console-${name}-${size.width}`);
          const at = { name, width: size.width };
          // A page that is made narrow is laid out anew.
          await expect
            .poll(() => overflow(page), { message: `${name} at ${size.width} is too wide`, timeout: 10_000 })
            .toBe(0);
          if (size === desk || (await newKinds(page, kinds)))
            expect({ ...at, findings: await seriousFindings(page) }).toEqual({ ...at, findings: [] });
          expect({ ...at, complaints }).toEqual({ ...at, complaints: [] });
        }
      }
      expect([...hosts]).toEqual(['localhost']);
    });
  }, 600_000);

  test.each(['dark', 'contrast'])('the look “%s” is readable, in large letters and English too', async (look) => {
    await visit(browser, 1440, async ({ page, complaints, runFirst }) => {
      const preferences = JSON.stringify({ look, large: true, locale: 'en' });
      await runFirst(`localStorage.setItem('yanxiu.preferences', ${JSON.stringify(preferences)})`);
      await signIn(page, platform().url, 'pucheng', '/organization/units');
      await settled(page, '保南初中');
      await picture(page, `console-units-${look}`, false);
      expect(await seriousFindings(page)).toEqual([]);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(complaints).toEqual([]);
    });
  });

  test('a table is searched, turned and shared by its address', async () => {
    await visit(browser, 1440, async ({ page }) => {
      await signIn(page, platform().url, 'pucheng', '/organization/units');
      await settled(page, '保南初中');
      await page.getByRole('button', { name: '下一页' }).click();
      await page.waitForURL(/after=/);
      await settled(page, '永丰初中');
      const second = page.url();
      await page.getByRole('button', { name: '上一页' }).click();
      await settled(page, '保南初中');
      await page.keyboard.press('/');
      await page.keyboard.type('永丰');
      await page.waitForURL(/name=/);
      await page.getByText('共 1 条').waitFor();
      await page.goto(second);
      await settled(page, '永丰初中');
      await page.getByRole('button', { name: '回到首页' }).waitFor();
    });
  });

  test('another unit within reach is looked at on every page', async () => {
    await visit(browser, 1440, async ({ page, complaints }) => {
      await signIn(page, platform().url, 'dalian', '/organization/units');
      await page.getByText('大连市及其下级机构').waitFor();
      await page.getByRole('combobox', { name: '当前机构' }).click();
      const county = page.locator('.ant-select-tree-title').filter({ hasText: '甘井子区' });
      // A branch that is still sliding open takes no click.
      const choose = async () => {
        await county.click({ timeout: 2_000 }).catch(() => undefined);
        return page.getByText('甘井子区及其下级机构').isVisible();
      };
      await expect.poll(choose, { timeout: 20_000, interval: 500 }).toBe(true);
      await page.getByRole('link', { name: '人员', exact: true }).click();
      await page.getByText('甘井子区现任人员').waitFor();
      expect(complaints).toEqual([]);
    });
  });

  test('when the session ends, what was typed stays and goes on after the sign-in', async () => {
    await visit(browser, 1440, async ({ page }) => {
      await signIn(page, platform().url, 'pucheng', '/organization/units');
      await settled(page, '保南初中');
      await page.context().clearCookies();
      await page.getByRole('textbox', { name: '名称' }).fill('永丰');
      await page.getByText('登录已失效').waitFor();
      await page.getByRole('button', { name: '已登录，继续' }).click();
      await page.getByText('还没有登录成功').waitFor();
      const other = await page.context().newPage();
      await signIn(other, platform().url, 'pucheng', '/');
      await other.close();
      await page.getByRole('button', { name: '已登录，继续' }).click();
      await page.getByText('共 1 条').waitFor();
      expect(await page.getByRole('textbox', { name: '名称' }).inputValue()).toBe('永丰');
    });
  });

  test('the first load and every slice keep to their budgets', async () => {
    await visit(browser, 1440, async ({ page }) => {
      await signIn(page, platform().url, 'pucheng', '/organization/units');
      await settled(page, '保南初中');
      const { requests, kilobytes } = await page.evaluate<{ requests: number; kilobytes: number }>(loaded);
      expect(requests).toBeLessThanOrEqual(20);
      expect(kilobytes).toBeLessThanOrEqual(480);
    });
    const site = await openSite(root, join(platform().dataDir, 'console'));
    for (const { name, version, slice, files } of Object.values((await currentRelease(site)).parts)) {
      if (!slice) continue;
      const folder = join(site.folder, name, version);
      const entry = Object.keys(files).find((file) => file.startsWith(`${name}-`) && file.endsWith('.js'));
      expect(readFileSync(join(folder, `${entry}.br`)).length).toBeLessThanOrEqual(60 * 1024);
      for (const file of readdirSync(folder).filter((one) => one.endsWith('.js')))
        expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(/react\.transitional\.element|ant-design-icons/);
    }
  });
}
