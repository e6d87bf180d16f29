import { DataTable, Link, textsOf } from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Tag } from '@yanxiu/console/antd';
import { Lasting } from '../choose/lasting.js';
import { PeopleOnDayDocument, UnitPeopleDocument } from '../documents/graphql.js';
import type { UnitPersonFragment } from '../documents/graphql.js';

const useText = textsOf({
  people: ['现任人员', 'People'],
  noPeople: ['本机构还没有登记人员', 'Nobody is registered at this unit'],
  then: ['当日在任人员', 'People of that day'],
  noneThen: ['当日没有在任人员', 'Nobody served here on that day'],
  name: ['姓名', 'Name'],
  number: ['教师编号', 'Staff number'],
  position: ['职务', 'Position'],
  subject: ['任教学科', 'Subject'],
  since: ['任职时间', 'In post'],
  tier: ['教师层级', 'Tier'],
  elsewhere: ['兼任于{unit}', 'Also at {unit}'],
  guest: ['兼任', 'Second post'],
});

/** What somebody is at a unit on a day: his postings there. */
function postsAt(id: string, { postings }: UnitPersonFragment, day?: string) {
  const lasts = ({ from, to }: { from: string; to: string | null }) =>
    day ? from <= day && (to === null || to >= day) : to === null;
  return postings.filter((posting) => posting.unit?.id === id && lasts(posting));
}

function useColumns(id: string, day?: string): Column<UnitPersonFragment>[] {
  const t = useText();
  const here = (person: UnitPersonFragment) => postsAt(id, person, day);
  return [
    { key: 'name', title: t('name'), render: (one) => <Link href={`/organization/people/${one.id}`}>{one.name}</Link> },
    { key: 'number', title: t('number'), render: ({ staffNumber }) => staffNumber },
    {
      key: 'position',
      title: t('position'),
      render: (one) => (
        <>
          {[...new Set(here(one).map(({ position }) => position.name))].join('、') || '—'}{' '}
          {here(one).length > 0 && here(one).every(({ main }) => !main) && <Tag>{t('guest')}</Tag>}
        </>
      ),
    },
    {
      key: 'subject',
      title: t('subject'),
      render: (one) => [...new Set(here(one).flatMap(({ subject }) => subject ?? []))].join('、') || '—',
    },
    {
      key: 'since',
      title: t('since'),
      render: (one) => {
        const first = here(one)[0];
        return first ? <Lasting from={first.from} to={first.to} /> : '—';
      },
    },
    { key: 'tier', title: t('tier'), render: ({ tier }) => tier?.name ?? '—' },
  ];
}

/** Who serves at a unit today. */
export function UnitPeople({ id }: { id: string }) {
  const t = useText();
  const columns = useColumns(id);
  return (
    <DataTable
      name="organization.unit-people"
      label={t('people')}
      query={UnitPeopleDocument}
      variables={({ first, after }) => ({ id, first, after })}
      rows={(data) => data.orgUnit?.people}
      columns={columns}
      empty={t('noPeople')}
    />
  );
}

/** Who served at a unit, or below it, on another day. */
export function PeopleOnDay({ id, day }: { id: string; day: string }) {
  const t = useText();
  const columns = useColumns(id, day);
  return (
    <DataTable
      name="organization.unit-people-on-day"
      label={t('then')}
      query={PeopleOnDayDocument}
      variables={({ first, after }) => ({ under: id, on: day, first, after })}
      rows={(data) => data.people}
      columns={columns}
      empty={t('noneThen')}
    />
  );
}
