import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cached } from './cached.js';

const options = { ttl: 30, grace: 0, staleIfError: 120, max: 2 };

// The clock stands still but for what a test lets pass: a slow machine must not age an answer.
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('equal questions in flight are one, answers are believed for their time, the oldest use goes first', async () => {
  const asked: string[] = [];
  const look = cached(options, async (key) => {
    asked.push(key);
    await new Promise((done) => setTimeout(done, 5));
    return key.toUpperCase();
  });
  const after = async (key: string) => {
    const answer = look(key);
    await pass(5);
    return answer;
  };
  const twice = Promise.all([look('a'), look('a')]);
  await pass(5);
  expect(await twice).toEqual(['A', 'A']);
  await after('b');
  await after('a');
  await after('c');
  await after('a');
  expect(asked).toEqual(['a', 'b', 'c']);
  await after('b');
  await pass(40);
  await after('b');
  expect(asked).toEqual(['a', 'b', 'c', 'b', 'b']);
});

test('a failing source is bridged for a while, then told; an unknown answer is never made up', async () => {
  let fails = false;
  const look = cached(options, (key) => (fails ? Promise.reject(new Error('down')) : Promise.resolve(key)));
  await look('a');
  fails = true;
  await pass(40);
  expect(await look('a')).toBe('a');
  await expect(look('b')).rejects.toThrow('down');
  await pass(120);
  await expect(look('a')).rejects.toThrow('down');
});

test('within the grace the last answer serves while one new one is on its way', async () => {
  let version = 0;
  const look = cached({ ...options, ttl: 100, grace: 1000 }, async () => {
    version += 1;
    await new Promise((done) => setTimeout(done, 20));
    return version;
  });
  const first = look('a');
  await pass(20);
  expect(await first).toBe(1);
  await pass(110);
  expect(await Promise.all([look('a'), look('a')])).toEqual([1, 1]);
  await pass(30);
  expect(await look('a')).toBe(2);
  expect(version).toBe(2);
});
