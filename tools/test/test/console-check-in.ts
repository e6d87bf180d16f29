import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../src/browser.js';
import { allThere, overflow, picture, seriousFindings, signIn, visit } from '../src/browsing.js';
import { Dialog } from '../src/dialog.js';
import type { Platform } from '../src/platform.js';
import { Visitor } from '../src/visitor.js';

const who = '{ viewer { person { id name postings { main unit { id } } } } }';
const staff = 'query ($id: ID!) { orgUnit(id: $id) { people(first: 4) { nodes { id name } } } }';
const create =
  'mutation ($input: CreateActivityInput!) { createActivity(input: $input) { activity { id version sessions { id } } } }';
const publish = 'mutation ($input: PublishActivityInput!) { publishActivity(input: $input) { activity { id } } }';
const enrol =
  'mutation ($input: EnrolAttendeesInput!) { enrolAttendees(input: $input) { results { refusal { message } } } }';

interface Person {
  id: string;
  name: string;
  postings: { main: boolean; unit: { id: string } }[];
}

/** Pucheng's 集体备课, now: the code at the door, a teacher who is not signed in yet, and a colleague whose phone is dead. */
export function consoleCheckIn(platform: () => Platform): void {
  let browser: Browser;
  let activity: { id: string; sessionId: string };
  let teacher: Person;
  let colleague: { id: string; name: string };
  let third: { id: string; name: string };
  beforeAll(async () => {
    browser = await launchChromium();
    const [own, school] = await Promise.all(
      ['pucheng-teacher', 'pucheng-school'].map((name) => Visitor.person(platform().url, name)),
    );
    teacher = (await own!.get<{ viewer: { person: Person } }>(who)).viewer.person;
    const unitId = teacher.postings.find(({ main }) => main)!.unit.id;
    const { orgUnit } = await school!.get<{ orgUnit: { people: { nodes: { id: string; name: string }[] } } }>(staff, {
      id: unitId,
    });
    const others = orgUnit.people.nodes.filter(({ id }) => id !== teacher.id);
    colleague = others[0]!;
    third = others[1]!;
    activity = await nowRunning(school!, unitId, [teacher.id, colleague.id]);
  }, 60_000);
  afterAll(async () => browser?.close());

  test('a scanned code survives the sign-in, the count rises, and the organiser corrects one with a reason', async () => {
    await visit(browser, 1440, async ({ page: screen, complaints }) => {
      const path = `/plans/activities/${activity.id}/check-in/${activity.sessionId}`;
      await signIn(screen, platform().url, 'pucheng-school', path);
      await screen.getByText('应到 2 人').waitFor();
      await counts(screen, '0');
      expect(await seriousFindings(screen)).toEqual([]);
      await picture(screen, 'check-in-board-1440');
      await visit(browser, 390, async ({ page: phone }) => {
        await phone.goto(await scanned(screen));
        await phone.getByRole('link', { name: /登录/ }).first().click();
        await phone.getByLabel('账号').fill('pucheng-teacher');
        await phone.getByLabel('口令').fill('yanxiu-demo');
        await phone.getByRole('button', { name: '登录' }).click();
        await phone.waitForURL(/\/plans\/check-in\?c=/);
        await phone.getByText('签到成功').waitFor();
        await phone.getByText('八年级语文集体备课').waitFor();
        expect(await overflow(phone)).toBeLessThanOrEqual(0);
        expect(await seriousFindings(phone)).toEqual([]);
        await picture(phone, 'check-in-phone-390');
        await phone.reload();
        await phone.getByText('您已签到，无需重复签到').waitFor();
        await phone.getByRole('link', { name: '查看活动' }).click();
        await phone.getByText(/我的报名：已报名/).waitFor();
        expect(await overflow(phone)).toBeLessThanOrEqual(0);
        await picture(phone, 'activity-teacher-390');
      });
      await counts(screen, '1');
      await screen.getByText(teacher.name).first().waitFor();
      await screen.getByRole('link', { name: '八年级语文集体备课' }).click();
      await allThere(screen);
      await picture(screen, 'activity-organiser-1440');
      await confirmOne(screen, colleague.name);
      const dialog = await Dialog.open(screen, '更正', undefined, rowOf(screen, colleague.name));
      await dialog.refuses('请写明原因，至少两个字');
      await picture(screen, 'correct-dialog-1440');
      await (await dialog.tick('到场')).does({ 更正原因: '手机没电，已当场登记' });
      await rowOf(screen, colleague.name).getByText('已确认').waitFor();
      expect(complaints).toEqual([]);
    });
  });

  test('DL-04: the organiser puts a colleague on the list in several roles, and takes him off with a reason', async () => {
    await visit(browser, 1440, async ({ page, complaints }) => {
      await signIn(page, platform().url, 'pucheng-school', `/plans/activities/${activity.id}`);
      await allThere(page);
      const dialog = await Dialog.open(page, '登记参加人员');
      await dialog.refuses('请选择人员');
      await dialog.does({ 人员: [third.name], 兼任的其他角色: ['设计者', '实施者'] });
      const row = rowOf(page, third.name);
      await row.getByText('参加人（兼设计者、实施者）').waitFor();
      await (await Dialog.open(page, '角色', undefined, row)).does({ 参与角色: '主讲人' });
      await row.getByText('主讲人（兼设计者、实施者）').waitFor();
      await row.getByRole('checkbox').check();
      const removal = await Dialog.open(page, '移出名单');
      await removal.refuses('请输入理由');
      await removal.give({ 理由: '名单有误' });
      await removal.box.locator('button[type=submit]').click();
      await row.waitFor({ state: 'detached' });
      expect(complaints).toEqual([]);
    });
  });

  test('the sheet for signatures has everybody on it and goes onto paper', async () => {
    await visit(browser, 1440, async ({ page, complaints }) => {
      const path = `/plans/activities/${activity.id}/sign-in/${activity.sessionId}`;
      await signIn(page, platform().url, 'pucheng-school', path);
      for (const { name } of [teacher, colleague]) await page.getByRole('cell', { name, exact: true }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await picture(page, 'sign-in-paper-1440');
      const load = page.waitForEvent('download');
      await page.getByRole('link', { name: '下载 Excel 签到表' }).click();
      expect((await load).suggestedFilename()).toBe('sign-in-sheet.xlsx');
      await page.goto(`${platform().url}${path}/import`);
      await page.locator('input[type=file]').setInputFiles({
        name: '签到表.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`姓名,所在机构,签到\n${teacher.name},,√\n查无此人,,√\n`),
      });
      await page.getByText('参加人员中没有这个人').first().waitFor();
      await picture(page, 'sign-in-import-1440');
      expect(complaints).toEqual([]);
    });
  });
}

const counts = (screen: Page, count: string) =>
  screen.locator('.pl-count .ant-statistic-content-value', { hasText: new RegExp(`^${count}$`) }).waitFor();
const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

/** Absent at first: what is settled is corrected, with a reason, and no longer entered. */
async function confirmOne(page: Page, name: string): Promise<void> {
  const dialog = await Dialog.open(page, '登记出勤', undefined, rowOf(page, name));
  await (await dialog.tick('缺席')).does();
  await rowOf(page, name).getByText('缺席').waitFor();
}

/** The address in the code that the screen shows now, as a camera would read it: asked of the graph, as the screen does. */
async function scanned(screen: Page): Promise<string> {
  const answer = await screen.waitForResponse(
    (response) => response.url().endsWith('/graphql') && (response.request().postData() ?? '').includes('CheckInBoard'),
  );
  const { data } = (await answer.json()) as { data: { checkInBoard: { code: string } } };
  return `${new URL(screen.url()).origin}/check-in/${data.checkInBoard.code}`;
}

async function nowRunning(
  officer: Visitor,
  unitId: string,
  people: string[],
): Promise<{ id: string; sessionId: string }> {
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const sessions = [{ startsAt: at(-10), endsAt: at(110), place: '录播教室', hours: '2' }];
  const input = {
    title: '八年级语文集体备课',
    unitId,
    ownerId: people[0],
    host: '备课组长',
    form: 'PC_ROUTINE',
    sessions,
  };
  const { createActivity } = await officer.get<{
    createActivity: { activity: { id: string; version: number; sessions: { id: string }[] } };
  }>(create, { input });
  const { id, version, sessions: made } = createActivity.activity;
  await officer.get(publish, { input: { id, version } });
  await officer.get(enrol, { input: { activityId: id, attendees: people.map((personId) => ({ personId })) } });
  return { id, sessionId: made[0]!.id };
}
