import { places, teachers, viewers } from '@yanxiu/testing';
import { expect, test } from 'vitest';
import { post, under } from './checks.js';

const APPLY = `mutation ($input: ApplyMendsInput!) { applyMends(input: $input) {
  applied results { applied message } } }`;

interface Applied {
  applyMends: { applied: number; results: { applied: boolean; message: string }[] };
}

test('PC-01: officers who found the same missing body in the same second found one; each learns what became of it', async () => {
  const subgraph = await under('PUCHENG_2014');
  await post(subgraph, teachers.ann, places.schoolA, 'PRINCIPAL');
  const input = { unitId: places.countyA.id, kinds: ['CREATE_BODY'] };
  const apply = () => subgraph.as(viewers.chen).query<Applied>(APPLY, { input });
  const done = (await Promise.all([apply(), apply(), apply(), apply()])).map(({ applyMends }) => applyMends);
  expect(done.reduce((sum, { applied }) => sum + applied, 0)).toBe(1);
  const late = done.flatMap(({ results }) => results).filter(({ applied }) => !applied);
  for (const { message } of late)
    expect(['已成立甲县第一中学校本研修工作领导小组，无需再次成立', '已符合规定，无需整改']).toContain(message);
  const BODIES = 'query ($id: ID!) { orgUnit(id: $id) { bodies { totalCount } } }';
  expect(await subgraph.as(viewers.chen).query(BODIES, { id: places.schoolA.id })).toEqual({
    orgUnit: { bodies: { totalCount: 1 } },
  });
});
