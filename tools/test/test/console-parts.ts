import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../src/browser.js';
import { overflow, picture, seriousFindings, signIn, visit } from '../src/browsing.js';
import type { Platform } from '../src/platform.js';
import { Visitor } from '../src/visitor.js';

const create = `mutation ($input: CreateResourceInput!) { createResource(input: $input) { resource { id } } }`;
const read = `query ($id: ID!) { resource(id: $id) { title summary } }`;

/** A draft of the county's own, as its officer would upload it. */
async function newDraft(officer: Visitor, title: string): Promise<string> {
  const { orgUnitByCode } = await officer.get<{ orgUnitByCode: { id: string } }>(
    '{ orgUnitByCode(code: "610526-00001") { id } }',
  );
  const input = { unitId: orgUnitByCode.id, title, kind: 'CASE', consent: true, idempotencyKey: `parts ${title}` };
  const { createResource } = await officer.get<{ createResource: { resource: { id: string } } }>(create, { input });
  return createResource.resource.id;
}

const chartFiles = `performance.getEntriesByType('resource').filter(({ name }) => /\\/engine-/.test(name)).length`;

interface Scored {
  scoreSheets: { nodes: { unit: { id: string }; kind: { code: string }; rubric: { code: string } }[] };
}

/** A sheet of today, opened by its inspector at a school that has one of an earlier day. */
async function newSheet(inspector: Visitor): Promise<string> {
  const { scoreSheets } = await inspector.get<Scored>(
    '{ scoreSheets(first: 1) { nodes { unit { id } kind { code } rubric { code } } } }',
  );
  const { unit, kind, rubric } = scoreSheets.nodes[0]!;
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const { openScoreSheet } = await inspector.get<{ openScoreSheet: { scoreSheet: { id: string } } }>(
    'mutation ($input: OpenScoreSheetInput!) { openScoreSheet(input: $input) { scoreSheet { id } } }',
    { input: { unitId: unit.id, kind: kind.code, rubricCode: rubric.code, day, idempotencyKey: `parts ${day}` } },
  );
  return openScoreSheet.scoreSheet.id;
}

