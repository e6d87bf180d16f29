import { civilDay, textsOf } from '@yanxiu/console';
import type { Text } from '@yanxiu/console';
import { Tag } from '@yanxiu/console/antd';
import type { TopicLineFragment, TopicStatus } from '../documents/graphql.js';

const words = {
  DRAFT: ['草稿', 'Draft'],
  APPLIED: ['已申报，待立项', 'Applied for'],
  RETURNED: ['退回修改', 'Returned'],
  REFUSED: ['未予立项', 'Not approved'],
  APPROVED: ['已立项，待开题', 'Approved'],
  OPENED: ['研究中', 'Under way'],
  MID_TERM: ['中期检查通过', 'Past mid-term'],
  CLOSED: ['已结题', 'Closed'],
  TERMINATED: ['已终止', 'Terminated'],
  askAPPLICATION: ['立项申报', 'Approval'],
  askMID_TERM: ['中期检查', 'Mid-term check'],
  askCLOSING: ['结题', 'Closing'],
  askEXTENSION: ['延期', 'Extension'],
  askTERMINATION: ['终止', 'Termination'],
  askAUTHORS: ['人员变更', 'Change of authors'],
  PENDING: ['待办理', 'Waits'],
  GRANTED: ['同意', 'Granted'],
  WITHDRAWN: ['已撤回', 'Taken back'],
  answerREFUSED: ['不同意', 'Refused'],
  NOT_REQUIRED: ['此类课题无须审批', 'No approval needed'],
  stageAPPLICATION: ['立项申报', 'Application'],
  stageOPENING: ['开题', 'Opening'],
  stagePROCESS: ['研究过程', 'Under way'],
  stageMID_TERM: ['中期', 'Mid-term'],
  stageCLOSING: ['结题', 'Closing'],
  LEADER: ['负责人', 'Leader'],
  MEMBER: ['成员', 'Member'],
  SCHOOL: ['学校', 'school'],
  COUNTY: ['县级', 'county'],
  CITY: ['市级', 'city'],
  PROVINCE: ['省级', 'province'],
  GROUP: ['教研组', 'group'],
  waits: ['{what}待办理', '{what} waits'],
  overdue: ['已逾期', 'Overdue'],
  extended: ['已延期', 'Extended'],
} satisfies Record<string, Text>;

/** The platform's own words for topics. */
export const useTopicWords = textsOf(words);

/** A code in words; the code itself where the platform has none for it. */
export function useTopicWord(): (code: string) => string {
  const t = useTopicWords();
  return (code) => (code in words ? t(code as keyof typeof words) : code);
}

export const topicStatuses = [
  ...(['DRAFT', 'APPLIED', 'RETURNED', 'REFUSED', 'APPROVED'] as const),
  ...(['OPENED', 'MID_TERM', 'CLOSED', 'TERMINATED'] as const),
];
export const topicStages = ['APPLICATION', 'OPENING', 'PROCESS', 'MID_TERM', 'CLOSING'] as const;

const colours: Partial<Record<TopicStatus, string>> = {
  APPLIED: 'blue',
  RETURNED: 'orange',
  REFUSED: 'red',
  APPROVED: 'cyan',
  OPENED: 'cyan',
  MID_TERM: 'cyan',
  CLOSED: 'green',
};

type Marked = Pick<TopicLineFragment, 'status' | 'pending' | 'due' | 'extensions'>;

/** The state of a topic, with what waits, what is late and that it was extended. */
export function TopicTags({ topic: { status, pending, due, extensions } }: { topic: Marked }) {
  const t = useTopicWords();
  const word = useTopicWord();
  const colour = colours[status];
  return (
    <>
      <Tag {...(colour && { color: colour })}>{t(status)}</Tag>
      {pending && status !== 'APPLIED' && <Tag color="blue">{t('waits', { what: word(`ask${pending}`) })}</Tag>}
      {extensions > 0 && <Tag>{t('extended')}</Tag>}
      {isOverdue(due) && <Tag color="orange">{t('overdue')}</Tag>}
    </>
  );
}

export const isOverdue = (due: string | null | undefined): boolean => !!due && due < civilDay();
