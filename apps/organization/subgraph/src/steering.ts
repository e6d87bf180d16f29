import type { SubgraphModule } from '@yanxiu/subgraph';
import {
  AllianceAppointmentsResolver,
  AppointmentResolver,
  OrgUnitAppointmentsResolver,
  PersonAppointmentsResolver,
} from './appointment/appointment.resolver.js';
import { Appointment } from './appointment/appointment.js';
import { SubjectDemandResolver } from './demand/demand.resolver.js';
import { SubjectDemand } from './demand/subject-demand.js';
import { ExpertEngagementResolver, ExpertResolver } from './expert/expert.resolver.js';
import { Expert, ExpertEngagement } from './expert/expert.js';
import { OrgUnitFacetsResolver } from './facet/facet.resolver.js';
import { FunctionAssignment } from './function/function-assignment.js';
import { FunctionAssignmentResolver, OrgUnitFunctionsResolver } from './function/function.resolver.js';
import { AllianceCouncilResolver, BodyMeetingsResolver, MeetingResolver } from './meeting/meeting.resolver.js';
import { Meeting } from './meeting/meeting.js';
import { createAppointments } from './migrations/2026-11-21T2200-create-appointments.js';
import { createFunctions } from './migrations/2026-11-21T2210-create-functions.js';
import { createSchoolClasses } from './migrations/2026-11-21T2220-create-school-classes.js';
import { createExperts } from './migrations/2026-11-21T2230-create-experts.js';
import { createMeetings } from './migrations/2026-11-21T2240-create-meetings.js';
import { createNotices } from './migrations/2026-11-21T2250-create-notices.js';
import { NoticeDeliveryResolver, NoticeResolver } from './notice/notice.resolver.js';
import { announceExpertRegister } from './migrations/2026-11-22T1106-announce-experts.js';
import { Notice, NoticeDelivery } from './notice/notice.js';
import {
  OrgUnitClassesResolver,
  SchoolClassResolver,
  WeakSchoolResolver,
} from './school-class/school-class.resolver.js';
import { SchoolClass, WeakSchool } from './school-class/school-class.js';
import { OrgUnitTitleTargetsResolver, TitleTargetResolver } from './title/title-target.resolver.js';
import { TitleTarget } from './title/title-target.js';

/** Contents of the slice's third part: who is appointed to what, and how a county steers its schools by it. */
export const steering = {
  entities: [
    ...[Appointment, FunctionAssignment, TitleTarget, SchoolClass, WeakSchool, SubjectDemand],
    ...[Expert, ExpertEngagement, Meeting, Notice, NoticeDelivery],
  ],
  resolvers: [
    ...[AppointmentResolver, OrgUnitAppointmentsResolver, AllianceAppointmentsResolver, PersonAppointmentsResolver],
    ...[FunctionAssignmentResolver, OrgUnitFunctionsResolver, TitleTargetResolver, OrgUnitTitleTargetsResolver],
    ...[SchoolClassResolver, WeakSchoolResolver, OrgUnitClassesResolver, SubjectDemandResolver],
    ...[ExpertResolver, ExpertEngagementResolver, MeetingResolver, AllianceCouncilResolver, BodyMeetingsResolver],
    ...[NoticeResolver, NoticeDeliveryResolver, OrgUnitFacetsResolver],
  ],
  migrations: [
    ...[createAppointments, createFunctions, createSchoolClasses, createExperts, createMeetings, createNotices],
    announceExpertRegister,
  ],
} satisfies Pick<SubgraphModule, 'entities' | 'migrations'> & { resolvers: unknown[] };
