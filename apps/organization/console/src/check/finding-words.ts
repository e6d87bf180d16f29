import { textsOf } from '@yanxiu/console';
import type { CheckKind, FindingFragment } from '../documents/graphql.js';

export const checkKinds: CheckKind[] = [
  'STAFFING',
  'BODY_MISSING',
  'BODY_HEAD',
  'BODY_COMPOSITION',
  'BODY_ELIGIBILITY',
  'ALLIANCE_SIZE',
  'DOCUMENTS',
  'MENTORING',
  'KEY_PEOPLE',
  'APPOINTMENT',
  'BODY_INDEPENDENCE',
];

const useKinds = textsOf<CheckKind>({
  STAFFING: ['人员配备', 'Staffing'],
  BODY_MISSING: ['工作机构设立', 'Bodies'],
  BODY_HEAD: ['组长人选', 'Heads of bodies'],
  BODY_COMPOSITION: ['工作机构组成', 'Composition of bodies'],
  BODY_ELIGIBILITY: ['成员资格', 'Titles of members'],
  ALLIANCE_SIZE: ['联盟规模', 'Size of alliances'],
  DOCUMENTS: ['制度建设', 'Rules of the school'],
  MENTORING: ['师徒结对', 'Mentors'],
  KEY_PEOPLE: ['“关键明白人”带组', 'Groups of key people'],
  APPOINTMENT: ['聘任条件', 'Appointments'],
  BODY_INDEPENDENCE: ['顾问与督导分设', 'Advice apart from supervision'],
});

const useText = textsOf({
  staffing: ['配备{position}', '{position}'],
  position: ['工作机构应有{position}', 'Bodies must have {position}'],
  head: ['组长由{position}担任', 'Headed by {position}'],
  body: ['设立{body}', '{body}'],
});

/** What a kind of check is called. */
export const useKindWord = (): ((kind: CheckKind) => string) => useKinds();

type Told = Pick<FindingFragment, 'kind' | 'rule' | 'position'>;

/** What a rule asks for, in a few words. @param bodies names of the kinds of bodies by code */
export function useRuleTitle(bodies: ReadonlyMap<string, string>): (finding: Told) => string {
  const t = useText();
  const kinds = useKinds();
  return ({ kind, rule, position }) => {
    const name = position?.name;
    if (kind === 'STAFFING' && name) return t('staffing', { position: name });
    if (kind === 'BODY_COMPOSITION' && name) return t('position', { position: name });
    if (kind === 'BODY_HEAD' && name) return t('head', { position: name });
    const body = bodies.get(rule.split('.')[1] ?? '');
    return kind === 'BODY_MISSING' && body ? t('body', { body }) : kinds(kind);
  };
}
