import { textsOf } from '@yanxiu/console';
import type { PeriodKind } from '../documents/graphql.js';

/** Four clocks and the days off, in the order in which people plan by them. */
export const periodKinds = [
  'SCHOOL_YEAR',
  'TERM',
  'CREDIT_CYCLE',
  'CALENDAR_YEAR',
  'PROGRAMME',
  'VACATION',
  'HOLIDAY',
] as const satisfies readonly PeriodKind[];

export const isKind = (code: string): code is (typeof periodKinds)[number] =>
  (periodKinds as readonly string[]).includes(code);

export const useKindText = textsOf({
  SCHOOL_YEAR: ['学年', 'School year'],
  TERM: ['学期', 'Term'],
  CREDIT_CYCLE: ['学分周期', 'Credit cycle'],
  CALENDAR_YEAR: ['财政年度', 'Fiscal year'],
  PROGRAMME: ['规划期', 'Programme'],
  VACATION: ['寒暑假', 'Vacation'],
  HOLIDAY: ['节假日', 'Holiday'],
});
