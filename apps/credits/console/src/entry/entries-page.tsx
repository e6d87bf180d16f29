import {
  DataTable,
  Link,
  Page,
  dayText,
  daysOf,
  schoolYearText,
  textsOf,
  usePreferences,
  useScope,
} from '@yanxiu/console';
import type { Asked, Column, Filter } from '@yanxiu/console';
import { LedgerEntriesDocument } from '../documents/graphql.js';
import type {
  EntryLineFragment,
  LedgerEntryFilter,
  LedgerEntrySource,
  LedgerEntryStatus,
} from '../documents/graphql.js';
import { sources, statuses, useWords } from '../words.js';
import { useEntryColumns } from './entry-columns.js';
import { useRecognition } from './recognition.js';

const useText = textsOf({
  title: ['学分认定', 'Recognition of credits'],
  note: ['{name}及下级机构的学分记录，最近的在前', 'Entries of {name} and all below, latest first'],
  person: ['姓名', 'Name'],
  school: ['研修时所在学校', 'School on the day'],
  status: ['状态', 'State'],
  source: ['来源', 'Source'],
  year: ['学年', 'School year'],
  days: ['研修日期', 'Day'],
  empty: [
    '还没有学分记录。活动办结、出勤确认后，学分自动记入。',
    'No entry yet: credits are entered once an activity is completed and attendance confirmed.',
  ],
});

/** The ledger as a worklist: conditions, choice of rows, recognition of what is chosen or of all that is found. */
export function EntriesPage() {
  const t = useText();
  const scope = useScope();
  const { locale } = usePreferences();
  const filterOf = ({ filters }: Asked) => conditions(filters, scope?.unitId);
  return (
    <Page title={t('title')} note={scope?.name ? t('note', { name: scope.name }) : undefined}>
      <DataTable
        name="credits.entries"
        label={t('title')}
        query={LedgerEntriesDocument}
        variables={(asked) => ({ first: asked.first, after: asked.after, filter: filterOf(asked) })}
        rows={(data) => data.ledgerEntries}
        columns={useColumns()}
        filters={useFilters()}
        rowLabel={({ person, day }) => `${person?.name ?? '—'} ${dayText(day, locale)}`}
        open={({ person }) => (person ? `/credits/people/${person.id}` : undefined)}
        actions={useRecognition(filterOf)}
        empty={t('empty')}
      />
    </Page>
  );
}

function conditions({ status, source, year, days }: Asked['filters'], unitId: string | undefined): LedgerEntryFilter {
  const [from, to] = daysOf(days);
  return {
    unitId,
    status: status as LedgerEntryStatus | undefined,
    source: source as LedgerEntrySource | undefined,
    schoolYear: year === undefined ? undefined : Number(year),
    from,
    to,
  };
}

function useColumns() {
  const t = useText();
  const columns = useEntryColumns();
  const person: Column<EntryLineFragment> = {
    key: 'person',
    title: t('person'),
    render: (entry) =>
      entry.person ? <Link href={`/credits/people/${entry.person.id}`}>{entry.person.name}</Link> : '—',
  };
  const school: Column<EntryLineFragment> = {
    key: 'school',
    title: t('school'),
    render: (entry) => entry.school?.name ?? '—',
  };
  // Source and school year are conditions above; without them the rest has room.
  return [person, school, ...columns.filter(({ key }) => key !== 'source' && key !== 'schoolYear')];
}

function useFilters(): Filter[] {
  const t = useText();
  const word = useWords();
  const { locale } = usePreferences();
  const now = new Date().getFullYear();
  const years = Array.from({ length: 6 }, (_, ago) => now - ago);
  return [
    {
      kind: 'choice',
      key: 'status',
      label: t('status'),
      options: statuses.map((value) => ({ value, label: word(value) })),
    },
    {
      kind: 'choice',
      key: 'source',
      label: t('source'),
      options: sources.map((value) => ({ value, label: word(value) })),
    },
    {
      kind: 'choice',
      key: 'year',
      label: t('year'),
      options: years.map((year) => ({ value: String(year), label: schoolYearText(year, locale) })),
    },
    { kind: 'days', key: 'days', label: t('days') },
  ];
}
