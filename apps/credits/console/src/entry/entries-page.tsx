import { useRef, useState } from 'react';
import { DataTable, Link, Page, textsOf, useScope } from '@yanxiu/console';
import type { Asked, Column, Filter } from '@yanxiu/console';
import { Button, Checkbox, Flex } from '@yanxiu/console/antd';
import { LedgerEntriesDocument } from '../documents/graphql.js';
import type { EntryLineFragment, LedgerEntrySource, LedgerEntryStatus } from '../documents/graphql.js';
import { schoolYearText, sources, statuses, useWords } from '../words.js';
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
  pick: ['选中{name}的记录', 'Choose the entry of {name}'],
  chosen: ['已选 {count} 条', '{count} chosen'],
  all: ['选中本页待认定', 'Choose all pending here'],
  none: ['取消选择', 'Choose none'],
  recognise: ['认定所选', 'Recognise'],
  empty: [
    '还没有学分记录。活动办结、出勤确认后，学分自动记入。',
    'No entry yet: credits are entered once an activity is completed and attendance confirmed.',
  ],
});

/** The server takes no more at once. */
const most = 500;

/** The ledger as a worklist: conditions, choice of rows, recognition of what is chosen. */
export function EntriesPage() {
  const t = useText();
  const scope = useScope();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  /** The rows in view, for the button that chooses them all. */
  const inView = useRef<EntryLineFragment[]>([]);
  const { recognise, busy, report } = useRecognition(() => setChosen(new Set()));
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const chooseAll = () =>
    setChosen(new Set([...chosen, ...inView.current.filter(pending).map(({ id }) => id)].slice(0, most)));
  return (
    <Page title={t('title')} note={scope?.name ? t('note', { name: scope.name }) : undefined}>
      <Flex wrap gap={8} align="center" className="cr-bar">
        <Button onClick={chooseAll}>{t('all')}</Button>
        <Button disabled={chosen.size === 0} onClick={() => setChosen(new Set())}>
          {t('none')}
        </Button>
        <Button
          type="primary"
          loading={busy}
          disabled={chosen.size === 0}
          onClick={() => void recognise([...chosen].slice(0, most))}
        >
          {t('recognise')}
        </Button>
        <span role="status" className="yx-note">
          {chosen.size > 0 && t('chosen', { count: chosen.size })}
        </span>
      </Flex>
      {report}
      <DataTable
        name="credits.entries"
        label={t('title')}
        query={LedgerEntriesDocument}
        variables={(asked) => variablesOf(asked, scope?.unitId)}
        rows={(data) => {
          inView.current = data.ledgerEntries?.nodes ?? [];
          return data.ledgerEntries;
        }}
        columns={useColumns(chosen, toggle)}
        filters={useFilters()}
        empty={t('empty')}
      />
    </Page>
  );
}

const pending = ({ status, credits }: EntryLineFragment): boolean => status === 'PENDING' && credits !== null;

function variablesOf({ first, after, filters: { status, source, year } }: Asked, unitId: string | undefined) {
  return {
    first,
    after,
    filter: {
      unitId,
      status: status as LedgerEntryStatus | undefined,
      source: source as LedgerEntrySource | undefined,
      schoolYear: year === undefined ? undefined : Number(year),
    },
  };
}

function useColumns(chosen: ReadonlySet<string>, toggle: (id: string, on: boolean) => void) {
  const t = useText();
  const columns = useEntryColumns();
  const person: Column<EntryLineFragment> = {
    key: 'person',
    title: t('person'),
    render: (entry) => (
      <Flex gap={8} align="center">
        <Checkbox
          checked={chosen.has(entry.id)}
          disabled={!pending(entry)}
          aria-label={t('pick', { name: entry.person?.name ?? '—' })}
          onChange={({ target }) => toggle(entry.id, target.checked)}
        />
        {entry.person ? <Link href={`/credits/people/${entry.person.id}`}>{entry.person.name}</Link> : '—'}
      </Flex>
    ),
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
      options: years.map((year) => ({ value: String(year), label: schoolYearText(year) })),
    },
  ];
}
