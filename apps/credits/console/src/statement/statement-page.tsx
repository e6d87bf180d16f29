import {
  Clause,
  DataTable,
  Found,
  Page,
  StampPlace,
  dayText,
  textsOf,
  usePreferences,
  useQuery,
} from '@yanxiu/console';
import { Descriptions, Progress, Typography } from '@yanxiu/console/antd';
import { CreditStatementDocument, StatementEntriesDocument } from '../documents/graphql.js';
import type { EntryLineFragment } from '../documents/graphql.js';
import { useEntryColumns } from '../entry/entry-columns.js';
import { PaperEntries, usePaper } from './paper-entries.js';
import type { Shown } from './statement.js';
import { Sums } from './sums.js';

const useText = textsOf({
  title: ['学分对账单', 'Statement of credits'],
  entriesPage: ['学分认定', 'Recognition'],
  cycle: ['学分周期', 'Cycle'],
  span: ['{from}至{to}', '{from} to {to}'],
  years: [
    '{count} 年为一周期，起算日未规定，以下为全部学分',
    '{count} years; no first day is set, all credits are shown',
  ],
  noCycle: ['政策未规定周期，以下为全部学分', 'The policy sets no cycle: all credits are shown'],
  cycleTotal: ['周期总学分', 'Credits of the cycle'],
  share: ['其中校本研修', 'Of it school-based'],
  required: ['本人应修', 'Required'],
  total: ['学分合计', 'Total'],
  recognised: ['已认定', 'Recognised'],
  pending: ['待认定', 'Pending'],
  outside: ['其中校外培训', 'Of it outside'],
  hours: ['学时', 'Hours'],
  progress: ['已修学分占应修学分', 'Earned of what is required'],
  silent: ['未规定', 'Not set'],
  entries: ['学分记录', 'Entries'],
  stamp: ['学分认定单位', 'Recognising unit'],
  empty: [
    '还没有学分记录。参加研修活动并经确认后，学分自动记入。',
    'No entry yet: credits are entered once your attendance is confirmed.',
  ],
});

/** A person's statement as an officer opens it. */
export function StatementPage({ id }: { id: string }) {
  const t = useText();
  const { data } = useQuery(CreditStatementDocument, { variables: { person: id } });
  const { button, entries } = usePaper(id);
  const above = [{ title: t('entriesPage'), href: '/credits/entries' }];
  return (
    <Page title={data?.creditStatement?.person?.name ?? t('title')} note={t('title')} above={above} actions={button}>
      <Statement id={id} paper={entries} />
    </Page>
  );
}

/** What a person has earned in the cycle, of what is required, year by year, form by form, entry by entry. */
export function Statement({ id, paper }: { id: string; paper: EntryLineFragment[] | undefined }) {
  const t = useText();
  const answer = useQuery(CreditStatementDocument, { variables: { person: id } });
  const columns = useEntryColumns();
  return (
    <Found answer={answer} pick={(data) => data.creditStatement}>
      {(statement) => (
        <div className="yx-blocks">
          <Facts statement={statement} />
          <Sums statement={statement} />
          <section>
            <Typography.Title level={2}>{t('entries')}</Typography.Title>
            {paper && <PaperEntries entries={paper} />}
            <div className={paper && 'yx-screen'}>
              <DataTable
                name="credits.statement"
                label={t('entries')}
                query={StatementEntriesDocument}
                variables={({ first, after }) => ({ person: id, first, after })}
                rows={(data) => data.creditStatement?.entries}
                columns={columns}
                empty={t('empty')}
              />
            </div>
          </section>
          <StampPlace whose={t('stamp')} />
        </div>
      )}
    </Found>
  );
}

function Facts({ statement }: { statement: Shown }) {
  const t = useText();
  const { cycle, required, total, recognised, pending, outside, hours } = statement;
  const due = Number(required ?? 0);
  const items = [
    { key: 'required', children: required ?? t('silent') },
    { key: 'total', children: <strong>{total}</strong> },
    { key: 'recognised', children: recognised },
    { key: 'pending', children: pending },
    { key: 'outside', children: outside },
    { key: 'hours', children: hours },
    { key: 'cycleTotal', children: <Figure value={cycle?.total} clause={cycle?.totalClause} /> },
    { key: 'share', children: <Figure value={cycle?.share} clause={cycle?.shareClause} /> },
  ] as const;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('cycle')}</Typography.Title>
      <Typography.Paragraph>
        <Cycle cycle={cycle} />
      </Typography.Paragraph>
      {due > 0 && (
        <Progress
          className="cr-progress yx-screen"
          percent={Math.min(100, Math.round((Number(total) / due) * 100))}
          aria-label={t('progress')}
        />
      )}
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 4 }}
        items={items.map(({ key, children }) => ({ key, label: t(key), children }))}
      />
    </section>
  );
}

function Cycle({ cycle }: Pick<Shown, 'cycle'>) {
  const t = useText();
  const { locale } = usePreferences();
  if (cycle?.from && cycle.to) return t('span', { from: dayText(cycle.from, locale), to: dayText(cycle.to, locale) });
  return cycle?.years ? t('years', { count: cycle.years }) : t('noCycle');
}

type Cycle = NonNullable<Shown['cycle']>;

function Figure({ value, clause }: { value: string | null | undefined; clause: Cycle['totalClause'] | undefined }) {
  const t = useText();
  return (
    <span>
      {value ?? t('silent')} <Clause clause={clause} />
    </span>
  );
}
