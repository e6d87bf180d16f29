import { civilDay, dayText, textsOf, usePreferences } from '@yanxiu/console';
import type { Text } from '@yanxiu/console';
import { Tag } from '@yanxiu/console/antd';
import type { PlanLineFragment, PlanStatus } from '../documents/graphql.js';
import type { Plan } from './plan.js';

const words = {
  DRAFT: ['草稿', 'Draft'],
  AMENDING: ['修订中', 'Being amended'],
  SUBMITTED: ['已报送，待受理', 'Handed in'],
  IN_REVIEW: ['审核中', 'In review'],
  RETURNED: ['退回修改', 'Returned'],
  WITHDRAWN: ['已撤回', 'Taken back'],
  APPROVED: ['已审定', 'Approved'],
  ACCEPTED: ['已通过', 'Passed'],
  FILED: ['已备案', 'Filed'],
  KEPT: ['已留存', 'Kept'],
  APPROVE: ['审定', 'Approve'],
  REVIEW: ['审核通过', 'Pass'],
  SUBMIT: ['接收', 'Receive'],
  FILE: ['报备存档', 'File'],
  KEEP: ['留存', 'Keep'],
  MISSING: ['未编制', 'Not begun'],
  NOT_SENT: ['编制中，未报', 'Begun, not handed in'],
  HANDED_IN: ['已报，待处理', 'Handed in'],
  DONE: ['已办结', 'Done'],
  EXCUSED: ['免报', 'Excused'],
  IN_FORCE: ['现行有效', 'In force'],
  SUPERSEDED: ['已被新版替代', 'Superseded'],
  VERSION_SUBMITTED: ['待处理', 'Waits'],
  DECIDED: ['经审核决定', 'Decided'],
  ON_RECEIPT: ['报送即生效', 'On receipt'],
  SILENCE: ['逾期未答复，视为同意', 'By silence'],
  NOT_SAMPLED: ['未抽中审核', 'Not drawn'],
  author: ['在编制人处', 'With its author'],
  pool: ['待{unit}受理', 'Waits at {unit}'],
  officer: ['{name}正在审核', 'With {name}'],
  done: ['已办结', 'Done'],
  sinceDay: ['自{day}起', 'since {day}'],
  SCHOOL: ['学校', 'school'],
  GROUP: ['教研组', 'group'],
  PERSON: ['教师', 'teacher'],
  COUNTY: ['县级', 'county'],
  CITY: ['市级', 'city'],
  PROVINCE: ['省级', 'province'],
  SECTION: ['校区（部）', 'section'],
  ALLIANCE: ['联盟', 'alliance'],
  AREA: ['片区', 'area'],
} satisfies Record<string, Text>;

const useText = textsOf(words);

/** The platform's own words for plans. */
export const usePlanWords = useText;

/** A code in words; the code itself where the platform has none for it. */
export function useCodeWord(): (code: string) => string {
  const t = useText();
  return (code) => (code in words ? t(code as keyof typeof words) : code);
}

export const planStatuses = [
  ...(['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'WITHDRAWN'] as const),
  ...(['APPROVED', 'ACCEPTED', 'FILED', 'KEPT'] as const),
];

const colours: Partial<Record<PlanStatus, string>> = {
  SUBMITTED: 'blue',
  IN_REVIEW: 'blue',
  RETURNED: 'orange',
  APPROVED: 'green',
  ACCEPTED: 'green',
  FILED: 'green',
  KEPT: 'green',
};

const useHandlingText = textsOf({
  APPROVE: ['报{by}审定', 'Approved by the {by}'],
  REVIEW: ['报{by}审核', 'Reviewed by the {by}'],
  SUBMIT: ['报{by}接收', 'Received by the {by}'],
  FILE: ['报{by}备案', 'Filed with the {by}'],
  KEEP: ['由{by}留存', 'Kept by the {by}'],
});

/** Where a plan goes and what is done with it there: 报县级审定. */
export function useHandling(): (handling: Pick<Plan['handling'], 'mode' | 'level' | 'byName'>) => string {
  const t = useHandlingText();
  const word = useCodeWord();
  return ({ mode, level, byName }) => t(mode, { by: byName ?? word(level) });
}

/** The state of a plan; one that is amended says so. */
export function PlanStatusTag({ status, effectiveVersion }: { status: PlanStatus; effectiveVersion?: number | null }) {
  const t = useText();
  const amending = status === 'DRAFT' && typeof effectiveVersion === 'number';
  const colour = colours[status];
  return <Tag {...(colour && { color: colour })}>{t(amending ? 'AMENDING' : status)}</Tag>;
}

/** Who has a plan now, and since when; nothing of the latter where it is done. */
export function useHolder(): (holder: PlanLineFragment['holder']) => { place: string; since: string | null } {
  const t = useText();
  const { locale } = usePreferences();
  return ({ place, name, unit, since }) => {
    if (place === 'DONE') return { place: t('done'), since: null };
    const day = t('sinceDay', { day: dayText(civilDay(since), locale) });
    if (place === 'AUTHOR') return { place: t('author'), since: day };
    const where = place === 'POOL' ? t('pool', { unit: unit?.name ?? '' }) : t('officer', { name: name ?? '' });
    return { place: where, since: day };
  };
}
