export { entriesRecorded } from './contracts/credits.js';
export { sheetSigned } from './contracts/evaluation.js';
export {
  allianceState,
  alliancesChanged,
  expertState,
  expertsChanged,
  expertsEngaged,
  lineage,
  peopleChanged,
  periodState,
  periodsChanged,
  personState,
  policyAdopted,
  postingState,
  rightsNarrowed,
  staffNumbered,
  unitState,
  unitsChanged,
} from './contracts/organization.js';
export type {
  AllianceState,
  ExpertState,
  Lineage,
  PeriodState,
  PersonState,
  PostingState,
  UnitState,
} from './contracts/organization.js';
export {
  activityCancelled,
  activityCompleted,
  activityPublished,
  attendanceCorrected,
  attendanceFact,
  lessonsFilmed,
  messagesSent,
  planDecided,
  reportDecided,
  topicsClosed,
} from './contracts/plans.js';
export type { ActivityCompleted } from './contracts/plans.js';
export { resourcePublished } from './contracts/resources.js';
export { defineEvent } from './event.js';
export type { EventContract, EventEnvelope } from './event.js';
export { jetstreamTransport } from './jetstream-transport.js';
export { openTransport } from './open-transport.js';
export { postgresTransport } from './postgres-transport.js';
export type { Transport } from './transport.js';
