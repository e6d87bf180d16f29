import { Chart, countText, textsOf } from '@yanxiu/console';
import type { ChartOption } from '@yanxiu/console';
import type { Figures } from './figures.js';

const useText = textsOf({
  FORM: ['研修形式', 'Form'],
  LAYER: ['研修层次', 'Layer'],
  SCOPE: ['范围', 'Scope'],
  STRAND: ['融合方面（一场可有多项）', 'Strands (several each)'],
  CHANNEL: ['支持渠道（按活动数）', 'Channel, by activities'],
  CONTENT: ['研修内容', 'Content'],
  CORE_ELEMENT: ['核心要素（一场可有多项）', 'Core elements (several each)'],
  TRAINING_LEVEL: ['培训层级', 'Level of training'],
  none: ['未填写', 'Not filled in'],
  item: ['项目', 'Item'],
  activities: ['活动数', 'Activities'],
  hours: ['学时', 'Hours'],
  percent: ['占比', 'Share'],
  share: ['{value}%', '{value}%'],
});

/** One chart for each dimension that the policy knows or anybody filled in. */
export function MixCharts({ figures: { mixes } }: { figures: Figures }) {
  return mixes
    .filter(({ rows }) => rows.some(({ item }) => item))
    .map((mix) => (
      <section key={mix.dimension} className="yx-block">
        <MixChart mix={mix} />
      </section>
    ));
}

function MixChart({ mix: { dimension, rows } }: { mix: Figures['mixes'][number] }) {
  const t = useText();
  const named = rows.map((row) => ({ ...row, name: row.item?.name ?? t('none') }));
  // Bars run from the bottom: the first item stands on top.
  const bars = named.toReversed();
  const option: ChartOption = {
    xAxis: { type: 'value', minInterval: 1 },
    yAxis: { type: 'category', data: bars.map(({ name }) => name) },
    series: [{ type: 'bar', name: t('activities'), barMaxWidth: 20, data: bars.map(({ activities }) => activities) }],
  };
  const table = {
    columns: [t('item'), t('activities'), t('hours'), t('percent')],
    rows: named.map(({ name, activities, hours, percent }) => [
      ...[name, countText(activities), hours],
      percent ? t('share', { value: percent }) : '—',
    ]),
  };
  return <Chart label={t(dimension)} option={option} table={table} height={70 + bars.length * 28} />;
}
