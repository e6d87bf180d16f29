import { expect, test } from 'vitest';
import { clockOf } from './clock-input.js';

test('a time is understood as people type it, and left alone where it is none', () => {
  const typed = ['14:30', '9:05', '0930', '９：００', '8', '14.15', '24:00', '9:7', '早上', ''];
  expect(typed.map(clockOf)).toEqual([
    '14:30',
    '09:05',
    '09:30',
    '09:00',
    '08:00',
    '14:15',
    '24:00',
    '9:7',
    '早上',
    '',
  ]);
});
