import { dayText, textsOf, usePreferences } from '@yanxiu/console';
import { Typography } from '@yanxiu/console/antd';
import type { Plan } from './plan.js';

const useText = textsOf({
  empty: ['尚未填写', 'Nothing written yet'],
  blank: ['还没有内容', 'Nothing was written yet'],
  begin: ['还没有内容，请点“填写”编写后报送', 'Nothing was written yet: begin with “Write”'],
  comment: ['审核意见', 'Comment'],
  month: ['月份', 'Month'],
  monthName: ['{year}年{num}月', '{year}-{num}'],
  task: ['研修任务', 'Task'],
  responsible: ['负责人', 'Responsible'],
  tasks: ['月研修任务', 'Tasks by month'],
  subject: ['{subject}（{count} 人）', '{subject} ({count})'],
  frozen: ['报送时固定的名单，{day}', 'As it was handed in, {day}'],
  current: ['按名册生成，{day}；报送时固定', 'From the register, {day}; frozen when handed in'],
  own: ['自增栏目', 'Own section'],
});

type Section = Plan['sections'][number];

/** What the plan says, section by section, each with what was said of it beside. */
export function PlanContents({ plan }: { plan: Plan }) {
  const t = useText();
  const comments = new Map(plan.lastVersion?.sectionComments.map(({ code, comment }) => [code, comment]));
  if (plan.sections.length === 0)
    return <section className="yx-block yx-note">{t(plan.steps.includes('EDIT') ? 'begin' : 'blank')}</section>;
  return (
    <section className="yx-block pl-contents">
      {plan.sections.map((section) => (
        <div key={section.code} className="pl-content">
          <div>
            <Typography.Title level={2}>{section.name}</Typography.Title>
            <Content plan={plan} section={section} />
          </div>
          {comments.has(section.code) && (
            <aside className="pl-comment" aria-label={t('comment')}>
              <strong>{t('comment')}</strong>
              <div className="pl-text">{comments.get(section.code)}</div>
            </aside>
          )}
        </div>
      ))}
    </section>
  );
}

function Content({ plan, section: { kind, text } }: { plan: Plan; section: Section }) {
  const t = useText();
  if (kind === 'ROSTER') return <Roster plan={plan} />;
  if (kind === 'MONTH_TASKS') return <Tasks plan={plan} />;
  return text?.trim() ? <div className="pl-text">{text}</div> : <div className="yx-note">{t('empty')}</div>;
}

function Roster({ plan: { roster } }: { plan: Plan }) {
  const t = useText();
  const { locale } = usePreferences();
  if (!roster || roster.subjects.length === 0) return <div className="yx-note">{t('empty')}</div>;
  return (
    <>
      <p className="yx-note">{t(roster.frozen ? 'frozen' : 'current', { day: dayText(roster.asOf, locale) })}</p>
      <dl className="pl-roster">
        {roster.subjects.map(({ subject, count, people }) => (
          <div key={subject}>
            <dt>{t('subject', { subject, count })}</dt>
            {people && <dd>{people.map(({ name }) => name).join('、')}</dd>}
          </div>
        ))}
      </dl>
    </>
  );
}

function Tasks({ plan: { tasks } }: { plan: Plan }) {
  const t = useText();
  if (tasks.length === 0) return <div className="yx-note">{t('empty')}</div>;
  const monthText = (month: string) => t('monthName', { year: month.slice(0, 4), num: Number(month.slice(5)) });
  return (
    <table className="pl-table" aria-label={t('tasks')}>
      <thead>
        <tr>
          <th scope="col">{t('month')}</th>
          <th scope="col">{t('task')}</th>
          <th scope="col">{t('responsible')}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map(({ month, task, responsible }, index) => (
          <tr key={`${month} ${index}`}>
            <td>{monthText(month)}</td>
            <td>{task}</td>
            <td>{responsible ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
