import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../src/browser.js';
import { signIn, visit } from '../src/browsing.js';
import { Dialog, goTo } from '../src/dialog.js';
import type { Platform } from '../src/platform.js';
import { Visitor } from '../src/visitor.js';
import { registerPapers } from './console-register-papers.js';

const menu = '机构变更';
const why = { 办理事由: '布局调整', 批准文件文号: '演教发〔2026〕1号' };
const reason = { 办理事由: '工作需要' };

const known = `{
  orgUnits(first: 1, filter: { levels: [COUNTY] }) { nodes { id name } }
  people(first: 1, filter: { nameContains: "张" }) { nodes { id name } }
}`;

/** Every dialog of the register, on units of its own: what it refuses, and what the page shows after it without a reload. */
export function consoleRegisterDialogs(platform: () => Platform): void {
  let browser: Browser;
  let county: { id: string; name: string };
  let people: { id: string; name: string }[];
  const named = { first: '', second: '', group: '' };
  /** Pages of what the tests have founded, for the tests after them. */
  const at = { first: '', second: '', alliance: '' };

  beforeAll(async () => {
    browser = await launchChromium();
    const officer = await Visitor.person(platform().url, 'pucheng');
    const found = await officer.get<Record<'orgUnits' | 'people', { nodes: { id: string; name: string }[] }>>(known);
    [county] = found.orgUnits.nodes as [typeof county];
    people = found.people.nodes;
  });
  afterAll(async () => browser?.close());

  const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
  const work = (account: string, path: () => string, steps: (page: Page) => Promise<void>) => () =>
    visit(browser, 1440, async ({ page, complaints }) => {
      page.setDefaultTimeout(15_000);
      await signIn(page, platform().url, account, path());
      await steps(page);
      expect(complaints).toEqual([]);
    });

  test(
    'X29: a school is founded, revised, renamed, split, moved in part and closed, each with its number on record',
    work(
      'pucheng',
      () => `/organization/units/${county.id}`,
      async (page) => {
        const mark = String(Date.now()).slice(-5);
        const [first, second] = [`演练甲校${mark}`, `演练乙校${mark}`];
        const group = `演练语文组${mark}`;
        Object.assign(named, { first: `${first}中心`, second, group });
        const founding = await Dialog.open(page, '新设下级', '学校');
        await founding.refuses('请填写名称，至少 2 个字');
        await founding.refuses('编码由数字、大写字母', { 名称: first, 编码: '甲' });
        await founding.does({ 编码: `610526-${mark}1`, 学段: ['初中'] });
        await page.getByRole('heading', { name: first }).waitFor();
        at.first = new URL(page.url()).pathname;

        await (await Dialog.open(page, '新设下级', '教研组')).does({ 名称: group, 类别: '教研组' });
        await (await Dialog.open(page, menu, '修订资料')).does({ 地址: '演练路 1 号', '经度（东经为正）': '109.58' });
        await seen(page, '演练路 1 号');

        const renaming = await Dialog.open(page, menu, '更名');
        await renaming.refuses('与现名称相同，无需更名', why);
        await renaming.does({ 新名称: `${first}中心` });
        await page.getByRole('heading', { name: `${first}中心` }).waitFor();

        const splitting = await Dialog.open(page, menu, '分立');
        await splitting.box.getByText('继续保留；列入新机构的').waitFor();
        await splitting.refuses('请填写名称');
        await splitting.does({ 名称: second, 编码: `610526-${mark}2`, '划入的学部、教研组': [group], ...why });
        await goTo(page, `${at.first}?tab=history`);
        await seen(page, '分合去向');
        await seen(page, '文号：演教发〔2026〕1号');
        await page.getByRole('link', { name: second }).first().click();
        await page.getByRole('heading', { name: second }).waitFor();
        at.second = new URL(page.url()).pathname;
      },
    ),
  );

  test(
    'PC-06, DL-06: an alliance is founded, gets another centre, a council meeting and a charter, and loses a school',
    work(
      'pucheng',
      () => '/organization/alliances',
      async (page) => {
        const founding = await Dialog.open(page, /^建立联盟/);
        await founding.refuses('请选择类别');
        await founding.does({
          ...{ 类别: '联片研修区', 名称: `${named.first}联片研修区`, 建立日期: '2026-09-01' },
          '中心校（盟主校）': named.first,
        });
        await page.getByRole('heading', { name: `${named.first}联片研修区` }).waitFor();
        at.alliance = new URL(page.url()).pathname;
        await (await Dialog.open(page, '增加成员校')).does({ '学校（学部）': named.second, 加入日期: '2026-09-01' });
        await page.getByRole('row', { name: named.second }).waitFor();
        const center = await Dialog.open(page, '更换中心校');
        const next = { '新的中心校（盟主校）': named.second, ...reason };
        await center.refuses('起始日最早为', { ...next, 起始日期: '2026-09-01' });
        await center.does({ 起始日期: '2026-10-08' });
        await page.getByRole('row', { name: `${named.second} 中心校` }).waitFor();
        const line = page.getByRole('row', { name: named.first });
        await (await Dialog.open(page, '退出', undefined, line)).does({ 最后一天: '2026-11-01' });
        await page.getByText('没有成员校').waitFor();

        await goTo(page, `${at.alliance}?tab=bodies`);
        const meeting = await Dialog.open(page, '登记会议');
        await meeting.refuses('请至少填写一名出席人员');
        await meeting.does({
          ...{ 会议名称: '联盟理事会第一次会议', 主持人: '何校长', 其他出席人员: ['何校长', '程教授'] },
          会议纪要: '议定本学期联片教研安排。',
        });
        await seen(page, '联盟理事会第一次会议');
        await goTo(page, `${at.alliance}?tab=documents`);
        await (await Dialog.open(page, '登记章程')).does({ 文号: '演联〔2026〕1号' });
        await page.getByRole('link', { name: `${named.first}联片研修区章程` }).waitFor();
        await goTo(page, `${at.alliance}?tab=history`);
        await seen(page, /更换.*中心校/);
      },
    ),
  );

  test(
    'PC-01, PC-02, OH-29, DL-08: a body is founded, its seats filled, its duties delegated, schools put under its care',
    work(
      'pucheng',
      () => `${at.first}?tab=bodies`,
      async (page) => {
        const office = await Dialog.open(page, '成立工作机构');
        await office.refuses('请选择职务', { 类别: '办公室', 名称: `${named.first}研修办公室` });
        await office.does({ 职务: '校长' });
        const group = await Dialog.open(page, '成立工作机构');
        await group.does({
          类别: '领导小组',
          名称: `${named.first}领导小组`,
          成立日期: '2026-09-01',
          职务: '校长',
          '职责（每行一项）': '制定计划',
        });
        await page
          .getByRole('link', { name: `${named.first}领导小组` })
          .first()
          .click();
        await page.getByRole('heading', { name: `${named.first}领导小组` }).waitFor();

        const seat = await Dialog.open(page, '增加席位');
        await seat.tick('外聘人员');
        await seat.refuses('请填写姓名', { 职务: '副校长' });
        await seat.does({ 姓名: '程教授', 所在单位: '陕西师范大学', 起始日期: '2026-09-01' });
        const outsider = page.getByRole('row', { name: '程教授' });
        await outsider.waitFor();
        const fill = await Dialog.open(page, '确定任职者');
        await fill.tick('外聘人员');
        await fill.does({ 姓名: '何校长', 所在单位: named.first });
        await page.getByRole('row', { name: '何校长' }).waitFor();
        await (await Dialog.open(page, '撤销席位', undefined, outsider)).does({ 最后一天: '2026-10-31' });
        await outsider.waitFor({ state: 'detached' });
        const delegation = await Dialog.open(page, '委托职责');
        await delegation.refuses('请选择受托的工作机构');
        await delegation.does({ 受托的工作机构: `${named.first}研修办公室`, 委托事由: '日常工作由办公室承担' });
        await seen(page, '委托给');
        await (await Dialog.open(page, /^终\s?止$/)).does(reason);
        await seen(page, '已终止');
      },
    ),
  );

  registerPapers({ platform, work, seen, named, at, county: () => county, leader: () => people[0]?.name ?? '' });

  test(
    'X29: another has changed it meanwhile: it is loaded again, and what was typed stays; then the school is closed',
    work(
      'pucheng',
      () => at.second,
      async (page) => {
        // A second try finds it renamed already.
        const renamed = `${named.second}分校${Date.now() % 10_000}`;
        const renaming = await Dialog.open(page, menu, '更名');
        const officer = await Visitor.person(platform().url, 'pucheng');
        const id = at.second.split('/').at(-1);
        const { orgUnit } = await officer.get<{ orgUnit: { version: number } }>(
          'query ($id: ID!) { orgUnit(id: $id) { version } }',
          { id },
        );
        const input = { id, version: orgUnit.version, address: '演练路 2 号' };
        await officer.get(
          'mutation ($input: ReviseOrgUnitInput!) { reviseOrgUnit(input: $input) { orgUnit { id } } }',
          {
            input,
          },
        );
        await renaming.refuses('数据已被他人修改', { 新名称: renamed, ...why });
        await renaming.box.getByRole('button', { name: '重新载入' }).click();
        await seen(page, '已载入最新内容');
        await renaming.does();
        await page.getByRole('heading', { name: renamed }).waitFor();
        await seen(page, '演练路 2 号');

        const closing = await Dialog.open(page, menu, '撤销');
        await closing.box.getByText('自最后一天之后不再使用').waitFor();
        await closing.refuses('请填写办理事由，至少 2 个字');
        await closing.does({ 承继其职能的机构: named.first, ...why });
        await seen(page, '已于');
      },
    ),
  );

  test(
    'who only reads is offered none of it',
    work(
      'pucheng-inspector',
      () => at.first,
      async (page) => {
        const verbs = /变更|新设|增加|建立|成立|登记|发布|任命|认定|撤回|报备|安排|委托/;
        const lists = ['studios', 'notices', 'experts', 'appointments', 'documents', 'bodies'];
        for (const path of [at.first, at.alliance, ...lists.map((list) => `/organization/${list}`)]) {
          await goTo(page, path);
          expect(await page.getByRole('main').getByRole('button', { name: verbs }).allInnerTexts()).toEqual([]);
        }
      },
    ),
  );
}
