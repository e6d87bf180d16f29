import { DocumentTitle, PrintButton, client, dayText, textsOf, usePreferences } from '@yanxiu/console';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { StatementEntriesDocument } from '../documents/graphql.js';
import type { EntryLineFragment } from '../documents/graphql.js';
import { useSubject } from '../entry/entry-columns.js';
import { useWords } from '../words.js';

const useText = textsOf({
  label: ['学分记录', 'Entries'],
  subject: ['活动或培训', 'Activity or training'],
  day: ['研修日期', 'Day'],
  form: ['研修形式', 'Form'],
  role: ['角色', 'Role'],
  hours: ['学时', 'Hours'],
  credits: ['学分', 'Credits'],
  status: ['状态', 'State'],
  how: ['依据', 'Grounds'],
});

type Entry = EntryLineFragment;

/** Every entry of a statement, page by page. @throws the graph's error */
async function allEntries(person: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  let after: string | null | undefined;
  for (;;) {
    const { data, error } = await client.query({
      query: StatementEntriesDocument,
      variables: { person, first: 100, after },
      fetchPolicy: 'network-only',
    });
    const page = data?.creditStatement?.entries;
    if (!page) throw error ?? new Error('the statement is out of reach');
    entries.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return entries;
    after = page.pageInfo.endCursor;
  }
}

/** The button that prints a statement whole, and the entries once they are loaded for it. */
export function usePaper(person: string | undefined): { button: ReactNode; entries: Entry[] | undefined } {
  const [entries, setEntries] = useState<Entry[]>();
  const prepare = async () => setEntries(person ? await allEntries(person) : []);
  return { button: <PrintButton prepare={prepare} />, entries };
}

/** All entries as they stand on paper, each with the clause behind its credits. */
export function PaperEntries({ entries }: { entries: Entry[] }) {
  const t = useText();
  const word = useWords();
  const subject = useSubject();
  const { locale } = usePreferences();
  const founded = entries.some(({ clause }) => clause);
  const heads = ['subject', 'day', 'form', 'role', 'hours', 'credits', 'status', ...(founded ? ['how'] : [])] as const;
  return (
    <table className="cr-paper" aria-label={t('label')}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(head as 'how')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row">{subject(entry)}</th>
            <td>{dayText(entry.day, locale)}</td>
            <td>{entry.form?.name ?? entry.level?.name ?? '—'}</td>
            <td>{entry.role?.name ?? '—'}</td>
            <td>{entry.hours}</td>
            <td>{entry.credits ?? '—'}</td>
            <td>{word(entry.status)}</td>
            {founded && <td>{entry.clause && <Grounds clause={entry.clause} />}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Grounds({ clause: { document, clause } }: { clause: NonNullable<Entry['clause']> }) {
  return (
    <>
      <DocumentTitle document={document} />
      {clause}
    </>
  );
}
