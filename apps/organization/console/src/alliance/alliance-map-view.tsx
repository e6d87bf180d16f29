import { DayInput, PrintButton, QueryFailure, civilDay, textsOf, useSearch } from '@yanxiu/console';
import { Alert, Empty, Flex, Select, Skeleton } from '@yanxiu/console/antd';
import { useMemo } from 'react';
import { AllianceMap } from './map/alliance-map.js';
import type { Star } from './map/lay-out.js';
import type { Part } from './map/placed.js';
import { useAllAlliances } from './use-all-alliances.js';
import type { MapAlliance } from './use-all-alliances.js';

const useText = textsOf({
  kinds: ['类别', 'Kinds'],
  on: ['查看某日的情况', 'As of a day'],
  empty: ['此机构还没有建立联盟或片区', 'This unit has no alliance yet'],
  some: [
    '联盟较多，只画出前 {count} 个；请在页面上方选择县（市、区）',
    'Only the first {count} are drawn: choose a county',
  ],
});

const most = 300;

/** The alliances of the unit looked at as a map (PC-05, PC-07, DL-01). */
export function AllianceMapView({ under }: { under: string | undefined }) {
  const t = useText();
  const [search, change] = useSearch();
  const on = search.get('on') ?? undefined;
  const chosen = search.get('kinds') ?? '';
  const kinds = chosen ? chosen.split(',') : [];
  const { list, error, loading, again } = useAllAlliances({ under, on: on ?? civilDay() }, most);
  const words = useMemo(() => new Map(list?.map(({ kind }) => [kind.code, kind.name])), [list]);
  const stars = useMemo(
    () => (list ?? []).filter(({ kind }) => !chosen || chosen.split(',').includes(kind.code)).map(starOf),
    [list, chosen],
  );
  const reached = useMemo(() => unitsWithin(list ?? []), [list]);
  return (
    <div className="yx-blocks">
      <Flex wrap gap={8} role="search" className="yx-screen">
        <Select
          className="yx-filter"
          mode="multiple"
          maxTagCount="responsive"
          placeholder={t('kinds')}
          aria-label={t('kinds')}
          options={[...words].map(([value, label]) => ({ value, label }))}
          value={kinds}
          onChange={(value: string[]) => change({ kinds: value.join(',') || undefined })}
        />
        <DayInput
          label={t('on')}
          placeholder={t('on')}
          value={on}
          max={civilDay()}
          onChange={(day) => change({ on: day })}
        />
        <PrintButton />
      </Flex>
      {error !== undefined && <QueryFailure error={error} retry={again} />}
      {!list && loading && <Skeleton active paragraph={{ rows: 12 }} />}
      {list && list.length >= most && <Alert type="info" showIcon title={t('some', { count: most })} />}
      {list?.length === 0 && (
        <div className="yx-block">
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('empty')} />
        </div>
      )}
      {!!list?.length && (
        <AllianceMap stars={stars} hrefOf={(key) => (reached.has(key) ? `/organization/units/${key}` : undefined)} />
      )}
    </div>
  );
}

type Membership = MapAlliance['members'][number];

/** Who is out of reach is known by name only. */
const partOf = ({ role, unitName, unit }: Membership): Part => ({
  ...{ key: unit?.id ?? unitName ?? '', name: unitName ?? '—', role },
});

const starOf = ({ id, name, kind, center, members }: MapAlliance): Star => ({
  ...{ id, name, kind: kind.name, center: center && partOf(center), members: members.map(partOf) },
});

const unitsWithin = (list: readonly MapAlliance[]): ReadonlySet<string> =>
  new Set(list.flatMap(({ center, members }) => [center, ...members]).flatMap((one) => one?.unit?.id ?? []));
