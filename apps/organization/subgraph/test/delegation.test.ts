import type { Viewer } from '@yanxiu/access';
import { civilDay, sql } from '@yanxiu/subgraph';
import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { seedPlaces } from './seed.js';

let subgraph: TestSubgraph;
let chenAccount: string;
let deputy: string;
let officer: Viewer;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  chenAccount = await open(viewers.chen, 'chen', '陈管理员', places.countyA.id);
  deputy = await open(viewers.chen, 'deputy', '代管员', places.countyA.id);
  officer = { ...viewers.chen, id: chenAccount };
  await open(viewers.wei, 'wei', '魏管理员', places.countyB.id);
});
afterAll(() => subgraph.close());

const gateway: Viewer = {
  kind: 'SYSTEM',
  id: 'gateway',
  name: 'gateway',
  grants: [{ role: 'GATEWAY', unitId: '', level: 'PLATFORM', path: [] }],
};
const dayFromNow = (days: number) => civilDay(new Date(Date.now() + days * 86_400_000));

async function open(who: Viewer, subject: string, name: string, unitId: string): Promise<string> {
  const text = 'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { account { id } } }';
  const { createAccount } = await subgraph
    .as(who)
    .query<{ createAccount: { account: { id: string } } }>(text, { input: { subject, name, unitId } });
  return createAccount.account.id;
}
const GRANT = 'mutation ($input: GrantRoleInput!) { grantRole(input: $input) { grant { id to } } }';
async function grant(accountId: string, role: string, to: string | null, unitId = places.countyA.id): Promise<string> {
  const input = { accountId, role, unitId, from: dayFromNow(-10), to };
  return (await subgraph.as(viewers.chen).query<{ grantRole: { grant: { id: string } } }>(GRANT, { input })).grantRole
    .grant.id;
}
const DELEGATE = `mutation ($input: DelegateGrantInput!) { delegateGrant(input: $input) {
  account { name } grant { id role roleName delegated grantedBy from to unit { name } } } }`;
const lend = (who: Viewer, grantId: string, more: object = {}) =>
  subgraph.as(who).run<{ delegateGrant: { grant: { id: string } } }>(DELEGATE, {
    input: { grantId, accountId: deputy, from: dayFromNow(0), to: dayFromNow(14), reason: '外出培训', ...more },
  });
async function rolesOf(subject: string): Promise<string[]> {
  const text = 'query ($subject: String!) { accountForSignIn(subject: $subject) { grants { role unitId } } }';
  const { accountForSignIn } = await subgraph
    .as(gateway)
    .query<{ accountForSignIn: { grants: { role: string }[] } | null }>(text, { subject });
  return accountForSignIn?.grants.map(({ role }) => role) ?? [];
}

test('an officer lends the own grant for two weeks to a colleague, who has it for that time and sees whose it is', async () => {
  const own = await grant(chenAccount, 'COUNTY_OFFICER', dayFromNow(100));
  const { delegates } = await subgraph
    .as(officer)
    .query<{ delegates: { accountId: string; name: string }[] }>(
      'query ($id: ID!) { delegates(grantId: $id) { accountId name unitName } }',
      { id: own },
    );
  expect(delegates).toEqual([{ accountId: deputy, name: '代管员', unitName: '甲县' }]);
  const lent = await lend(officer, own);
  expect(lent.data).toMatchObject({
    delegateGrant: {
      account: { name: '代管员' },
      grant: { roleName: '县（市、区）管理员', delegated: true, grantedBy: officer.name, to: dayFromNow(14) },
    },
  });
  expect(await rolesOf('deputy')).toEqual(['COUNTY_OFFICER']);
  // The same to the same colleague in that time would have to be ended twice.
  expect((await lend(officer, own, { from: dayFromNow(7), to: dayFromNow(20) })).errors).toMatchObject([
    { code: 'CONFLICT', details: [{ path: 'input.accountId' }] },
  ]);
  expect(
    await subgraph.as(officer).query('{ ownAccount { name grants { current delegations { holderName to } } } }'),
  ).toMatchObject({
    ownAccount: { grants: [{ current: true, delegations: [{ holderName: '代管员', to: dayFromNow(14) }] }] },
  });
  await subgraph
    .as(officer)
    .query('mutation ($input: EndDelegationInput!) { endDelegation(input: $input) { grant { current } } }', {
      input: { id: lent.data.delegateGrant.grant.id, reason: '提前返岗' },
    });
  expect(await rolesOf('deputy')).toEqual([]);
});

