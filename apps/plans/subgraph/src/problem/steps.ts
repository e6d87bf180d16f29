import { holds } from '@yanxiu/access';
import { defineLoader } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { standingOf, writes } from '../plan/standing.js';
import { boxesOf, countsOf } from './problem.loader.js';
import type { ProblemStep } from './problem.payload.js';
import { stepsIn } from './problem.rules.js';
import type { Problem } from './problem.js';

/** Once a request: where the viewer stands. */
const standingPlaces = defineLoader<string, Set<string>>(async (ids, context) => {
  const places = new Set((await boxesOf(context)).map(({ unitId }) => unitId));
  return ids.map(() => places);
});

/** The steps that the server would accept of the viewer now. */
export async function stepsOf(context: Context, problem: Problem): Promise<ProblemStep[]> {
  const { viewer } = context;
  if (!holds(viewer, 'plans:plan')) return [];
  const places = await standingPlaces(context).load(viewer.personId ?? '');
  const counted = await countsOf(context).load(problem.id);
  return stepsIn(problem.status, {
    author: problem.authorId === viewer.personId,
    votes: places.has(problem.unitId) || (problem.schoolId !== null && places.has(problem.schoolId)),
    voted: counted?.voted ?? false,
    manages: writes(await standingOf(context), { ...problem, personId: null }),
  });
}
