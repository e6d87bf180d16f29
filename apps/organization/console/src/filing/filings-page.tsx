import {
  DataTable,
  Link,
  Page,
  civilDay,
  countText,
  dayText,
  navigate,
  schoolYearText,
  textsOf,
  useHolds,
  usePreferences,
  useScope,
  useViewer,
} from '@yanxiu/console';
import { Button } from '@yanxiu/console/antd';
import type { Column } from '@yanxiu/console';
import { GroupFilingsDocument } from '../documents/graphql.js';
import type { FilingLineFragment } from '../documents/graphql.js';

const useText = textsOf({
  title: ['教研组报备', 'Filings of groups'],
  note: [
    '{name}教研组组建情况的报备，以学校为单位；报备即存档，不需审批',
    'Groups of {name} as its schools have filed them; a filing is kept, not approved',
  ],
  own: ['到本校页面报备', 'File for the school'],
  receipt: ['回执编号', 'Receipt'],
  school: ['学校', 'School'],
  year: ['学年', 'School year'],
  number: ['次数', 'Number'],
  nth: ['第 {num} 次', '{num}'],
  groups: ['教研组数', 'Groups'],
  changes: ['变更', 'Changes'],
  first: ['首次报备', 'First'],
  count: ['{count} 处', '{count}'],
  by: ['报备人', 'Filed by'],
  at: ['报备日期', 'Filed on'],
  empty: [
    '还没有学校报备教研组。学校在机构页面“教研组报备”中报备',
    'No school has filed its groups yet; it does so on its own page',
  ],
});

/** The filings of a county's schools, latest first (OH-12). */
export function FilingsPage() {
  const t = useText();
  const scope = useScope();
  const { grants } = useViewer();
  // Who runs a school comes here to file for it, too.
  const school = grants.find(({ unitId, level }) => unitId === scope?.unitId && level === 'SCHOOL');
  const may = useHolds()('organization:file');
  return (
    <Page
      title={t('title')}
      note={scope?.name ? t('note', { name: scope.name }) : undefined}
      actions={
        school &&
        may && (
          <Button type="primary" onClick={() => navigate(`/organization/units/${school.unitId}?tab=filings`)}>
            {t('own')}
          </Button>
        )
      }
    >
      <DataTable
        name="organization.filings"
        label={t('title')}
        query={GroupFilingsDocument}
        variables={({ first, after, filters: { year } }) => ({ first, after, under: scope?.unitId, schoolYear: year })}
        rows={(data) => data.groupFilings}
        columns={useFilingColumns()}
        filters={[{ kind: 'choice', key: 'year', label: t('year'), options: useYears() }]}
        empty={t('empty')}
      />
    </Page>
  );
}

/** The school years that can have been filed for, by their names in the register. */
function useYears(): { value: string; label: string }[] {
  const { locale } = usePreferences();
  const now = Number(civilDay().slice(0, 4));
  const years = Array.from({ length: 6 }, (_, ago) => now - ago);
  return years.map((year) => ({ value: schoolYearText(year, 'zh-CN'), label: schoolYearText(year, locale) }));
}

/** The columns of a list of filings. */
export function useFilingColumns(): Column<FilingLineFragment>[] {
  const t = useText();
  const { locale } = usePreferences();
  return [
    {
      key: 'receipt',
      title: t('receipt'),
      render: ({ id, receipt }) => <Link href={`/organization/filings/${id}`}>{receipt}</Link>,
    },
    {
      key: 'school',
      title: t('school'),
      render: ({ unit }) => (unit ? <Link href={`/organization/units/${unit.id}`}>{unit.name}</Link> : '—'),
    },
    { key: 'year', title: t('year'), render: ({ schoolYear }) => schoolYear },
    { key: 'number', title: t('number'), render: ({ number: num }) => t('nth', { num }) },
    { key: 'groups', title: t('groups'), align: 'right', render: ({ groups }) => countText(groups.length) },
    {
      key: 'changes',
      title: t('changes'),
      render: ({ number: num, changes }) => (num === 1 ? t('first') : t('count', { count: changes.length })),
    },
    { key: 'by', title: t('by'), render: ({ filedBy }) => filedBy },
    { key: 'at', title: t('at'), render: ({ filedAt }) => dayText(civilDay(filedAt), locale) },
  ];
}