test('who stands in grants nothing: what was lent does not outlast its time by a grant to oneself', async () => {
  const own = await grant(chenAccount, 'COUNTY_OFFICER', dayFromNow(90), places.schoolA.id);
  const { grant: lent } = (await lend(officer, own)).data.delegateGrant;
  const text = 'query ($subject: String!) { accountForSignIn(subject: $subject) { grants { role permissions } } }';
  const { accountForSignIn } = await subgraph
    .as(gateway)
    .query<{ accountForSignIn: { grants: { permissions: string[] | null }[] } }>(text, { subject: 'deputy' });
  const [held] = accountForSignIn.grants;
  expect(held!.permissions).toContain('organization:manage');
  expect(held!.permissions).not.toContain('organization:manage-accounts');
  const at = { role: 'COUNTY_OFFICER', unitId: places.countyA.id, level: 'COUNTY' as const, path: places.countyA.path };
  const standIn: Viewer = { ...viewers.chen, id: deputy, grants: [{ ...at, permissions: held!.permissions! }] };
  const input = { accountId: deputy, role: 'COUNTY_OFFICER', unitId: places.countyA.id, from: dayFromNow(0) };
  expect(await subgraph.as(standIn).refusal(GRANT, { input })).toEqual(['FORBIDDEN']);
  await subgraph
    .as(officer)
    .query('mutation ($input: EndDelegationInput!) { endDelegation(input: $input) { grant { current } } }', {
      input: { id: lent.id, reason: '提前返岗' },
    });
});

