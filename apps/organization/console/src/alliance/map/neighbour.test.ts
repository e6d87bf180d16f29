import { expect, test } from 'vitest';
import { layOut } from './lay-out.js';
import { neighbour } from './neighbour.js';

const part = (name: string, role: 'CENTER' | 'MEMBER' = 'MEMBER') => ({ key: name, name, role });
const star = (id: string, members: string[]) => ({
  ...{
    id,
    name: id,
    kind: '联片研修区',
    center: part(`${id}中心`, 'CENTER'),
    members: members.map((name) => part(name)),
  },
});
const layout = layOut([star('甲', ['甲一', '甲二']), star('乙', []), star('丙', ['丙一'])], 900);

test.each([
  ['the tab key has just come', undefined, 'ArrowRight', '甲中心'],
  ['right goes to the next school', '甲 甲中心', 'ArrowRight', '甲一'],
  ['right goes on in the next alliance', '甲 甲二', 'ArrowRight', '乙中心'],
  ['left goes back', '甲 甲一', 'ArrowLeft', '甲中心'],
  ['left stays at the first school', '甲 甲中心', 'ArrowLeft', '甲中心'],
  ['down goes to the next alliance', '甲 甲一', 'ArrowDown', '乙中心'],
  ['up goes to the alliance before', '丙 丙一', 'ArrowUp', '乙中心'],
  ['Home goes to the first school', '丙 丙一', 'Home', '甲中心'],
  ['End goes to the last school', '甲 甲中心', 'End', '丙一'],
  ['another key leads nowhere', '甲 甲中心', 'x', undefined],
])('the map by keys: %s', (_what, from, key, to) => {
  expect(neighbour(layout, from, key)?.key).toBe(to);
});
