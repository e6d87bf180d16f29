import { expect, test } from 'vitest';
import type { Sample } from './measure.js';
import type { BenchQuery } from './queries.js';
import { ratioOf, report, spreadOf } from './report.js';

const samples = (...cpu: number[]): Sample[] => cpu.map((each) => ({ perSecond: 100, cpu: each, subgraphs: 1 }));

test('figures are medians between the least and the greatest', () => {
  expect(spreadOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
  expect(spreadOf([4, 1, 2, 3])).toEqual({ median: 2.5, min: 1, max: 4 });
});

test('a ratio is taken round by round, and the stock’s signing may be left out of it', () => {
  const contest = { ours: samples(1, 2, 1), stock: samples(2, 8, 4) };
  expect(ratioOf(contest)).toEqual({ median: 0.25, min: 0.25, max: 0.5 });
  expect(ratioOf({ ours: samples(1), stock: samples(3) }, 1).median).toBe(0.5);
});

test('a goal that is met only by counting the stock’s signing is marked', () => {
  const query: BenchQuery = { id: 'single', name: 'single fetch', goal: 0.35, query: '', variables: [] };
  const contest = (ours: number) => ({ query, ours: samples(ours), stock: samples(3), alone: [], stockCalls: 1 });
  const verdict = (ours: number) => report([contest(ours)], 0.5);
  expect(verdict(0.8)).toContain('met');
  expect(verdict(0.8)).not.toContain('*');
  expect(verdict(1)).toContain('met *');
  expect(verdict(2)).toContain('missed');
});
