import { registerEnumType } from 'type-graphql';

/** What a check looks at: the platform's own kinds of check, whatever a document says in them. */
export enum CheckKind {
  STAFFING = 'STAFFING',
  BODY_MISSING = 'BODY_MISSING',
  BODY_COMPOSITION = 'BODY_COMPOSITION',
  BODY_HEAD = 'BODY_HEAD',
  BODY_ELIGIBILITY = 'BODY_ELIGIBILITY',
  ALLIANCE_SIZE = 'ALLIANCE_SIZE',
  MENTORING = 'MENTORING',
  KEY_PEOPLE = 'KEY_PEOPLE',
  DOCUMENTS = 'DOCUMENTS',
  APPOINTMENT = 'APPOINTMENT',
  BODY_INDEPENDENCE = 'BODY_INDEPENDENCE',
}
registerEnumType(CheckKind, {
  name: 'CheckKind',
  description: '检查的类别\nWhat a check looks at',
  valuesConfig: {
    STAFFING: { description: '岗位人数\nHead count of a role' },
    BODY_MISSING: { description: '应设工作机构\nA body that there must be' },
    BODY_COMPOSITION: { description: '工作机构的组成\nThe positions in a body' },
    BODY_HEAD: { description: '工作机构的组长\nThe head of a body' },
    BODY_ELIGIBILITY: { description: '成员资格（提示）\nTitles of members, as a hint' },
    ALLIANCE_SIZE: { description: '联盟规模\nSize of an alliance' },
    MENTORING: { description: '新任教师的师傅\nMentors of new teachers' },
    KEY_PEOPLE: { description: '“关键明白人”返岗后带组\nGroups led by key people' },
    DOCUMENTS: { description: '应有的制度\nFamilies of school rules' },
    APPOINTMENT: { description: '组长的任命\nAppointment of who leads a group' },
    BODY_INDEPENDENCE: { description: '指导与督查分开（提示）\nGuidance apart from supervision, as a hint' },
  },
});
