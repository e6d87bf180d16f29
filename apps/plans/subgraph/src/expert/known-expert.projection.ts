import { expertsChanged } from '@yanxiu/events';
import { insert, on, sql } from '@yanxiu/subgraph';
import type { Projection } from '@yanxiu/subgraph';
import { KnownExpert } from './known-expert.js';

/** What plans keeps of the registers of experts; late and repeated events change nothing. */
export const expertProjection: Projection = {
  tables: ['known_expert'],
  consumers: [
    on(expertsChanged, async (tx, { payload: { experts } }) => {
      const known = experts.map(({ lineage, from, to, ...expert }) => ({
        ...expert,
        ...lineage,
        validFrom: from,
        validTo: to,
      }));
      await insert(
        tx,
        KnownExpert,
        known,
        sql`on conflict (id) do update set (version, person_id, name, organisation, subjects, valid_from, valid_to) =
              (excluded.version, excluded.person_id, excluded.name, excluded.organisation, excluded.subjects, excluded.valid_from, excluded.valid_to)
            where excluded.version > t.version`,
      );
    }),
  ],
};
