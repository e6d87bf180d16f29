import { DirectoryPolicy } from '@yanxiu/directory';
import type { CodeItem } from '@yanxiu/directory';
import { defineLoader, inKeyOrder, reaches, rows, sql } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { measuresOf } from './programme.rules.js';
import type { Programme } from './programme.js';
import type { ProgrammeTask } from './task.js';

const packOf = defineLoader<string, DirectoryPolicy | null>(async (ids, { db }) =>
  inKeyOrder(
    ids,
    await rows(db, DirectoryPolicy, sql`where t.adoption_id = any(${[...ids]}::uuid[])`),
    ({ adoptionId }) => adoptionId,
  ),
);

/** HL-10: the measures of the policy that the programme began with; none for one of the unit's own. */
export async function measuresFor(context: Context, { adoptionId }: Programme): Promise<CodeItem[]> {
  const adoption = adoptionId ? await packOf(context).load(adoptionId) : null;
  return adoption ? measuresOf(adoption.pack).slice(0, 50) : [];
}

/** Whether the steps are open to the viewer; what state allows them is told by the state. */
export const mayArrange = ({ viewer }: Context, row: Programme | ProgrammeTask): boolean =>
  reaches(viewer, 'plans:organise', row);
