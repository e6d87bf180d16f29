import { DataTable, Link, Page, textsOf, useMayAt, useQuery, useScope } from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Button, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { Lasting } from '../choose/lasting.js';
import { AppointmentsDocument, UnitPlaceDocument } from '../documents/graphql.js';
import type { AppointmentLineFragment } from '../documents/graphql.js';
import { AppointDialog } from './appoint-dialog.js';
import { AppointmentSteps } from './appointment-steps.js';

const useText = textsOf({
  title: ['组长聘任', 'Appointments'],
  note: [
    '{name}及所属学校教研组长、片区组长的任命与聘任',
    'Leaders of groups and areas, appointed by {name} and below',
  ],
  person: ['姓名', 'Name'],
  role: ['职务', 'Post'],
  place: ['教研组（联盟）', 'Group or alliance'],
  subject: ['学科', 'Subject'],
  term: ['任期', 'Term'],
  document: ['任命文件', 'Document'],
  fit: ['聘任条件', 'Eligibility'],
  yes: ['符合', 'Met'],
  no: ['不符合', 'Not met'],
  open: ['未作规定', 'Not laid down'],
  day: ['在任日期', 'In post on'],
  steps: ['操作', 'Step'],
  add: ['任命组长', 'Appoint'],
  empty: ['还没有任命记录', 'Nobody has been appointed yet'],
});

/** Who leads groups and areas, for how long and by which document (OH-13, OH-27). */
export function AppointmentsPage() {
  const t = useText();
  const scope = useScope();
  const [adding, setAdding] = useState(false);
  const { data } = useQuery(UnitPlaceDocument, { variables: { id: scope?.unitId ?? '' }, skip: !scope });
  const unit = data?.orgUnit;
  const may = useMayAt(unit)('organization:appoint');
  return (
    <Page
      title={t('title')}
      note={scope?.name ? t('note', { name: scope.name }) : undefined}
      actions={
        unit &&
        may && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )
      }
    >
      <DataTable
        name="organization.appointments"
        label={t('title')}
        query={AppointmentsDocument}
        variables={({ first, after, filters: { on } }) => ({ first, after, filter: { under: scope?.unitId, on } })}
        rows={(found) => found.appointments}
        columns={useColumns()}
        filters={[{ kind: 'day', key: 'on', label: t('day') }]}
        rowLabel={({ personName }) => personName ?? ''}
        empty={t('empty')}
      />
      {adding && unit && <AppointDialog unit={unit} close={() => setAdding(false)} />}
    </Page>
  );
}

function useColumns(): Column<AppointmentLineFragment>[] {
  const t = useText();
  return [
    {
      key: 'person',
      title: t('person'),
      render: ({ person, personName }) =>
        person ? <Link href={`/organization/people/${person.id}`}>{personName}</Link> : (personName ?? '—'),
    },
    { key: 'role', title: t('role'), render: ({ role }) => role.name },
    {
      key: 'place',
      title: t('place'),
      render: ({ unit, alliance }) =>
        unit ? (
          <Link href={`/organization/units/${unit.id}`}>{unit.name}</Link>
        ) : alliance ? (
          <Link href={`/organization/alliances/${alliance.id}`}>{alliance.name}</Link>
        ) : (
          '—'
        ),
    },
    { key: 'subject', title: t('subject'), render: ({ subject }) => subject ?? '—' },
    { key: 'term', title: t('term'), render: ({ from, to }) => <Lasting from={from} to={to} /> },
    {
      key: 'fit',
      title: t('fit'),
      render: ({ eligible, eligibilityReason }) => (
        <>
          {eligible === null ? (
            t('open')
          ) : (
            <Tag color={eligible ? 'success' : 'warning'}>{t(eligible ? 'yes' : 'no')}</Tag>
          )}{' '}
          {eligibilityReason}
        </>
      ),
    },
    { key: 'document', title: t('document'), render: ({ document }) => document ?? '—' },
    { key: 'steps', title: t('steps'), render: (appointment) => <AppointmentSteps appointment={appointment} /> },
  ];
}
