import type { SlicePart } from '@yanxiu/subgraph';
import { createTimetables } from '../migrations/2026-11-22T1810-create-timetables.js';
import { knowStaffNumbers } from '../migrations/2026-11-23T0210-know-staff-numbers.js';
import { KnownStaffNumber, staffNumberProjection } from './staff-number.js';
import {
  ProtectedSlotResolver,
  TimetableClashResolver,
  TimetableClashSchoolResolver,
  TimetableLessonResolver,
  TimetableResolver,
} from './timetable.resolver.js';
import { BellSchedule, ProtectedSlot, Timetable } from './timetable.js';

/** What hours kept free and timetables bring into the slice's table of contents. */
export const timetableParts: SlicePart = {
  entities: [ProtectedSlot, BellSchedule, Timetable, KnownStaffNumber],
  resolvers: [
    ...[ProtectedSlotResolver, TimetableResolver, TimetableLessonResolver],
    ...[TimetableClashResolver, TimetableClashSchoolResolver],
  ],
  migrations: [createTimetables, knowStaffNumbers],
  projections: [staffNumberProjection],
  /** Words of the log. */
  actions: {
    'plans.createProtectedSlots': { zh: '设立研修时间', en: 'Hours kept free' },
    'plans.updateProtectedSlot': { zh: '修改研修时间', en: 'Hours kept free changed' },
    'plans.endProtectedSlot': { zh: '停止研修时间', en: 'Hours given back' },
    'plans.setBellSchedule': { zh: '登记作息表', en: 'Bell schedule set' },
    'plans.importTimetable': { zh: '导入课表', en: 'Timetable imported' },
  },
};
