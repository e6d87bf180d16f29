import { expect, test } from 'vitest';
import { valuesOf, variables } from './variables.js';

const values = (text: Record<string, string>) => new Map(Object.entries(text));

test('the variables of a class are taken from all its rules, and of no other class', () => {
  const css = '.a{--x:1px;--y:"q;r", serif;}.a.b{--z:rgb(0,0,0);}.c{--x:2px;}';
  expect(valuesOf(css, 'a')).toEqual(values({ '--x': '1px', '--y': '"q;r", serif', '--z': 'rgb(0,0,0)' }));
});

test('a variable with two values is refused, for it could not stand on the root', () => {
  expect(() => valuesOf('.a{--x:1px;}.a.b{--x:2px;}', 'a')).toThrow('--x has two values: 1px and 2px');
});

test('a look says only what it changes of those that it starts from', () => {
  const css = variables([
    { look: 'light', large: false, values: values({ '--ground': '#fff', '--size': '14px', '--line': '1' }) },
    { look: 'light', large: true, values: values({ '--ground': '#fff', '--size': '18px', '--line': '1' }) },
    { look: 'dark', large: false, values: values({ '--ground': '#000', '--size': '14px', '--line': '1' }) },
    { look: 'dark', large: true, values: values({ '--ground': '#000', '--size': '18px', '--line': '2' }) },
  ]);
  expect(css.split('\n')).toEqual([
    'html{--ground:#fff;--size:14px;--line:1}',
    "html[data-large='true']{--size:18px}",
    "html[data-look='dark']{--ground:#000}",
    "html[data-look='dark'][data-large='true']{--line:2}",
  ]);
});
