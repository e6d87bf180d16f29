import { DataTable, Link, Page, navigate, textsOf, useHolds, usePreferences, useScope } from '@yanxiu/console';
import type { Asked, Column, Filter } from '@yanxiu/console';
import { Button, Tag } from '@yanxiu/console/antd';
import { SeriesListDocument } from '../documents/graphql.js';
import type { SeriesListQuery } from '../documents/graphql.js';
import { daysText } from '../words.js';
import { rhythmText } from './words.js';

const useText = textsOf({
  title: ['定期活动', 'Series'],
  note: [
    '按周举行的活动，如全区统一的学科研修日；节假日不办',
    'What comes back by the week, such as the district’s day of a subject; never on holidays',
  ],
  create: ['新建定期活动', 'A new series'],
  name: ['名称', 'Title'],
  unit: ['组织机构', 'Organiser'],
  subject: ['学科', 'Subject'],
  rhythm: ['时间', 'When'],
  days: ['起止日期', 'Days'],
  state: ['状态', 'State'],
  running: ['只看进行中的', 'Only those that go on'],
  ended: ['已终止', 'Called off'],
  goes: ['进行中', 'Goes on'],
  empty: ['还没有定期活动', 'No series yet'],
});

type Series = NonNullable<SeriesListQuery['activitySeriesList']>['nodes'][number];

/** The series of the unit looked at (OH-15). */
export function SeriesListPage() {
  const t = useText();
  const scope = useScope();
  const holds = useHolds();
  const { locale } = usePreferences();
  const filters: Filter[] = [
    { kind: 'text', key: 'subject', label: t('subject') },
    { kind: 'flag', key: 'running', label: t('running') },
  ];
  const columns: Column<Series>[] = [
    { key: 'name', title: t('name'), render: ({ id, title }) => <Link href={`/plans/series/${id}`}>{title}</Link> },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit?.name ?? '—' },
    { key: 'subject', title: t('subject'), render: ({ subject }) => subject ?? '—' },
    { key: 'rhythm', title: t('rhythm'), render: (series) => rhythmText(series, locale) },
    { key: 'days', title: t('days'), render: ({ firstDay, lastDay }) => daysText(firstDay, lastDay, locale) },
    { key: 'state', title: t('state'), render: ({ endedOn }) => <Tag>{endedOn ? t('ended') : t('goes')}</Tag> },
  ];
  const variables = ({ first, after, filters: { subject, running } }: Asked) => ({
    ...{ first, after },
    filter: { unitId: scope?.unitId, subject, ...(running && { running: true }) },
  });
  const create = holds('plans:organise') && (
    <Button type="primary" onClick={() => navigate('/plans/series/new')}>
      {t('create')}
    </Button>
  );
  return (
    <Page title={t('title')} note={t('note')} actions={create}>
      <DataTable
        name="plans.series"
        label={t('title')}
        query={SeriesListDocument}
        variables={variables}
        rows={(data) => data.activitySeriesList}
        columns={columns}
        filters={filters}
        empty={t('empty')}
      />
    </Page>
  );
}
