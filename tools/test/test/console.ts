import { readFileSync, readdirSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { currentRelease, openSite } from '@yanxiu/console-tools';
import { root } from '@yanxiu/schema';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../src/browser.js';
import { overflow, seriousFindings, signIn, visit } from '../src/browsing.js';
import type { Platform } from '../src/platform.js';
import { Visitor } from '../src/visitor.js';

const pictures = process.env.TEST_PICTURES ?? mkdtempSync(join(tmpdir(), 'yanxiu-pictures-'));

const ids = `{
  orgUnitByCode(code: "610526-00001") { id people(first: 1) { nodes { id } } }
  policyPacks(first: 100) { nodes { id code } }
  activities(first: 1) { nodes { id title } }
  ledgerEntries(first: 1) { nodes { person { id } } }
  scoreSheets(first: 1) { nodes { id } }
  resources(first: 1, filter: { status: PUBLISHED }) { nodes { id title files(first: 1) { nodes { name } } } }
}`;

/** The pages that are there, with a text that only data can bring. */
async function pagesOf(officer: Visitor): Promise<{ name: string; path: string; text: string }[]> {
  const {
    orgUnitByCode: school,
    policyPacks,
    activities,
    ledgerEntries,
    scoreSheets,
    resources,
  } = await officer.get<{
    orgUnitByCode: { id: string; people: { nodes: { id: string }[] } };
    policyPacks: { nodes: { id: string; code: string }[] };
    activities: { nodes: { id: string; title: string }[] };
    ledgerEntries: { nodes: { person: { id: string } }[] };
    scoreSheets: { nodes: { id: string }[] };
    resources: { nodes: { id: string; title: string; files: { nodes: { name: string }[] } }[] };
  }>(ids);
  const [activity] = activities.nodes;
  const [resource] = resources.nodes;
  const pack = policyPacks.nodes.find(({ code }) => code === 'PUCHENG_2014');
  return [
    { name: 'home', path: '/', text: '蒲城县基本情况' },
    { name: 'units', path: '/organization/units', text: '保南初中' },
    { name: 'unit', path: `/organization/units/${school.id}`, text: '贾曲初中' },
    { name: 'alliances', path: '/organization/alliances', text: '永丰初中联片研修区' },
    { name: 'people', path: '/organization/people', text: '教师编号' },
    { name: 'person', path: `/organization/people/${school.people.nodes[0]?.id}`, text: '任职经历' },
    { name: 'policies', path: '/organization/policies', text: '蒲城县中小学教师校本研修工作实施方案' },
    { name: 'policy', path: `/organization/policies/${pack?.id}`, text: '建立健全课题立项' },
    { name: 'activities', path: '/plans/activities', text: activity?.title ?? '' },
    { name: 'activity', path: `/plans/activities/${activity?.id}`, text: activity?.title ?? '' },
    { name: 'credits', path: '/credits/entries?status=PENDING', text: '计算依据' },
    { name: 'statement', path: `/credits/people/${ledgerEntries.nodes[0]?.person.id}`, text: '计算依据' },
    { name: 'sheets', path: '/evaluation/sheets', text: '第一学期' },
    { name: 'sheet', path: `/evaluation/sheets/${scoreSheets.nodes[0]?.id}`, text: '校本研修组织机构完善' },
    { name: 'new-sheet', path: '/evaluation/sheets/new', text: '开始填写' },
    { name: 'library', path: `/resources/library?text=${encodeURIComponent('研修')}`, text: '下一页' },
    { name: 'resource', path: `/resources/library/${resource?.id}`, text: resource?.files.nodes[0]?.name ?? '' },
    { name: 'drafts', path: '/resources/drafts', text: '没有待发布的资源' },
    { name: 'upload', path: '/resources/drafts/new', text: '共享范围' },
  ];
}

const loaded = `(() => {
  const entries = performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith('data:'));
  const bytes = entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  return { requests: entries.length + 1, kilobytes: bytes / 1024 };
})()`;

/** The console as people meet it in a browser. */
export function consolePages(platform: () => Platform): void {
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
      await page.getByLabel('帐号').fill('pucheng');
      await page.getByLabel('口令').fill('yanxiu-demo');
      await page.getByRole('button', { name: '登录' }).click();
      await settled(page, '永丰初中联片研修区');
      expect(new URL(page.url()).pathname).toBe('/organization/alliances');
      expect(complaints).toEqual([]);
    });
  });

  test.each([1440, 390])('every page shows its data at %i pixels, without a fault', async (width) => {
    const pages = await pagesOf(await Visitor.person(platform().url, 'pucheng'));
    await visit(browser, width, async ({ page, complaints, hosts }) => {
      await signIn(page, platform().url, 'pucheng', '/');
      for (const { name, path, text } of pages) {
        await page.goto(platform().url + path);
        await settled(page, text);
        await page.waitForLoadState('networkidle');
        await page.screenshot({ path: join(pictures, `console-${name}-${width}.png`), fullPage: true });
        expect({ name, overflow: await overflow(page) }).toEqual({ name, overflow: 0 });
        expect({ name, findings: await seriousFindings(page) }).toEqual({ name, findings: [] });
        expect({ name, complaints }).toEqual({ name, complaints: [] });
      }
      expect([...hosts]).toEqual(['localhost']);
    });
  });

  test.each(['dark', 'contrast'])('the look “%s” is readable, in large letters and English too', async (look) => {
    await visit(browser, 1440, async ({ page, complaints }) => {
      const preferences = JSON.stringify({ look, large: true, locale: 'en' });
      await page.addInitScript(`localStorage.setItem('yanxiu.preferences', ${JSON.stringify(preferences)})`);
      await signIn(page, platform().url, 'pucheng', '/organization/units');
      await settled(page, '保南初中');
      await page.screenshot({ path: join(pictures, `console-units-${look}.png`) });
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
