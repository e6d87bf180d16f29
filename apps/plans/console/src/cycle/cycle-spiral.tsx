import { Link, textsOf } from '@yanxiu/console';
import { Typography } from '@yanxiu/console/antd';
import { CycleStatusTag } from './cycle-words.js';
import type { Cycle } from './cycle.js';

const useText = textsOf({
  title: ['螺旋递进', 'The spiral'],
  carried: ['承接的遗留问题', 'Questions taken up'],
  questions: ['本轮遗留问题', 'Questions left open'],
  taken: ['{count} 个后续循环承接', 'taken up by {count}'],
  nobody: ['尚未承接', 'not taken up yet'],
  before: ['前 {count} 轮', '{count} before'],
  after: ['后 {count} 轮', '{count} after'],
});

/** DL-13: 沿着螺旋式上升的路径发展: what came before, what was taken up, what goes on. */
export function CycleSpiral({ cycle: { questions, carried, lineage } }: { cycle: Cycle }) {
  const t = useText();
  if (!questions.length && !carried.length && !lineage.length) return null;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      <ul className="pl-entries">
        {lineage.map(({ id, title, unitName, status, generation }) => (
          <li key={id}>
            <span className="pl-generation">
              {t(generation < 0 ? 'before' : 'after', { count: Math.abs(generation) })}
            </span>
            <Link href={`/plans/cycles/${id}`}>{title}</Link> <CycleStatusTag status={status} />
            <span className="yx-note">{unitName}</span>
          </li>
        ))}
      </ul>
      {carried.length > 0 && (
        <div className="pl-read">
          <h3>{t('carried')}</h3>
          <ul>
            {carried.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {questions.length > 0 && (
        <div className="pl-read">
          <h3>{t('questions')}</h3>
          <ul>
            {questions.map(({ id, text, carried: count }) => (
              <li key={id}>
                {text} <span className="yx-note">{count > 0 ? t('taken', { count }) : t('nobody')}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
