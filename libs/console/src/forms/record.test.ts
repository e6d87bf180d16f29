import { expect, test } from 'vitest';
import { keptDraft } from './kept-draft.js';
import { differences, merged, same } from './merge.js';
import { EditedRecord } from './record.js';
import type { Held } from './record.js';

test.each([
  ['', undefined, true],
  [null, [], true],
  ['a', 'a', true],
  [['a'], ['a'], true],
  [0, '', false],
  [false, undefined, false],
  ['1', 1, false],
])('%j and %j mean the same to a form: %s', (a, b, expected) => {
  expect(same(a, b)).toBe(expected);
});

const base = { title: '甲', kind: 'PLAN', note: '' };

test.each([
  { name: 'only mine', mine: { title: '乙' }, theirs: {}, found: [['title', 'mine']] },
  { name: 'only theirs', mine: {}, theirs: { kind: 'CASE' }, found: [['kind', 'theirs']] },
  { name: 'both, alike', mine: { title: '乙' }, theirs: { title: '乙' }, found: [] },
  { name: 'both, differently', mine: { title: '乙' }, theirs: { title: '丙' }, found: [['title', undefined]] },
  { name: 'nobody', mine: { note: undefined }, theirs: { note: null }, found: [] },
])('of two who changed a record: $name', ({ mine, theirs, found }) => {
  const result = differences(Object.keys(base), base, { ...base, ...mine }, { ...base, ...theirs });
  expect(result.map(({ field, choice }) => [field, choice])).toEqual(found);
});

test('what was chosen of mine is laid over what the record says now', () => {
  const mine = { title: '我的', kind: 'PLAN', note: '我的' };
  const theirs = { title: '他的', kind: 'CASE', note: '' };
  const found = differences(Object.keys(base), base, mine, theirs);
  expect(merged(found, theirs, { title: 'mine' })).toEqual({ title: '我的', kind: 'CASE', note: '我的' });
  expect(merged(found, theirs, { title: 'theirs', note: 'theirs' })).toEqual(theirs);
});

interface Values {
  title: string;
  note: string;
}

const stale = { errors: [{ message: '已被修改', extensions: { code: 'CONFLICT', details: [{ rule: 'current' }] } }] };

/** A server with one record, which refuses what was typed over an older version. */
function serverOf(values: Values) {
  const held = { version: 1, values };
  return {
    held,
    save: (next: Values, version: number): Promise<Held<Values>> => {
      if (version !== held.version) return Promise.reject(stale as unknown as Error);
      Object.assign(held, { version: version + 1, values: { ...next, title: next.title.trim() } });
      return Promise.resolve({ ...held });
    },
    reload: () => Promise.resolve({ ...held }),
  };
}

function storageOf() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

function visit(server: ReturnType<typeof serverOf>, storage = storageOf()) {
  const { version, values } = server.held;
  const keeping = keptDraft<Values>(storage, 'pucheng', 'resources.draft', 'r1');
  const { save, reload } = server;
  return new EditedRecord<Values>({ version, values, fields: ['title', 'note'], save, reload, keeping });
}

test('what is typed is saved, and shown as the server has kept it', async () => {
  const record = visit(serverOf({ title: '甲', note: '' }));
  record.type({ title: ' 乙 ', note: '' });
  expect(record.store.get().phase).toBe('waiting');
  expect(await record.save()).toBe(true);
  expect(record.store.get()).toMatchObject({ phase: 'saved', values: { title: '乙' } });
  expect(record.dirty).toBe(false);
});

test('what is typed while a save is under way stays, and is saved next', async () => {
  const server = serverOf({ title: '甲', note: '' });
  const record = visit(server);
  record.type({ title: '乙', note: '' });
  const saving = record.save();
  record.type({ title: '乙', note: '后来' });
  expect(await saving).toBe(false);
  expect(record.store.get()).toMatchObject({ phase: 'waiting', values: { title: '乙', note: '后来' } });
  expect(await record.save()).toBe(true);
  expect(server.held.values).toEqual({ title: '乙', note: '后来' });
});

test('a draft of a visit that broke off is offered again, once, and only where it differs', async () => {
  const [server, storage] = [serverOf({ title: '甲', note: '' }), storageOf()];
  visit(server, storage).type({ title: '甲', note: '没有保存' });
  const again = visit(server, storage);
  expect(again.store.get().offered?.values.note).toBe('没有保存');
  again.restore();
  expect(await again.save()).toBe(true);
  expect(server.held.values.note).toBe('没有保存');
  expect(visit(server, storage).store.get().offered).toBeUndefined();
});

test('a draft that was thrown away is not offered again', () => {
  const [server, storage] = [serverOf({ title: '甲', note: '' }), storageOf()];
  visit(server, storage).type({ title: '甲', note: '没有保存' });
  visit(server, storage).discard();
  expect(visit(server, storage).store.get().offered).toBeUndefined();
});

test('two who edit one record: the later sees both contents, chooses, and nothing of the other is lost', async () => {
  const server = serverOf({ title: '甲', note: '' });
  const [one, other] = [visit(server), visit(server)];
  one.type({ title: '一', note: '一的说明' });
  await one.save();
  other.type({ title: '二', note: '' });
  expect(await other.save()).toBe(false);
  expect(other.store.get()).toMatchObject({ phase: 'conflict' });
  expect(other.store.get().conflict?.found).toEqual([
    { field: 'title', mine: '二', theirs: '一', choice: undefined },
    { field: 'note', mine: '', theirs: '一的说明', choice: 'theirs' },
  ]);
  expect(await other.resolve({ title: 'mine' })).toBe(true);
  expect(server.held).toEqual({ version: 3, values: { title: '二', note: '一的说明' } });
});

test('two who typed the same have no conflict', async () => {
  const server = serverOf({ title: '甲', note: '' });
  const [one, other] = [visit(server), visit(server)];
  one.type({ title: '一', note: '' });
  await one.save();
  other.type({ title: '一', note: '' });
  expect(await other.save()).toBe(true);
  expect(other.store.get()).toMatchObject({ phase: 'saved', conflict: undefined });
});

test('a newer version from elsewhere is taken over, but never over what was typed', () => {
  const record = visit(serverOf({ title: '甲', note: '' }));
  record.adopt({ version: 2, values: { title: '新', note: '' } });
  expect(record.store.get().values.title).toBe('新');
  record.type({ title: '我的', note: '' });
  record.adopt({ version: 3, values: { title: '更新', note: '' } });
  expect(record.store.get().values.title).toBe('我的');
});

test('a refusal of another kind is told, and what was typed stays', async () => {
  const server = serverOf({ title: '甲', note: '' });
  const refusal = { errors: [{ message: '没有权限', extensions: { code: 'FORBIDDEN' } }] };
  const record = visit({ ...server, save: () => Promise.reject(refusal as unknown as Error) });
  record.type({ title: '乙', note: '' });
  expect(await record.save()).toBe(false);
  expect(record.store.get()).toMatchObject({ phase: 'refused', error: refusal, values: { title: '乙' } });
});
