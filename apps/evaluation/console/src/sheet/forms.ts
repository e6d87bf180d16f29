import type { FormsInForceQuery } from '../documents/graphql.js';

/** A kind of inspection of the policy in force. */
export interface Kind {
  code: string;
  name: string;
  /** The one rubric that it uses; any where the policy names none. */
  rubric: string | undefined;
}

export type Rubric = NonNullable<FormsInForceQuery['rubrics']>['nodes'][number];

export interface Forms {
  kinds: Kind[];
  rubricsFor: (kind: Kind) => Rubric[];
}

/** The kinds of inspection and rubrics that a sheet can be opened under. */
export function formsOf(data: FormsInForceQuery | undefined): Forms {
  const pack = data?.orgUnit?.policyInForce?.policyPack;
  const kinds = Object.entries(pack ?? {}).flatMap(([key, parameter]) =>
    /^kind\d+$/.test(key) && parameter && typeof parameter === 'object' ? kindOf(parameter.value) : [],
  );
  const rubrics = data?.rubrics?.nodes ?? [];
  return { kinds, rubricsFor: ({ rubric }) => rubrics.filter(({ code }) => rubric === undefined || code === rubric) };
}

function kindOf(value: string): Kind[] {
  const read = JSON.parse(value) as { code?: string; zh?: string; rubric?: string } | null;
  return read?.code ? [{ code: read.code, name: read.zh ?? read.code, rubric: read.rubric }] : [];
}
