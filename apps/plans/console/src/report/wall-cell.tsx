import { Link, textsOf, usePreferences } from '@yanxiu/console';
import type { WallTallyFragment } from '../documents/graphql.js';
import { monthText, useReportWords, wallStates } from './words.js';

const useText = textsOf({
  label: ['{month}：{word}，应报 {expected} 份，已报 {sent} 份', '{month}: {word}, {sent} of {expected} sent'],
  off: ['假期', 'Vacation'],
  none: ['—', '—'],
  legend: ['图例', 'Legend'],
});

interface CellProps {
  unit: string;
  tally: WallTallyFragment;
  off: boolean;
}

/** One unit and month, in a word, a figure and a pattern: colour alone tells nobody. Leads to what was counted. */
export function WallCell({ unit, tally, off }: CellProps) {
  const t = useText();
  const word = useReportWords();
  const { locale } = usePreferences();
  const { month, state, expected, sent } = tally;
  if (state === 'NOT_DUE') return <span className="pl-cell pl-cell-not_due">{off ? t('off') : t('none')}</span>;
  const label = t('label', { month: monthText(month, locale), word: word(state), expected, sent });
  return (
    <Link href={`/plans/reports?unit=${unit}&month=${month}`} className={`pl-cell pl-cell-${state.toLowerCase()}`}>
      <span className="yx-hidden">{label}</span>
      <span aria-hidden="true">{word(state)}</span>
      <span aria-hidden="true">{`${sent}/${expected}`}</span>
    </Link>
  );
}

export function WallLegend() {
  const t = useText();
  const word = useReportWords();
  return (
    <ul className="pl-legend" aria-label={t('legend')}>
      {wallStates.map((state) => (
        <li key={state} className={`pl-cell pl-cell-${state.toLowerCase()}`}>
          {word(state)}
        </li>
      ))}
    </ul>
  );
}
