import type { GraphQLAnswer } from './client.js';

type Variables = Record<string, unknown>;

/** An entity request whose equal representations are asked once, and the way back to the asked positions. */
export interface Deduplicated {
  variables: Variables;
  /** Lays the answer out again as if every representation had been asked. */
  expand: (answer: GraphQLAnswer) => GraphQLAnswer;
}

const unchanged = (answer: GraphQLAnswer): GraphQLAnswer => answer;

/**
 * Asks equal entities once. The executor sends a representation per place: 100 rows of one school would ask for
 * that school 100 times, and the subgraph would answer, serialize and send it 100 times.
 */
export function deduplicated(variables: Variables): Deduplicated {
  const { representations } = variables;
  if (!Array.isArray(representations) || representations.length < 2) return { variables, expand: unchanged };
  const slots = new Map<string, number>();
  const asked: unknown[] = [];
  const firstPlace: number[] = [];
  const slotOf = representations.map((representation, place) => {
    const key = keyOf(representation as Variables);
    const known = slots.get(key);
    if (known !== undefined) return known;
    slots.set(key, asked.length);
    firstPlace.push(place);
    return asked.push(representation) - 1;
  });
  if (asked.length === representations.length) return { variables, expand: unchanged };
  return {
    variables: { ...variables, representations: asked },
    expand: (answer) => spread(answer, slotOf, firstPlace),
  };
}

/** Equal for equal representations. Nearly all have a type and an id and nothing else. */
function keyOf(representation: Variables): string {
  const { __typename: type, id, ...more } = representation;
  for (const _ in more) return JSON.stringify(representation);
  return typeof id === 'string' ? `${String(type)} ${id}` : JSON.stringify(representation);
}

function spread(answer: GraphQLAnswer, slotOf: number[], firstPlace: number[]): GraphQLAnswer {
  const entities = answer.data?.['_entities'];
  return {
    ...answer,
    ...(Array.isArray(entities) && { data: { ...answer.data, _entities: slotOf.map((slot) => entities[slot]) } }),
    // An error is told at the first place of its entity; the other places hold the same null.
    ...(answer.errors && {
      errors: answer.errors.map((error) => ({ ...error, path: placed(error.path, firstPlace) })),
    }),
  };
}

function placed(path: (string | number)[] | undefined, firstPlace: number[]): (string | number)[] | undefined {
  const [field, slot, ...rest] = path ?? [];
  return field === '_entities' && typeof slot === 'number' ? [field, firstPlace[slot] ?? slot, ...rest] : path;
}
