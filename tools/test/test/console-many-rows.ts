import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../src/browser.js';
import { overflow, signIn, visit } from '../src/browsing.js';
import { until } from '../src/platform.js';
import type { Platform } from '../src/platform.js';
import { Visitor } from '../src/visitor.js';

const county = '640122';
const rows = 10_000;
/** As long as a name may be: 40 characters, as those of some peoples are written. */
const longName = `买买提·${'阿卜杜热合曼·'.repeat(5)}伊`;
const lastName = '祚万';

interface Job {
  importJob: { version: number; state: string; createCount: number; sameCount: number; faultCount: number };
}
interface PeoplePage {
  people: { nodes: { id: string; name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

const job = 'query ($id: ID!) { importJob(id: $id) { version state createCount sameCount faultCount } }';
const apply = 'mutation ($input: ApplyImportInput!) { applyImport(input: $input) { importJob { state } } }';
const next = `query ($after: String, $filter: PersonFilter) { people(first: 100, after: $after, filter: $filter) {
  nodes { id name } pageInfo { hasNextPage endCursor } } }`;

const surnames = '安白蔡曹陈程邓丁董杜范方冯高龚郭韩何贺胡黄贾江蒋金康孔雷黎李';

/** Ten thousand people of one school as the template has them. */
function peopleCsv(unitCode: string): string {
  const heading = '教师编号,姓名,学校编码,职务,学科,学段,教师层级,任职起始日,任职截止日,主要任职';
  const nameOf = (index: number) => {
    if (index === 0) return longName;
    if (index === rows - 1) return lastName;
    return `${surnames[index % surnames.length]}${String.fromCodePoint(0x4e00 + (index % 5_000))}`;
  };
  const line = (_: unknown, index: number) =>
    `M${String(index).padStart(7, '0')},${nameOf(index)},${unitCode},教师,语文,,,2025-09-01,,是`;
  return [heading, ...Array.from({ length: rows }, line)].join('\n');
}

/** A county with ten thousand people more, brought in by a file as its officer would. */
export function consoleManyRows(platform: () => Platform): void {
  let browser: Browser;
  let officer: Visitor;
  let countyId: string;

  beforeAll(async () => {
    browser = await launchChromium();
    officer = await Visitor.person(platform().url, 'helan');
    const { orgUnitByCode } = await officer.get<{ orgUnitByCode: { id: string } }>(
      'query ($code: String!) { orgUnitByCode(code: $code) { id } }',
      { code: county },
    );
    countyId = orgUnitByCode.id;
    await bringIn();
  }, 240_000);
  afterAll(async () => browser?.close());

  async function bringIn(): Promise<void> {
    const { orgUnits } = await officer.get<{ orgUnits: { nodes: { code: string }[] } }>(
      'query ($under: ID!) { orgUnits(first: 1, filter: { under: $under, levels: [SCHOOL] }) { nodes { code } } }',
      { under: countyId },
    );
    const answer = await officer.fetch(`/imports/people?unit=${countyId}&name=people.csv`, {
      method: 'PUT',
      headers: { 'content-type': 'text/csv' },
      body: peopleCsv(orgUnits.nodes[0]!.code),
    });
    expect(answer.status).toBe(201);
    const { id } = (await answer.json()) as { id: string };
    const reached = (state: string) =>
      until(async () => {
        const { importJob } = await officer.get<Job>(job, { id });
        if (importJob.state === 'REFUSED') throw new Error(JSON.stringify(importJob));
        return importJob.state === state && importJob;
      }, 60_000);
    const checked = await reached('CHECKED');
    expect({ rows: checked.createCount + checked.sameCount, faults: checked.faultCount }).toEqual({ rows, faults: 0 });
    if (checked.createCount === 0) return;
    await officer.get(apply, { input: { id, version: checked.version, mode: 'ATOMIC' } });
    await reached('APPLIED');
  }

  /** The cursor after which fewer than two hundred remain, found as a script would find it. */
  async function nearTheEnd(): Promise<string> {
    let [before, cursor] = ['', ''];
    for (;;) {
      const { people } = await officer.get<PeoplePage>(next, { after: cursor || null, filter: { under: countyId } });
      if (!people.pageInfo.hasNextPage) return before;
      [before, cursor] = [cursor, people.pageInfo.endCursor];
    }
  }

  test('10,000 rows: the page holds twenty of them at a time, at the start as at the end', async () => {
    const after = await nearTheEnd();
    await visit(browser, 1440, async ({ page, complaints }) => {
      const { url } = platform();
      await signIn(page, url, 'helan', '/organization/people');
      await page.getByText('超过 1 万条').waitFor();
      const shown = page.locator('[data-row-key]:not([aria-hidden="true"])');
      expect(await shown.count()).toBe(20);
      const nodes = await page.evaluate<number>('document.querySelectorAll("*").length');
      await page.goto(`${url}/organization/people?after=${encodeURIComponent(after)}`);
      await shown.first().waitFor();
      const forward = page.getByRole('button', { name: '下一页' });
      while (await forward.isEnabled()) {
        const first = await shown.first().getAttribute('data-row-key');
        await forward.click();
        await page.locator(`[data-row-key="${first}"]`).waitFor({ state: 'detached' });
      }
      await page.getByRole('link', { name: lastName, exact: true }).waitFor();
      expect(await shown.count()).toBeLessThanOrEqual(20);
      // Nothing piles up on the way.
      expect(await page.evaluate<number>('document.querySelectorAll("*").length')).toBeLessThan(nodes * 1.2);
      expect(complaints).toEqual([]);
    });
  });

  test.each([1440, 390])(
    'one of 10,000 is found by a part of the name, and a long name wraps at %i pixels',
    async (width) => {
      await visit(browser, width, async ({ page, complaints }) => {
        await signIn(page, platform().url, 'helan', `/organization/people?name=${encodeURIComponent('买买提')}`);
        const link = page.getByRole('link', { name: longName });
        await link.waitFor();
        await page.getByText('共 1 条').waitFor();
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        // All of the name stands within its cell or card.
        const box = (await link.boundingBox())!;
        const holder = (await page.locator('td, .yx-card-head').filter({ has: link }).first().boundingBox())!;
        expect(box.x + box.width).toBeLessThanOrEqual(holder.x + holder.width + 1);
        expect(complaints).toEqual([]);
      });
    },
  );
}
