import { mkdtempSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSite, publish, withdraw } from '@yanxiu/console-tools';
import type { Manifest } from '@yanxiu/console-tools';
import { root } from '@yanxiu/schema';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../src/browser.js';
import { overflow, picture, seriousFindings, signIn, visit } from '../src/browsing.js';
import type { Platform } from '../src/platform.js';

/** Every demo account with what its home must say, and how its organisation stands in the header. */
const homes: [account: string, texts: string[], unit: string][] = [
  ['pucheng', ['待办事项', '蒲城县基本情况', '所学校，截至', '未来 30 天的活动'], '蒲城县'],
  ['pucheng-school', ['待办事项', '实验中学基本情况', '参加的联盟与片区'], '实验中学'],
  ['pucheng-teacher', ['我的学分', '最新资源', '我未来 30 天的活动'], '实验中学'],
  ['pucheng-inspector', ['待办事项', '已签署评估表', '新开评估'], '蒲城县'],
  ['ouhai', ['瓯海区基本情况'], '瓯海区'],
  ['helan', ['贺兰县基本情况'], '贺兰县'],
  ['dalian', ['大连市基本情况', '各地学分进展', '甘井子区'], '大连市'],
  ['shaanxi', ['各地学分进展', '可查询的数据', '嵌套 10 层', '查询示例'], '陕西省'],
  ['admin', ['平台概况', '人员账号', '演示应用', '打开查询工具与接口文档'], '全部机构'],
];

interface Sent {
  query?: string;
  operationName?: string;
  extensions?: { persistedQuery?: { sha256Hash: string } };
}

const isGraph = (request: Request) => new URL(request.url()).pathname === '/graphql';
const sentIn = (request: Request) => JSON.parse(request.postData() ?? '{}') as Sent;

