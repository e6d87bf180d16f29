import { expect, test } from 'vitest';
import { deduplicated } from './entities.js';

const school = (id: string) => ({ __typename: 'School', id });

test('equal representations are asked once; answers and error paths come back to their places', () => {
  const { variables, expand } = deduplicated({ representations: ['1', '2', '1', '3', '2'].map(school), day: 'd' });
  expect(variables).toEqual({ representations: ['1', '2', '3'].map(school), day: 'd' });
  const answer = expand({
    data: { _entities: [{ name: 'a' }, { name: 'b' }, null] },
    errors: [{ message: 'gone', path: ['_entities', 2, 'name'] }, { message: 'all' }],
  });
  expect(answer.data?.['_entities']).toEqual([{ name: 'a' }, { name: 'b' }, { name: 'a' }, null, { name: 'b' }]);
  expect(answer.errors?.map(({ path }) => path)).toEqual([['_entities', 3, 'name'], undefined]);
});

test('without repetition nothing is touched, and a lost answer stays lost', () => {
  const given = { representations: [school('1'), school('2')] };
  expect(deduplicated(given).variables).toBe(given);
  const { expand } = deduplicated({ representations: [school('1'), school('1')] });
  expect(expand({ data: null, errors: [{ message: 'x' }] })).toEqual({
    data: null,
    errors: [{ message: 'x', path: undefined }],
  });
});
