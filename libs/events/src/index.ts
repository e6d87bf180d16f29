export { entriesRecorded } from './contracts/credits.js';
export { sheetSigned } from './contracts/evaluation.js';
export {
  lineage,
  peopleChanged,
  personState,
  policyAdopted,
  postingState,
  unitState,
  unitsChanged,
} from './contracts/organization.js';
export type { Lineage, PersonState, PostingState, UnitState } from './contracts/organization.js';
export { activityCancelled, activityCompleted, attendanceFact } from './contracts/plans.js';
export type { ActivityCompleted } from './contracts/plans.js';
export { resourcePublished } from './contracts/resources.js';
export { defineEvent } from './event.js';
export type { EventContract, EventEnvelope } from './event.js';
export { jetstreamTransport } from './jetstream-transport.js';
export { openTransport } from './open-transport.js';
export { postgresTransport } from './postgres-transport.js';
export type { Transport } from './transport.js';
