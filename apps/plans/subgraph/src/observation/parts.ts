import type { SlicePart } from '@yanxiu/subgraph';
import { createObservations } from '../migrations/2026-11-22T1510-create-observations.js';
import { askBeforeFilming } from '../migrations/2026-11-23T0510-ask-before-filming.js';
import { LessonsHeard } from './heard.js';
import { ObservationResolver } from './observation.resolver.js';
import {
  ActivityObservationsResolver,
  LessonsHeardResolver,
  ObservationSheetResolver,
  SubmittedSheetResolver,
} from './sheet.resolver.js';
import { LessonObservation, ObservationSheet } from './observation.js';

/** What observed lessons bring into the slice's table of contents. */
export const observations: SlicePart = {
  entities: [LessonObservation, ObservationSheet, LessonsHeard],
  resolvers: [
    ObservationResolver,
    ObservationSheetResolver,
    SubmittedSheetResolver,
    LessonsHeardResolver,
    ActivityObservationsResolver,
  ],
  migrations: [createObservations, askBeforeFilming],
  /** Words of the log. */
  actions: {
    'plans.openObservation': { zh: '安排课堂观察', en: 'Observation set' },
    'plans.setObservers': { zh: '调整观察者', en: 'Observers set' },
    'plans.submitObservationSheet': { zh: '提交观察表', en: 'Sheet handed in' },
    'plans.decideLessonVideo': { zh: '表态是否同意公开课堂录像', en: 'Publication of a film agreed to or not' },
    'plans.closeObservation': { zh: '汇总课堂观察', en: 'Observation summed up' },
    'plans.reopenObservation': { zh: '重新开放观察表', en: 'Observation reopened' },
  },
};
