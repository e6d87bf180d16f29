import type { Pack } from '../schema/pack.js';
import { taxonomyItems } from '../taxonomy.js';

/** A mapping that leads to a code which none of the packs defines. */
export interface DanglingCrosswalk {
  pack: string;
  code: string;
  to: string;
}

/** Crosswalks lead from one pack into another, so that only a library of packs can tell whether they arrive. */
export function danglingCrosswalks(packs: readonly Pack[]): DanglingCrosswalk[] {
  const items = new Set(
    packs.flatMap(({ plans }) => taxonomyItems(plans).map(({ scheme, code }) => `${scheme}/${code}`)),
  );
  const stages = new Set(
    packs.flatMap(({ plans }) =>
      plans.flows.flatMap((flow) => flow.stages.map((stage) => `${flow.code}/${stage.code}`)),
    ),
  );
  return packs.flatMap(({ pack, plans }) => [
    ...plans.crosswalk
      .filter(({ toScheme, to }) => to !== null && !items.has(`${toScheme}/${to}`))
      .map(({ code, toScheme, to }) => ({ pack: pack.code, code, to: `${toScheme}/${to}` })),
    ...plans.elementCrosswalk
      .filter(({ toScheme, to }) => to !== null && !items.has(`${toScheme}/${to}`))
      .map(({ code, toScheme, to }) => ({ pack: pack.code, code, to: `${toScheme}/${to}` })),
    ...plans.stageCrosswalk
      .filter(({ toFlow, toStage }) => toStage !== null && !stages.has(`${toFlow}/${toStage}`))
      .map(({ code, toFlow, toStage }) => ({ pack: pack.code, code, to: `${toFlow}/${toStage}` })),
  ]);
}
