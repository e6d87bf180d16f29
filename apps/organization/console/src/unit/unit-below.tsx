import { Found, Link, countText, textsOf, useQuery } from '@yanxiu/console';
import { Empty, Typography } from '@yanxiu/console/antd';
import { UnitBelowDocument } from '../documents/graphql.js';
import type { UnitBelowQuery } from '../documents/graphql.js';
import { levels, useWords } from '../words.js';
import type { Unit } from './unit.js';

const useText = textsOf({
  none: ['此机构之下还没有登记机构', 'No unit is registered below this one'],
  heading: ['{level}（{count}）', '{level} ({count})'],
  all: ['下级机构较多，在列表中查看全部', 'There are more: see them all in the list'],
});

type Below = NonNullable<UnitBelowQuery['orgUnit']>['children']['nodes'][number];

/** What stands directly below a unit, level by level. */
export function UnitBelow({ unit: { id } }: { unit: Pick<Unit, 'id'> }) {
  const t = useText();
  const answer = useQuery(UnitBelowDocument, { variables: { id } });
  return (
    <Found answer={answer} pick={(data) => data.orgUnit?.children}>
      {({ nodes, pageInfo }) => (
        <div className="yx-blocks">
          {nodes.length === 0 && (
            <div className="yx-block">
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />
            </div>
          )}
          <BelowByLevel units={nodes} />
          {pageInfo.hasNextPage && <Link href={`/organization/units?under=${id}`}>{t('all')}</Link>}
        </div>
      )}
    </Found>
  );
}

/** Units by level, each a link. @param day keeps to another day's state */
export function BelowByLevel({
  units,
  day,
}: {
  units: readonly Pick<Below, 'id' | 'name' | 'level' | 'kind'>[];
  day?: string;
}) {
  const t = useText();
  const word = useWords();
  return levels
    .map((level) => ({ level, list: units.filter((unit) => unit.level === level) }))
    .filter(({ list }) => list.length > 0)
    .map(({ level, list }) => (
      <section className="yx-block" key={level}>
        <Typography.Title level={2}>
          {t('heading', { level: word(level), count: countText(list.length) })}
        </Typography.Title>
        <ul className="og-names">
          {list.map(({ id, name }) => (
            <li key={id}>
              <Link href={`/organization/units/${id}${day ? `?asOf=${day}` : ''}`}>{name}</Link>
            </li>
          ))}
        </ul>
      </section>
    ));
}
