import { places } from '@yanxiu/testing';
import type { TestSubgraph } from '@yanxiu/testing';
import { registerUnits } from '../src/unit/unit.service.js';
import type { OrgLevel } from '../src/unit/unit.js';

/** The small province of the tests, in organization's own tables. */
export function seedPlaces(subgraph: TestSubgraph): Promise<unknown> {
  const units = Object.values(places).map(({ lineage, ...unit }) => ({ ...unit, ...lineage, level: unit.level as OrgLevel }));
  return subgraph.db.transaction((tx) => registerUnits(tx, units));
}
