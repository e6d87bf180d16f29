import type { SlicePart } from '@yanxiu/subgraph';
import { Attendance } from '../attendance/attendance.js';
import { AttendanceResolver } from '../attendance/attendance.resolver.js';
import { ClashResolver } from '../attendance/clash.resolver.js';
import { createActivities } from '../migrations/2026-11-21T1000-create-activities.js';
import { PersonResolver } from '../person/person.resolver.js';
import { Session } from '../session/session.js';
import { OrgUnitResolver } from '../unit/unit.resolver.js';
import { activityById } from './activity.loader.js';
import { ActivityResolver } from './activity.resolver.js';
import { Activity } from './activity.js';

/** Activities themselves, with their meetings and who was there, and what they add to units and people. */
export const activities: SlicePart = {
  entities: [Activity, Session, Attendance],
  resolvers: [ActivityResolver, AttendanceResolver, ClashResolver, OrgUnitResolver, PersonResolver],
  references: { Activity: ({ id }, context) => activityById(context).load(id) },
  migrations: [createActivities],
  /** Words of the log. */
  actions: {
    'plans.createActivity': { zh: '起草活动', en: 'Activity drafted' },
    'plans.updateActivity': { zh: '修改活动', en: 'Activity revised' },
    'plans.publishActivity': { zh: '发布活动', en: 'Activity published' },
    'plans.cancelActivity': { zh: '取消活动', en: 'Activity cancelled' },
    'plans.completeActivity': { zh: '办结活动', en: 'Activity completed' },
    'plans.enrolAttendees': { zh: '登记参加人员', en: 'Attendees enrolled' },
    'plans.confirmAttendance': { zh: '确认出勤', en: 'Attendance confirmed' },
  },
  subjects: {
    Activity: { zh: '活动', en: 'Activity', table: 'activity', column: 'title' },
  },
};
