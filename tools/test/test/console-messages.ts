import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../src/browser.js';
import { overflow, picture, seriousFindings, signIn, visit } from '../src/browsing.js';
import type { Platform } from '../src/platform.js';
import { Visitor } from '../src/visitor.js';

const who = '{ viewer { person { id name postings { main unit { id } } } } }';
const staff = 'query ($id: ID!) { orgUnit(id: $id) { people(first: 3) { nodes { id } } } }';
const create = 'mutation ($input: CreateActivityInput!) { createActivity(input: $input) { activity { id version } } }';
const publish = 'mutation ($input: PublishActivityInput!) { publishActivity(input: $input) { activity { version } } }';
const quota = 'mutation ($input: ChangeQuotaInput!) { changeQuota(input: $input) { activity { id } } }';
const enrol = 'mutation ($input: EnrolAttendeesInput!) { enrolAttendees(input: $input) { results { personId } } }';
const wait = 'mutation ($input: EnrolMyselfInput!) { enrolMyself(input: $input) { attendance { status } } }';
const remove = 'mutation ($input: RemoveAttendeesInput!) { removeAttendees(input: $input) { promoted } }';
const readAll = 'mutation ($until: DateTime!) { markMessagesRead(input: { until: $until }) { unread } }';
const title = '作业设计工作坊';

/** A teacher of Pucheng moves up from a waiting list, and hears of it by the bell. */
export function consoleMessages(platform: () => Platform): void {
  let browser: Browser;
  let activityId: string;
  beforeAll(async () => {
    browser = await launchChromium();
    const [teacher, school] = await Promise.all(
      ['pucheng-teacher', 'pucheng-school'].map((name) => Visitor.person(platform().url, name)),
    );
    activityId = await movedUp(teacher!, school!);
  }, 60_000);
  afterAll(async () => browser?.close());

  test('the bell tells a teacher on the phone that he has moved up; opened, the message is read', async () => {
    await visit(browser, 390, async ({ page, complaints }) => {
      await signIn(page, platform().url, 'pucheng-teacher', '/plans/mine');
      await page.getByRole('button', { name: '消息，1 条未读' }).click();
      const panel = page.getByRole('dialog', { name: '消息' });
      const news = panel.getByRole('link', { name: new RegExp(`“${title}”已由候补转为正式参加`) });
      await news.waitFor();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await seriousFindings(page)).toEqual([]);
      await picture(page, 'messages-panel-390', false);
      await news.click();
      await page.waitForURL(`**/plans/activities/${activityId}`);
      await page.getByText(/我的报名：已报名/).waitFor();
      await page.getByRole('button', { name: '消息', exact: true }).waitFor();
      await page.goto(`${platform().url}/plans/messages`);
      await page.getByText(`“${title}”已由候补转为正式参加`).waitFor();
      await page.getByText('已读', { exact: true }).first().waitFor();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await picture(page, 'messages-390');
      expect(complaints).toEqual([]);
    });
  });

  test('by the keyboard alone the panel opens and closes; what asks something of one cannot be muted', async () => {
    await visit(browser, 1440, async ({ page, complaints }) => {
      await signIn(page, platform().url, 'pucheng-teacher', '/plans/messages');
      await page.getByText(`“${title}”已由候补转为正式参加`).waitFor();
      const bell = page.getByRole('button', { name: '消息', exact: true });
      await bell.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: '消息' }).getByText(title).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog', { name: '消息' }).waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: '提醒设置' }).click();
      const dialog = page.getByRole('dialog', { name: '提醒设置' });
      expect(await dialog.getByRole('checkbox', { name: '催办提醒' }).isDisabled()).toBe(true);
      await dialog.getByRole('checkbox', { name: '计划办结' }).uncheck();
      await picture(page, 'message-choices-1440', false);
      await dialog.getByRole('button', { name: '保存' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: '提醒设置' }).click();
      expect(await dialog.getByRole('checkbox', { name: '计划办结' }).isChecked()).toBe(false);
      expect(complaints).toEqual([]);
    });
  });
}

/** One seat, taken by a colleague who is taken off the list: the teacher who waited moves up. */
async function movedUp(teacher: Visitor, school: Visitor): Promise<string> {
  const { person } = (
    await teacher.get<{ viewer: { person: { id: string; postings: { main: boolean; unit: { id: string } }[] } } }>(who)
  ).viewer;
  await teacher.get(readAll, { until: new Date().toISOString() });
  const unitId = person.postings.find(({ main }) => main)!.unit.id;
  const { orgUnit } = await school.get<{ orgUnit: { people: { nodes: { id: string }[] } } }>(staff, { id: unitId });
  const colleague = orgUnit.people.nodes.find(({ id }) => id !== person.id)!;
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const sessions = [{ startsAt: at(48), endsAt: at(50), place: '录播教室', hours: '2' }];
  const { createActivity } = await school.get<{ createActivity: { activity: { id: string; version: number } } }>(
    create,
    { input: { title, unitId, ownerId: colleague.id, host: '教研组长', form: 'PC_ROUTINE', sessions } },
  );
  const { id, version } = createActivity.activity;
  const { publishActivity } = await school.get<{ publishActivity: { activity: { version: number } } }>(publish, {
    input: { id, version },
  });
  await school.get(quota, { input: { id, version: publishActivity.activity.version, capacity: 1 } });
  await school.get(enrol, { input: { activityId: id, attendees: [{ personId: colleague.id }] } });
  await teacher.get(wait, { input: { activityId: id } });
  await school.get(remove, { input: { activityId: id, personIds: [colleague.id], reason: '另有出差' } });
  return id;
}
