import { Link, StampPlace, textsOf, useHolds } from '@yanxiu/console';
import { Alert, Button, Descriptions, Flex, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { SummaryDialog } from './summary-dialog.js';
import { Summarise } from './summarise.js';
import type { Summary } from './summary.js';
import { useProposals } from './use-proposals.js';

const useText = textsOf({
  again: ['重新汇总', 'Sum up again'],
  edit: ['填写意见、取舍建议', 'Remark and proposals'],
  figures: ['报送情况', 'Figures'],
  expected: ['应报', 'Expected'],
  sent: ['已报', 'Sent'],
  onTime: ['按时', 'On time'],
  accepted: ['已审收', 'Accepted'],
  exempt: ['免报', 'Excused'],
  sentPercent: ['报送率', 'Sent'],
  onTimePercent: ['按时率', 'On time'],
  copies: ['{count} 份', '{count}'],
  percent: ['{value}%', '{value}%'],
  remark: ['汇总意见', 'Remark'],
  noRemark: ['还没有填写汇总意见', 'No remark yet'],
  praise: ['建议通报表扬（{count}）', 'To be praised ({count})'],
  assist: ['建议下校调研帮扶（{count}）', 'To be helped ({count})'],
  empty: ['没有', 'None'],
  proposal: [
    '建议按报送情况列出，仅供参考；是否表扬、帮扶，在评估中另行决定。',
    'Proposals by rule; praise and help themselves are decided in evaluation.',
  ],
  dropped: ['（未采纳）', '(dropped)'],
  failed: ['建议没有全部载入，请刷新页面', 'Not all proposals could be loaded: load the page again'],
});

/** A month's summary: figures, remark, proposals. */
export function SummaryContent({ summary: first, unit }: { summary: Summary; unit: string }) {
  const t = useText();
  const { whole: summary, missing, failed } = useProposals(first, unit);
  const may = useHolds()('plans:accept-reports');
  const [editing, setEditing] = useState(false);
  return (
    <div className="yx-blocks">
      <Figures summary={summary} />
      <section className="yx-block">
        <Typography.Title level={2}>{t('remark')}</Typography.Title>
        <div className="pl-text">{summary.remark || <span className="yx-note">{t('noRemark')}</span>}</div>
        {may && (
          <Flex wrap gap={8} className="pl-bar">
            <Button type="primary" loading={missing && !failed} disabled={failed} onClick={() => setEditing(true)}>
              {t('edit')}
            </Button>
            <Summarise unit={unit} month={summary.month} version={summary.version} label={t('again')} />
          </Flex>
        )}
      </section>
      {failed && <Alert type="warning" showIcon title={t('failed')} />}
      <Proposals kind="praise" summary={summary} />
      <Proposals kind="assist" summary={summary} />
      <p className="yx-note">{t('proposal')}</p>
      <StampPlace whose={summary.unit?.name ?? ''} />
      {editing && <SummaryDialog summary={summary} close={() => setEditing(false)} />}
    </div>
  );
}

function Figures({ summary: { tally } }: { summary: Summary }) {
  const t = useText();
  const counts = (['expected', 'sent', 'onTime', 'accepted', 'exempt'] as const).map((key) => ({
    ...{ key, label: t(key), children: t('copies', { count: tally[key] }) },
  }));
  const rates = (['sentPercent', 'onTimePercent'] as const).map((key) => ({
    ...{ key, label: t(key), children: tally[key] ? t('percent', { value: tally[key] }) : '—' },
  }));
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('figures')}</Typography.Title>
      <Descriptions size="small" column={{ xs: 1, sm: 2, lg: 4 }} items={[...counts, ...rates]} />
    </section>
  );
}

function Proposals({ kind, summary }: { kind: 'praise' | 'assist'; summary: Summary }) {
  const t = useText();
  const { totalCount, nodes } = summary[kind];
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t(kind, { count: totalCount ?? nodes.length })}</Typography.Title>
      {nodes.length === 0 && <p className="yx-note">{t('empty')}</p>}
      <ul className="pl-told">
        {nodes.map(({ id, unit, reason, kept }) => (
          <li key={id} className={kept ? undefined : 'pl-dropped'}>
            {unit ? (
              <Link href={`/plans/reports?unit=${unit.id}&month=${summary.month}`}>{unit.name}</Link>
            ) : (
              <span>—</span>
            )}
            <span>{kept ? reason : `${reason}${t('dropped')}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
