import { directory } from '@yanxiu/directory';
import { defineBatches } from '@yanxiu/subgraph';
import type { SubgraphModule } from '@yanxiu/subgraph';
import { auditResolvers } from './audit.js';
import { Activity } from './activity/activity.js';
import { activityById } from './activity/activity.loader.js';
import { ActivityResolver } from './activity/activity.resolver.js';
import { Attendance } from './attendance/attendance.js';
import { AttendanceResolver } from './attendance/attendance.resolver.js';
import { ClashResolver } from './attendance/clash.resolver.js';
import { createActivities } from './migrations/2026-11-21T1000-create-activities.js';
import { planParts } from './plan/parts.js';
import { monthlyReports } from './report/parts.js';
import { PersonResolver } from './person/person.resolver.js';
import { Session } from './session/session.js';
import { OrgUnitResolver } from './unit/unit.resolver.js';

export const plans: SubgraphModule = {
  name: 'plans',
  entities: [...directory.entities, Activity, Session, Attendance, ...monthlyReports.entities, ...planParts.entities],
  resolvers: [
    ActivityResolver,
    AttendanceResolver,
    ClashResolver,
    OrgUnitResolver,
    PersonResolver,
    ...monthlyReports.resolvers,
    ...planParts.resolvers,
    ...defineBatches('plans', [...planParts.batches, ...monthlyReports.batches]),
    ...auditResolvers,
  ],
  references: {
    Activity: ({ id }, context) => activityById(context).load(id),
    ...monthlyReports.references,
    ...planParts.references,
  },
  migrations: [...directory.migrations, createActivities, ...monthlyReports.migrations, ...planParts.migrations],
  projections: [directory.projection, ...monthlyReports.projections],
  batches: [...planParts.batches, ...monthlyReports.batches],
  background: [...monthlyReports.background, ...planParts.background],
};
