import { expect, test } from 'vitest';
import type { Fault } from '../fault.js';
import { figuresIn, fieldOf, shareFault } from './field-faults.js';

test.each([
  ['input.name', ['name']],
  ['input.members[0].role', ['members', 0, 'role']],
  ['input.members.0.role', ['members', 0, 'role']],
  ['activity.sessions[12].startsAt', ['activity', 'sessions', 12, 'startsAt']],
  ['input', []],
  ['', []],
])('the path %s of a detail names the field %j', (path, field) => {
  expect(fieldOf(path)).toEqual(field);
});

const fault = (...paths: string[]): Fault => ({
  code: 'BAD_USER_INPUT',
  message: '填写内容不符合要求',
  requestId: 'r',
  details: paths.map((path) => ({ path, rule: 'unique' })),
});

test.each([
  { name: 'a field of its own', paths: ['input.name'], told: [['name']], rest: [] },
  { name: 'a field of a list', paths: ['input.members[1].role'], told: [['members', 1, 'role']], rest: [] },
  { name: 'the field that holds the whole', paths: ['input.term.from'], told: [['term']], rest: [] },
  { name: 'the most exact of two', paths: ['input.seat.person.id'], told: [['seat', 'person']], rest: [] },
  { name: 'a name that only begins alike', paths: ['input.nameBefore'], told: [], rest: ['input.nameBefore'] },
  { name: 'no field at all', paths: ['input.id', 'input'], told: [], rest: ['input.id', 'input'] },
  { name: 'twice the same words', paths: ['input.name', 'input.name'], told: [['name']], rest: [] },
])('a detail of a refused mutation goes to $name', ({ paths, told, rest }) => {
  const fields = [['name'], ['members', 0, 'role'], ['members', 1, 'role'], ['term'], ['seat'], ['seat', 'person']];
  const shared = shareFault(fault(...paths), fields, ({ rule }) => rule);
  expect(shared.fields.map(({ name }) => name)).toEqual(told);
  expect(shared.fields.every(({ errors }) => errors.length === 1)).toBe(true);
  expect(shared.rest.map(({ path }) => path)).toEqual(rest);
});

test('the figures of a general rule are read out of its English words', () => {
  const words = 'name must be longer than or equal to 2 and shorter than or equal to 100 characters';
  expect(figuresIn(words)).toEqual({ a: '2', b: '100' });
  expect(figuresIn('endsOn must be a valid date')).toEqual({ a: '', b: '' });
});
