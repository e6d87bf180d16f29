import { Query, Resolver } from 'type-graphql';
import { TestSubgraph, emptyDatabase, id, viewers } from '../src/index.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  Database,
  audit,
  buildSubgraph,
  insert,
  isCivilDay,
  openDatabase,
  readSettings,
  row,
  sql,
  subgraphSettings,
  update,
  verifyAudit,
  DateTimeScalar,
  DecimalScalar,
  civilDay,
} from '@yanxiu/subgraph';

import { Note, sample } from './sample.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(sample);
});
afterAll(() => subgraph.close());

describe('the schema', () => {
  test('a root field without a permission does not build', () => {
    @Resolver()
    class Careless {
      @Query(() => String, { nullable: true })
      open(): string {
        return 'open';
      }
    }
    expect(() => buildSubgraph({ ...sample, resolvers: [Careless] })).toThrow('Query.open names no permission');
  });

  test('a bug is masked, a document that does not fit is a bad input; both in the reader’s language', async () => {
    const bug = await subgraph.as(viewers.chen).run('{ broken }');
    expect(bug.errors[0]).toMatchObject({ code: 'INTERNAL', path: ['broken'] });
    expect(JSON.stringify(bug)).not.toContain('db-host');
    expect((await subgraph.as(viewers.chen, 'en').run('{ broken }')).errors[0]!.message).toMatch(/^Internal error/);
    expect(await subgraph.as(viewers.chen).refusal('{ nowhere }')).toEqual(['BAD_USER_INPUT']);
    expect(await subgraph.as(viewers.chen).refusal('{ ping')).toEqual(['BAD_USER_INPUT']);
  });
});

describe('rows', () => {
  const write = () =>
    subgraph.db.transaction((tx) =>
      insert(
        tx,
        Note,
        [{ id: id(31), version: 1, text: 'a' }],
        sql`on conflict (id) do update set version = 1, text = 'a'`,
      ),
    );

  test('of two changes made on the same version one wins and the other is a conflict', async () => {
    await write();
    const change = (text: string) =>
      subgraph.db.transaction((tx) => update(tx, Note, { id: id(31), version: 1 }, sql`text = ${text}`));
    const outcomes = await Promise.allSettled([change('b'), change('c')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const stored = await row(subgraph.db, Note, sql`where t.id = ${id(31)}`);
    const won = outcomes.find((outcome) => outcome.status === 'fulfilled') as PromiseFulfilledResult<Note>;
    expect(stored).toEqual(won.value);
    expect(stored!.version).toBe(2);
  });

  test('a read that meets broken connections is asked again', async () => {
    await Promise.all([1, 2, 3].map(() => subgraph.db.query(sql`select pg_sleep(0.01)`)));
    const other = await Database.open({ url: subgraph.url, entities: [Note], migrations: [] });
    await other
      .session('x')
      .query(
        sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      );
    await other.close();
    expect(await subgraph.db.query(sql`select 1 as one`)).toEqual([{ one: 1 }]);
  });
});

describe('migrations', () => {
  test('two processes that start at once on an empty database migrate it once', async () => {
    const empty = await emptyDatabase();
    const both = await Promise.all([openDatabase(sample, empty.url, 2), openDatabase(sample, empty.url, 2)]);
    const [tally] = await both[0].session('test').query<{ n: number }>(sql`select count(*)::int as n from tally`);
    expect(tally!.n).toBe(1);
    await Promise.all(both.map((database) => database.close()));
    await empty.drop();
  });
});

describe('the audit log', () => {
  const entry = (n: number) => ({
    action: 'sample.change',
    subjectType: 'Note',
    subjectId: id(n),
    countyId: id(3),
    before: { b: 1, a: n },
    after: { 名: '甲' },
    reason: '测试',
  });

  test('is chained: a changed or removed row is found, an untouched log verifies', async () => {
    const context = subgraph.context(viewers.chen);
    for (const n of [1, 2, 3]) await subgraph.db.transaction((tx) => audit(tx, context, entry(n)));
    await Promise.all([4, 5].map((n) => subgraph.db.transaction((tx) => audit(tx, context, entry(n)))));
    expect(await verifyAudit(subgraph.db)).toEqual([]);
    await expect(subgraph.db.query(sql`update audit_log set reason = 'x'`)).rejects.toThrow('only added');
    await subgraph.db.query(sql`alter table audit_log disable trigger audit_log_is_append_only`);
    await subgraph.db.query(sql`update audit_log set reason = '改' where number = 2`);
    expect(await verifyAudit(subgraph.db)).toEqual([{ chain: id(3), number: 2 }]);
    await subgraph.db.query(sql`update audit_log set reason = '测试' where number = 2`);
    await subgraph.db.query(sql`delete from audit_log where number = 5`);
    expect(await verifyAudit(subgraph.db)).toEqual([{ chain: id(3), number: 5 }]);
  });
});

describe('scalars and settings', () => {
  test.each([
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2025-13-01', false],
    ['20250101', false],
    [20250101, false],
  ])('%s is a civil day: %s', (text, expected) => {
    expect(isCivilDay(text)).toBe(expected);
  });

  test('the business day turns at midnight in Shanghai: 31 August and 31 December', () => {
    expect(civilDay(new Date('2026-08-31T15:59:59Z'))).toBe('2026-08-31');
    expect(civilDay(new Date('2026-08-31T16:00:00Z'))).toBe('2026-09-01');
    expect(civilDay(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
  });

  test('decimals are exact text, floats are refused', () => {
    expect(DecimalScalar.serialize('0.30')).toBe('0.3');
    expect(DecimalScalar.parseValue('1.25')).toMatchObject({});
    for (const bad of [0.1, '1e3', 'NaN', '1,5', null]) expect(() => DecimalScalar.parseValue(bad)).toThrow();
  });

  test.each(['2026-01-01', '2026-01-01T00:00:00', '2026-02-30T00:00:00Z', 'now'])('%s is no instant', (text) => {
    expect(() => DateTimeScalar.parseValue(text)).toThrow();
  });

  test('bad settings are all named at once', () => {
    expect(() => readSettings(subgraphSettings, { PORT: 'x', DATABASE_URL: 'mysql://a' })).toThrow(
      /PORT[\s\S]*DATABASE_URL[\s\S]*EVENTS_URL[\s\S]*VIEWER_PUBLIC_KEY/,
    );
  });
});
