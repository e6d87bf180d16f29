import type { Column } from '../table/column.js';
import { DataTable } from '../table/data-table.js';
import type { Filter } from '../table/filters.js';
import type { OperationVariables, TypedDocumentNode } from '../graph.js';
import type { Rows } from '../table/column.js';
import { countText, textsOf } from '../texts.js';
import type { FaultyRow, ImportFault, ImportJob } from './import-job.js';

const useText = textsOf({
  label: ['有问题的行', 'Faulty rows'],
  number: ['行号', 'Row'],
  column: ['列', 'Column'],
  value: ['填写的内容', 'What stands there'],
  reason: ['问题', 'What is wrong'],
  expected: ['应填内容', 'Expected'],
  blank: ['（空）', '(empty)'],
  kind: ['问题种类', 'Kind of fault'],
  option: ['{column}：{reason}（{rows} 行）', '{column}: {reason} ({rows} rows)'],
  none: ['没有有问题的行', 'No row is faulty'],
});

/** Which faulty rows are asked for. */
export interface FaultsAsked {
  id: string;
  first: number;
  after: string | undefined;
  column: string | undefined;
  rule: string | undefined;
}

/** How a slice asks for faulty rows. */
export interface FaultsQuery<Data, Variables extends OperationVariables> {
  query: TypedDocumentNode<Data, Variables>;
  variables: (asked: FaultsAsked) => Variables;
  rows: (data: Data) => Rows<FaultyRow> | null | undefined;
}

/** One fault of one row, a line of the table. */
type Line = ImportFault & { id: string; number: number };

/** Every fault by row, column, value, reason and what was expected; looked through by kind. */
export function ImportFaults<Data, Variables extends OperationVariables>({
  job,
  faults,
}: {
  job: ImportJob;
  faults: FaultsQuery<Data, Variables>;
}) {
  const t = useText();
  const columns: Column<Line>[] = [
    { key: 'number', title: t('number'), width: 80, render: ({ number }) => number },
    { key: 'column', title: t('column'), width: 140, render: ({ column }) => column },
    { key: 'value', title: t('value'), width: 200, render: ({ value }) => value || t('blank') },
    { key: 'reason', title: t('reason'), render: ({ reason }) => <Told text={reason} /> },
    { key: 'expected', title: t('expected'), render: ({ expected }) => <Told text={expected ?? '—'} /> },
  ];
  const options = job.faultKinds.map(({ column, rule, reason, rows }) => ({
    value: `${column} ${rule}`,
    label: t('option', { column, reason, rows: countText(rows) }),
  }));
  const filters: Filter[] = [{ kind: 'choice', key: 'fault', label: t('kind'), options }];
  return (
    <DataTable
      name="import.faults"
      label={t('label')}
      query={faults.query}
      variables={({ first, after, filters: { fault } }) => {
        const [column, rule] = fault?.split(' ') ?? [];
        return faults.variables({ id: job.id, first, after, column, rule });
      }}
      rows={(data) => linesOf(faults.rows(data))}
      columns={columns}
      filters={filters}
      empty={t('none')}
    />
  );
}

/** Words of any length, for a table whose cells don't wrap by themselves. */
function Told({ text }: { text: string }) {
  return <div className="yx-told">{text}</div>;
}

/** A row with two faults makes two lines; rows are what is counted and paged, so lines have no count of their own. */
function linesOf(page: Rows<FaultyRow> | null | undefined): Rows<Line> | null | undefined {
  return (
    page && {
      pageInfo: page.pageInfo,
      nodes: page.nodes.flatMap(({ number, faults }) =>
        faults.map((fault, index) => ({ ...fault, number, id: `${number}-${index}` })),
      ),
    }
  );
}
