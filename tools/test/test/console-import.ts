import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../src/browser.js';
import { seriousFindings, signIn, visit } from '../src/browsing.js';
import type { Platform } from '../src/platform.js';
import { Visitor } from '../src/visitor.js';

const head = '教师编号,姓名,学校编码,职务,任职起始日,主要任职';
const school = '610526-00001';
const faulty = `${head}\nBROWSER-1,贺小楼,NO-SUCH,教师,2026-09-01,是\nBROWSER-2,杭大川,${school},教师,2026-02-30,是\n`;
const mended = faulty.replace('NO-SUCH', school).replace('2026-02-30', '2026-09-01');

/** A supplement that holds from next year on, so that nothing of today's demonstration changes by it. */
const pack = `pack:
  format: 1
  code: PUCHENG_SUPPLEMENT
  zh: 蒲城县研修补充规定
  region: 蒲城县
  level: COUNTY
  status: LOCAL
  valid: { from: 2027-01-01, to: null }
  inherits: DEMO_PUCHENG_2014
  clauses:
    - { id: 第二条, quote: 评估结果公示期不少于九天 }

evaluation:
  publicity: { days: 9, cite: { clause: 第二条 } }
`;

/** What a county office puts in and takes over: people, policies, access; each by the console alone. */
export function consoleImport(platform: () => Platform): void {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'yanxiu-import-'));
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => browser?.close());

  const give = async (page: Page, name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    await page.locator('input[type=file]').setInputFiles(join(folder, name));
  };

  test('people: a file with faults is told row by row; mended, it is written, and goes on after a reload', async () => {
    await visit(browser, 1440, async ({ page, complaints }) => {
      await signIn(page, platform().url, 'pucheng', '/organization/imports/new?kind=people');
      await give(page, '名单.csv', faulty);
      await page.getByText('“名单.csv”检查结果').waitFor();
      await page.getByText('没有这个编码的在用机构，或不在本次导入的范围内').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      const row = page.getByRole('row').filter({ hasText: '任职起始日' });
      expect(await row.getByRole('cell').allInnerTexts()).toEqual([
        '3',
        '任职起始日',
        '2026-02-30',
        '不是有效的日期',
        '日期，如 2026-09-01',
      ]);
      await page.reload();
      await page.getByText('“名单.csv”检查结果').waitFor();
      await page.getByRole('button', { name: '改正后重新上传' }).click();
      await give(page, '名单（改正）.csv', mended);
      await page.getByRole('button', { name: '确认写入 2 行' }).click();
      await page.getByText('“名单（改正）.csv”已写入登记').waitFor();
      await page.getByRole('button', { name: '上传另一个文件' }).click();
      await give(page, '名单（改正）.csv', mended);
      await page.getByText('没有需要写入的内容').waitFor();
      await page.goto(`${platform().url}/organization/people?name=${encodeURIComponent('杭大川')}`);
      await page.getByText('BROWSER-2').waitFor();
      expect(complaints).toEqual([]);
    });
  });

  test('DL-36: a pack is checked, seen against what is in force, and adopted with day and reason', async () => {
    await visit(browser, 1440, async ({ page, complaints }) => {
      await signIn(page, platform().url, 'pucheng', '/organization/policies/upload');
      await give(page, '补充规定.yaml', pack.replace('days: 9', 'days: 九天'));
      await page.getByText('evaluation.publicity.days').waitFor();
      await give(page, '补充规定.yaml', pack);
      await page.getByText('“补充规定.yaml”校验通过，可以保存').waitFor();
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await page.getByRole('button', { name: '预览与采用' }).click();
      const change = page.locator('.og-change');
      await change.getByText('评估结果公示期不少于九天').waitFor();
      expect(await change.locator('dd').allInnerTexts()).toEqual(['5', '9']);
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('button', { name: '采用', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('施行日').fill('2099-01-01');
      await dialog.getByLabel('施行日').press('Enter');
      await dialog.getByLabel('采用依据').fill('蒲教发〔2026〕12号');
      await dialog.getByRole('button', { name: '采用' }).click();
      await page.waitForURL(/\/organization\/policies$/);
      await page.getByText('2099年1月1日起').first().waitFor();
      expect(complaints).toEqual([]);
    });
  });

  test('an app’s secret is shown once, rotated with an overlap, and never asked back from the graph', async () => {
    await visit(browser, 1440, async ({ page, complaints }) => {
      await signIn(page, platform().url, 'pucheng', '/organization/apps');
      await page.getByRole('button', { name: '登记应用' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('应用名称').fill('县数据中心');
      await form.getByLabel('权限').click();
      await page.getByTitle('查看机构与联盟').last().click();
      await form.getByLabel('应用名称').click();
      await form.getByRole('button', { name: '登记', exact: true }).click();
      const first = await secretIn(page);
      await page.getByRole('button', { name: '我已保存' }).click();
      await page.getByRole('button', { name: '更换密钥' }).click();
      await page.getByRole('dialog').getByLabel('原因').fill('定期更换');
      await page.getByRole('button', { name: '生成新密钥' }).click();
      const second = await secretIn(page);
      expect(second).not.toBe(first);
      await page.getByRole('button', { name: '我已保存' }).click();
      await page.getByText(/^可用至/).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      const text = await page.content();
      expect([text.includes(first), text.includes(second)]).toEqual([false, false]);
      expect(complaints).toEqual([]);
    });
  });

  test('another county sees none of these imports, accounts and apps, neither listed nor by id', async () => {
    const pucheng = await Visitor.person(platform().url, 'pucheng');
    const { importJobs, accounts } = await pucheng.get<Record<'importJobs' | 'accounts', { nodes: { id: string }[] }>>(
      '{ importJobs(first: 1) { nodes { id } } accounts(first: 1, filter: { kind: APP }) { nodes { id } } }',
    );
    const [job, app] = [importJobs.nodes[0]?.id, accounts.nodes[0]?.id];
    expect([job, app]).toEqual([expect.any(String), expect.any(String)]);
    await visit(browser, 1440, async ({ page }) => {
      await signIn(page, platform().url, 'ouhai', '/organization/imports');
      await page.getByText('还没有导入过文件').waitFor();
      await page.goto(`${platform().url}/organization/imports/new?job=${job}`);
      await page.getByText('页面不存在').waitFor();
      await page.goto(`${platform().url}/organization/apps`);
      await page.getByText('还没有登记应用').waitFor();
      await page.goto(`${platform().url}/organization/apps/${app}`);
      await page.getByText('页面不存在').waitFor();
      await page.goto(`${platform().url}/organization/policies`);
      await page.getByText('瓯海区校本研修五年行动方案').first().waitFor();
      expect(await page.getByText('蒲城县研修补充规定').count()).toBe(0);
    });
  });
}

/** The secret in the dialog that shows it this once. */
async function secretIn(page: Page): Promise<string> {
  await page.getByText('请立即保存密钥').waitFor();
  return page.getByRole('dialog').locator('code').last().innerText();
}
