import type { SlicePart } from '@yanxiu/subgraph';
import { UnconfirmedPersonResolver } from '../attendance/attendance.resolver.js';
import { EnrolmentResolver } from '../attendance/enrolment.resolver.js';
import { createCheckIns } from '../migrations/2026-11-22T1000-create-check-ins.js';
import {
  AttendanceCheckInResolver,
  CheckInBoardResolver,
  CheckInResolver,
  SessionCheckInResolver,
} from './check-in.resolver.js';
import { CheckIn } from './check-in.js';
import { scanRoutes } from './scan.routes.js';
import { checkInTickets } from '../migrations/2026-11-22T1020-check-in-tickets.js';
import { furtherRoles } from '../migrations/2026-11-22T2100-further-roles.js';
import { createSignInSheets } from '../migrations/2026-11-22T1010-create-sign-in-sheets.js';
import { SignInSheetResolver } from '../signin/sign-in.resolver.js';
import { signInRoutes } from '../signin/sign-in.routes.js';
import { SignInRow, SignInSheet, signInFaults } from '../signin/sign-in-sheet.js';

/** What the module takes in for enrolment and check-in: their own table of contents. */
export const checkInParts: SlicePart = {
  entities: [CheckIn, SignInSheet, SignInRow],
  resolvers: [
    ...[CheckInResolver, CheckInBoardResolver, SessionCheckInResolver, AttendanceCheckInResolver],
    ...[EnrolmentResolver, UnconfirmedPersonResolver],
    SignInSheetResolver,
    ...signInFaults.resolvers,
  ],
  migrations: [createCheckIns, createSignInSheets, checkInTickets, furtherRoles],
  routes: [...signInRoutes, ...scanRoutes],
  /** Words of the log. */
  actions: {
    'plans.enrolMyself': { zh: '本人报名', en: 'Enrolled oneself' },
    'plans.withdrawEnrolment': { zh: '取消报名', en: 'Enrolment taken back' },
    'plans.askLeave': { zh: '请假', en: 'Leave asked for' },
    'plans.enrolOnTheSpot': { zh: '现场登记', en: 'Enrolled on the spot' },
    'plans.promoteWaiting': { zh: '候补递补', en: 'Moved up from the waiting list' },
    'plans.changeQuota': { zh: '调整名额', en: 'Quota changed' },
    'plans.assignRoles': { zh: '调整参与角色', en: 'Roles assigned' },
    'plans.removeAttendees': { zh: '移出参加人员', en: 'Attendees removed' },
    'plans.correctAttendance': { zh: '更正出勤', en: 'Attendance corrected' },
    'plans.importSignIns': { zh: '导入签到表', en: 'Sign-in sheet imported' },
    'plans.confirmCheckedIn': { zh: '按签到确认出勤', en: 'Attendance confirmed by check-ins' },
  },
};
