import { Link, textsOf, useQuery } from '@yanxiu/console';
import { Typography } from '@yanxiu/console/antd';
import { ActivityCyclesDocument } from '../documents/graphql.js';
import { groupName } from '../theme/group-name.js';
import { CycleStatusTag } from './cycle-words.js';

const useText = textsOf({
  title: ['所属研修循环', 'Part of cycles'],
  line: ['{unit}，当前环节：{stage}', '{unit}, now at: {stage}'],
});

/** The cycles for a stage of which the activity counts; nothing where it counts for none. */
export function CyclesOfActivity({ id }: { id: string }) {
  const t = useText();
  const { data } = useQuery(ActivityCyclesDocument, { variables: { id } });
  const cycles = data?.activity?.cycles.nodes ?? [];
  if (cycles.length === 0) return null;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      <ul className="pl-entries">
        {cycles.map(({ id: cycle, title, status, current, unit }) => (
          <li key={cycle}>
            <Link href={`/plans/cycles/${cycle}`}>{title}</Link> <CycleStatusTag status={status} />
            <div className="yx-note">{t('line', { unit: groupName(unit), stage: current.name })}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
