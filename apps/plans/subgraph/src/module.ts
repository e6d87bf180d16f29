import { directory } from '@yanxiu/directory';
import { defineBatches } from '@yanxiu/subgraph';
import type { SubgraphModule } from '@yanxiu/subgraph';
import { auditResolvers } from './audit.js';
import { Activity } from './activity/activity.js';
import { activityParts } from './activity/parts.js';
import { activityById } from './activity/activity.loader.js';
import { ActivityResolver } from './activity/activity.resolver.js';
import { Attendance } from './attendance/attendance.js';
import { AttendanceResolver } from './attendance/attendance.resolver.js';
import { ClashResolver } from './attendance/clash.resolver.js';
import { testAnalyses } from './analysis/parts.js';
import { schoolProfiles } from './profile/parts.js';
import { checkInParts } from './checkin/parts.js';
import { cycleParts } from './cycle/parts.js';
import { createActivities } from './migrations/2026-11-21T1000-create-activities.js';
import { planParts } from './plan/parts.js';
import { monthlyReports } from './report/parts.js';
import { principleParts } from './principle/parts.js';
import { problemParts } from './problem/parts.js';
import { budgetParts } from './budget/parts.js';
import { programmeParts } from './programme/parts.js';
import { PersonResolver } from './person/person.resolver.js';
import { Session } from './session/session.js';
import { activityTasks } from './task/parts.js';
import { themeParts } from './theme/parts.js';
import { statisticParts } from './statistic/parts.js';
import { topicParts } from './topic/parts.js';
import { processParts } from './process/parts.js';
import { observations } from './observation/parts.js';
import { facilityParts } from './facility/parts.js';
import { forums } from './forum/parts.js';
import { outreaches } from './outreach/parts.js';
import { courseMenus } from './menu/parts.js';
import { intakeParts } from './intake/parts.js';
import { lessonPlans } from './lesson/parts.js';
import { messageParts } from './message/parts.js';
import { planMilestones } from './milestone/parts.js';
import { timetableParts } from './timetable/parts.js';
import { OrgUnitResolver } from './unit/unit.resolver.js';

const batches = [...planParts.batches, ...monthlyReports.batches, ...topicParts.batches];

export const plans: SubgraphModule = {
  name: 'plans',
  entities: [
    ...directory.entities,
    Activity,
    Session,
    Attendance,
    ...activityParts.entities,
    ...checkInParts.entities,
    ...monthlyReports.entities,
    ...planParts.entities,
    ...topicParts.entities,
    ...statisticParts.entities,
    ...themeParts.entities,
    ...problemParts.entities,
    ...cycleParts.entities,
    ...programmeParts.entities,
    ...budgetParts.entities,
    ...activityTasks.entities,
    ...lessonPlans.entities,
    ...courseMenus.entities,
    ...outreaches.entities,
    ...forums.entities,
    ...observations.entities,
    ...testAnalyses.entities,
    ...schoolProfiles.entities,
    ...planMilestones.entities,
    ...messageParts.entities,
    ...facilityParts.entities,
    ...timetableParts.entities,
    ...intakeParts.entities,
  ],
  resolvers: [
    ActivityResolver,
    AttendanceResolver,
    ClashResolver,
    OrgUnitResolver,
    PersonResolver,
    ...activityParts.resolvers,
    ...checkInParts.resolvers,
    ...monthlyReports.resolvers,
    ...planParts.resolvers,
    ...topicParts.resolvers,
    ...statisticParts.resolvers,
    ...themeParts.resolvers,
    ...problemParts.resolvers,
    ...principleParts.resolvers,
    ...cycleParts.resolvers,
    ...programmeParts.resolvers,
    ...budgetParts.resolvers,
    ...activityTasks.resolvers,
    ...lessonPlans.resolvers,
    ...courseMenus.resolvers,
    ...outreaches.resolvers,
    ...forums.resolvers,
    ...observations.resolvers,
    ...testAnalyses.resolvers,
    ...schoolProfiles.resolvers,
    ...processParts.resolvers,
    ...planMilestones.resolvers,
    ...messageParts.resolvers,
    ...facilityParts.resolvers,
    ...timetableParts.resolvers,
    ...intakeParts.resolvers,
    ...defineBatches('plans', batches),
    ...auditResolvers,
  ],
  references: {
    Activity: ({ id }, context) => activityById(context).load(id),
    ...activityParts.references,
    ...monthlyReports.references,
    ...planParts.references,
    ...topicParts.references,
    ...themeParts.references,
    ...problemParts.references,
    ...cycleParts.references,
    ...programmeParts.references,
    ...budgetParts.references,
    ...testAnalyses.references,
    ...schoolProfiles.references,
  },
  migrations: [
    ...directory.migrations,
    createActivities,
    ...activityParts.migrations,
    ...checkInParts.migrations,
    ...monthlyReports.migrations,
    ...planParts.migrations,
    ...topicParts.migrations,
    ...statisticParts.migrations,
    ...themeParts.migrations,
    ...cycleParts.migrations,
    ...principleParts.migrations,
    ...problemParts.migrations,
    ...programmeParts.migrations,
    ...budgetParts.migrations,
    ...activityTasks.migrations,
    ...lessonPlans.migrations,
    ...courseMenus.migrations,
    ...outreaches.migrations,
    ...forums.migrations,
    ...observations.migrations,
    ...testAnalyses.migrations,
    ...schoolProfiles.migrations,
    ...planMilestones.migrations,
    ...messageParts.migrations,
    ...facilityParts.migrations,
    ...timetableParts.migrations,
    ...intakeParts.migrations,
  ],
  consumes: activityParts.consumes,
  routes: [
    ...activityParts.routes,
    ...checkInParts.routes,
    ...budgetParts.routes,
    ...statisticParts.routes,
    ...intakeParts.routes,
  ],
  prepare: [directory.prepare],
  projections: [directory.projection, ...activityParts.projections, ...monthlyReports.projections],
  batches,
  background: [
    ...monthlyReports.background,
    ...planParts.background,
    ...messageParts.background,
    ...statisticParts.background,
  ],
};
