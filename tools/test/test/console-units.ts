import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../src/browser.js';
import { overflow, picture, seriousFindings, signIn, visit } from '../src/browsing.js';
import type { Platform } from '../src/platform.js';
import { Visitor } from '../src/visitor.js';

/** Two schools of different clusters, and one whose leading group is missing. */
export interface Told {
  goes: string;
  goesFrom: string;
  stays: string;
  without: string;
}

const demo: Told = {
  goes: '原任初中',
  goesFrom: '孝同初中联片研修区',
  stays: '桥陵初中',
  without: '陈庄初中',
};

/** The civil day before today in the platform's one time zone. */
function yesterday(): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
  return day.format(Date.now() - 86_400_000);
}

async function idOf(visitor: Visitor, name: string): Promise<string> {
  const found = await visitor.get<{ orgUnits: { nodes: { id: string; name: string }[] } }>(
    'query ($name: String!) { orgUnits(filter: { nameContains: $name, levels: [SCHOOL] }) { nodes { id name } } }',
    { name },
  );
  const unit = found.orgUnits.nodes.find((one) => one.name === name);
  if (!unit) throw new Error(`no school is called ${name}`);
  return unit.id;
}

/** The register of units as an officer works with it. */
export function consoleUnits(platform: () => Platform, told: Told = demo): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => browser?.close());

  const seen = (page: Page, text: string) => page.getByText(text).first().waitFor();

  test('PC-05, PC-07: the sixteen clusters are drawn, walked through by keys, and narrowed by a search', async () => {
    await visit(browser, 1440, async ({ page, complaints }) => {
      await signIn(page, platform().url, 'pucheng', '/organization/alliances?view=map');
      await seen(page, '永丰初中联片研修区');
      expect(await page.locator('.og-cell').count()).toBe(16);
      await seen(page, '没有成员校');
      expect(await seriousFindings(page)).toEqual([]);
      await page.locator('[data-part][tabindex="0"]').focus();
      await page.keyboard.press('ArrowRight');
      expect(await page.locator('.og-map-told').innerText()).toContain('三合初中');
      await page.getByRole('combobox', { name: '查找学校' }).fill('钤铒');
      await page.keyboard.press('Enter');
      await page.locator('.og-map-told', { hasText: '党睦初中联片研修区' }).waitFor();
      expect(complaints).toEqual([]);
    });
  });

  test('X29: two schools of different clusters are merged; the day before shows them as they were', async () => {
    const officer = await Visitor.person(platform().url, 'pucheng');
    const [goes, stays] = await Promise.all([idOf(officer, told.goes), idOf(officer, told.stays)]);
    await visit(browser, 1440, async ({ page, complaints }) => {
      await signIn(page, platform().url, 'pucheng', `/organization/units/${stays}`);
      await page.getByRole('button', { name: '机构变更' }).click();
      await page.getByRole('menuitem', { name: '合并其他机构' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: /并入/ }).fill(told.goes);
      await page.locator('.ant-select-item-option', { hasText: told.goes }).click();
      await page.keyboard.press('Escape');
      await dialog.getByText(`退出“${told.goesFrom}”`).waitFor();
      await dialog.getByRole('textbox', { name: '办理事由' }).fill('生源减少，就近合并');
      await dialog.getByRole('textbox', { name: '批准文件文号' }).fill('蒲教发〔2026〕12号');
      await page.locator('.ant-select-item-option').first().waitFor({ state: 'hidden' });
      await picture(page, 'console-merge-1440', false);
      expect(await seriousFindings(page)).toEqual([]);
      await dialog.getByRole('button', { name: '确定合并' }).click();
      await page.locator('.ant-modal-confirm-title', { hasText: '下列联盟关系随之终止' }).waitFor();
      await page.getByRole('button', { name: '知道了' }).click();

      await page.goto(`${platform().url}/organization/units/${goes}`);
      await seen(page, `“${told.goes}”已于`);
      await page.getByRole('link', { name: told.stays }).first().waitFor();
      await page.goto(`${platform().url}/organization/units/${goes}?asOf=${yesterday()}`);
      await seen(page, told.goesFrom);
      await seen(page, '当日在任人员');
      await picture(page, 'console-as-of-1440');
      await page.goto(`${platform().url}/organization/units/${stays}?tab=history`);
      await seen(page, '由下列机构而来');
      await seen(page, '蒲教发〔2026〕12号');
      expect(complaints).toEqual([]);
    });
  });

  test('DL-07, PC-07: a missing leading group is founded by one click, and leaves the list', async () => {
    await visit(browser, 1440, async ({ page, complaints }) => {
      await signIn(page, platform().url, 'pucheng', '/organization/checks?kinds=BODY_MISSING');
      const line = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: told.without }) });
      await line.getByRole('button', { name: /^成立/ }).click();
      await page.getByText('已成立校本研修工作领导小组').waitFor();
      await line.waitFor({ state: 'detached' });
      expect(await seriousFindings(page)).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });

  test('an inspector of the bureau is offered to read, not to change', async () => {
    const officer = await Visitor.person(platform().url, 'pucheng');
    const id = await idOf(officer, told.stays);
    await visit(browser, 390, async ({ page }) => {
      await signIn(page, platform().url, 'pucheng-inspector', `/organization/units/${id}?tab=bodies`);
      await seen(page, '基本情况');
      await page.waitForLoadState('networkidle');
      expect(await page.getByRole('button', { name: '机构变更' }).count()).toBe(0);
      expect(await page.getByRole('button', { name: '成立工作机构' }).count()).toBe(0);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });
  });

  test('another county sees none of it by its address', async () => {
    const officer = await Visitor.person(platform().url, 'pucheng');
    const found = await officer.get<
      Record<'orgUnits' | 'alliances' | 'bodies' | 'studios', { nodes: { id: string }[] }>
    >(
      `{ orgUnits(first: 1, filter: { levels: [SCHOOL] }) { nodes { id } } alliances(first: 1) { nodes { id } }
         bodies(first: 1) { nodes { id } } studios(first: 1) { nodes { id } } }`,
    );
    const [unit, alliance, body, studio] = [found.orgUnits, found.alliances, found.bodies, found.studios].map(
      ({ nodes }) => nodes[0]?.id ?? '',
    );
    const addresses = [
      ...[`units/${unit}`, `units/${unit}?tab=people`, `units/${unit}?asOf=${yesterday()}`],
      ...[`alliances/${alliance}`, `bodies/${body}`, `studios/${studio}`, `checks?unit=${unit}`],
    ];
    await visit(browser, 1440, async ({ page }) => {
      await signIn(page, platform().url, 'ouhai', '/');
      for (const address of addresses) {
        await page.goto(`${platform().url}/organization/${address}`);
        await page.getByText('页面不存在').waitFor();
      }
      await page.goto(`${platform().url}/organization/units?name=${encodeURIComponent('永丰')}`);
      await seen(page, '没有符合条件的记录');
    });
  });
}
