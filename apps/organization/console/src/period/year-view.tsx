import { dayText, textsOf, usePreferences } from '@yanxiu/console';
import { Button, Empty, Flex, LeftOutlined, RightOutlined, Typography } from '@yanxiu/console/antd';
import type { PeriodsOfYearQuery } from '../documents/graphql.js';
import { periodKinds, useKindText } from './kinds.js';
import { placeIn } from './place-in.js';

const useText = textsOf({
  title: ['{year} 年', '{year}'],
  before: ['上一年', 'The year before'],
  next: ['下一年', 'The year after'],
  month: ['{month}月', '{month}'],
  legend: [
    '实线为本机构设置，虚线为上级设置、适用于本机构。',
    'Full lines are the unit’s own; dashed ones were set above and hold here.',
  ],
  inherited: ['{name}（{from}至{to}，{unit}设置）', '{name} ({from} to {to}, set by {unit})'],
  months: ['不报送的月份', 'Nothing due in'],
  noMonths: ['现行政策没有规定', 'not laid down by the policy in force'],
  monthList: ['{months}（现行政策规定）', '{months}, by the policy in force'],
  none: ['这一年没有设置时期', 'No period is set in this year'],
});

type Period = NonNullable<PeriodsOfYearQuery['periods']>['nodes'][number];

interface YearViewProps {
  year: number;
  turn: (year: number) => void;
  periods: Period[];
  unit: { id: string; vacationMonths: number[] };
}

/** A year at a glance: each clock a line, so that they are never taken for one another. */
export function YearView({ year, turn, periods, unit }: YearViewProps) {
  const t = useText();
  const shown = periods.filter(({ from, to }) => placeIn(year, from, to));
  return (
    <section className="yx-block">
      <Flex gap={8} align="center" className="og-year-head">
        <Button icon={<LeftOutlined aria-hidden="true" />} aria-label={t('before')} onClick={() => turn(year - 1)} />
        <Typography.Title level={2}>{t('title', { year })}</Typography.Title>
        <Button icon={<RightOutlined aria-hidden="true" />} aria-label={t('next')} onClick={() => turn(year + 1)} />
      </Flex>
      {shown.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />
      ) : (
        <Lines year={year} periods={shown} unitId={unit.id} />
      )}
      <p className="yx-note">{t('legend')}</p>
      <VacationMonths months={unit.vacationMonths} />
    </section>
  );
}

function Lines({ year, periods, unitId }: { year: number; periods: Period[]; unitId: string }) {
  const t = useText();
  const kind = useKindText();
  return (
    <div className="og-scroll" tabIndex={0} role="group" aria-label={t('title', { year })}>
      <div className="og-year">
        <div className="og-year-line og-year-months" aria-hidden="true">
          <span />
          <div>
            {Array.from({ length: 12 }, (_none, month) => (
              <span key={month}>{t('month', { month: month + 1 })}</span>
            ))}
          </div>
        </div>
        {periodKinds
          .map((one) => ({
            one,
            own: periods.filter((period) => period.kind === one).sort((a, b) => (a.from < b.from ? -1 : 1)),
          }))
          .filter(({ own }) => own.length > 0)
          .map(({ one, own }) => (
            <div key={one} className="og-year-line">
              <strong>{kind(one)}</strong>
              <ul className={`og-bars og-bars-${one.toLowerCase()}`}>
                {own.map((period) => (
                  <Bar key={period.id} year={year} period={period} own={period.unit?.id === unitId} />
                ))}
              </ul>
            </div>
          ))}
      </div>
    </div>
  );
}

function Bar({ year, period, own }: { year: number; period: Period; own: boolean }) {
  const t = useText();
  const { locale } = usePreferences();
  const { name, from, to, unit } = period;
  const place = placeIn(year, from, to);
  if (!place) return null;
  const words = { name, from: dayText(from, locale), to: dayText(to, locale), unit: unit?.name ?? '—' };
  return (
    <li
      className={own ? 'og-bar' : 'og-bar og-bar-above'}
      style={{ marginLeft: `${place.start * 100}%`, width: `${place.length * 100}%` }}
      title={t('inherited', words)}
    >
      <span>{name}</span>
    </li>
  );
}

function VacationMonths({ months }: { months: number[] }) {
  const t = useText();
  const words = months.map((month) => t('month', { month })).join('、');
  return (
    <p className="yx-note">
      {t('months')}：{months.length > 0 ? t('monthList', { months: words }) : t('noMonths')}
    </p>
  );
}
