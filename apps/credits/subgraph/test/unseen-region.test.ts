import { readFileSync } from 'node:fs';
import { activityCompleted } from '@yanxiu/events';
import { parsePack } from '@yanxiu/policy';
import type { TestSubgraph } from '@yanxiu/testing';
import { teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activity, startCredits } from './seed.js';

/** A region of none of the documents: the example that teaches how to write a pack. */
const readme = readFileSync(new URL('../../../../libs/policy/README.md', import.meta.url), 'utf8');
const { pack } = parsePack(/```yaml\n([\s\S]*?)```/u.exec(readme)![1]!, 'shili.yaml');

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startCredits(pack);
});
afterAll(() => subgraph.close());

const ENTRIES = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Activity {
  creditEntries { nodes { credits ruleId clause { clause } } } } } }`;

test.each([
  [
    'hours by form and role',
    { form: 'SL_PREP' },
    { role: 'HOST' },
    { credits: '3', ruleId: 'credits.hoursPerCredit', clause: { clause: '第四条' } },
  ],
  [
    'a flat amount per day',
    { form: 'SL_OUT' },
    { days: 2 },
    { credits: '6', ruleId: 'credits.flat.FLAT_OUT', clause: { clause: '第五条' } },
  ],
  [
    'a flat amount per event',
    { form: 'SL_OPEN' },
    {},
    { credits: '2', ruleId: 'credits.flat.FLAT_OPEN', clause: { clause: '第五条' } },
  ],
  ['days that are not known', { form: 'SL_OUT' }, {}, { credits: null }],
])('a region that no code knows is credited by %s', async (_case, at, extra, expected) => {
  const told = activity([{ person: teachers.alice }], { ...at, day: '2025-10-15' });
  const payload = { ...told, attendances: told.attendances.map((attendance) => ({ ...attendance, ...extra })) };
  await subgraph.deliver(activityCompleted, payload);
  const { _entities } = await subgraph
    .as(viewers.chen)
    .query<{ _entities: { creditEntries: { nodes: unknown[] } }[] }>(ENTRIES, {
      keys: [{ __typename: 'Activity', id: payload.activityId }],
    });
  expect(_entities[0]!.creditEntries.nodes).toMatchObject([expected]);
});
