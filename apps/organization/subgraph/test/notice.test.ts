import { sql } from '@yanxiu/subgraph';
import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { alliance } from './checks.js';
import { seedPlaces, seedPolicy } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await seedPolicy(subgraph, places.city.id, 'DALIAN_2018');
  // 县 in the tree stands for its bureau; the second one here is a development zone without a code of GB/T 2260.
  await subgraph.db.query(sql`update org_unit set kind = 'REGION' where id = ${places.countyA.id}`);
  await subgraph.db.query(sql`update org_unit set kind = 'ZONE', code = '2102Z1' where id = ${places.countyB.id}`);
});
afterAll(() => subgraph.close());

const city = { role: 'CITY_OFFICER', unitId: places.city.id, level: 'CITY' as const, path: places.city.path };
const gao = { ...viewers.chen, name: '高（市管理员）', grants: [city] };

const SEND = `mutation ($input: SendNoticeInput!) { sendNotice(input: $input) {
  units notice { id title receipts { delivered received open } addressees { code name }
    deliveries { nodes { unitName receivedAt } totalCount } } } }`;
const INBOX = `query ($open: Boolean) { receivedNotices(open: $open) { nodes { id reminders unit { name }
  notice { title documentNumber } } } }`;
const CONFIRM = `mutation ($input: ConfirmNoticeInput!) { confirmNotice(input: $input) {
  delivery { receivedBy reply notice { title } } } }`;

const notice = {
  ...{ unitId: places.city.id, title: '关于加强校本研修工作的通知', documentNumber: '示教发〔2026〕2号' },
  text: '请各单位结合实际贯彻执行。',
};

interface Sent {
  sendNotice: { units: number; notice: { id: string } };
}

test('DL-02: a notice goes to kinds of addressee, each sees its own, confirms once, and who has not is reminded', async () => {
  const officer = subgraph.as(gao);
  const addressees = { kinds: ['COUNTY_BUREAU', 'ZONE_AUTHORITY', 'SCHOOL'] };
  const dry = await officer.query<Sent>(SEND, { input: { ...notice, addressees, validateOnly: true } });
  expect(dry.sendNotice).toEqual({ units: 5, notice: null });
  const sent = await officer.query<Sent>(SEND, { input: { ...notice, addressees, idempotencyKey: 'notice-0001' } });
  expect(sent.sendNotice).toMatchObject({
    units: 5,
    notice: {
      receipts: { delivered: 5, received: 0, open: 5 },
      addressees: [{ name: '各区市县教育局' }, { name: '各先导区教育行政部门' }, { name: '学校' }],
    },
  });
  const again = await officer.query<Sent>(SEND, { input: { ...notice, addressees, idempotencyKey: 'notice-0001' } });
  expect(again.sendNotice.notice.id).toBe(sent.sendNotice.notice.id);

  interface Inbox {
    receivedNotices: { nodes: { id: string; unit: { name: string }; reminders: number }[] };
  }
  const bo = subgraph.as(viewers.bo);
  const own = (await bo.query<Inbox>(INBOX, { open: true })).receivedNotices.nodes;
  expect(own).toMatchObject([
    { unit: { name: '甲县第一中学' }, reminders: 0, notice: { documentNumber: '示教发〔2026〕2号' } },
  ]);
  const confirm = { deliveryId: own[0]!.id, reply: '已传达到全体教师' };
  expect(await bo.query(CONFIRM, { input: confirm })).toEqual({
    confirmNotice: {
      delivery: { receivedBy: viewers.bo.name, reply: '已传达到全体教师', notice: { title: notice.title } },
    },
  });
  await bo.query(CONFIRM, { input: { ...confirm, reply: '第二次' } });
  expect((await bo.query<Inbox>(INBOX, { open: true })).receivedNotices.nodes).toEqual([]);

  const { id } = sent.sendNotice.notice;
  const REMIND = 'mutation ($input: RemindNoticeInput!) { remindNotice(input: $input) { units } }';
  expect(await officer.query(REMIND, { input: { id } })).toEqual({ remindNotice: { units: 4 } });
  // A second click reminds nobody twice.
  expect(await officer.query(REMIND, { input: { id } })).toEqual({ remindNotice: { units: 0 } });
  const OPEN = `query ($id: ID!) { notice(id: $id) { receipts { received open }
    deliveries(open: true) { nodes { unitName reminders } totalCount } all: deliveries { nodes { unitName reply } } } }`;
  const shown = await officer.query<{
    notice: { deliveries: { nodes: { unitName: string }[] }; all: { nodes: { unitName: string; reply: string }[] } };
  }>(OPEN, { id });
  expect(shown).toMatchObject({ notice: { receipts: { received: 1, open: 4 }, deliveries: { totalCount: 4 } } });
  expect(shown.notice.deliveries.nodes.map(({ unitName }) => unitName).sort()).toEqual(
    ['乙县', '乙县第一中学', '甲县', '甲县第二中学'].sort(),
  );
  // Who has confirmed stands last.
  expect(shown.notice.all.nodes.at(-1)).toEqual({ unitName: '甲县第一中学', reply: '已传达到全体教师' });
  // The county sees the receipts of its own schools only.
  expect(await subgraph.as(viewers.chen).query(OPEN, { id })).toMatchObject({
    notice: { receipts: { received: 1, open: 2 } },
  });
});

