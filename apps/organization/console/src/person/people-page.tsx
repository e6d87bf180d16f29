import { DataTable, Link, Page, navigate, textsOf, useHolds, useScope } from '@yanxiu/console';
import type { Asked, Column, Filter } from '@yanxiu/console';
import { Button, Flex } from '@yanxiu/console/antd';
import { useState } from 'react';
import { PeopleDocument } from '../documents/graphql.js';
import type { PeopleQuery } from '../documents/graphql.js';
import { useExporting } from '../export/use-exporting.js';
import { useWords } from '../words.js';
import { CreatePersonDialog } from './create-person-dialog.js';

const useText = textsOf({
  title: ['人员', 'People'],
  note: ['{name}现任人员，按姓名拼音排列', 'People posted in {name} today, in pinyin order'],
  name: ['姓名', 'Name'],
  number: ['教师编号', 'Staff number'],
  school: ['任职机构', 'Unit'],
  position: ['职务', 'Position'],
  stage: ['学段', 'Stage'],
  subject: ['任教学科', 'Subject'],
  tier: ['教师层级', 'Tier'],
  on: ['任职日期', 'Posted on'],
  create: ['登记人员', 'Register a person'],
  import: ['批量导入', 'Import'],
  empty: ['此机构还没有登记人员', 'Nobody is registered here yet'],
});

type Person = NonNullable<PeopleQuery['people']>['nodes'][number];

const filterOf = ({ filters: { name, on } }: Asked, under: string | undefined) => ({ under, nameContains: name, on });

const mainPosting = ({ postings }: Person) => postings.find(({ main }) => main) ?? postings[0];

/** The people of the unit looked at. */
export function PeoplePage() {
  const t = useText();
  const word = useWords();
  const scope = useScope();
  const holds = useHolds();
  const exporting = useExporting('PEOPLE', scope?.unitId, (asked) => ({ people: filterOf(asked, scope?.unitId) }));
  const filters: Filter[] = [
    { kind: 'text', key: 'name', label: t('name') },
    { kind: 'day', key: 'on', label: t('on') },
  ];
  const columns: Column<Person>[] = [
    {
      key: 'name',
      title: t('name'),
      render: ({ id, name }) => <Link href={`/organization/people/${id}`}>{name}</Link>,
    },
    { key: 'number', title: t('number'), render: ({ staffNumber }) => staffNumber },
    {
      key: 'school',
      title: t('school'),
      render: (person) => {
        const unit = mainPosting(person)?.unit;
        return unit ? <Link href={`/organization/units/${unit.id}`}>{unit.name}</Link> : '—';
      },
    },
    { key: 'position', title: t('position'), render: (person) => mainPosting(person)?.position.name ?? '—' },
    { key: 'stage', title: t('stage'), render: (person) => word(mainPosting(person)?.stage) },
    { key: 'subject', title: t('subject'), render: (person) => mainPosting(person)?.subject ?? '—' },
    { key: 'tier', title: t('tier'), render: ({ tier }) => tier?.name ?? '—' },
  ];
  const [creating, setCreating] = useState(false);
  const actions = holds('organization:manage-people') && (
    <Flex wrap gap={8}>
      <Button onClick={() => navigate('/organization/imports/new?kind=people')}>{t('import')}</Button>
      <Button type="primary" onClick={() => setCreating(true)}>
        {t('create')}
      </Button>
    </Flex>
  );
  return (
    <Page title={t('title')} note={scope?.name ? t('note', { name: scope.name }) : undefined} actions={actions}>
      <DataTable
        name="organization.people"
        label={t('title')}
        query={PeopleDocument}
        variables={(asked) => ({ first: asked.first, after: asked.after, filter: filterOf(asked, scope?.unitId) })}
        rows={(data) => data.people}
        columns={columns}
        filters={filters}
        open={({ id }) => `/organization/people/${id}`}
        rowLabel={({ name }) => name}
        {...exporting}
        empty={t('empty')}
      />
      <CreatePersonDialog open={creating} onClose={() => setCreating(false)} />
    </Page>
  );
}
