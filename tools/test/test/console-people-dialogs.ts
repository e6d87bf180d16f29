import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../src/browser.js';
import { overflow, picture, seriousFindings, signIn, visit } from '../src/browsing.js';
import { Dialog, goTo } from '../src/dialog.js';
import type { Platform } from '../src/platform.js';
import { Visitor } from '../src/visitor.js';

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
/** The civil day so many days from now, in the platform's one time zone. */
const dayFromNow = (days: number) => clock.format(Date.now() + days * 86_400_000);
const today = dayFromNow(0);
/** For names and numbers that no other run has, nor the same test when it tries once more. */
const newMark = () => String(Date.now()).slice(-7);
const why = { 原因: '岗位调整' };

/** Every dialog of people, accounts, apps and periods: what it refuses, and what the page shows after it without a reload. */
export function consolePeopleDialogs(platform: () => Platform): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => browser?.close());

  const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
  const gone = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor({ state: 'detached' });
  /** The part of a page under a heading. */
  const part = (page: Page, title: string) =>
    page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
  const work = (account: string, path: string, steps: (page: Page) => Promise<void>, width = 1440) =>
    visit(browser, width, async ({ page, complaints }) => {
      page.setDefaultTimeout(15_000);
      await signIn(page, platform().url, account, path);
      await steps(page);
      expect(complaints).toEqual([]);
    });

  let farYear = 2038;
  /** Where the person of these tests is read, once registered. */
  let person = '';

  test('DL-04: somebody is registered once, serves at two schools for a time, and is transferred', async () => {
    await work('pucheng', '/organization/people', async (page) => {
      const register = await Dialog.open(page, '登记人员');
      await register.refuses('请填写教师编号');
      await register.box.getByText('请选择任职机构').waitFor();
      await register.box.getByText('请选择职务').waitFor();
      const name = await page.locator('tbody a').first().innerText();
      const number = await page.locator('tbody tr[data-row-key] td').nth(1).innerText();
      const post = { 职务: '教师', 任职机构: '高阳初中', 任职起始日: '2026-09-01' };
      await register.refuses('该教师编号已登记', { 教师编号: number.toLowerCase(), 姓名: name, ...post });
      await register.box.getByText('已登记有同名人员').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await register.does({ 教师编号: `KD-${newMark()}`, 姓名: '演练甲' });
      await page.getByRole('heading', { name: '演练甲' }).waitFor();
      person = new URL(page.url()).pathname;

      const second = { 职务: '教师', 任职机构: '蔡邓初中', 任职起始日: today, 任职截止日: dayFromNow(200) };
      const adding = await Dialog.open(page, '增加任职');
      await adding.refuses('不能早于任职起始日', { ...second, 任职截止日: dayFromNow(-30) });
      await adding.does({ 任职截止日: second.任职截止日 });
      await seen(page, '两处任职');
      const again = await Dialog.open(page, '增加任职');
      await again.refuses(/已在此机构任此职务/, second);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '放弃并关闭' }).click();
      const ending = await Dialog.open(page, '终止任职：蔡邓初中');
      await ending.refuses(/^不能早于/, { 最后一天: dayFromNow(-1) });
      await ending.does({ 最后一天: today });
      await page.getByRole('button', { name: '终止任职：蔡邓初中' }).waitFor({ state: 'detached' });

      const leaving = await Dialog.open(page, '调动');
      await leaving.refuses(/^不能早于/, { 职务: '教师', 任职机构: '罕中', 报到日: '2026-08-01' });
      await leaving.does({ 报到日: today });
      await part(page, '任职经历').getByRole('link', { name: '罕中' }).waitFor();
      await part(page, '变更记录').getByText('人员调动').waitFor();
      await part(page, '变更记录').getByText('罕中').first().waitFor();
      await picture(page, 'person-dialogs-1440');
    });
  });

  test('PC-40, HL-11, HL-15: titles, mentors and key people begin and end; who else was faster is told', async () => {
    const officer = await Visitor.person(platform().url, 'pucheng');
    await work('pucheng', person, async (page) => {
      const granting = await Dialog.open(page, '授予称号');
      await granting.refuses('请选择称号');
      await granting.refuses('不能早于授予日', {
        称号: '教学能手',
        级别: '县级',
        授予日: '2025-09-01',
        截止日: '2025-08-01',
      });
      await granting.does({ 截止日: dayFromNow(300) });
      await (await Dialog.open(page, '授予称号')).refuses('已有此级别的这一称号', { 称号: '教学能手', 级别: '县级' });
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '放弃并关闭' }).click();
      const ending = await Dialog.open(page, '终止：教学能手');
      await ending.refuses('请填写终止依据，至少 2 个字');
      // Somebody else changes the person meanwhile: the page is asked anew, and what was typed stays.
      const id = person.split('/').at(-1);
      const { person: now } = await officer.get<{ person: { version: number } }>(
        'query ($id: ID!) { person(id: $id) { version } }',
        { id },
      );
      await officer.get(
        'mutation ($input: GrantPersonTitleInput!) { grantPersonTitle(input: $input) { person { id } } }',
        {
          input: { personId: id, version: now.version, title: 'SUBJECT_LEADER', level: 'COUNTY', from: today },
        },
      );
      await ending.refuses('请重新载入最新内容', { 终止依据: '任期届满' });
      await ending.box.getByRole('button', { name: '重新载入' }).click();
      await seen(page, '已载入最新内容');
      await ending.does();
      await page.getByRole('button', { name: '终止：教学能手' }).waitFor({ state: 'detached' });

      const pairing = await Dialog.open(page, '指定师傅');
      await pairing.refuses('请选择师傅');
      await pairing.box.getByLabel('师傅', { exact: true }).click();
      await page
        .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
        .first()
        .click();
      await pairing.refuses('现行政策没有规定结对月数');
      await pairing.does({ 期满日: dayFromNow(365) });
      await (await Dialog.open(page, /^提前结束结对/)).does({ ...why, 最后一天: today });
      await seen(page, '提前结束：岗位调整');

      const recording = await Dialog.open(page, '登记培训返岗');
      await recording.refuses('请填写参加的培训');
      await recording.refuses('不能晚于今天', { 参加的培训: '省级高级研修班', 返岗日: dayFromNow(3) });
      await recording.does({ 返岗日: today });
      const stopping = await Dialog.open(page, '终止：省级高级研修班');
      await stopping.does({ 原因: '登记有误' });
      await page.getByRole('button', { name: '终止：省级高级研修班' }).waitFor({ state: 'detached' });
      for (const step of ['终止称号', '提前结束结对', '登记“关键明白人”', '不再担任“关键明白人”'])
        await part(page, '变更记录').getByText(step, { exact: true }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
    });
  });

  test('HL-14: a tier is decided with its reason, and taken back to titles and years', async () => {
    const officer = await Visitor.person(platform().url, 'helan');
    const { people } = await officer.get<{ people: { nodes: { id: string }[] } }>(
      '{ people(first: 1) { nodes { id } } }',
    );
    await work('helan', `/organization/people/${people.nodes[0]?.id}`, async (page) => {
      const deciding = await Dialog.open(page, '认定层级');
      await deciding.refuses('请选择教师层级');
      await deciding.refuses('请填写认定理由', { 教师层级: '骨干教师' });
      await deciding.does({ 认定理由: '县级骨干评审' });
      await seen(page, '主管部门认定：县级骨干评审');
      await (await Dialog.open(page, '认定层级')).does({ 教师层级: '恢复按称号和年限确定', 认定理由: '评审撤销' });
      await gone(page, '主管部门认定：县级骨干评审');
      await part(page, '变更记录').getByText('理由：评审撤销').waitFor();
    });
  });

  test('who guides but does not manage is offered no step on a person', async () => {
    await work(
      'shaanxi',
      person,
      async (page) => {
        await part(page, '变更记录').waitFor();
        await page.waitForLoadState('networkidle');
        for (const button of ['调动', '增加任职', '授予称号', '指定师傅', '登记培训返岗', /^终止/, /^提前结束/])
          expect(await page.getByRole('button', { name: button }).count()).toBe(0);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      },
      390,
    );
  });

  test('an account is opened, granted roles in time, closed; nobody has the same twice, nor lends it twice', async () => {
    await work('pucheng', '/organization/accounts', async (page) => {
      const name = `演练${newMark()}`;
      const opening = await Dialog.open(page, '新建账号');
      await opening.refuses('请填写登录标识');
      await opening.refuses('该主体标识已有账号', { 姓名: name, 登录标识: 'pucheng' });
      await opening.does({ 登录标识: `drill-${newMark()}` });
      await seen(page, '没有授权，登录后看不到任何内容');
      const granting = await Dialog.open(page, '授予角色');
      await granting.refuses('不能早于起始日', { 角色: '督导评估员', 起始日: dayFromNow(9), 截止日: dayFromNow(5) });
      await granting.does({ 截止日: dayFromNow(40) });
      await seen(page, '尚未生效');
      await (await Dialog.open(page, '授予角色')).refuses('该账号在此已有此角色', { 角色: '督导评估员' });
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '放弃并关闭' }).click();
      const changing = await Dialog.open(page, '改定期限：督导评估员');
      await changing.refuses('与现在的期限相同', why);
      await changing.does({ 截止日: dayFromNow(60) });
      await (await Dialog.open(page, '收回：督导评估员')).does(why);
      await page.getByRole('button', { name: '收回：督导评估员' }).waitFor({ state: 'detached' });
      const account = new URL(page.url()).pathname;

      await goTo(page, '/organization/my-grants');
      const lending = await Dialog.open(page, '委托：县（市、区）管理员');
      await lending.refuses('请选择受托人');
      await lending.refuses('不能早于起始日', { 受托人: name, 截止日: dayFromNow(-2), 委托原因: '外出培训' });
      await lending.does({ 截止日: dayFromNow(9) });
      const twice = await Dialog.open(page, '委托：县（市、区）管理员');
      await twice.refuses('已委托给该同事', { 受托人: name, 截止日: dayFromNow(9), 委托原因: '外出培训' });
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '放弃并关闭' }).click();
      await (await Dialog.open(page, `结束对${name}的委托`)).does({ 原因: '提前返岗' });
      await gone(page, `已委托${name}`);

      await goTo(page, account);
      await part(page, '变更记录').getByText('结束委托').waitFor();
      const closing = await Dialog.open(page, '停用');
      await closing.refuses('请填写原因，至少 2 个字');
      await closing.does({ 原因: '演练结束' });
      await seen(page, '已停用');
    });
  });

  test('an app’s scopes, days and secrets are changed; the last secret that works is told as such', async () => {
    await work('pucheng', '/organization/apps', async (page) => {
      const make = async (dialog: Dialog, answers = {}) => {
        await dialog.give(answers);
        await dialog.box.locator('button[type=submit]').click();
        await page.getByRole('button', { name: '我已保存' }).click();
        await page.getByRole('dialog').first().waitFor({ state: 'hidden' });
      };
      /** Chooses permissions of a tree by part of their name. */
      const allow = async ({ box }: Dialog, name: string) => {
        await box.getByLabel('权限', { exact: true }).fill(name);
        await page.locator('.ant-select-tree-title', { hasText: name }).filter({ visible: true }).first().click();
        await box.getByLabel('权限', { exact: true }).press('Tab');
      };
      const registering = await Dialog.open(page, '登记应用');
      await registering.refuses('请选择权限', { 应用名称: `演练系统${newMark()}` });
      await allow(registering, '查看研修活动');
      await make(registering);
      await seen(page, '当前密钥');
      const scopes = await Dialog.open(page, '改定权限');
      await allow(scopes, '浏览与下载资源');
      await scopes.does(why);
      await (await Dialog.open(page, '改定期限')).does({ 截止日: dayFromNow(200), ...why });
      const rotating = await Dialog.open(page, '更换密钥');
      await rotating.refuses(/^不能晚于/, { 原密钥可用至: dayFromNow(120), 原因: '定期更换' });
      await make(rotating, { 原密钥可用至: dayFromNow(7) });
      await expect.poll(() => page.getByRole('button', { name: /^吊/ }).count()).toBe(2);
      await (await Dialog.open(page, /^吊/)).does(why);
      const last = await Dialog.open(page, /^吊/);
      await last.box.getByText('这是最后一个可用的密钥').waitFor();
      await last.does(why);
      await (await Dialog.open(page, '停用')).does({ 原因: '演练结束' });
      await part(page, '变更记录').getByText('吊销应用密钥').first().waitFor();
    });
  });

  test('a period is set, revised, looked back on and withdrawn; years and terms do not overlap', async () => {
    await work('pucheng', '/organization/periods', async (page) => {
      // Far from the years of the demonstration; another one when it tries once more.
      const year = (farYear += 2);
      const day = (rest: string, more = 0) => `${year + more}-${rest}`;
      const setting = await Dialog.open(page, '设置时期');
      await setting.refuses('请填写名称');
      const days = async (index: number, from: string, to: string) => {
        for (const [label, text] of Object.entries({ 起始日: from, 截止日: to })) {
          const field = setting.box.getByLabel(label, { exact: true }).nth(index);
          await field.fill(text);
          await field.press('Enter');
        }
      };
      await setting.give({ 名称: `${year}演练学年` });
      await days(0, '2026-09-01', day('08-31', 1));
      await days(1, day('09-01'), day('01-20', 1));
      await days(2, day('01-10', 1), day('07-10', 1));
      await setting.refuses('“第二学期”与“第一学期”的日期重叠');
      await days(2, day('02-20', 1), day('07-10', 1));
      await setting.refuses(/与“.*学年”的日期重叠/);
      await days(0, day('09-01'), day('08-31', 1));
      await setting.does();
      await page.getByRole('heading', { name: `${year} 年` }).waitFor();
      const revising = await Dialog.open(page, `修订：${year}演练学年`);
      await revising.refuses('超出学年的起止', { 截止日: day('06-30', 1), 依据或原因: '校历调整' });
      await revising.does({ 截止日: day('08-30', 1) });
      await page.getByRole('button', { name: `变更记录：${year}演练学年` }).click();
      await page.getByRole('dialog').getByText('理由：校历调整').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').first().waitFor({ state: 'hidden' });
      await (await Dialog.open(page, `撤回：${year}演练学年`)).does({ 依据或原因: '误设' });
      await page.getByRole('button', { name: `撤回：${year}演练学年` }).waitFor({ state: 'detached' });
    });
  });

  test('the log of a part is taken away as a file, its purpose on record', async () => {
    await work('pucheng', '/organization/audit', async (page) => {
      const taking = await Dialog.open(page, '导出日志');
      await taking.refuses('请填写用途，至少 4 个字');
      await taking.refuses('不能晚于今天', { 起始日: dayFromNow(2), 用途: '核对本月授权变动' });
      const [file] = await Promise.all([page.waitForEvent('download'), taking.does({ 起始日: today })]);
      expect(file.suggestedFilename()).toMatch(/^audit-.*\.xlsx$/);
      await page.getByRole('cell', { name: '核对本月授权变动' }).first().waitFor();
    });
  });
}
