import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { Dialog, goTo } from '../src/dialog.js';
import type { Platform } from '../src/platform.js';
import { Visitor } from '../src/visitor.js';

const reason = { 办理事由: '工作需要' };
const countyId = '{ orgUnits(first: 1, filter: { levels: [COUNTY] }) { nodes { id } } }';

/** What the tests of the register's dialogs share: the schools that were founded, and their pages. */
export interface RegisterWork {
  platform: () => Platform;
  work: (account: string, path: () => string, steps: (page: Page) => Promise<void>) => () => Promise<void>;
  seen: (page: Page, text: string | RegExp) => Promise<void>;
  named: { first: string; second: string; group: string };
  at: { first: string; second: string; alliance: string };
  county: () => { id: string; name: string };
  /** Somebody who serves at another school. */
  leader: () => string;
}

/** The dialogs of studios, documents, notices, experts, appointments, functions and classes, on the schools founded before. */
export function registerPapers({ platform, work, seen, named, at, county, leader }: RegisterWork): void {
  test(
    'PC-13, OH-14: a studio is founded, resides at a school and ends; a demand is recorded, met by a master, closed',
    work(
      'pucheng',
      () => '/organization/studios',
      async (page) => {
        const studio = await Dialog.open(page, '建立工作室');
        await studio.refuses('请填写名称');
        await studio.refuses('主持人应为本校教师', {
          ...{ 设立单位: named.first, 类别: '能手工作室', 名称: `${named.first}工作室` },
          ...{ 主持人: leader(), 学科: '数学' },
        });
        await studio.tick('指派建立');
        await studio.does();
        await page
          .getByRole('link', { name: `${named.first}工作室` })
          .first()
          .click();
        await (await Dialog.open(page, '安排入驻')).does({ 入驻学校: named.second, 帮扶目标: '带出两名骨干教师' });
        await seen(page, '帮扶目标：带出两名骨干教师');
        await (await Dialog.open(page, '结束入驻')).does({ 帮扶成效: '骨干教师已能独立开课' });
        await seen(page, '帮扶成效：骨干教师已能独立开课');
        await (await Dialog.open(page, '结束工作室')).does(reason);
        await seen(page, '入驻记录');

        await goTo(page, '/organization/studios?tab=demands');
        // What is asked for once is not asked for twice, in a second run either.
        const [physicsName, chemistryName] = ['物理', '化学'].map((one) => `${one}${Date.now() % 1_000}`) as [
          string,
          string,
        ];
        const needs = { 学校: named.first, 学科: physicsName, 需求: '缺少实验教学的指导' };
        await (await Dialog.open(page, '登记需求')).does(needs);
        const demand = await Dialog.open(page, '登记需求');
        await demand.refuses('该校已提出此学科的需求', needs);
        await demand.does({ 学科: chemistryName });
        const physics = page.getByRole('row', { name: new RegExp(`${named.first}.*${physicsName}`) });
        await (
          await Dialog.open(page, '指派能手', undefined, physics)
        ).does({ '主持人（教学能手）': leader(), 工作室类别: '能手工作室' });
        await physics.getByText('已建立').waitFor();
        const chemistry = page.getByRole('row', { name: new RegExp(`${named.first}.*${chemistryName}`) });
        await (await Dialog.open(page, /^撤\s?销$/, undefined, chemistry)).does({ 办理事由: '已由本校解决' });
        await chemistry.getByText('已撤销：已由本校解决').waitFor();
      },
    ),
  );

  test(
    'DL-31, OH-12: a document is registered, replaced and repealed; the groups of a school are filed',
    work(
      'pucheng',
      () => `${at.first}?tab=documents`,
      async (page) => {
        const title = `${named.first}研修制度${Date.now() % 1_000}`;
        const document = await Dialog.open(page, '登记制度文件');
        await document.refuses('请选择类别');
        await document.does({ 类别: '', 文件名称: title, 施行日期: '2026-09-01', 文号: '演校发〔2026〕3号' });
        await page.getByRole('link', { name: title }).click();
        const edition = await Dialog.open(page, '登记修订版');
        await edition.refuses('不能早于2026年9月2日', { 施行日期: '2026-09-01' });
        await edition.does({ 施行日期: '2026-11-01', 文号: '演校发〔2026〕9号' });
        await seen(page, '2026年10月31日');
        await goTo(page, `${at.first}?tab=documents`);
        await page.getByRole('link', { name: title }).first().click();
        await (await Dialog.open(page, /^废\s?止$/)).does({ 最后一天: '2026-11-10', ...reason });
        await seen(page, '已废止');

        await goTo(page, `${at.second}?tab=filings`);
        await page.getByRole('button', { name: '报备教研组' }).click();
        await page.getByRole('button', { name: /^报\s?备$/ }).click();
        await seen(page, '首次报备');
      },
    ),
  );

  test(
    'DL-02, DL-05: a notice is sent, signed for and withdrawn; an expert is registered, engaged, rated and removed',
    work(
      'pucheng',
      () => '/organization/notices',
      async (page) => {
        const title = `关于${named.first}教研工作的通知${Date.now() % 1_000}`;
        const notice = await Dialog.open(page, '发布通知');
        await notice.refuses('请至少选择一类机构或一个机构', { 标题: title, 正文: '请于本月底前报送教研计划。' });
        await notice.give({ '主送：指定机构': [named.first] });
        await notice.box.getByText('将送达 1 个机构').waitFor();
        await notice.does();
        await page.getByRole('link', { name: title }).click();
        await (await Dialog.open(page, /^签\s?收$/)).does({ 回复: '按时报送' });
        await seen(page, '按时报送');
        const withdrawal = await Dialog.open(page, /^撤\s?回$/);
        await withdrawal.refuses('请填写，至少 2 个字');
        await withdrawal.does({ 撤回原因: '内容有误' });
        await seen(page, '本通知已撤回：内容有误');

        await goTo(page, '/organization/experts');
        // In Chinese figures, and another one for a second try.
        const name = `演练${[...String(Date.now() % 100_000)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('')}`;
        const expert = await Dialog.open(page, '登记专家');
        await expert.tick('外聘人员');
        await expert.refuses('请填写所在单位', { 姓名: name, 学科: ['数学'] });
        await expert.does({ 所在单位: '陕西师范大学' });
        await page.getByRole('link', { name }).click();
        const engagement = await Dialog.open(page, '登记聘请');
        await engagement.refuses('请填写内容，至少 2 个字');
        await engagement.does({ 内容: '单元教学讲座' });
        await seen(page, '单元教学讲座');
        const rating = await Dialog.open(page, /^评\s?价$/);
        await rating.refuses('请选择评分');
        await rating.tick('4');
        await rating.does({ 评语: '切合实际' });
        await seen(page, '切合实际');
        await goTo(page, '/organization/experts');
        const line = page.getByRole('row', { name });
        await (await Dialog.open(page, /^出\s?库$/, undefined, line)).does({ 最后一天: '2026-11-22', ...reason });
      },
    ),
  );

  test(
    'OH-13, OH-27: a leader is appointed, renewed and dismissed',
    work(
      'pucheng',
      () => '/organization/appointments',
      async (page) => {
        const appointment = await Dialog.open(page, '任命组长');
        await appointment.refuses('请选择人选', { 教研组: named.group, 职务: '' });
        const term = { 任期起始日: '2026-09-01', 任期至: '2026-08-01', 破格聘任的理由: '学科带头人' };
        await appointment.refuses(/早于/, { 人选: leader(), ...term });
        await appointment.does({ 任期至: '2026-12-31' });
        const line = page.getByRole('row', { name: named.group });
        await (await Dialog.open(page, /^续\s?任$/, undefined, line.first())).does({ 破格续任的理由: '学科带头人' });
        await line.nth(1).waitFor();
        await (
          await Dialog.open(page, /^解\s?聘$/, undefined, line.filter({ hasText: '至2026年12月31日' }))
        ).does({ 最后一天: '2026-11-20', ...reason });
      },
    ),
  );

  test(
    'PC-07, PC-13, PC-40: a target for titles is set, a school marked as weak, a rule excused, each ended again',
    work(
      'pucheng',
      () => `/organization/units/${county().id}?tab=functions`,
      async (page) => {
        const target = await Dialog.open(page, '设定目标');
        await target.refuses('请填写人数', { 称号: '教学能手', 级别: '省级' });
        await target.does({ 目标人数: '12', 完成期限: '2028-12-31', ...reason });
        await page.getByRole('row', { name: /教学能手 省级.*12/ }).waitFor();

        await goTo(page, '/organization/classes?tab=weak');
        const weak = { 学校: named.first, 认定依据: '专任教师不足' };
        await (await Dialog.open(page, '认定薄弱学校')).does({ ...weak, 认定日期: '2026-09-01' });
        const again = await Dialog.open(page, '认定薄弱学校');
        await again.refuses(/已/, weak);
        await again.leave();
        const marked = page.getByRole('row', { name: named.first });
        await (await Dialog.open(page, '解除认定', undefined, marked)).does(reason);

        await goTo(page, `${at.first}?tab=checks`);
        const exception = await Dialog.open(page, '登记例外');
        await exception.refuses('请填写例外理由，至少 2 个字');
        await exception.does({ 例外理由: '筹建期间，下学期起执行' });
        await seen(page, '筹建期间，下学期起执行');
        await (await Dialog.open(page, '结束例外')).does(reason);
      },
    ),
  );

  test(
    'HL-03: a school is put into a class of the policy, and into another',
    work(
      'helan',
      () => '/organization/classes',
      async (page) => {
        const deciding = await Dialog.open(page, '认定类别');
        await deciding.refuses('请选择学校');
        await deciding.does({ 学校: '', 类别: '', ...reason });
        const line = page.getByRole('row').filter({ hasText: '工作需要' }).first();
        await (
          await Dialog.open(page, '调整类别', undefined, line)
        ).does({ '学校规模（认定指标）': '学生 180 人', 办理事由: '复核后调整' });
        await seen(page, '学校规模：学生 180 人');
      },
    ),
  );

  test(
    'ZJ-03: a function is given to another than the document names, and back',
    work(
      'ouhai',
      () => '/',
      async (page) => {
        const officer = await Visitor.person(platform().url, 'ouhai');
        const found = await officer.get<{ orgUnits: { nodes: { id: string }[] } }>(countyId);
        await goTo(page, `/organization/units/${found.orgUnits.nodes[0]?.id}?tab=functions`);
        const free = page.getByRole('row').filter({ has: page.getByRole('button', { name: '另行分工' }) });
        const name = (await free.first().getByRole('cell').first().innerText()).trim();
        const line = page.getByRole('row').filter({ has: page.getByRole('cell', { name, exact: true }) });
        const assigning = await Dialog.open(page, '另行分工', undefined, line);
        await assigning.tick('其他单位');
        await assigning.refuses('请填写单位名称');
        await assigning.does({ 单位名称: '区教师发展中心', 起始日期: '2026-09-01' });
        await line.getByText('区教师发展中心').waitFor();
        await (await Dialog.open(page, '恢复文件规定', undefined, line)).does({ 最后一天: '2026-11-01' });
        await line.getByText('按文件规定').waitFor();
      },
    ),
  );
}
