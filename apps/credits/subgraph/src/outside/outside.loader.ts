import { loaderById, within } from '@yanxiu/subgraph';
import { OutsideTraining } from './outside-training.js';

export const trainingById = loaderById(OutsideTraining, ({ viewer }) =>
  within(viewer, 'credits:read', { self: 'person_id', unit: 'unit_id' }),
);
