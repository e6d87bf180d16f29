import { DayInput, Link, textsOf } from '@yanxiu/console';
import { useSpan } from './use-span.js';

const useText = textsOf({
  from: ['起始日', 'From'],
  to: ['截止日', 'To'],
  figures: ['研修统计', 'Figures'],
  crosswalk: ['跨分类对照', 'Across schemes'],
  everyone: ['人人有主题、任务、成果', 'Everyone has theme, task, result'],
});

const pages = { figures: '', crosswalk: '/crosswalk', everyone: '/everyone' } as const;

/** The days that are counted, and the ways to the other figures of the same days. */
export function SpanBar({ here }: { here: keyof typeof pages }) {
  const t = useText();
  const { from, to, change } = useSpan();
  return (
    <div className="pl-days pl-span">
      <DayInput
        label={t('from')}
        placeholder={t('from')}
        value={from}
        max={to}
        onChange={(day) => change({ from: day })}
      />
      <DayInput label={t('to')} placeholder={t('to')} value={to} min={from} onChange={(day) => change({ to: day })} />
      {(Object.keys(pages) as (keyof typeof pages)[])
        .filter((key) => key !== here)
        .map((key) => (
          <Link key={key} href={`/plans/statistics${pages[key]}?from=${from}&to=${to}`}>
            {t(key)}
          </Link>
        ))}
    </div>
  );
}
