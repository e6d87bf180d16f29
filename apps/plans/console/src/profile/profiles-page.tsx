import {
  DataTable,
  Link,
  Page,
  civilDay,
  dayText,
  textsOf,
  usePreferences,
  useQuery,
  useScope,
  useSearch,
} from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Button } from '@yanxiu/console/antd';
import { useState } from 'react';
import { SchoolProfileOptionsDocument, SchoolProfilesDocument } from '../documents/graphql.js';
import type { ProfileLineFragment, SchoolProfileOrder } from '../documents/graphql.js';
import { ProfileCoverage } from './coverage.js';
import { ProfileDialog } from './profile-dialog.js';
import { schoolYearText, schoolYears, thisSchoolYear } from './school-year.js';
import './profile.css';

const useText = textsOf({
  title: ['一校一策', 'One school, one policy'],
  note: ['{name}本学年的研修方向与研修内容，以学校为单位', 'What {name} works on, school by school'],
  write: ['填写一校一策', 'Write it'],
  school: ['学校', 'School'],
  year: ['学年', 'School year'],
  directions: ['研修方向', 'Directions'],
  focuses: ['研修内容', 'Focuses'],
  chose: ['方向或内容', 'Direction or focus'],
  updated: ['更新', 'Changed'],
  empty: [
    '还没有学校填写一校一策。学校研修管理员可点“填写一校一策”。',
    'No school has one yet: its officer begins with “Write it”.',
  ],
});

/** What schools work on, school by school, and above it which directions are covered (OH-05). */
export function ProfilesPage() {
  const t = useText();
  const scope = useScope();
  const [search] = useSearch();
  const [writing, setWriting] = useState(false);
  const unitId = scope?.unitId;
  const { data } = useQuery(SchoolProfileOptionsDocument, { variables: { unitId: unitId ?? '' }, skip: !unitId });
  const options = data?.schoolProfileOptions;
  const entries = [...(options?.directions ?? []), ...(options?.focuses ?? [])];
  return (
    <Page
      title={t('title')}
      note={scope?.name ? t('note', { name: scope.name }) : undefined}
      actions={
        options?.unitId && (
          <Button type="primary" onClick={() => setWriting(true)}>
            {t('write')}
          </Button>
        )
      }
    >
      <div className="yx-blocks">
        {unitId && <ProfileCoverage unitId={unitId} schoolYear={Number(search.get('year') ?? thisSchoolYear())} />}
        <DataTable
          name="plans.profiles"
          label={t('title')}
          query={SchoolProfilesDocument}
          variables={({ first, after, order, filters: { year, chose } }) => ({
            ...{ first, after, order: (order ?? 'UPDATED_AT_DESC') as SchoolProfileOrder },
            filter: { unitId, schoolYear: Number(year ?? thisSchoolYear()), chose },
          })}
          rows={(found) => found.schoolProfiles}
          columns={useColumns()}
          filters={[
            { kind: 'choice', key: 'year', label: t('year'), options: schoolYears() },
            {
              kind: 'choice',
              key: 'chose',
              label: t('chose'),
              options: entries.map(({ code, name }) => ({ value: code, label: name })),
            },
          ]}
          order="UPDATED_AT_DESC"
          rowLabel={({ unit }) => unit?.name ?? ''}
          open={({ id }) => `/plans/profiles/${id}`}
          empty={t('empty')}
        />
      </div>
      {writing && options?.unitId && <ProfileDialog unitId={options.unitId} close={() => setWriting(false)} />}
    </Page>
  );
}

function useColumns(): Column<ProfileLineFragment>[] {
  const t = useText();
  const { locale } = usePreferences();
  const names = (items: { name: string }[], by = '、') => items.map(({ name }) => name).join(by) || '—';
  return [
    {
      key: 'school',
      title: t('school'),
      render: ({ id, unit }) => <Link href={`/plans/profiles/${id}`}>{unit?.name ?? '—'}</Link>,
    },
    { key: 'year', title: t('year'), render: ({ schoolYear }) => schoolYearText(schoolYear) },
    { key: 'directions', title: t('directions'), render: ({ directions }) => names(directions) },
    { key: 'focuses', title: t('focuses'), render: ({ focuses }) => names(focuses, '；') },
    {
      key: 'updated',
      title: t('updated'),
      order: 'UPDATED_AT',
      orderDown: 'UPDATED_AT_DESC',
      render: ({ updatedAt }) => dayText(civilDay(updatedAt), locale),
    },
  ];
}
