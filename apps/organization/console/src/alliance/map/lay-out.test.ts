import { expect, test } from 'vitest';
import { overlaps, widthOf, wrapped } from './label.js';
import { layOut, widthFor } from './lay-out.js';
import type { Layout, Star } from './lay-out.js';

const part = (name: string, role: 'CENTER' | 'MEMBER' = 'MEMBER') => ({ key: name, name, role });

const star = (id: string, members: number, name = `第${id}联片研修区`): Star => ({
  ...{ id, name, kind: '联片研修区', center: part(`${id}中心初级中学`, 'CENTER') },
  members: Array.from({ length: members }, (_none, index) => part(`${id}区示例小学${index + 1}`)),
});

/** 蒲城县方案: sixteen clusters, one of which has no member (X10). */
const pucheng = [2, 1, 2, 1, 3, 3, 1, 1, 1, 1, 1, 1, 1, 2, 1, 0].map((members, index) =>
  star(String(index + 1), members),
);

const marks = ({ stars }: Layout) => stars.flatMap(({ parts }) => parts);

/** Pairs of names that touch. */
const touching = (layout: Layout): number => {
  const parts = marks(layout);
  return parts.flatMap((one, index) => parts.slice(index + 1).filter((other) => overlaps(one.box, other.box))).length;
};

test.each([
  ['PC-07: the sixteen clusters of Pucheng on an office screen', pucheng, 1100],
  ['PC-07: the sixteen clusters of Pucheng on a phone', pucheng, 350],
  ['a star of one member', [star('一', 1)], 800],
  ['a star of nine members, on two rings', [star('九', 9)], 800],
  ['a star of thirty members', [star('大', 30)], 800],
  ['34 alliances with 200 schools', Array.from({ length: 34 }, (_none, index) => star(`联${index}`, index % 10)), 1100],
])('%s: no name touches another, and everything lies within the map', (_what, stars, width) => {
  const layout = layOut(stars, width);
  expect(touching(layout)).toBe(0);
  for (const { box } of marks(layout)) {
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.left + box.width).toBeLessThanOrEqual(layout.width);
    expect(box.top + box.height).toBeLessThanOrEqual(layout.height);
  }
  expect(marks(layout)).toHaveLength(stars.reduce((sum, { members }) => sum + members.length + 1, 0));
});

test('the centre stands in the middle of its members', () => {
  const [one] = layOut([star('甲', 4)], 600).stars;
  const center = one!.parts.find(({ role }) => role === 'CENTER')!;
  const members = one!.parts.filter(({ role }) => role === 'MEMBER');
  const mean = (pick: (at: { x: number; y: number }) => number) =>
    members.reduce((sum, member) => sum + pick(member), 0) / members.length;
  expect(mean(({ x }) => x)).toBeCloseTo(center.x, 5);
  expect(mean(({ y }) => y)).toBeCloseTo(center.y, 5);
});

test('X10: an alliance without members, or without a centre, still has its place', () => {
  const bare = { ...star('乙', 2), center: null };
  const layout = layOut([star('甲', 0), bare], 900);
  expect(layout.stars.map(({ parts }) => parts.length)).toEqual([1, 2]);
  expect(layout.stars.every(({ width, height }) => width > 60 && height > 60)).toBe(true);
});

test('OH-35: a school in several alliances has a place in each, joined by lines', () => {
  const shared = part('瓯海示例小学三');
  const stars = ['教共体', '集团校', '片区'].map((id) => ({ ...star(id, 2), members: [shared, part(`${id}成员`)] }));
  const layout = layOut(stars, 1000);
  expect(layout.joins).toHaveLength(2);
  expect(new Set(layout.joins.map(({ key }) => key))).toEqual(new Set(['瓯海示例小学三']));
});

test('the whole of many alliances is laid out in the shape of the window', () => {
  const many = Array.from({ length: 34 }, (_none, index) => star(`联${index}`, index % 10));
  const { width, height } = layOut(many, widthFor(many, 1.5));
  expect(width / height).toBeGreaterThan(1.1);
  expect(width / height).toBeLessThan(2);
});

test('the same alliances come out the same', () => {
  expect(layOut(pucheng, 1100)).toEqual(layOut(pucheng, 1100));
});

test('a narrow map is no wider than it has to be', () => {
  expect(layOut(pucheng, 350).width).toBeLessThanOrEqual(360);
});

test.each([
  ['保南初中', ['保南初中']],
  ['贺兰示例小学二十三', ['贺兰示例小', '学二十三']],
  ['浙江省温州市瓯海区外国语学校梧田分校', ['浙江省温州市瓯海', '区外国语学校梧…']],
  ['Ouhai School', ['Ouhai School']],
])('the name “%s” is written in at most two lines', (name, lines) => {
  const found = wrapped(name, 8);
  expect(found).toEqual(lines);
  expect(Math.max(...found.map((line) => widthOf(line)))).toBeLessThanOrEqual(8 * 13);
});