test('DL-02: one county’s notice is nothing to another; a teacher sends none; nobody addressed is told so; withdrawn is gone', async () => {
  const chen = subgraph.as(viewers.chen);
  const input = { ...notice, unitId: places.countyA.id, title: '县内通知', addressees: { kinds: ['SCHOOL'] } };
  const sent = await chen.query<Sent>(SEND, { input });
  expect(sent.sendNotice.units).toBe(2);
  const { id } = sent.sendNotice.notice;
  const wei = subgraph.as(viewers.wei);
  const ONE = 'query ($id: ID!) { notice(id: $id) { title } }';
  expect(await wei.query(ONE, { id })).toEqual({ notice: null });
  const foreign = { ...input, addressees: { unitIds: [places.schoolB.id] } };
  expect(await chen.refusal(SEND, { input: foreign })).toEqual(['NOT_FOUND']);
  expect(await wei.refusal(SEND, { input })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.alice).refusal(SEND, { input })).toEqual(['FORBIDDEN']);
  expect(await chen.refusal(SEND, { input: { ...input, addressees: { kinds: ['KINDERGARTEN'] } } })).toEqual([
    'BAD_USER_INPUT',
  ]);
  const allianceId = await alliance(subgraph, 'INTER_SCHOOL_ALLIANCE', places.sectionA);
  const joint = { ...input, title: '联盟通知', addressees: { allianceIds: [allianceId] } };
  expect(await chen.query<Sent>(SEND, { input: joint })).toMatchObject({
    sendNotice: { units: 1, notice: { deliveries: { nodes: [{ unitName: '甲县第一中学' }] } } },
  });
  const WITHDRAW =
    'mutation ($input: WithdrawNoticeInput!) { withdrawNotice(input: $input) { notice { withdrawnReason } } }';
  const withdraw = { id, version: 1, reason: '附件有误，另行通知' };
  expect(await wei.refusal(WITHDRAW, { input: withdraw })).toEqual(['NOT_FOUND']);
  await chen.query(WITHDRAW, { input: withdraw });
  expect(await chen.refusal(WITHDRAW, { input: { ...withdraw, version: 2 } })).toEqual(['CONFLICT']);
  const titles = (
    await subgraph.as(viewers.bo).query<{ receivedNotices: { nodes: { notice: { title: string } }[] } }>(INBOX)
  ).receivedNotices.nodes.map((delivery) => delivery.notice.title);
  expect(titles).toEqual(['联盟通知', '关于加强校本研修工作的通知']);
});
