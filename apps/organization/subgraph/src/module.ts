import type { SubgraphModule } from '@yanxiu/subgraph';
import { createUnits } from './migrations/2026-11-21T0900-create-units.js';
import { unitById } from './unit/unit.loader.js';
import { OrgUnitResolver } from './unit/unit.resolver.js';
import { OrgUnit } from './unit/unit.js';

export const organization: SubgraphModule = {
  name: 'organization',
  entities: [OrgUnit],
  resolvers: [OrgUnitResolver],
  references: {
    OrgUnit: ({ id }, context) => unitById(context).load(id),
  },
  migrations: [createUnits],
};
