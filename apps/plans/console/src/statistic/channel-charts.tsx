import { Chart, countText, textsOf } from '@yanxiu/console';
import type { ChartOption } from '@yanxiu/console';
import type { Figures } from './figures.js';

const useText = textsOf({
  all: ['渠道配置：目标与实际（全部教师，按学时）', 'Channels, target and actual (all teachers, by hours)'],
  tier: ['渠道配置：{tier}', 'Channels: {tier}'],
  none: ['未填写', 'Not filled in'],
  channel: ['渠道', 'Channel'],
  attendances: ['人次', 'Attendances'],
  hours: ['学时', 'Hours'],
  percent: ['实际占比', 'Actual'],
  target: ['目标占比', 'Target'],
  share: ['{value}%', '{value}%'],
  open: ['未定', 'not set'],
  note: [
    '适用的政策没有给出各渠道的比例，目标：未定。',
    'The policy gives no ratio of the channels: the target is not set.',
  ],
});

/** OH-08: through which channels the hours came, beside what the policy aims at; per tier below. */
export function ChannelCharts({ channels }: { channels: Figures['channels'] }) {
  return channels
    .filter(({ rows }) => rows.some(({ channel }) => channel))
    .map((mix) => (
      <section key={mix.tier?.code ?? ''} className="yx-block">
        <ChannelChart mix={mix} />
      </section>
    ));
}

function ChannelChart({ mix: { tier, rows } }: { mix: Figures['channels'][number] }) {
  const t = useText();
  const named = rows.map((row) => ({ ...row, name: row.channel?.name ?? t('none') }));
  const set = rows.some(({ target }) => target);
  const bars = named.toReversed();
  const series = ([...(set ? (['target'] as const) : []), 'percent'] as const).map((key) => ({
    ...{ type: 'bar' as const, name: t(key), barMaxWidth: 14 },
    data: bars.map((row) => Number(row[key] ?? 0)),
  }));
  const option: ChartOption = {
    legend: {},
    xAxis: { type: 'value', min: 0 },
    yAxis: { type: 'category', data: bars.map(({ name }) => name) },
    series,
  };
  const share = (value: string | null | undefined, otherwise: string) => (value ? t('share', { value }) : otherwise);
  const table = {
    columns: [t('channel'), t('attendances'), t('hours'), t('percent'), t('target')],
    rows: named.map(({ name, attendances, hours, percent, target }) => [
      ...[name, countText(attendances), hours, share(percent, '—'), share(target, t('open'))],
    ]),
  };
  return (
    <>
      <Chart
        label={tier ? t('tier', { tier: tier.name }) : t('all')}
        option={option}
        table={table}
        height={90 + bars.length * 34}
      />
      {!set && <p className="yx-note">{t('note')}</p>}
    </>
  );
}
