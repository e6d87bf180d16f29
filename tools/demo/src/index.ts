export { clientId, demoDataset } from './dataset.js';
export type { Demo, DemoAccount } from './dataset.js';
export { demoFacts } from './facts.js';
export type { Facts } from './facts.js';
export { seedDemo } from './seed.js';
export type { DemoDatabases } from './seed.js';
