import { textsOf } from '@yanxiu/console';
import { Progress, Tag } from '@yanxiu/console/antd';
import type { LineFiguresFragment, SumsFragment } from '../documents/graphql.js';

const words = textsOf({
  planned: ['预算', 'Planned'],
  spent: ['支出', 'Spent'],
  rest: ['结余', 'Rest'],
  rate: ['执行率', 'Spent'],
  percent: ['{percent}%', '{percent}%'],
  unset: ['未定', 'Not set'],
  overspent: ['超支', 'Overspent'],
  overspentLines: ['{count} 个科目超支', '{count} lines overspent'],
  unplannedLines: ['{count} 个科目未定预算', '{count} lines without a plan'],
  OPEN: ['执行中', 'Open'],
  CLOSED: ['已结账', 'Closed'],
  yuan: ['单位：元', 'In yuan'],
  year: ['{year}年', '{year}'],
  noUse: ['未分用途', 'No use told'],
  PLANNED: ['预算', 'Planned'],
  SPENT: ['支出', 'Spent'],
});

/** Words of money, the same on every page. */
export const useMoneyWords = words;

/** An amount as it is written in accounts: 1,234.50. It stays text, so that no fen is lost. */
export function moneyText(amount: string | null | undefined): string {
  if (amount === null || amount === undefined) return '—';
  const [whole = '0', part = ''] = amount.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount.startsWith('-') ? '-' : ''}${grouped}.${part.padEnd(2, '0').slice(0, 2)}`;
}

/** An amount to the right; one below nothing is marked by its sign and colour. */
export function Money({ amount, unset = '—' }: { amount: string | null | undefined; unset?: string }) {
  if (amount === null || amount === undefined) return <span className="yx-note">{unset}</span>;
  return <span className={amount.startsWith('-') ? 'pl-money pl-over' : 'pl-money'}>{moneyText(amount)}</span>;
}

/** The rate as a bar with its figure; more than all of it says so in words. */
export function Rate({ percent, label }: { percent: number | null | undefined; label: string }) {
  const t = words();
  if (typeof percent !== 'number') return <span className="yx-note">—</span>;
  return (
    <Progress
      className="pl-rate"
      percent={Math.min(100, percent)}
      size="small"
      aria-label={label}
      {...(percent > 100 && { status: 'exception' as const })}
      format={() => t('percent', { percent })}
    />
  );
}

export function SumsList({ sums }: { sums: SumsFragment }) {
  const t = words();
  // Where nothing was planned at all, nothing is left of it either.
  const set = sums.lines === 0 || sums.unplanned < sums.lines;
  const shown = { planned: set ? sums.planned : null, spent: sums.spent, rest: set ? sums.rest : null };
  return (
    <>
      <dl className="pl-sums">
        {(['planned', 'spent', 'rest'] as const).map((key) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>
              <Money amount={shown[key]} unset={key === 'planned' ? t('unset') : '—'} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('rate')}</dt>
          <dd>{typeof sums.percent === 'number' ? t('percent', { percent: sums.percent }) : '—'}</dd>
        </div>
      </dl>
      <div className="pl-marks">
        <Marks sums={sums} />
      </div>
    </>
  );
}

/** What has to be looked at: lines beyond their plan, and lines without one. */
export function Marks({ sums: { overspent, unplanned } }: { sums: Pick<SumsFragment, 'overspent' | 'unplanned'> }) {
  const t = words();
  return (
    <>
      {overspent > 0 && <Tag color="red">{t('overspentLines', { count: overspent })}</Tag>}
      {unplanned > 0 && <Tag>{t('unplannedLines', { count: unplanned })}</Tag>}
    </>
  );
}

/** Source and use in one line. */
export function useLineName(): (line: Pick<LineFiguresFragment, 'source' | 'use'>) => string {
  return ({ source, use }) => (use ? `${source.name}·${use.name}` : source.name);
}
