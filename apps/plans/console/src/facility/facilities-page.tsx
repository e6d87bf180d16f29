import { DataTable, Link, Page, dayText, navigate, textsOf, usePreferences, useScope, useHolds } from '@yanxiu/console';
import type { Asked, Column, Filter } from '@yanxiu/console';
import { Button, Flex, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { FacilitiesDocument } from '../documents/graphql.js';
import type { FacilitiesQuery, FacilityFilter, FacilityKind, FacilityOrder } from '../documents/graphql.js';
import { FacilityDialog } from './facility-dialog.js';
import { hoursText, useFacilityText } from './words.js';

const useText = textsOf({
  note: ['本单位的、下辖单位的和他人共享的场地设备', 'Those of the unit, of those below, and what others share'],
  create: ['登记', 'Enter'],
  load: ['导入清单', 'Import'],
  usage: ['使用情况', 'Use'],
  bookings: ['预约办理', 'Bookings'],
  contains: ['名称或位置', 'Name or place'],
  empty: [
    '还没有登记场地和设备。可以逐项登记，也可以导入清单。',
    'Nothing is entered yet: enter one, or import a list.',
  ],
});

type Line = NonNullable<FacilitiesQuery['facilities']>['nodes'][number];

/** Rooms and equipment that may be used for training (DL-35). */
export function FacilitiesPage() {
  const t = useText();
  const word = useFacilityText();
  const unitId = useScope()?.unitId;
  const organises = useHolds()('plans:organise');
  const [entering, setEntering] = useState(false);
  return (
    <Page
      title={word('list')}
      note={t('note')}
      actions={
        <Flex wrap gap={8}>
          <Button onClick={() => navigate('/plans/facilities/usage')}>{t('usage')}</Button>
          <Button onClick={() => navigate('/plans/facilities/bookings?state=PENDING')}>{t('bookings')}</Button>
          {organises && unitId && (
            <>
              <Button onClick={() => navigate('/plans/facilities/import')}>{t('load')}</Button>
              <Button type="primary" onClick={() => setEntering(true)}>
                {t('create')}
              </Button>
            </>
          )}
        </Flex>
      }
    >
      <DataTable
        name="plans.facilities"
        label={word('list')}
        query={FacilitiesDocument}
        variables={({ first, after, order, filters }) => ({
          ...{ first, after, order: order as FacilityOrder | undefined },
          filter: conditions(filters, unitId),
        })}
        rows={(data) => data.facilities}
        columns={useColumns()}
        filters={useFilters()}
        order="NAME"
        open={({ id }) => `/plans/facilities/${id}`}
        rowLabel={({ name }) => name}
        empty={t('empty')}
      />
      {entering && unitId && <FacilityDialog unitId={unitId} close={() => setEntering(false)} />}
    </Page>
  );
}

function conditions({ kind, contains, open }: Asked['filters'], unitId: string | undefined): FacilityFilter {
  return {
    ...{ unitId, kind: kind as FacilityKind | undefined, nameContains: contains },
    ...(open && { open: open === 'open' }),
  };
}

function useFilters(): Filter[] {
  const t = useText();
  const word = useFacilityText();
  return [
    { kind: 'text', key: 'contains', label: t('contains') },
    {
      ...{ kind: 'choice', key: 'kind', label: word('kind') },
      options: (['ROOM', 'EQUIPMENT'] as const).map((value) => ({ value, label: word(value) })),
    },
    {
      ...{ kind: 'choice', key: 'open', label: word('state') },
      options: (['open', 'closed'] as const).map((value) => ({ value, label: word(value) })),
    },
  ];
}

function useColumns(): Column<Line>[] {
  const word = useFacilityText();
  const { locale } = usePreferences();
  return [
    {
      ...{ key: 'name', title: word('name'), order: 'NAME' },
      render: ({ id, name }) => <Link href={`/plans/facilities/${id}`}>{name}</Link>,
    },
    { key: 'kind', title: word('kind'), width: 80, render: ({ kind }) => word(kind) },
    { key: 'owner', title: word('owner'), render: ({ owner }) => owner?.name ?? '—' },
    { key: 'place', title: word('place'), render: ({ place }) => place ?? '—' },
    {
      ...{ key: 'seats', title: word('seats'), align: 'right', width: 100, orderDown: 'SEATS_DESC' },
      render: ({ seats }) => seats ?? '—',
    },
    { key: 'hours', title: word('hours'), render: (one) => hoursText(one, locale) ?? word('unset') },
    {
      ...{ key: 'state', title: word('state'), width: 160 },
      render: ({ closedToday }) =>
        closedToday ? (
          <Tag color="orange">
            {closedToday.lastDay ? word('closedTo', { day: dayText(closedToday.lastDay, locale) }) : word('closed')}
          </Tag>
        ) : (
          <Tag color="green">{word('open')}</Tag>
        ),
    },
  ];
}
