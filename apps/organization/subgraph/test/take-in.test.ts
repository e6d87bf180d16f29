import { shippedPacks } from '@yanxiu/policy';
import { sql } from '@yanxiu/subgraph';
import { TestSubgraph } from '@yanxiu/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { takeInPacks } from '../src/policy/take-in.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
});
afterAll(() => subgraph.close());

const said: string[] = [];
/** What the start of the process does, and what it tells. */
async function start(): Promise<string[]> {
  said.length = 0;
  const say = (level: string) => (first: unknown, text?: string) => void said.push(`${level} ${text ?? String(first)}`);
  const log = { info: say('info'), error: say('error') } as unknown as Parameters<typeof takeInPacks>[0]['log'];
  await takeInPacks({ database: subgraph.database, log });
  return [...said];
}

const stored = () =>
  subgraph.db.query<{ code: string; version: number; written: string }>(
    sql`select code, pack_version as version, xmin::text || ctid::text as written from policy_pack order by code, pack_version`,
  );
const versionOf = (code: string) => shippedPacks().find(({ pack }) => pack.code === code)!.pack.version;

beforeEach(async () => {
  await subgraph.db.transaction((tx) => tx.query(sql`truncate policy_pack cascade`));
});

test('DL-36: an empty platform has the packs of the documents from its first start on; a second start writes nothing', async () => {
  expect(await start()).toEqual([]);
  const first = await stored();
  expect(first.map(({ code }) => code).sort()).toEqual(
    shippedPacks()
      .map(({ pack }) => pack.code)
      .sort(),
  );
  expect(await start()).toEqual([]);
  expect(await stored()).toEqual(first);
});

test('DL-36: a newer version is taken in beside the older one, which stays, and is told', async () => {
  await start();
  const version = versionOf('OUHAI_2024');
  await subgraph.db.transaction((tx) =>
    tx.query(sql`update policy_pack set pack_version = 0, source = 'before' where code = 'OUHAI_2024'`),
  );
  expect(await start()).toEqual([`info 政策包 OUHAI_2024 第 ${version} 版已随平台登记，待采用`]);
  const versions = (await stored()).filter(({ code }) => code === 'OUHAI_2024').map((pack) => pack.version);
  expect(versions).toEqual([0, version]);
});

test('DL-36: another content under a version that is there is told by name, and changes nothing', async () => {
  await start();
  await subgraph.db.transaction((tx) =>
    tx.query(sql`
      update policy_pack set source = 'before', own = jsonb_set(own, '{pack,zh}', '"从前的名称"') where code = 'HELAN_2024'`),
  );
  const before = await stored();
  expect(await start()).toEqual([
    `error 政策包 HELAN_2024 第 ${versionOf('HELAN_2024')} 版已登记，随平台提供的内容与之不同，未采纳；内容有变须提高版本号`,
  ]);
  expect(await stored()).toEqual(before);
});

test('a pack of an earlier release is silent about what the format has learnt since', async () => {
  await start();
  await subgraph.db.transaction((tx) =>
    tx.query(sql`
      update policy_pack set own = own #- '{plans,reporting}', merged = merged #- '{plans,reporting}' where code = 'OUHAI_2024'`),
  );
  await start();
  const [pack] = await subgraph.db.query<{ own: unknown; merged: unknown }>(sql`
    select own #> '{plans,reporting}' as own, merged #> '{plans,reporting}' as merged from policy_pack where code = 'OUHAI_2024'`);
  expect(pack).toMatchObject({ own: { silent: true }, merged: { silent: true } });
});
