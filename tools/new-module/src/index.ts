export { applyPlan } from './apply.js';
export { NewModuleFailure } from './failure.js';
export { readOptions } from './options.js';
export { planModule } from './plan.js';
export type { Plan } from './plan.js';
export type { Naming } from './words.js';
