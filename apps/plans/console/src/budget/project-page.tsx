import { Found, Link, Page, PrintButton, dayText, stacked, textsOf, usePreferences, useQuery } from '@yanxiu/console';
import { Button, Descriptions, Flex, Table, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { BudgetProjectDocument } from '../documents/graphql.js';
import { daysText } from '../words.js';
import { EntryDialog, ReverseDialog } from './entry-dialogs.js';
import type { EntryVerb } from './entry-dialogs.js';
import { Money, SumsList, useLineName, useMoneyWords } from './money.js';
import { AddMoneyDialog } from './project-dialog.js';
import type { LineEntry, ProjectLine, ProjectRecord } from './project.js';

const useText = textsOf({
  budgets: ['研修经费', 'Budgets of training'],
  project: ['经费项目', 'Project'],
  demo: ['演示数据', 'Demo'],
  unit: ['单位', 'Unit'],
  days: ['起止', 'Days'],
  plan: ['所属计划', 'Plan'],
  task: ['所属研修项目任务', 'Task of a programme'],
  money: ['增加经费', 'Add money'],
  total: ['各年度合计', 'All years'],
  line: ['{year} 年：{name}', '{year}: {name}'],
  figures: ['预算 {planned}，支出 {spent}，结余 {rest}', 'Planned {planned}, spent {spent}, rest {rest}'],
  spend: ['登记支出', 'Record spending'],
  plan_: ['追加或调减', 'Plan more or less'],
  book: ['年度账', 'Year'],
  day: ['日期', 'Day'],
  kind: ['种类', 'Kind'],
  documentNo: ['凭证号或文号', 'Document'],
  note: ['摘要', 'Note'],
  amount: ['金额', 'Amount'],
  by: ['经办人', 'By'],
  reverse: ['冲销', 'Reverse'],
  reversed: ['已冲销', 'Reversed'],
  reversal: ['冲销', 'Reversal'],
  none: ['还没有记录', 'No entry yet'],
  latest: ['只列最近 50 条，共 {count} 条', 'The latest 50 of {count}'],
});

type Doing = { verb: EntryVerb; line: ProjectLine } | { verb: 'reverse'; entry: LineEntry } | { verb: 'money' };

/** A project over its fiscal years, with every entry; nothing is changed, a correction is a reversal. */
export function ProjectPage({ id }: { id: string }) {
  const t = useText();
  const answer = useQuery(BudgetProjectDocument, { variables: { id } });
  const project = answer.data?.budgetProject;
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  return (
    <Page
      title={project?.title ?? t('project')}
      above={[{ title: t('budgets'), href: '/plans/budgets' }]}
      note={project?.demo && <Tag>{t('demo')}</Tag>}
      actions={
        project && (
          <>
            {project.mayChange && <Button onClick={() => setDoing({ verb: 'money' })}>{t('money')}</Button>}
            <PrintButton />
          </>
        )
      }
    >
      <Found answer={answer} pick={(data) => data.budgetProject}>
        {(found) => (
          <div className="yx-blocks">
            <Facts project={found} />
            <section className="yx-block">
              {found.lines.map((line) => (
                <LineBlock key={line.id} line={line} open={found.mayChange ? setDoing : null} />
              ))}
            </section>
          </div>
        )}
      </Found>
      {project && doing?.verb === 'money' && project.unit && (
        <AddMoneyDialog
          unitId={project.unit.id}
          projectId={project.id}
          startsOn={project.startsOn}
          endsOn={project.endsOn}
          close={close}
        />
      )}
      {(doing?.verb === 'spend' || doing?.verb === 'plan') && (
        <EntryDialog line={doing.line} verb={doing.verb} close={close} />
      )}
      {doing?.verb === 'reverse' && <ReverseDialog entry={doing.entry} close={close} />}
    </Page>
  );
}

function Facts({ project: { unit, startsOn, endsOn, plan, task, sums } }: { project: ProjectRecord }) {
  const t = useText();
  const { locale } = usePreferences();
  const items = [
    { key: 'unit', children: unit ? <Link href={`/organization/units/${unit.id}`}>{unit.name}</Link> : '—' },
    { key: 'days', children: daysText(startsOn, endsOn, locale) },
    ...(plan ? [{ key: 'plan', children: <Link href={`/plans/plans/${plan.id}`}>{plan.title}</Link> }] : []),
    ...(task
      ? [
          {
            key: 'task',
            children: <Link href={`/plans/programmes/${task.programme?.id ?? ''}/tasks/${task.id}`}>{task.title}</Link>,
          },
        ]
      : []),
  ];
  return (
    <section className="yx-block">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2 }}
        items={items.map(({ key, children }) => ({ key, label: t(key as 'unit'), children }))}
      />
      <Typography.Title level={2}>{t('total')}</Typography.Title>
      <SumsList sums={sums} />
    </section>
  );
}

