import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { currentRelease, openSite } from '@yanxiu/console-tools';
import { root } from '@yanxiu/schema';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../src/browser.js';
import { allThere, overflow, picture, seriousFindings, signIn, visit } from '../src/browsing.js';
import type { Platform } from '../src/platform.js';
import { Visitor } from '../src/visitor.js';

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

const ids = `{
  orgUnitByCode(code: "610526-00001") { id people(first: 1) { nodes { id } } }
  policyPacks(first: 100) { nodes { id code } }
  accounts(first: 1, filter: { role: "INSPECTOR" }) { nodes { id name } }
  activities(first: 1) { nodes { id title } }
  ledgerEntries(first: 1) { nodes { person { id } } }
  scoreSheets(first: 1) { nodes { id } }
  alliances(first: 1) { nodes { id name members { unitName } } }
  bodies(first: 1, filter: { kind: "LEADING_GROUP" }) { nodes { id name } }
  studios(first: 1) { nodes { id leaderName } }
  experts(first: 1) { nodes { id } }
  orgUnits(first: 1, filter: { levels: [COUNTY] }) { nodes { id } }
  resources(first: 1, filter: { status: PUBLISHED }) { nodes { id title files(first: 1) { nodes { name } } } }
}`;

/** The pages that are there, with a text that only data can bring. */
export async function pagesOf(officer: Visitor): Promise<{ name: string; path: string; text: string }[]> {
  const {
    orgUnitByCode: school,
    policyPacks,
    accounts,
    activities,
    ledgerEntries,
    scoreSheets,
    alliances,
    bodies,
    studios,
    experts,
    orgUnits,
    resources,
  } = await officer.get<{
    orgUnitByCode: { id: string; people: { nodes: { id: string }[] } };
    policyPacks: { nodes: { id: string; code: string }[] };
    accounts: { nodes: { id: string }[] };
    activities: { nodes: { id: string; title: string }[] };
    ledgerEntries: { nodes: { person: { id: string } }[] };
    scoreSheets: { nodes: { id: string }[] };
    alliances: { nodes: { id: string; members: { unitName: string }[] }[] };
    bodies: { nodes: { id: string; name: string }[] };
    studios: { nodes: { id: string; leaderName: string }[] };
    experts: { nodes: { id: string }[] };
    orgUnits: { nodes: { id: string }[] };
    resources: { nodes: { id: string; title: string; files: { nodes: { name: string }[] } }[] };
  }>(ids);
  const [activity] = activities.nodes;
  const [resource] = resources.nodes;
  const unit = `/organization/units/${school.id}`;
  const pack = policyPacks.nodes.find(({ code }) => code === 'PUCHENG_2014');
  const supplement = policyPacks.nodes.find(({ code }) => code === 'DEMO_PUCHENG_2014');
  return [
    { name: 'home', path: '/', text: '蒲城县基本情况' },
    { name: 'units', path: '/organization/units', text: '保南初中' },
    { name: 'unit', path: unit, text: '以联片研修区为单位' },
    { name: 'unit-people', path: `${unit}?tab=people`, text: '教师编号' },
    { name: 'unit-groups', path: `${unit}?tab=groups`, text: '教研组、备课组' },
    { name: 'unit-alliances', path: `${unit}?tab=alliances`, text: '实验中学联片研修区' },
    { name: 'unit-bodies', path: `${unit}?tab=bodies`, text: '校长' },
    { name: 'unit-studios', path: `${unit}?tab=studios`, text: '主持人' },
    { name: 'unit-documents', path: `${unit}?tab=documents`, text: '现行制度与文件' },
    { name: 'unit-filings', path: `${unit}?tab=filings`, text: '报备教研组' },
    { name: 'unit-checks', path: `${unit}?tab=checks`, text: '已达标' },
    { name: 'unit-history', path: `${unit}?tab=history`, text: '办理记录' },
    { name: 'unit-as-of', path: `${unit}?asOf=2026-01-01`, text: '当日所在联盟与片区' },
    { name: 'alliance-map', path: '/organization/alliances?view=map', text: '永丰初中联片研修区' },
    {
      name: 'alliance',
      path: `/organization/alliances/${alliances.nodes[0]?.id}`,
      text: alliances.nodes[0]?.members[0]?.unitName ?? '',
    },
    { name: 'alliance-checks', path: `/organization/alliances/${alliances.nodes[0]?.id}?tab=checks`, text: '含中心校' },
    { name: 'bodies', path: '/organization/bodies', text: '蒲城县校本研修工作领导小组' },
    { name: 'body', path: `/organization/bodies/${bodies.nodes[0]?.id}`, text: '教育局局长' },
    { name: 'studios', path: '/organization/studios', text: studios.nodes[0]?.leaderName ?? '' },
    { name: 'studio', path: `/organization/studios/${studios.nodes[0]?.id}`, text: studios.nodes[0]?.leaderName ?? '' },
    { name: 'checks', path: '/organization/checks', text: '配备校级领导' },
    { name: 'documents', path: '/organization/documents', text: '保南初中' },
    { name: 'demands', path: '/organization/studios?tab=demands', text: '专任教师不足' },
    {
      name: 'county-functions',
      path: `/organization/units/${orgUnits.nodes[0]?.id}?tab=functions`,
      text: '教学能手',
    },
    { name: 'classes', path: '/organization/classes', text: '还没有认定学校类别' },
    { name: 'weak-schools', path: '/organization/classes?tab=weak', text: '学科教师结构性缺编' },
    { name: 'expert', path: `/organization/experts/${experts.nodes[0]?.id}`, text: '教学专题讲座' },
    { name: 'experts', path: '/organization/experts', text: '单元整体教学' },
    { name: 'appointments', path: '/organization/appointments', text: '组长聘任' },
    { name: 'notices', path: '/organization/notices', text: '已签收' },
    {
      name: 'alliance-council',
      path: `/organization/alliances/${alliances.nodes[0]?.id}?tab=bodies`,
      text: '校长理事会',
    },
    { name: 'filings', path: '/organization/filings', text: '教研组报备' },
    { name: 'alliances', path: '/organization/alliances', text: '永丰初中联片研修区' },
    { name: 'people', path: '/organization/people', text: '教师编号' },
    { name: 'person', path: `/organization/people/${school.people.nodes[0]?.id}`, text: '任职经历' },
    { name: 'policies', path: '/organization/policies', text: '蒲城县中小学教师校本研修工作实施方案' },
    { name: 'policy', path: `/organization/policies/${pack?.id}`, text: '建立健全课题立项' },
    {
      name: 'policy-diff',
      path: `/organization/policies/compare?before=${pack?.id}&with=${supplement?.id}`,
      text: '学时与学分折算',
    },
    { name: 'policy-adopt', path: `/organization/policies/${supplement?.id}/adopt`, text: '现在执行的就是这份文件' },
    { name: 'policy-upload', path: '/organization/policies/upload', text: '由蒲城县制定' },
    { name: 'periods', path: '/organization/periods', text: '第一学期' },
    { name: 'imports', path: '/organization/imports', text: '还没有导入过文件' },
    { name: 'import', path: '/organization/imports/new', text: '下载 Excel 模板' },
    { name: 'accounts', path: '/organization/accounts', text: 'pucheng-inspector' },
    { name: 'account', path: `/organization/accounts/${accounts.nodes[0]?.id}`, text: '督导评估员' },
    { name: 'apps', path: '/organization/apps', text: '还没有登记应用' },
    { name: 'roles', path: '/organization/roles', text: '上传与采用政策包' },
    { name: 'own-grants', path: '/organization/my-grants', text: '县（市、区）管理员' },
    { name: 'audit', path: '/organization/audit', text: '办理人' },
    { name: 'activities', path: '/plans/activities', text: activity?.title ?? '' },
    { name: 'activity', path: `/plans/activities/${activity?.id}`, text: activity?.title ?? '' },
    { name: 'credits', path: '/credits/entries?status=PENDING', text: '计算依据' },
    { name: 'progress', path: '/credits/progress', text: '历年学分' },
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
      await page.getByLabel('帐号').fill('pucheng');
      await page.getByLabel('口令').fill('yanxiu-demo');
      await page.getByRole('button', { name: '登录' }).click();
      await settled(page, '永丰初中联片研修区');
      expect(new URL(page.url()).pathname).toBe('/organization/alliances');
      expect(complaints).toEqual([]);
    });
  });

  test('every page shows its data on a desk and on a phone, without a fault', async () => {
    const pages = await pagesOf(await Visitor.person(platform().url, 'pucheng'));
    await visit(browser, desk.width, async ({ page, complaints, hosts }) => {
      await signIn(page, platform().url, 'pucheng', '/');
      for (const { name, path, text } of pages) {
        await page.setViewportSize(desk);
        await page.goto(platform().url + path);
        for (const size of [desk, phone]) {
          await page.setViewportSize(size);
          await settled(page, text);
          await allThere(page);
          if (size === desk) lists.push(...(await listOn(page, { name, path, text })));
          await picture(page, `console-${name}-${size.width}`);
          const at = { name, width: size.width };
          // A page that is made narrow is laid out anew.
          await expect.poll(() => overflow(page), { message: `${name} at ${size.width} is too wide` }).toBe(0);
          expect({ ...at, findings: await seriousFindings(page) }).toEqual({ ...at, findings: [] });
          expect({ ...at, complaints }).toEqual({ ...at, complaints: [] });
        }
      }
      expect([...hosts]).toEqual(['localhost']);
    });
  }, 600_000);

  test.each(['dark', 'contrast'])('the look “%s” is readable, in large letters and English too', async (look) => {
    await visit(browser, 1440, async ({ page, complaints }) => {
      const preferences = JSON.stringify({ look, large: true, locale: 'en' });
      await page.addInitScript(`localStorage.setItem('yanxiu.preferences', ${JSON.stringify(preferences)})`);
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