/** What stands around every page: homes, the ways to find things, the organisation switch, releases. */
export function consoleShell(platform: () => Platform): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => browser?.close());

  const header = (page: Page) => page.locator('header').first();
  /** Dialogs slide open: a picture, and a reading of colours, wants them at rest. */
  const atRest = (page: Page) =>
    expect.poll(() => page.locator('[class*="ant-zoom-"], [class*="ant-fade-"]').count(), { timeout: 10_000 }).toBe(0);
  const arrive = async (page: Page, account: string, path = '/') => {
    await signIn(page, platform().url, account, path);
    await page.waitForLoadState('networkidle');
  };

  test('ZJ-03 every role’s home says what needs it today, on a desk and on a phone', async () => {
    for (const [account, texts, unit] of homes)
      await visit(browser, 1440, async ({ page, complaints }) => {
        await arrive(page, account);
        for (const width of [1440, 390]) {
          await page.setViewportSize({ width, height: 900 });
          for (const text of texts) await page.getByText(text).first().waitFor();
          await header(page).getByText(unit).first().waitFor();
          await picture(page, `home-${account}-${width}`);
          await expect
            .poll(() => overflow(page), { message: `${account} at ${width} is too wide`, timeout: 10_000 })
            .toBe(0);
          expect({ account, findings: await seriousFindings(page) }).toEqual({ account, findings: [] });
          expect({ account, complaints }).toEqual({ account, complaints: [] });
        }
      });
  }, 180_000);

  test('each part of a home asks once, by ids of registered documents', async () => {
    await visit(browser, 1440, async ({ page }) => {
      const asked: Sent[] = [];
      page.on('request', (request) => isGraph(request) && asked.push(sentIn(request)));
      await arrive(page, 'pucheng');
      await page.getByText('所学校，截至').waitFor();
      const names = asked.map(({ operationName }) => operationName);
      expect(names.sort()).toEqual(['Coming', 'ScopeUnit', 'Todo', 'UnitHome']);
      expect(asked.filter(({ query }) => query !== undefined)).toEqual([]);
    });
  });

  test('a figure leads to the list that holds exactly what it counts', async () => {
    await visit(browser, 1440, async ({ page }) => {
      await arrive(page, 'pucheng');
      const tile = page.getByRole('link', { name: /待认定学分记录/ });
      const count = /[\d,]+/.exec((await tile.innerText()).replace(/\s/g, ''))?.[0];
      await tile.click();
      await page.waitForURL(/\/credits\/entries\?status=PENDING$/);
      await page.getByText(`共 ${count} 条`).waitFor();
      await page.goBack();
      const schools = page.locator('.sh-facts').getByRole('link').first();
      const number = await schools.innerText();
      await schools.click();
      await page.waitForURL(/levels=SCHOOL/);
      await page.getByText(`共 ${number} 条`).waitFor();
    });
  });

  test('a document that the gateway has not registered is sent as text, once and for all', async () => {
    await visit(browser, 1440, async ({ page, complaints }) => {
      let refusals = 0;
      const refusal = { errors: [{ message: '没有登记', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] };
      await page.route(`${platform().url}/graphql`, async (route) => {
        const { query, operationName } = sentIn(route.request());
        if (operationName !== 'Units' || query !== undefined) return route.continue();
        refusals += 1;
        return route.fulfill({ status: 200, contentType: 'application/json', body: JSON.stringify(refusal) });
      });
      await signIn(page, platform().url, 'pucheng', '/organization/units?levels=SCHOOL');
      await page.getByText('保南初中').first().waitFor();
      await page.getByRole('textbox', { name: '名称' }).fill('永丰');
      await page.getByText('共 1 条').waitFor();
      expect(refusals).toBe(1);
      expect(complaints).toEqual([]);
    });
  });

  test('Ctrl+K finds a unit by two characters of its name; the focus comes back', async () => {
    await visit(browser, 1440, async ({ page, complaints }) => {
      await arrive(page, 'pucheng');
      const finder = page.getByRole('button', { name: /快速查找/ });
      await finder.focus();
      await page.keyboard.press('Control+k');
      const field = page.getByRole('combobox', { name: '快速查找' });
      await field.waitFor();
      await page.getByRole('option', { name: '机构', exact: true }).waitFor();
      await field.fill('永丰');
      await page
        .getByRole('option', { name: /永丰初中/ })
        .first()
        .waitFor();
      await atRest(page);
      await picture(page, 'palette-1440', false);
      expect(await seriousFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await field.waitFor({ state: 'hidden' });
      expect(await page.evaluate('document.activeElement.textContent')).toContain('快速查找');
      await page.keyboard.press('Control+k');
      await field.fill('永丰');
      await page
        .getByRole('option', { name: /永丰初中/ })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/organization\/units\/[\w-]+$/);
      await page.getByRole('heading', { name: '永丰初中' }).waitFor();
      expect(complaints).toEqual([]);
    });
  });

  test('the palette of another county’s officer does not find it', async () => {
    await visit(browser, 390, async ({ page }) => {
      await arrive(page, 'ouhai');
      await page.getByRole('button', { name: '快速查找' }).click();
      await page.getByRole('combobox', { name: '快速查找' }).fill('永丰');
      await page.getByText('没有找到“永丰”').waitFor();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await seriousFindings(page)).toEqual([]);
    });
  });

  test('the keys are told by ? and from the account’s menu, and lead where they say', async () => {
    await visit(browser, 390, async ({ page }) => {
      await arrive(page, 'pucheng');
      await page.getByRole('button', { name: /账号/ }).click();
      await page.getByRole('menuitem', { name: '键盘快捷键' }).click();
      await page.getByRole('dialog').getByText('定位到查找条件').waitFor();
      await atRest(page);
      await picture(page, 'keys-390', false);
      expect(await seriousFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.keyboard.press('g');
      await page.keyboard.press('u');
      await page.waitForURL(/\/organization\/units/);
    });
  });

  test('the line of the page is marked; another page begins at its content and has its own title', async () => {
    await visit(browser, 1440, async ({ page }) => {
      await arrive(page, 'pucheng');
      const menu = page.getByRole('navigation', { name: '主菜单' });
      await menu.getByRole('link', { name: '人员', exact: true }).click();
      await page.getByText('教师编号').first().waitFor();
      expect(await menu.locator('[aria-current="page"]').allInnerTexts()).toEqual(['人员']);
      expect(await page.title()).toBe('人员 · 研修');
      expect(await page.evaluate('document.activeElement.id')).toBe('content');
    });
  });

  test.each([1440, 390])('another unit is found by name in the switch, at %i pixels', async (width) => {
    await visit(browser, width, async ({ page, complaints }) => {
      await arrive(page, 'dalian', '/organization/units');
      const picker = page.getByRole('combobox', { name: '当前机构' });
      await picker.click();
      await picker.fill('甘井');
      await page.locator('.ant-select-tree-title').filter({ hasText: '甘井子区（大连市）' }).click();
      await page.getByText('甘井子区及其下级机构').waitFor();
      // Units above the reach are known by name, but are no place to look at.
      await picker.click();
      await picker.fill('辽宁');
      await page.getByText('没有找到这个机构').waitFor();
      expect(complaints).toEqual([]);
    });
  });

  test('a browser below Chromium 108 is told what to install, without breaking the policy', async () => {
    await visit(browser, 1440, async ({ page, complaints, runFirst }) => {
      // What an old browser has not got.
      await runFirst('HTMLScriptElement.supports = undefined');
      await page.goto(platform().url);
      await page.getByRole('heading', { name: '浏览器版本过低' }).waitFor();
      await page.getByText('108 或以上版本').first().waitFor();
      await picture(page, 'too-old', false);
      expect(await page.locator('#shell').count()).toBe(0);
      expect(await seriousFindings(page)).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });

  test('a page that stays open hears of a new release; a reload shows it', async () => {
    const site = await openSite(root, join(platform().dataDir, 'console'));
    const folder = mkdtempSync(join(tmpdir(), 'yanxiu-release-'));
    await visit(browser, 1440, async ({ page, complaints }) => {
      await arrive(page, 'pucheng');
      await publish(site, [await trialSlice(folder)]);
      await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
      await page.getByText('有新版本，刷新后生效').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      expect(await page.getByRole('menuitem', { name: '新版试验' }).count()).toBe(0);
      await page.getByRole('button', { name: '刷新' }).click();
      await page.getByRole('menuitem', { name: '新版试验' }).waitFor();
      expect(await page.getByText('有新版本，刷新后生效').count()).toBe(0);
      expect(complaints).toEqual([]);
    });
    await withdraw(site, 'newer');
    await rm(folder, { recursive: true });
  });
}

/** A slice with one line of the menu. */
async function trialSlice(dist: string): Promise<{ manifest: Manifest; dist: string }> {
  const text =
    'export const bootstrap = async () => {}; export const mount = bootstrap; export const unmount = bootstrap;';
  const file = 'newer-00000000.js';
  await mkdir(dist, { recursive: true });
  await writeFile(join(dist, file), text);
  const manifest: Manifest = {
    name: 'newer',
    version: `1-${Date.now()}`,
    modules: { '@yanxiu/newer-console': file },
    css: [],
    files: { [file]: `sha384-${createHash('sha384').update(text).digest('base64')}` },
    documents: [],
    slice: {
      title: { zh: '新版试验', en: 'Newer' },
      icon: 'book',
      order: 99,
      routes: ['/newer'],
      menu: [{ path: '/newer', zh: '新版试验', en: 'Newer', order: 1 }],
    },
  };
  return { manifest, dist };
}
