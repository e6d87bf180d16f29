import { DataTable, Link, Page, civilDay, textsOf, useHolds, useMayAt, useQuery, useScope } from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Button, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { Lasting } from '../choose/lasting.js';
import { SideLinks, useSide } from '../choose/side-links.js';
import { StudiosDocument, UnitPlaceDocument } from '../documents/graphql.js';
import type { StudioLineFragment } from '../documents/graphql.js';
import { Demands } from './demands.js';
import { NewStudioDialog } from './new-studio-dialog.js';
import { useStudioModes } from './studio-words.js';

const useText = textsOf({
  title: ['工作室', 'Studios'],
  note: ['{name}及所属学校的能手、名师、学科工作室', 'Studios of {name} and its schools'],
  name: ['名称', 'Name'],
  kind: ['类别', 'Kind'],
  mode: ['建立方式', 'How it came to be'],
  host: ['设立单位', 'Hosted by'],
  leader: ['主持人', 'Leader'],
  subject: ['学科', 'Subject'],
  residencies: ['入驻学校', 'Resident at'],
  since: ['存续时间', 'Since'],
  ended: ['已结束', 'Ended'],
  add: ['建立工作室', 'New studio'],
  studios: ['工作室', 'Studios'],
  demands: ['学科帮扶需求', 'Subject demands'],
  empty: ['此机构及其下级还没有工作室', 'There is no studio yet'],
});

const allSides = ['studios', 'demands'] as const;

/** The studios of a unit and of its schools, resident ones included. */
export function StudiosPage() {
  const t = useText();
  const scope = useScope();
  const holds = useHolds();
  const sides = holds('organization:read-people') ? allSides : allSides.slice(0, 1);
  const side = useSide(sides);
  const [adding, setAdding] = useState(false);
  const { data } = useQuery(UnitPlaceDocument, { variables: { id: scope?.unitId ?? '' }, skip: !scope });
  const unit = data?.orgUnit;
  const mayAdd = useMayAt(unit)('organization:manage');
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
      <SideLinks label={t('title')} sides={sides} chosen={side} titleOf={t} />
      {side === 'demands' ? <Demands unit={unit} /> : <StudioTable under={scope?.unitId} />}
      {adding && unit && <NewStudioDialog unit={unit} close={() => setAdding(false)} />}
    </Page>
  );
}

function StudioTable({ under }: { under: string | undefined }) {
  const t = useText();
  return (
    <DataTable
      name="organization.studios"
      label={t('title')}
      query={StudiosDocument}
      variables={({ first, after, filters: { subject } }) => ({
        first,
        after,
        filter: { under: under, subject },
      })}
      rows={(found) => found.studios}
      columns={useStudioColumns()}
      filters={[{ kind: 'text', key: 'subject', label: t('subject') }]}
      empty={t('empty')}
    />
  );
}

function useStudioColumns(): Column<StudioLineFragment>[] {
  const t = useText();
  const modes = useStudioModes();
  return [
    {
      key: 'name',
      title: t('name'),
      render: ({ id, name }) => <Link href={`/organization/studios/${id}`}>{name}</Link>,
    },
    { key: 'kind', title: t('kind'), render: ({ kind }) => kind.name },
    { key: 'mode', title: t('mode'), render: ({ mode }) => modes(mode) },
    {
      key: 'host',
      title: t('host'),
      render: ({ unit }) => (unit ? <Link href={`/organization/units/${unit.id}`}>{unit.name}</Link> : '—'),
    },
    { key: 'leader', title: t('leader'), render: ({ leaderName }) => leaderName ?? '—' },
    { key: 'subject', title: t('subject'), render: ({ subject }) => subject },
    { key: 'residencies', title: t('residencies'), render: (studio) => <ResidentAt studio={studio} /> },
    {
      key: 'since',
      title: t('since'),
      render: ({ from, to }) => (
        <>
          <Lasting from={from} to={to} /> {to && to < civilDay() && <Tag>{t('ended')}</Tag>}
        </>
      ),
    },
  ];
}

/** The schools at which a studio resides today, as far as they are within reach. */
export function ResidentAt({ studio: { residencies } }: { studio: Pick<StudioLineFragment, 'residencies'> }) {
  const today = civilDay();
  const now = residencies.filter(({ from, to }) => from <= today && (to === null || to >= today));
  return (
    now
      .map(({ unit }) => unit?.name)
      .filter(Boolean)
      .join('、') || '—'
  );
}
