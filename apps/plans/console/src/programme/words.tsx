import { textsOf } from '@yanxiu/console';
import type { Text } from '@yanxiu/console';
import { Progress, Tag } from '@yanxiu/console/antd';
import type { ProgrammeStatus, TaskQuotaFragment } from '../documents/graphql.js';

const words = {
  DRAFT: ['筹划中', 'Being prepared'],
  RUNNING: ['实施中', 'Under way'],
  CLOSED: ['已结项', 'Closed'],
  OPEN: ['进行中', 'Open'],
  DONE: ['已完成', 'Done'],
  DROPPED: ['不再实施', 'Dropped'],
  overdue: ['逾期', 'Overdue'],
  cited: ['文件任务', 'Of the document'],
  own: ['自设任务', 'Own task'],
  years: ['{from}—{to}年', '{from}–{to}'],
  year: ['{year}年', '{year}'],
  persons: ['{persons}人', '{persons} persons'],
  personsDays: ['{persons}人、{days}天', '{persons} persons, {days} days'],
  population: ['{stage}{subjects}的全体教师', 'All teachers of {subjects} ({stage})'],
  schools: ['{name}{count}所', '{count} × {name}'],
  visits: ['入校调研：{list}', 'Visits: {list}'],
  none: ['文件未定量', 'No quota'],
  came: ['已到 {persons} 人，{days}/{target} 人日', '{persons} came, {days} of {target} days'],
  cameOnly: ['已到 {persons} 人，涉及 {schools} 所学校', '{persons} came from {schools} schools'],
  nothing: ['尚未关联活动', 'No activity linked yet'],
  percent: ['{percent}%', '{percent}%'],
} satisfies Record<string, Text>;

export const useProgrammeWords = textsOf(words);

/** A code in words; the code itself where there are none. */
export function useCodeText(): (code: string) => string {
  const t = useProgrammeWords();
  return (code) => (code in words ? t(code as keyof typeof words) : code);
}

export const programmeStatuses = ['DRAFT', 'RUNNING', 'CLOSED'] as const;
const colours = { DRAFT: '', RUNNING: 'blue', CLOSED: 'green', OPEN: 'blue', DONE: 'green', DROPPED: '' } as const;

export function ProgrammeTag({ status }: { status: ProgrammeStatus | TaskQuotaFragment['status'] }) {
  const t = useProgrammeWords();
  const colour = colours[status];
  return <Tag {...(colour && { color: colour })}>{t(status)}</Tag>;
}

export type Task = TaskQuotaFragment;

/** What a task asks for, in one line. */
export function useQuota(): (task: Task) => string {
  const t = useProgrammeWords();
  return ({ persons, days, wholePopulation, stage, subjects, schools }) => {
    const kinds = (visit: boolean) =>
      schools
        .filter((one) => one.visit === visit)
        .map(({ kind, target }) => t('schools', { name: kind.name, count: target }));
    const parts = [
      ...(persons ? [days ? t('personsDays', { persons, days }) : t('persons', { persons })] : []),
      ...(wholePopulation ? [t('population', { stage: stage?.name ?? '', subjects: subjects.join('、') })] : []),
      ...kinds(false),
      ...(kinds(true).length ? [t('visits', { list: kinds(true).join('、') })] : []),
    ];
    return parts.length ? parts.join('，') : t('none');
  };
}

/** How far a task has come, as a bar with its figures in words. */
export function TaskProgress({ task }: { task: Task }) {
  const t = useProgrammeWords();
  const { percent, persons, personDays, targetPersonDays, schools, activities } = task.progress;
  const counted =
    activities === 0
      ? t('nothing')
      : typeof targetPersonDays === 'number'
        ? t('came', { persons, days: personDays, target: targetPersonDays })
        : t('cameOnly', { persons, schools });
  return (
    <>
      {typeof percent === 'number' && <Progress percent={percent} size="small" aria-label={task.title} />}
      {(activities > 0 || typeof percent === 'number') && task.status !== 'DONE' && (
        <div className="yx-note">{counted}</div>
      )}
      {task.status === 'DONE' && activities > 0 && <div className="yx-note">{counted}</div>}
    </>
  );
}
