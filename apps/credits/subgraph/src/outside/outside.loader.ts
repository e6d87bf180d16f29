import { defineLoader, inKeyOrder, rows, sql, within } from '@yanxiu/subgraph';
import { OutsideTraining } from './outside-training.js';

export const trainingById = defineLoader<string, OutsideTraining | null>(async (ids, { db, viewer }) =>
  inKeyOrder(
    ids,
    await rows(
      db,
      OutsideTraining,
      sql`where t.id = any(${[...ids]}::uuid[]) and ${within(viewer, 'credits:read', { self: 'person_id', unit: 'unit_id' })}`,
    ),
    (training) => training.id,
  ),
);