function LineBlock({ line, open }: { line: ProjectLine; open: ((doing: Doing) => void) | null }) {
  const t = useText();
  const word = useMoneyWords();
  const nameOf = useLineName();
  const { planned, spent, rest, overspent, entries, fiscalYear, budgetId } = line;
  return (
    <div className="pl-line">
      <Flex wrap gap={8} justify="space-between" align="center">
        <h3>
          <Link href={`/plans/budgets/${budgetId}`}>{t('line', { year: fiscalYear, name: nameOf(line) })}</Link>{' '}
          {overspent && <Tag color="red">{word('overspent')}</Tag>}
        </h3>
        {open && (
          <Flex wrap gap={8} className="yx-screen">
            <Button onClick={() => open({ verb: 'plan', line })}>{t('plan_')}</Button>
            <Button onClick={() => open({ verb: 'spend', line })}>{t('spend')}</Button>
          </Flex>
        )}
      </Flex>
      <dl className="pl-sums">
        {(
          [
            ['planned', planned],
            ['spent', spent],
            ['rest', rest],
          ] as const
        ).map(([key, amount]) => (
          <div key={key}>
            <dt>{word(key)}</dt>
            <dd>
              <Money amount={amount} unset={key === 'planned' ? word('unset') : '—'} />
            </dd>
          </div>
        ))}
      </dl>
      <Entries entries={entries} reverse={open ? (entry) => open({ verb: 'reverse', entry }) : null} />
    </div>
  );
}

function Entries({
  entries,
  reverse,
}: {
  entries: ProjectLine['entries'];
  reverse: ((entry: LineEntry) => void) | null;
}) {
  const t = useText();
  const word = useMoneyWords();
  const { locale } = usePreferences();
  if (!entries.nodes.length) return <p className="yx-note">{t('none')}</p>;
  const columns = stacked<LineEntry>([
    { title: t('day'), render: (_, { day }) => dayText(day, locale) },
    {
      title: t('kind'),
      render: (_, { kind, reversesId, reversedBy }) => (
        <>
          {word(kind)} {reversesId && <Tag>{t('reversal')}</Tag>}
          {reversedBy && <Tag>{t('reversed')}</Tag>}
        </>
      ),
    },
    { title: t('documentNo'), render: (_, { documentNo }) => documentNo },
    { title: t('note'), render: (_, { note }) => note ?? '—' },
    { title: t('by'), render: (_, { byName }) => byName },
    {
      title: t('amount'),
      align: 'right',
      render: (_, { amount, reversedBy }) => (
        <span className={reversedBy ? 'pl-reversed' : undefined}>
          <Money amount={amount} />
        </span>
      ),
    },
    ...(reverse
      ? [
          {
            title: t('reverse'),
            render: (_: unknown, entry: LineEntry) =>
              !entry.reversesId &&
              !entry.reversedBy && (
                <Button size="small" onClick={() => reverse(entry)}>
                  {t('reverse')}
                </Button>
              ),
          },
        ]
      : []),
  ]);
  const total = entries.totalCount ?? entries.nodes.length;
  return (
    <>
      <Table
        className="yx-stacked pl-figured"
        size="small"
        pagination={false}
        rowKey="id"
        columns={columns}
        dataSource={[...entries.nodes]}
      />
      {total > entries.nodes.length && <p className="yx-note">{t('latest', { count: total })}</p>}
    </>
  );
}
