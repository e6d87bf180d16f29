import { Link, civilDay, dayText, textsOf, usePreferences } from '@yanxiu/console';
import { Tag } from '@yanxiu/console/antd';
import { groupName } from '../theme/group-name.js';
import type { CycleBoardQuery } from '../documents/graphql.js';

const useText = textsOf({
  empty: ['暂无', 'None'],
  since: ['{day}进入', 'Since {day}'],
  overdue: ['已逾期', 'Late'],
  missing: ['缺 {count} 项材料', '{count} artefacts missing'],
  all: ['查看全部 {count} 个', 'All {count}'],
});

type Stage = NonNullable<CycleBoardQuery['cycleBoard']>[number]['stages'][number];

interface ColumnProps {
  stage: Stage;
  flow: string;
  unitId: string | undefined;
}

/** A stage with the cycles that stand in it, the longest there first. */
export function BoardColumn({ stage, flow, unitId }: ColumnProps) {
  const t = useText();
  const { num, name, count, cycles } = stage;
  return (
    <div className="pl-column" role="listitem">
      <h3>
        <span>
          {num}. {name}
        </span>
        <Tag>{count}</Tag>
      </h3>
      {cycles.nodes.length === 0 && <p className="yx-note">{t('empty')}</p>}
      <ul>
        {cycles.nodes.map((cycle) => (
          <Card key={cycle.id} cycle={cycle} />
        ))}
      </ul>
      {cycles.pageInfo.hasNextPage && (
        <Link href={`/plans/cycles?show=list${unitId ? `&unit=${unitId}` : ''}&flow=${flow}&stage=${stage.code}`}>
          {t('all', { count })}
        </Link>
      )}
    </div>
  );
}

function Card({ cycle: { id, title, unit, since, current } }: { cycle: Stage['cycles']['nodes'][number] }) {
  const t = useText();
  const { locale } = usePreferences();
  const missing = current.slots.filter(({ filled }) => !filled).length;
  return (
    <li className="pl-cycle-card">
      <Link href={`/plans/cycles/${id}`}>{title}</Link>
      <div className="yx-note">{groupName(unit)}</div>
      <div className="yx-note">{t('since', { day: dayText(civilDay(since), locale) })}</div>
      {(current.overdue || missing > 0) && (
        <div>
          {current.overdue && <Tag color="orange">{t('overdue')}</Tag>}
          {missing > 0 && <Tag>{t('missing', { count: missing })}</Tag>}
        </div>
      )}
    </li>
  );
}
