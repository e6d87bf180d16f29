import { textsOf } from '@yanxiu/console';
import { Tag, Typography } from '@yanxiu/console/antd';
import { CycleStatusTag } from './cycle-words.js';
import type { Cycle } from './cycle.js';

const useText = textsOf({
  title: ['预设成果与达成情况', 'Expected outcomes, and what came out'],
  expected: ['预设成果', 'Expected'],
  verdict: ['达成情况', 'How far'],
  actual: ['实际成果', 'What came out'],
  open: ['办结时对照', 'Compared at the closing'],
  late: ['后增', 'Added later'],
});

/** HL-31: set before, compared after. */
export function CycleOutcomes({ cycle: { outcomes } }: { cycle: Cycle }) {
  const t = useText();
  if (outcomes.length === 0) return null;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      <table className="pl-table pl-outcomes" aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col">{t('expected')}</th>
            <th scope="col">{t('verdict')}</th>
            <th scope="col">{t('actual')}</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map(({ id, expected, late, verdict, actual }) => (
            <tr key={id}>
              <td>
                {expected} {late && <Tag>{t('late')}</Tag>}
              </td>
              <td data-label={t('verdict')}>{verdict ? <CycleStatusTag status={verdict} /> : t('open')}</td>
              <td data-label={t('actual')}>{actual ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
