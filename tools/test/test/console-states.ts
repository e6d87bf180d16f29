import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../src/browser.js';
import { allThere, goWithin, signIn, visit } from '../src/browsing.js';
import type { Platform } from '../src/platform.js';
import { rowsIn, table } from './console-pages.js';
import type { ListPage } from './console-pages.js';

/** Layout shifts that nobody caused, and breaches of the page's policy, collected from the first moment. */
const observed = `
  window.shifted = 0;
  window.moved = [];
  window.breaches = [];
  const place = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (hadRecentInput) continue;
      window.shifted += value;
      for (const { node, previousRect, currentRect } of sources.slice(0, 2))
        window.moved.push([node?.className ?? node?.nodeName, place(previousRect), place(currentRect)].join(' | '));
    }
  }).observe({ type: 'layout-shift', buffered: true });
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    window.breaches.push(violatedDirective + ' ' + blockedURI));`;

const failing = (route: Route) =>
  route.fulfill({
    status: 500,
    contentType: 'application/json',
    body: JSON.stringify({
      errors: [
        { message: '服务暂时不可用', extensions: { code: 'INTERNAL', requestId: 'planted', service: 'gateway' } },
      ],
    }),
  });

/** What stands for rows that are on their way. */
const bones = (page: Page) => page.locator('.yx-bone, .ant-skeleton').first();
const failure = (page: Page) => page.getByText('查询没有完成').first();

/** Loads the list with its rows held back, then lets them come: nothing may jump. */
async function onItsWay(page: Page, url: string, { name, path, text }: ListPage): Promise<void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/graphql', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(url + path);
  await bones(page).waitFor();
  expect({ name, rows: await rowsIn(page).count() }).toEqual({ name, rows: 0 });
  release();
  await page.getByText(text).first().waitFor();
  await allThere(page);
  await page.unroute('**/graphql');
  const { shifted, moved } = await page.evaluate<{ shifted: number; moved: string[] }>('({ shifted, moved })');
  // What a reader would call a jump; the budget of console.md (0.02) depends on timing and is the bench's.
  if (shifted > 0.1) throw new Error(`${name} moves by ${shifted}:\n${moved.join('\n')}`);
}

const focus = 'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent';
const outlined = `(() => {
  const within = document.activeElement.closest('.ant-input-affix-wrapper, .ant-select, .ant-picker') ?? document.activeElement;
  return [document.activeElement, within].some((element) => {
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    return outlineStyle !== 'none' || boxShadow !== 'none';
  });
})()`;

/** `/` searches, Tab goes on, Shift+Tab back, and focus is always to be seen. */
async function byKeyboard(page: Page, { name, search }: ListPage): Promise<void> {
  await page.keyboard.press('/');
  expect({ name, focus: await page.evaluate(focus) }).toEqual({ name, focus: search });
  await page.keyboard.press('Tab');
  expect({ name, moved: (await page.evaluate(focus)) !== search }).toEqual({ name, moved: true });
  expect({ name, outlined: await page.evaluate(outlined) }).toEqual({ name, outlined: true });
  await page.keyboard.press('Shift+Tab');
  expect({ name, focus: await page.evaluate(focus) }).toEqual({ name, focus: search });
}

async function whatNothingMeets(page: Page, { name, search }: ListPage): Promise<void> {
  await table(page).getByRole('textbox', { name: search! }).fill('查无此项');
  await page.getByText('没有符合条件的记录').waitFor();
  expect({ name, rows: await rowsIn(page).count() }).toEqual({ name, rows: 0 });
  await page.getByRole('button', { name: '清除筛选条件' }).click();
  // What the address had named before is cleared too, so any row will do.
  await rowsIn(page).first().waitFor();
}

/** A walk through all lists takes its time on a busy machine. */
const limit = 180_000;

/** Every list of the console in the states that it can be in: those that the walk through all pages has come by. */
export function consoleStates(platform: () => Platform, lists: ListPage[]): void {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => browser?.close());

  /** Each list in turn within one visit, so that what is cached serves them all. */
  const eachList = (work: (page: Page, list: ListPage, complaints: string[]) => Promise<void>) =>
    visit(browser, 1440, async ({ page, complaints, runFirst }) => {
      await runFirst(observed);
      await signIn(page, platform().url, 'pucheng', '/');
      await page.waitForLoadState('networkidle');
      for (const list of lists) await work(page, list, complaints);
    });

  test('there are lists of every slice', () => {
    const slices = new Set(lists.map(({ path }) => path.split('/')[1]));
    expect([...slices].sort()).toEqual(['credits', 'evaluation', 'organization', 'plans', 'resources']);
    expect(lists.filter(({ search }) => search !== null).length).toBeGreaterThan(1);
  });

  test(
    'on its way a list shows where rows will stand; then / searches, and what nothing meets is cleared in one step',
    async () => {
      await eachList(async (page, list, complaints) => {
        await onItsWay(page, platform().url, list);
        if (list.search !== null) {
          await byKeyboard(page, list);
          await whatNothingMeets(page, list);
        }
        const { name } = list;
        const breaches = await page.evaluate<string[]>('breaches');
        expect({ name, breaches, complaints }).toEqual({ name, breaches: [], complaints: [] });
      });
    },
    limit,
  );

  test(
    'a failed query says what and offers to try again, and that works',
    async () => {
      // Nothing is loaded anew between the lists, so what fails is what only this one asks.
      await eachList(async (page, { name, path, text }) => {
        await page.route('**/graphql', failing);
        await goWithin(page, path);
        await failure(page).waitFor();
        await page
          .getByText(/服务暂时不可用|网络不通或服务繁忙/)
          .first()
          .waitFor();
        await page.unroute('**/graphql');
        await page.getByRole('button', { name: '重试' }).first().click();
        await page.getByText(text).first().waitFor();
        expect({ name, failures: await table(page).getByText('查询没有完成').count() }).toEqual({ name, failures: 0 });
      });
    },
    limit,
  );

  test('without a network the next page is not shown as empty; it comes when the network is back', async () => {
    await visit(browser, 1440, async ({ page }) => {
      await signIn(page, platform().url, 'pucheng', '/organization/units');
      await page.getByText('保南初中').first().waitFor();
      await page.context().setOffline(true);
      await page.getByRole('button', { name: '下一页' }).click();
      await failure(page).waitFor();
      await page.getByText('网络不通或服务繁忙').first().waitFor();
      expect(await page.getByText('没有符合条件的记录').count()).toBe(0);
      await page.context().setOffline(false);
      await page.getByRole('button', { name: '重试' }).first().click();
      await page.getByText('永丰初中').first().waitFor();
    });
  });
}
