import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { cached } from './cached.js';

const options = { ttl: 30, grace: 0, staleIfError: 120, max: 2 };

test('equal questions in flight are one, answers are believed for their time, the oldest use goes first', async () => {
  const asked: string[] = [];
  const look = cached(options, async (key) => {
    asked.push(key);
    await wait(5);
    return key.toUpperCase();
  });
  expect(await Promise.all([look('a'), look('a')])).toEqual(['A', 'A']);
  await look('b');
  await look('a');
  await look('c');
  await look('a');
  expect(asked).toEqual(['a', 'b', 'c']);
  await look('b');
  await wait(40);
  await look('b');
  expect(asked).toEqual(['a', 'b', 'c', 'b', 'b']);
});

test('a failing source is bridged for a while, then told; an unknown answer is never made up', async () => {
  let fails = false;
  const look = cached(options, (key) => (fails ? Promise.reject(new Error('down')) : Promise.resolve(key)));
  await look('a');
  fails = true;
  await wait(40);
  expect(await look('a')).toBe('a');
  await expect(look('b')).rejects.toThrow('down');
  await wait(120);
  await expect(look('a')).rejects.toThrow('down');
});

test('within the grace the last answer serves while one new one is on its way', async () => {
  let version = 0;
  const look = cached({ ...options, ttl: 100, grace: 1000 }, async () => {
    version += 1;
    await wait(20);
    return version;
  });
  expect(await look('a')).toBe(1);
  await wait(110);
  expect(await Promise.all([look('a'), look('a')])).toEqual([1, 1]);
  await wait(30);
  expect(await look('a')).toBe(2);
  expect(version).toBe(2);
});
