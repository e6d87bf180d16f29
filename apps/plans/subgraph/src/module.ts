import { directory } from '@yanxiu/directory';
import { defineBatches } from '@yanxiu/subgraph';
import type { SubgraphModule } from '@yanxiu/subgraph';
import { auditResolvers } from './audit.js';
import { contents } from './parts.js';

export const plans: SubgraphModule = {
  ...contents,
  name: 'plans',
  entities: [...directory.entities, ...contents.entities],
  resolvers: [...defineBatches('plans', contents.batches), ...auditResolvers, ...contents.resolvers],
  migrations: [...directory.migrations, ...contents.migrations],
  prepare: [directory.prepare],
  projections: [directory.projection, ...contents.projections],
};
