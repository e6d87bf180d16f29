import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../src/browser.js';
import { overflow, signIn, visit } from '../src/browsing.js';
import { Dialog } from '../src/dialog.js';
import type { Platform } from '../src/platform.js';

const sheet = (name: string, ...rows: string[]) => ({
  ...{ name, mimeType: 'text/csv' },
  buffer: Buffer.from(['班级,姓名,学号,数学', ...rows].join('\n')),
});

/** A report on a test, from a phone to the gallery of the cluster: no pupil goes along (PC-19). */
export function consolePapers(platform: () => Platform): void {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => browser?.close());

  const work = (width: number, account: string, path: string, steps: (page: Page) => Promise<void>) =>
    visit(browser, width, async ({ page, complaints }) => {
      page.setDefaultTimeout(15_000);
      await signIn(page, platform().url, account, path);
      await steps(page);
      // The browser itself tells of an upload that is refused.
      expect(complaints.filter((text) => !text.includes('status of 400'))).toEqual([]);
    });

  test('PC-19: a sheet with pupils is refused, a masked one goes with the report, which the school recommends and the cluster shows', async () => {
    const mark = String(Date.now()).slice(-6);
    const file = `九年级数学月考分析（${mark}）`;
    const title = `九年级数学质检分析（${mark}）`;
    let kept = '';
    await work(390, 'pucheng-teacher', '/resources/drafts/new?kind=TEST_ANALYSIS', async (page) => {
      await page.getByLabel('标题').fill(file);
      await page.getByText('作者同意公开，且内容不侵犯他人著作权').click();
      const choose = page.locator('input[type=file]');
      await choose.setInputFiles(sheet('成绩.csv', '九1,王小明,20260101,92', '九1,李雪,20260102,88'));
      await page.getByRole('button', { name: /^提\s?交$/ }).click();
      await page.getByText('“姓名”第 2 行起 2 处：学生姓名未脱敏').waitFor();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.locator('.ant-upload-list-item').getByRole('button').first().click();
      await choose.setInputFiles(sheet('脱敏.csv', '九1,王**,2026***1,92', '九1,李*,2026***2,88'));
      await page.getByRole('button', { name: /^提\s?交$/ }).click();
      await page.getByText('已核验脱敏').waitFor();
      kept = new URL(page.url()).pathname;
    });
    await work(1440, 'pucheng-school', kept, async (page) => {
      await page.getByRole('button', { name: '审核发布' }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^发\s?布$/ })
        .click();
      await page.getByText('已发布到资源库').waitFor();
    });

    await work(390, 'pucheng-teacher', '/plans/analyses', async (page) => {
      await (await Dialog.open(page, '撰写报告')).does({ 题目: title, 检测名称: '2026年10月月考' });
      await page.getByRole('button', { name: '增加一行' }).click();
      await page.getByLabel('第 1 行班级或年级').fill('九年级1班');
      await page.getByLabel('第 1 行人数').fill('46');
      await page.getByLabel('第 1 行平均分').fill('81.5');
      await page.getByLabel('改进措施').fill('补一节建模课。');
      await page.getByLabel('问题与归因').fill('典型错例，姓名：王小明');
      await page.getByText('学生姓名请写成“张*”').first().waitFor();
      await page.getByLabel('问题与归因').fill('应用题建模失分集中。');
      await page.getByLabel('所附报告文件').click();
      await page.getByTitle(file).click();
      await page.keyboard.press('Control+S');
      await page
        .getByText(/^已保存/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: '查看并提交' }).click();
      await (await Dialog.open(page, /^提\s?交$/)).does();
      await page.getByText('已提交').first().waitFor();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });

    await work(1440, 'pucheng-school', '/plans/analyses', async (page) => {
      await page.getByRole('link', { name: title }).click();
      const recommending = await Dialog.open(page, /^推荐到.*联片研修区$/);
      await recommending.refuses('请写明推荐理由，至少 2 个字');
      await recommending.does({ 推荐理由: '归因具体，措施可行' });
      await (await Dialog.open(page, /^评\s?选$/)).does();
      await page.getByText('联片研修区优秀').first().waitFor();
    });
    await work(390, 'pucheng-teacher', '/plans/analyses/gallery', async (page) => {
      await page.getByRole('link', { name: title }).waitFor();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });
  });
}
