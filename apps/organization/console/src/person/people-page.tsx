import { DataTable, Link, Page, textsOf, useScope } from '@yanxiu/console';
import type { Column, Filter } from '@yanxiu/console';
import { PeopleDocument } from '../documents/graphql.js';
import type { PeopleQuery } from '../documents/graphql.js';
import { useWords } from '../words.js';

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
  empty: ['此机构还没有登记人员', 'Nobody is registered here yet'],
});

type Person = NonNullable<PeopleQuery['people']>['nodes'][number];

const mainPosting = ({ postings }: Person) => postings.find(({ main }) => main) ?? postings[0];

/** The people of the unit looked at. */
export function PeoplePage() {
  const t = useText();
  const word = useWords();
  const scope = useScope();
  const filters: Filter[] = [{ kind: 'text', key: 'name', label: t('name') }];
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
  return (
    <Page title={t('title')} note={scope?.name ? t('note', { name: scope.name }) : undefined}>
      <DataTable
        name="organization.people"
        label={t('title')}
        query={PeopleDocument}
        variables={({ first, after, filters: { name } }) => ({
          first,
          after,
          filter: { under: scope?.unitId, nameContains: name },
        })}
        rows={(data) => data.people}
        columns={columns}
        filters={filters}
        empty={t('empty')}
      />
    </Page>
  );
}
