import { DataTable, Link, Page, textsOf, useMayAt, useQuery, useScope } from '@yanxiu/console';
import type { Asked, Column, Filter } from '@yanxiu/console';
import { Button, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { Lasting } from '../choose/lasting.js';
import { useCodeNames } from '../choose/use-code-names.js';
import { BodiesDocument, UnitPlaceDocument } from '../documents/graphql.js';
import type { BodyLineFragment } from '../documents/graphql.js';
import { useExporting } from '../export/use-exporting.js';
import { NewBodyDialog } from './new-body-dialog.js';
import { headOf, seatCount } from './seat-words.js';

const useText = textsOf({
  title: ['工作机构', 'Bodies'],
  note: [
    '{name}及所属学校、联盟的领导小组、办公室、专家团队等',
    'Leading groups, offices and teams of experts of {name}, its schools and alliances',
  ],
  name: ['名称', 'Name'],
  kind: ['类别', 'Kind'],
  host: ['设立单位', 'Of'],
  head: ['组长（主任）', 'Head'],
  seats: ['席位', 'Seats'],
  vacant: ['空缺 {count}', '{count} vacant'],
  nobody: ['空缺', 'vacant'],
  since: ['存续时间', 'Since'],
  day: ['在此日存续', 'On'],
  add: ['成立工作机构', 'New body'],
  empty: ['此机构及其下级还没有成立工作机构', 'There is no body yet'],
});

/** The bodies of a unit, of what is below it, and of their alliances (PC-01, DL-07, OH-21). */
export function BodiesPage() {
  const t = useText();
  const scope = useScope();
  const [adding, setAdding] = useState(false);
  const { data } = useQuery(UnitPlaceDocument, { variables: { id: scope?.unitId ?? '' }, skip: !scope });
  const unit = data?.orgUnit;
  const mayAdd = useMayAt(unit)('organization:manage');
  const kinds = useCodeNames(scope?.unitId, 'BODY_KIND');
  const filters: Filter[] = [
    { kind: 'choice', key: 'kind', label: t('kind'), options: [...kinds].map(([value, label]) => ({ value, label })) },
  ];
  const filterOf = ({ filters: { kind } }: Asked) => ({ under: scope?.unitId, kind });
  const exporting = useExporting('BODIES', scope?.unitId, (asked) => ({ bodies: filterOf(asked) }));
  return (
    <Page
      title={t('title')}
      note={scope?.name ? t('note', { name: scope.name }) : undefined}
      actions={
        unit &&
        mayAdd && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )
      }
    >
      <DataTable
        name="organization.bodies"
        label={t('title')}
        query={BodiesDocument}
        variables={(asked) => ({ first: asked.first, after: asked.after, filter: filterOf(asked) })}
        rows={(data) => data.bodies}
        columns={useBodyColumns()}
        filters={filters}
        {...exporting}
        empty={t('empty')}
      />
      {adding && unit && (
        <NewBodyDialog host={{ unitId: unit.id }} hostName={unit.name} close={() => setAdding(false)} />
      )}
    </Page>
  );
}

/** The columns of a list of bodies. */
export function useBodyColumns(): Column<BodyLineFragment>[] {
  const t = useText();
  return [
    {
      key: 'name',
      title: t('name'),
      render: ({ id, name }) => <Link href={`/organization/bodies/${id}`}>{name}</Link>,
    },
    { key: 'kind', title: t('kind'), render: ({ kind }) => kind.name },
    { key: 'host', title: t('host'), render: (body) => <Host body={body} /> },
    { key: 'head', title: t('head'), render: ({ seats }) => headOf(seats) ?? t('nobody') },
    { key: 'seats', title: t('seats'), align: 'right', render: ({ seats }) => <Seats seats={seats} /> },
    { key: 'since', title: t('since'), render: ({ from, to }) => <Lasting from={from} to={to} /> },
  ];
}

function Seats({ seats }: Pick<BodyLineFragment, 'seats'>) {
  const t = useText();
  const { all, vacant } = seatCount(seats);
  return (
    <>
      {vacant > 0 && <Tag color="warning">{t('vacant', { count: vacant })}</Tag>} {all}
    </>
  );
}

/** The unit or alliance that a body is of. */
export function Host({ body: { unit, alliance } }: { body: Pick<BodyLineFragment, 'unit' | 'alliance'> }) {
  if (alliance) return <Link href={`/organization/alliances/${alliance.id}`}>{alliance.name}</Link>;
  return unit ? <Link href={`/organization/units/${unit.id}`}>{unit.name}</Link> : '—';
}
