import { dayText, textsOf, usePreferences } from '@yanxiu/console';
import { Tag } from '@yanxiu/console/antd';
import type { Cycle } from './cycle.js';

const useText = textsOf({
  label: ['流程环节', 'Stages'],
  current: ['当前', 'Now'],
  done: ['已完成', 'Done'],
  ahead: ['未开始', 'Ahead'],
  overdue: ['已逾期', 'Late'],
  span: ['{from}至{to}', '{from} – {to}'],
  since: ['{from}起', 'since {from}'],
  planned: ['计划{to}完成', 'due {to}'],
  visits: ['进入 {count} 次', 'entered {count} times'],
});

/** The stages in their order, in words as in colour. */
export function StageStrip({ cycle: { stages } }: { cycle: Cycle }) {
  const t = useText();
  const { locale } = usePreferences();
  const day = (text: string | null | undefined) => (text ? dayText(text, locale) : '');
  return (
    <section className="yx-block">
      <ol className="pl-strip" aria-label={t('label')}>
        {stages.map(({ num, name, current, enteredOn, leftOn, plannedTo, overdue, visits }) => {
          const state = current ? 'current' : leftOn ? 'done' : 'ahead';
          const span = leftOn
            ? t('span', { from: day(enteredOn), to: day(leftOn) })
            : t('since', { from: day(enteredOn) });
          return (
            <li key={num} className={`pl-strip-${state}`} {...(current && { 'aria-current': 'step' as const })}>
              <strong>
                {num}. {name}
              </strong>
              <span>{t(state)}</span>
              {enteredOn && <span className="yx-note">{span}</span>}
              {!leftOn && plannedTo && <span className="yx-note">{t('planned', { to: day(plannedTo) })}</span>}
              {visits > 1 && <span className="yx-note">{t('visits', { count: visits })}</span>}
              {overdue && <Tag color="orange">{t('overdue')}</Tag>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
