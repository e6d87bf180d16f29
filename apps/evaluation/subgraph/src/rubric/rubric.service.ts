import type { policyAdopted, EventEnvelope } from '@yanxiu/events';
import type { Pack } from '@yanxiu/policy';
import { insert, sql } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';
import type { z } from 'zod';
import { rubricsOf } from './rubric.rules.js';
import { Rubric } from './rubric.js';

type PolicyAdopted = z.infer<typeof policyAdopted.schema>;

/** Keeps the rubrics of a pack that was adopted; those known already stay as they are. */
export async function keepRubrics(tx: Transaction, { payload }: EventEnvelope<PolicyAdopted>): Promise<void> {
  // Organization checked the pack against the schema before it was adopted.
  await addRubrics(tx, rubricsOf({ ...payload, pack: payload.pack as unknown as Pack }));
}

/** Adds rubrics that are not there yet. */
export async function addRubrics(tx: Transaction, rubrics: Rubric[]): Promise<void> {
  await insert(tx, Rubric, rubrics, sql`on conflict (id) do nothing`);
}