test('no wider and no longer than one’s own: other units, other people, other days are refused', async () => {
  const school = await grant(chenAccount, 'INSPECTOR', dayFromNow(30));
  const codes = async (more: object, who = officer) => (await lend(who, school, more)).errors.map(({ code }) => code);
  expect(await codes({ unitId: places.countyB.id })).toEqual(['NOT_FOUND']);
  expect(await codes({ unitId: places.city.id })).toEqual(['NOT_FOUND']);
  expect(await codes({ to: dayFromNow(31) })).toEqual(['BAD_USER_INPUT']);
  expect(await codes({ from: dayFromNow(-1) })).toEqual(['BAD_USER_INPUT']);
  expect(await codes({ from: dayFromNow(5), to: dayFromNow(4) })).toEqual(['BAD_USER_INPUT']);
  const [stranger] = await subgraph.db.query<{ id: string }>(sql`select id from account where subject = 'wei'`);
  expect(await codes({ accountId: stranger!.id })).toEqual(['NOT_FOUND']);
  expect(await codes({ accountId: chenAccount })).toEqual(['NOT_FOUND']);
  expect(await codes({}, { ...viewers.wei, id: stranger!.id })).toEqual(['NOT_FOUND']);
  const narrower = await lend(officer, school, { unitId: places.schoolA.id });
  expect(narrower.data).toMatchObject({
    delegateGrant: { grant: { role: 'INSPECTOR', unit: { name: '甲县第一中学' } } },
  });
  // What was lent cannot be lent on.
  const onward = await lend({ ...viewers.bo, id: deputy }, narrower.data.delegateGrant.grant.id, {
    accountId: chenAccount,
  });
  expect(onward.errors).toMatchObject([{ code: 'CONFLICT' }]);
  const teaching = await grant(chenAccount, 'TEACHER', null, places.schoolA.id);
  expect((await lend(officer, teaching)).errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  const { ownAccount } = await subgraph
    .as(officer)
    .query<{ ownAccount: { grants: { id: string; lendable: boolean }[] } }>(
      '{ ownAccount { grants { id lendable } } }',
    );
  const lendable = new Map(ownAccount.grants.map((one) => [one.id, one.lendable]));
  expect([lendable.get(school), lendable.get(teaching)]).toEqual([true, false]);
});

test('a delegation ends by itself: on its day, with the grant it came from, and with the lender’s account', async () => {
  const own = await grant(chenAccount, 'SCHOOL_OFFICER', null);
  const lent = (await lend(officer, own)).data.delegateGrant.grant.id;
  expect(await rolesOf('deputy')).toContain('SCHOOL_OFFICER');
  await subgraph.db.query(
    sql`update role_grant set valid_from = ${dayFromNow(-9)}, valid_to = ${dayFromNow(-1)} where id = ${lent}`,
  );
  expect(await rolesOf('deputy')).not.toContain('SCHOOL_OFFICER');
  await lend(officer, own);
  const END =
    'mutation ($input: ChangeGrantEndInput!) { changeGrantEnd(input: $input) { grant { to delegations { to } } } }';
  expect(
    await subgraph.as(viewers.chen).query(END, { input: { id: own, to: dayFromNow(3), reason: '岗位调整' } }),
  ).toMatchObject({ changeGrantEnd: { grant: { to: dayFromNow(3), delegations: [{ to: dayFromNow(3) }] } } });
  await subgraph
    .as(viewers.chen)
    .query('mutation ($input: DeactivateAccountInput!) { deactivateAccount(input: $input) { account { active } } }', {
      input: { id: chenAccount, version: 1, reason: '借调外单位' },
    });
  expect(await rolesOf('deputy')).not.toContain('SCHOOL_OFFICER');
  await subgraph
    .as(viewers.chen)
    .query('mutation ($input: ReactivateAccountInput!) { reactivateAccount(input: $input) { account { active } } }', {
      input: { id: chenAccount, version: 2, reason: '借调结束' },
    });
  expect(await rolesOf('deputy')).toContain('SCHOOL_OFFICER');
  await subgraph
    .as(viewers.chen)
    .query('mutation ($input: RevokeGrantInput!) { revokeGrant(input: $input) { grant { to } } }', {
      input: { id: own, reason: '不再兼任' },
    });
  expect(await rolesOf('deputy')).not.toContain('SCHOOL_OFFICER');
});

test('the list of accounts is filtered by kind, name, unit, role and state, within reach', async () => {
  const LIST = 'query ($filter: AccountFilter) { accounts(filter: $filter) { nodes { name kind } totalCount } }';
  const names = async (filter: object, who = viewers.chen) =>
    (await subgraph.as(who).query<{ accounts: { nodes: { name: string }[] } }>(LIST, { filter })).accounts.nodes.map(
      ({ name }) => name,
    );
  await open(viewers.chen, 'bo', '博学校管理员', places.schoolA.id);
  expect(await names({})).toEqual(['博学校管理员', '陈管理员', '代管员']);
  expect(await names({ unitId: places.schoolA.id })).toEqual(['博学校管理员']);
  expect(await names({ unitId: places.countyB.id })).toEqual([]);
  expect(await names({ name: '代管' })).toEqual(['代管员']);
  expect(await names({ kind: 'APP' })).toEqual([]);
  expect(await names({ role: 'COUNTY_OFFICER', active: true })).toEqual(['陈管理员']);
  expect(await names({ active: false })).toEqual([]);
  expect(await names({}, viewers.wei)).toEqual(['魏管理员']);
});

test('all accounts of a filter are closed as a batch; the own one, other counties’ and those of no filter are not', async () => {
  const CLOSE =
    'mutation ($input: DeactivateAccountsInput!) { deactivateAccounts(input: $input) { job { id total kindName } } }';
  const input = { filter: { unitId: places.countyA.id }, reason: '学年末清理' };
  const { deactivateAccounts } = await subgraph
    .as(officer)
    .query<{ deactivateAccounts: { job: { id: string; total: number } } }>(CLOSE, { input });
  expect(deactivateAccounts.job).toMatchObject({ total: 2, kindName: '批量停用账号' });
  await subgraph.runBatches();
  expect(
    await subgraph
      .as(officer)
      .query(
        'query ($id: ID!) { organizationJob(id: $id) { status done failed results { nodes { label outcome } } } }',
        {
          id: deactivateAccounts.job.id,
        },
      ),
  ).toEqual({
    organizationJob: {
      ...{ status: 'DONE', done: 2, failed: 0 },
      results: { nodes: expect.arrayContaining([{ label: '代管员', outcome: 'DONE' }]) as unknown },
    },
  });
  const open = await subgraph.db.query<{ subject: string }>(
    sql`select subject from account where active order by subject`,
  );
  expect(open.map(({ subject }) => subject)).toEqual(['chen', 'wei']);
  expect(await subgraph.as(officer).refusal(CLOSE, { input: { filter: {}, reason: '清理' } })).toEqual([
    'BAD_USER_INPUT',
  ]);
  expect(
    await subgraph.as(officer).refusal(CLOSE, { input: { ...input, filter: { unitId: places.countyB.id } } }),
  ).toEqual(['BAD_USER_INPUT']);
});

test('an alliance’s leader is granted the role on the alliance itself', async () => {
  const CREATE_ALLIANCE =
    'mutation ($input: CreateAllianceInput!) { createAlliance(input: $input) { alliance { id } } }';
  const members = [
    { unitId: places.schoolA.id, role: 'LEADER' },
    { unitId: places.schoolA2.id, role: 'MEMBER' },
  ];
  const { createAlliance } = await subgraph
    .as(viewers.chen)
    .query<{ createAlliance: { alliance: { id: string } } }>(CREATE_ALLIANCE, {
      input: { unitId: places.countyA.id, kind: 'UNION', name: '城关联盟', from: '2024-09-01', members },
    });
  const allianceId = createAlliance.alliance.id;
  const input = { accountId: chenAccount, role: 'ALLIANCE_LEADER', allianceId, from: dayFromNow(0) };
  expect(await subgraph.as(viewers.chen).refusal(GRANT, { input: { ...input, unitId: places.countyA.id } })).toEqual([
    'BAD_USER_INPUT',
  ]);
  expect(await subgraph.as(viewers.wei).refusal(GRANT, { input })).toEqual(['NOT_FOUND']);
  await subgraph.as(viewers.chen).query(GRANT, { input });
  expect(await rolesOf('chen')).toContain('ALLIANCE_LEADER');
});
