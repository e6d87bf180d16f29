import { insert, sql } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';
import { registerAppointments } from './appointment/appointment.service.js';
import type { Appointment } from './appointment/appointment.js';
import { registerDemands } from './demand/demand.service.js';
import type { SubjectDemand } from './demand/subject-demand.js';
import { NormativeDocument } from './document/document.js';
import { registerExperts } from './expert/expert.service.js';
import type { Expert, ExpertEngagement } from './expert/expert.js';
import { GroupFiling } from './filing/group-filing.js';
import { FunctionAssignment } from './function/function-assignment.js';
import { registerMeetings } from './meeting/meeting.service.js';
import type { Meeting } from './meeting/meeting.js';
import { registerNotices } from './notice/notice.service.js';
import type { Notice, NoticeDelivery } from './notice/notice.js';
import { registerSchoolClasses } from './school-class/school-class.service.js';
import type { SchoolClass, WeakSchool } from './school-class/school-class.js';
import { TitleTarget } from './title/title-target.js';
import { KeyPerson } from './title/title.js';

type At<T> = Partial<T> & { id: string; unitId: string };

/** Appointments, documents, experts and what else a county steers its schools by; each row stands at a unit. */
export interface DemoSteering {
  appointments: At<Appointment>[];
  documents: At<NormativeDocument>[];
  filings: At<GroupFiling>[];
  experts: At<Expert>[];
  engagements: At<ExpertEngagement>[];
  meetings: At<Meeting>[];
  notices: At<Notice>[];
  deliveries: At<NoticeDelivery>[];
  schoolClasses: At<SchoolClass>[];
  weakSchools: At<WeakSchool>[];
  demands: At<SubjectDemand>[];
  functions: At<FunctionAssignment>[];
  titleTargets: At<TitleTarget>[];
  keyPeople: At<KeyPerson>[];
}

export const noSteering = (): DemoSteering => ({
  ...{ appointments: [], documents: [], filings: [], experts: [], engagements: [], meetings: [], notices: [] },
  ...{
    deliveries: [],
    schoolClasses: [],
    weakSchools: [],
    demands: [],
    functions: [],
    titleTargets: [],
    keyPeople: [],
  },
});

/** Writes them, set-based; what exists stays as it is. */
export async function seedSteering(
  tx: Transaction,
  steering: DemoSteering,
  placed: <T extends { unitId: string | null }>(list: T[]) => T[],
): Promise<void> {
  const once = sql`on conflict do nothing`;
  await registerAppointments(tx, placed(steering.appointments));
  await insert(tx, NormativeDocument, placed(steering.documents), once);
  await insert(tx, GroupFiling, placed(steering.filings), once);
  await registerExperts(tx, placed(steering.experts), placed(steering.engagements));
  await registerMeetings(tx, placed(steering.meetings));
  await registerNotices(tx, placed(steering.notices), placed(steering.deliveries));
  await registerSchoolClasses(tx, placed(steering.schoolClasses), placed(steering.weakSchools));
  await registerDemands(tx, placed(steering.demands));
  await insert(tx, FunctionAssignment, placed(steering.functions), once);
  await insert(tx, TitleTarget, placed(steering.titleTargets), once);
  await insert(tx, KeyPerson, placed(steering.keyPeople), once);
}