/** The library's parts as people use them: forms that lose nothing, records that tell their history, charts, paper. */
export function consoleParts(platform: () => Platform): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => browser?.close());

  const opened = async (page: Page, path: string, text: string) => {
    await page.goto(platform().url + path);
    await page.getByText(text).first().waitFor();
  };
  const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true }).click();

  test('every part is shown in every state, on a desk and on a phone, without a fault', async () => {
    await visit(browser, 1440, async ({ page, complaints, hosts }) => {
      await signIn(page, platform().url, 'pucheng', '/');
      for (const state of ['data', 'empty', 'loading', 'error']) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await opened(page, `/parts?state=${state}`, '离开前提醒');
        await page.waitForLoadState('networkidle');
        for (const width of [1440, 390]) {
          await page.setViewportSize({ width, height: 900 });
          const at = { state, width };
          await picture(page, `console-parts-${state}-${width}`);
          await expect
            .poll(() => overflow(page), { message: `${state} at ${width} is too wide`, timeout: 10_000 })
            .toBe(0);
          expect({ ...at, findings: await seriousFindings(page) }).toEqual({ ...at, findings: [] });
          expect({ ...at, complaints }).toEqual({ ...at, complaints: [] });
        }
      }
      expect([...hosts]).toEqual(['localhost']);
    });
  });

  test.each(['dark', 'contrast'])('every part is readable in the look “%s”', async (look) => {
    await visit(browser, 1440, async ({ page, complaints, runFirst }) => {
      const preferences = JSON.stringify({ look, large: true, locale: 'en' });
      await runFirst(`localStorage.setItem('yanxiu.preferences', ${JSON.stringify(preferences)})`);
      await signIn(page, platform().url, 'pucheng', '/parts');
      await page.locator('.yx-drawing svg').first().waitFor();
      await picture(page, `console-parts-${look}`);
      expect(await seriousFindings(page)).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });

  test('charts are loaded with the first chart only, drawn as SVG, and are a table as well', async () => {
    await visit(browser, 1440, async ({ page, complaints }) => {
      await signIn(page, platform().url, 'pucheng', '/');
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(chartFiles)).toBe(0);
      await opened(page, '/credits/progress', '历年学分');
      await page.locator('.yx-drawing svg').first().waitFor();
      expect(await page.evaluate(chartFiles)).toBe(1);
      // Patterns besides colours.
      expect(await page.locator('.yx-drawing svg pattern').count()).toBeGreaterThan(1);
      // Screen readers have the table all the while.
      const table = page.getByRole('table', { name: '历年学分' });
      expect(await table.getByRole('row').count()).toBe(4);
      await page.locator('.yx-chart').first().getByText('表', { exact: true }).click();
      expect(await table.getByRole('columnheader', { name: '待认定' }).isVisible()).toBe(true);
      expect(complaints).toEqual([]);
    });
  });

  test('what the server finds wrong with a field is told at the field', async () => {
    await visit(browser, 1440, async ({ page }) => {
      await signIn(page, platform().url, 'pucheng', '/parts?state=error');
      await page.getByRole('button', { name: '撤并机构' }).click();
      const dialog = page.getByRole('dialog', { name: '撤并机构' });
      await dialog.getByLabel('理由').fill('生源减少');
      await page.keyboard.press('Control+Enter');
      const field = dialog.locator('.ant-form-item').filter({ has: page.getByLabel('名称') });
      await field.getByText('同级已有机构名为“永丰初中”').waitFor();
      expect(await dialog.locator('.yx-refusal').count()).toBe(0);
      // What was typed isn't thrown away without a question.
      await page.keyboard.press('Escape');
      await page.getByRole('dialog', { name: '放弃填写的内容？' }).waitFor();
      await page.getByRole('button', { name: '继续填写' }).click();
      expect(await dialog.getByLabel('理由').inputValue()).toBe('生源减少');
    });
  });

  test('two who edit one draft: the later compares, chooses, and nothing of the other is lost', async () => {
    const officer = await Visitor.person(platform().url, 'pucheng');
    const id = await newDraft(officer, `两人同时修改 ${Date.now()}`);
    await visit(browser, 1440, async ({ page: first, complaints }) => {
      await signIn(first, platform().url, 'pucheng', `/resources/drafts/${id}`);
      await first.getByLabel('标题').waitFor();
      const second = await first.context().newPage();
      await opened(second, `/resources/drafts/${id}`, '修改资源资料');
      await second.getByLabel('标题').fill('第二人的标题');
      await first.getByLabel('标题').fill('第一人的标题');
      await first.getByLabel('内容简介').fill('第一人的简介');
      await first.keyboard.press('Control+s');
      await first.getByText(/已保存（/).waitFor();

      await second.keyboard.press('Control+s');
      const dialog = second.getByRole('dialog', { name: '此内容已被他人修改' });
      await dialog.getByText('还有 1 项没有选择').waitFor();
      await picture(second, 'console-conflict', false);
      expect(await seriousFindings(second)).toEqual([]);
      const title = dialog.getByRole('group', { name: '标题' });
      await title.getByText('第一人的标题').waitFor();
      await title.getByText('我的修改').click();
      await dialog.getByRole('button', { name: '按所选保存' }).click();
      await second.getByText(/已保存（/).waitFor();
      expect(await second.getByLabel('内容简介').inputValue()).toBe('第一人的简介');

      const { resource } = await officer.get<{ resource: object }>(read, { id });
      expect(resource).toEqual({ title: '第二人的标题', summary: '第一人的简介' });
      // Both steps stand in its history, with what was there before.
      await opened(second, `/resources/library/${id}`, '变更记录');
      const lines = second.getByRole('group', { name: '变更记录' }).getByRole('listitem');
      await lines.filter({ hasText: '第二人的标题' }).first().waitFor();
      expect(await lines.count()).toBe(3);
      expect(await lines.first().locator('del').first().textContent()).toBe('第一人的标题');
      expect(complaints).toEqual([]);
    });
  });

  test('two windows on one score sheet: marks of both are kept, and a mark given twice is chosen', async () => {
    const inspector = await Visitor.person(platform().url, 'pucheng-inspector');
    const id = await newSheet(inspector);
    await visit(browser, 1440, async ({ page: first, complaints }) => {
      const mark = (page: Page, number: number) => page.getByLabel(`第 ${number} 项得分`, { exact: true });
      const saved = (page: Page) => page.getByText(/已保存（/).waitFor();
      await signIn(first, platform().url, 'pucheng-inspector', `/evaluation/sheets/${id}`);
      await mark(first, 1).waitFor();
      const second = await first.context().newPage();
      await opened(second, `/evaluation/sheets/${id}`, '总分');
      const given = (await mark(first, 1).inputValue()) === '1' ? '0.5' : '1';
      await mark(first, 1).fill(given);
      await saved(first);
      // Another item: nothing to choose.
      await mark(second, 2).fill('1.5');
      await saved(second);
      expect(await mark(second, 1).inputValue()).toBe(given);
      // The same item.
      await mark(first, 2).fill('0.5');
      const dialog = first.getByRole('dialog', { name: '此内容已被他人修改' });
      await dialog.getByText('我的修改').first().click();
      await dialog.getByRole('button', { name: '按所选保存' }).click();
      await saved(first);
      const { scoreSheet } = await inspector.get<{ scoreSheet: { items: { number: number; score: string }[] } }>(
        'query ($id: ID!) { scoreSheet(id: $id) { items { number score } } }',
        { id },
      );
      const scores = scoreSheet.items.filter(({ number }) => number < 3).map(({ score }) => score);
      expect(scores).toEqual([given, '0.5']);
      expect(complaints).toEqual([]);
    });
  });

  test('what was typed and not saved is offered again after the page broke off', async () => {
    await visit(browser, 1440, async ({ page }) => {
      // Closing and loading anew ask, too: here the reader insists.
      const asked: string[] = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.type());
        void dialog.accept();
      });
      await signIn(page, platform().url, 'pucheng', '/parts');
      await page.getByLabel('课题').fill('断电前填写的课题');
      await page.reload();
      expect(asked).toEqual(['beforeunload']);
      await page.getByText(/上次填写的内容没有保存/).waitFor();
      expect(await page.getByLabel('课题').inputValue()).toBe('单元作业设计');
      await page.getByRole('button', { name: '恢复填写' }).click();
      expect(await page.getByLabel('课题').inputValue()).toBe('断电前填写的课题');
      await save(page);
      await page.getByText(/已保存（/).waitFor();
      await page.reload();
      await page.getByLabel('课题').waitFor();
      expect(await page.getByText(/上次填写的内容没有保存/).count()).toBe(0);
    });
  });

  test('where it is wanted, a form saves by itself when typing rests', async () => {
    await visit(browser, 1440, async ({ page }) => {
      await signIn(page, platform().url, 'pucheng', '/parts');
      await page.getByRole('switch', { name: '停笔后自动保存' }).click();
      await page.getByLabel('课题').fill('自动保存的课题');
      await page.getByText(/已保存（/).waitFor();
      // Half a form waits until it is whole, and isn't told its faults while it is being typed.
      await page.getByLabel('课题').fill('');
      await page.getByText('有未保存的内容').first().waitFor();
      await page.getByLabel('安排').fill('先写安排');
      expect(await page.getByText(/已保存（/).count()).toBe(0);
      await page.getByLabel('课题').fill('完整的课题');
      await page.getByText(/已保存（/).waitFor();
    });
  });

  test('a page with something unsaved asks before it is left, by the menu and by the back button', async () => {
    await visit(browser, 1440, async ({ page }) => {
      await signIn(page, platform().url, 'pucheng', '/organization/units');
      await page.getByText('保南初中').first().waitFor();
      await page.evaluate(`history.pushState(null, '', '/parts'); dispatchEvent(new PopStateEvent('popstate'))`);
      await page.getByLabel('课题').fill('没有保存的课题');
      const question = page.getByRole('dialog', { name: '离开此页？' });
      const path = () => new URL(page.url()).pathname;

      await page.getByRole('menuitem', { name: '首页' }).getByRole('link').click();
      await question.waitFor();
      await page.getByRole('button', { name: '留在此页' }).click();
      await question.waitFor({ state: 'hidden' });
      expect(path()).toBe('/parts');

      await page.goBack();
      await question.waitFor();
      expect(path()).toBe('/parts');
      expect(await page.getByLabel('课题').inputValue()).toBe('没有保存的课题');
      await page.getByRole('button', { name: '不保存，离开' }).click();
      await page.getByText('保南初中').first().waitFor();
      expect(path()).toBe('/organization/units');
    });
  });

  test('on paper a page has neither menu nor buttons, and its table is whole', async () => {
    const officer = await Visitor.person(platform().url, 'pucheng');
    const { ledgerEntries } = await officer.get<{ ledgerEntries: { nodes: { person: { id: string } }[] } }>(
      '{ ledgerEntries(first: 1) { nodes { person { id } } } }',
    );
    const person = ledgerEntries.nodes[0]?.person.id;
    const { creditStatement } = await officer.get<{ creditStatement: { entryCount: number } }>(
      'query ($person: ID!) { creditStatement(personId: $person) { entryCount } }',
      { person },
    );
    await visit(browser, 1440, async ({ page }) => {
      await signIn(page, platform().url, 'pucheng', `/credits/people/${person}`);
      await page.getByText('学分记录').first().waitFor();
      await page.waitForLoadState('networkidle');
      await page.evaluate(`print = () => document.documentElement.classList.add('printed')`);
      await page.locator('.yx-page-head').getByRole('button', { name: '打印' }).click();
      await page.locator('html.printed').waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.cr-paper tbody tr').count()).toBe(creditStatement.entryCount);
      expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
      expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
      expect(await page.getByText('学分认定单位（盖章）：').isVisible()).toBe(true);
      const cut = `[...document.querySelectorAll('.yx-page *')].filter((one) => one.scrollWidth > one.clientWidth + 1 &&
        ['auto', 'scroll', 'hidden'].includes(getComputedStyle(one).overflowX) && !one.closest('.yx-hidden')).length`;
      expect(await page.evaluate(cut)).toBe(0);
    });
  });
}
