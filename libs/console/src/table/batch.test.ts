import { expect, test } from 'vitest';
import { runRows } from './batch.js';

test('every row has its own result, a failing one keeps no other back, four run at once', async () => {
  let running = 0;
  let most = 0;
  const work = async (row: number) => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    if (row % 3 === 0) throw new Error(`${row}`);
  };
  const outcomes = await runRows([1, 2, 3, 4, 5, 6, 7], work, () => undefined);
  expect(outcomes.map(({ row, state }) => [row, state])).toEqual([
    [1, 'done'],
    [2, 'done'],
    [3, 'failed'],
    [4, 'done'],
    [5, 'done'],
    [6, 'failed'],
    [7, 'done'],
  ]);
  expect(outcomes[2]?.error).toEqual(new Error('3'));
  expect(most).toBe(4);
});

test('after a stop what has begun is finished, and nothing new begins', async () => {
  let begun = 0;
  const work = async () => {
    begun += 1;
  };
  const outcomes = await runRows(
    [...'abcdefgh'],
    work,
    () => undefined,
    () => begun >= 5,
  );
  expect(outcomes.map(({ state }) => state)).toEqual([
    ...Array.from({ length: 5 }, () => 'done'),
    ...Array.from({ length: 3 }, () => 'waiting'),
  ]);
});
