import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../src/browser.js';
import { overflow, seriousFindings, signIn, visit } from '../src/browsing.js';
import type { Platform } from '../src/platform.js';
import { Visitor } from '../src/visitor.js';

const pending = '{ ledgerEntries(first: 1, filter: { status: PENDING }) { totalCount } }';

/** The one table of the console: views, keys, columns, work on many rows, files and paper. */
export function consoleTable(platform: () => Platform): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => browser?.close());

  const views = (page: Page, name: string | RegExp = '视图') => page.getByRole('button', { name, exact: true });
  const saveAs = async (page: Page, name: string, shared: boolean) => {
    await page.getByRole('button', { name: '另存为新视图…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('名称').fill(name);
    if (shared) await dialog.getByRole('radio', { name: '蒲城县的人员' }).check();
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'hidden' });
  };

  const act = async (page: Page, action: string) => {
    await page.getByRole('button', { name: action, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: action, exact: true }).click();
  };

  test('a view keeps conditions, order and columns; it is shared with the unit, changed, and opened by itself', async () => {
    await visit(browser, 1440, async ({ page, complaints }) => {
      const { url } = platform();
      await signIn(page, url, 'pucheng', '/organization/units');
      await page.getByRole('textbox', { name: '名称' }).fill('永丰');
      await page.getByText('共 1 条').waitFor();
      const updated = page.getByRole('columnheader', { name: '更新日期' });
      await updated.click();
      await page.waitForURL(/order=UPDATED_AT$/);
      expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
      await updated.click();
      await page.waitForURL(/order=UPDATED_AT_DESC/);
      expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
      await views(page).click();
      await saveAs(page, '永丰片', true);
      await views(page, '永丰片').waitFor();

      await page.getByRole('button', { name: '列设置' }).click();
      await page.getByRole('checkbox', { name: '类别', exact: true }).uncheck();
      // Over the hidden one, then over the level.
      for (const _step of [1, 2]) await page.getByRole('button', { name: '编码前移' }).click();
      await page.getByRole('columnheader', { name: '类别' }).waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { name: '机构', exact: true }).click();
      await views(page, '永丰片（已改动）').click();
      await page.getByText('列的显示、次序或宽度').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('button', { name: '保存到“永丰片”' }).click();
      await page.getByText('与“永丰片”相比').waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: '默认打开“永丰片”' }).click();
      await page.getByRole('button', { name: '不再默认打开“永丰片”' }).waitFor();

      await page.goto(`${url}/organization/units`);
      await page.waitForURL(/view=.*columns=|columns=.*view=/);
      await page.getByText('共 1 条').waitFor();
      const heads = await page.locator('thead th').allInnerTexts();
      expect(heads.filter(Boolean).slice(0, 3)).toEqual(['名称', '编码', '层级']);
      await views(page, '永丰片').click();
      await page.getByRole('button', { name: '不再默认打开“永丰片”' }).click();
      await page.getByRole('button', { name: '默认打开“永丰片”', exact: true }).waitFor();
      await page.getByRole('button', { name: '全部记录' }).click();
      await page.getByRole('link', { name: '保南初中' }).waitFor();
      expect(complaints).toEqual([]);
    });
  });

  test('who looks after the same unit has its views; another county has not', async () => {
    const names = async (account: string) => {
      const officer = await Visitor.person(platform().url, account);
      const found = await officer.get<{ savedViews: { name: string }[] }>(
        '{ savedViews(table: "organization.units") { name } }',
      );
      return found.savedViews.map(({ name }) => name);
    };
    expect(await names('pucheng-inspector')).toEqual(['永丰片']);
    expect(await names('ouhai')).toEqual([]);
    await visit(browser, 390, async ({ page, complaints }) => {
      await signIn(page, platform().url, 'pucheng-inspector', '/organization/units');
      await views(page).click();
      await page.getByText('蒲城县共享').waitFor();
      expect(await page.getByRole('button', { name: '删除“永丰片”' }).count()).toBe(0);
      expect(await overflow(page)).toBe(0);
      expect(await seriousFindings(page)).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });

  test('j and k walk through the rows, x chooses, Enter opens; in a field they are letters', async () => {
    await visit(browser, 1440, async ({ page }) => {
      await signIn(page, platform().url, 'pucheng', '/credits/entries');
      await page.getByText('计算依据').first().waitFor();
      const focused = () => page.evaluate<string>('document.activeElement.dataset.rowKey ?? ""');
      await page.keyboard.press('j');
      const first = await focused();
      await page.keyboard.press('j');
      expect(await focused()).not.toBe(first);
      await page.keyboard.press('k');
      expect(await focused()).toBe(first);
      await page.goto(`${platform().url}/organization/units?view=all`);
      await page.getByRole('link', { name: '保南初中' }).waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('jk');
      expect(await page.getByRole('textbox', { name: '名称' }).inputValue()).toBe('jk');
      await page.getByRole('textbox', { name: '名称' }).fill('');
      await page.getByRole('heading', { name: '机构', exact: true }).click();
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/organization\/units\/[0-9a-f-]+/);
    });
  });

  test('chosen rows are worked off one by one; each refusal is told with its reason, and that of the whole at once', async () => {
    await visit(browser, 1440, async ({ page, complaints }) => {
      // By the policy of Pucheng schools recognise: the county is refused, and nothing is changed.
      await signIn(page, platform().url, 'pucheng', '/credits/entries?status=PENDING');
      await page.getByText('计算依据').first().waitFor();
      for (const _row of [1, 2]) {
        await page.keyboard.press('j');
        await page.keyboard.press('x');
      }
      await page.getByText('已选 2 条').waitFor();
      await act(page, '认定');
      await page.getByText('成功 0 条，未成功 2 条').waitFor();
      expect(await page.getByText('学分应由学校认定').count()).toBe(2);
      await page.getByRole('button', { name: '重新办理未成功的' }).waitFor();
      await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click();
      await page.getByRole('checkbox', { name: '选择本页' }).check();
      await page.getByRole('button', { name: /^选择全部 \d+ 条$/ }).click();
      await act(page, '认定');
      await page.getByRole('dialog').getByText('学分应由学校认定').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });

  test('a batch that runs is stopped by its button, and says what stays', async () => {
    await visit(browser, 1440, async ({ page, complaints }) => {
      const { url } = platform();
      // The demo's sets are done before anybody could stop them: the answers here are those of one that takes its time.
      const job = { id: '01900000-0000-7000-8000-000000000001', status: 'RUNNING', total: 900, done: 200, failed: 0 };
      const results = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
      const answers: Record<string, () => object> = {
        RecogniseAll: () => ({ recogniseAll: { job: { id: job.id } } }),
        RecognitionJob: () => ({ creditsJob: { ...job, results } }),
        CancelRecognition: () => {
          job.status = 'CANCELLED';
          return { cancelCreditsJob: { job: { id: job.id, status: job.status } } };
        },
      };
      await page.route(`${url}/graphql`, async (route) => {
        const { operationName = '' } = route.request().postDataJSON() as { operationName?: string };
        const answer = answers[operationName];
        return answer ? route.fulfill({ json: { data: answer() } }) : route.continue();
      });
      await signIn(page, url, 'ouhai', '/credits/entries?status=PENDING');
      await page.getByRole('checkbox', { name: '选择本页' }).check();
      await page.getByRole('button', { name: /^选择全部 \d+ 条$/ }).click();
      await act(page, '认定');
      await page.getByText('认定：正在后台办理，已处理 200 条，共 900 条').waitFor();
      await page.getByRole('button', { name: '停止', exact: true }).click();
      await page.getByText('认定：已停止，已处理 200 条，共 900 条').waitFor();
      expect(await page.getByRole('button', { name: '停止', exact: true }).count()).toBe(0);
      expect(await seriousFindings(page)).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });

  test('all that meet the conditions are worked off by a job, which a reload finds again', async () => {
    const county = await Visitor.person(platform().url, 'ouhai');
    const { ledgerEntries } = await county.get<{ ledgerEntries: { totalCount: number } }>(pending);
    const all = ledgerEntries.totalCount;
    await visit(browser, 1440, async ({ page, complaints }) => {
      await signIn(page, platform().url, 'ouhai', '/credits/entries?status=PENDING');
      await page.getByText('计算依据').first().waitFor();
      await page.getByRole('checkbox', { name: '选择本页' }).check();
      await page.getByRole('button', { name: `选择全部 ${all} 条` }).click();
      await page.getByText(`已选符合条件的全部 ${all} 条`).waitFor();
      await act(page, '认定');
      await page.getByText('认定：已办理完毕').waitFor();
      await page.getByText(`已处理 ${all} 条，共 ${all} 条`).waitFor();
      await page.getByText('没有符合条件的记录').waitFor();
      await page.reload();
      await page.getByText('认定：已办理完毕').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('button', { name: '关闭' }).click();
      await page.getByText('认定：已办理完毕').waitFor({ state: 'hidden' });
      expect(complaints).toEqual([]);
    });
  });

  test('on a phone rows are chosen too, and a day is set in Chinese', async () => {
    await visit(browser, 390, async ({ page, complaints }) => {
      await signIn(page, platform().url, 'pucheng', '/credits/entries?status=PENDING');
      await page
        .getByRole('checkbox', { name: /^选择.*年/ })
        .first()
        .check();
      await page.getByText('已选 1 条').waitFor();
      expect(await overflow(page)).toBe(0);
      await page.getByRole('textbox', { name: '研修日期自' }).click();
      await page.locator('.ant-picker-content thead th').first().waitFor();
      const week = await page.locator('.ant-picker-content thead th').allInnerTexts();
      expect(week.join('')).toBe('一二三四五六日');
      expect(complaints).toEqual([]);
    });
  });

  test('a list goes away as a file with its purpose on record, and on paper with all its rows', async () => {
    await visit(browser, 1440, async ({ page, complaints, runFirst }) => {
      await runFirst(`window.print = () => {
        window.printed = document.querySelector('.yx-sheet').innerText;
        window.printedRows = document.querySelectorAll('.yx-sheet tbody tr').length;
      }`);
      await signIn(page, platform().url, 'pucheng', '/organization/people');
      await page.getByText('教师编号').first().waitFor();
      await page.getByRole('button', { name: '导出' }).click();
      await page.getByRole('button', { name: '下载' }).click();
      await page.getByText('请输入用途').waitFor();
      await page.getByLabel('用途').fill('核对教师花名册');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '下载' }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/^people-.*\.xlsx$/);
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      const total = Number(/共 (\d+) 条/.exec(await page.getByText(/共 \d+ 条/).innerText())?.[1]);
      await page.getByRole('button', { name: '打印' }).click();
      const printed = () => page.evaluate<string | undefined>('window.printed');
      await expect.poll(printed, { timeout: 20_000 }).toContain(`共 ${total} 条`);
      expect(await page.evaluate<number>('window.printedRows')).toBe(total);
      expect(complaints).toEqual([]);
    });
  });
}
