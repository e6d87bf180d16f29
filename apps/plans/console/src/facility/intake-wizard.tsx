import { ImportWizard, client } from '@yanxiu/console';
import type { ImportJob } from '@yanxiu/console';
import type { ReactNode } from 'react';
import { ApplySheetIntakeDocument, SheetIntakeDocument, SheetIntakeFaultsDocument } from '../documents/graphql.js';
import type { SheetIntakeQuery } from '../documents/graphql.js';

interface Props {
  kind: 'facilities' | 'timetable';
  title: string;
  note: string;
  upload: string;
  after: ReactNode;
}

const mostRows = { facilities: 1000, timetable: 20_000 };

/** The import of one kind of list: template, check, go-ahead. */
export function IntakeWizard({ kind, title, note, upload, after }: Props) {
  const apply = async (id: string, skipFaulty: boolean) => {
    const { data } = await client.query({ query: SheetIntakeDocument, variables: { id }, fetchPolicy: 'network-only' });
    const input = { id, version: data?.sheetIntake?.version ?? 0, skipFaulty };
    await client.mutate({ mutation: ApplySheetIntakeDocument, variables: { input } });
  };
  const template = (format: string) => `/plan-sheets/${kind}/template.${format}`;
  return (
    <ImportWizard
      offers={[{ key: kind, title, note, template, upload, mostRows: mostRows[kind], whole: kind === 'timetable' }]}
      query={SheetIntakeDocument}
      variables={(id) => ({ id })}
      job={(data) => jobOf(data.sheetIntake, kind)}
      faults={{
        query: SheetIntakeFaultsDocument,
        variables: (asked) => asked,
        rows: (data) => data.sheetIntake?.faultyRows,
      }}
      apply={apply}
      faultsFile={(id, format) => `/plan-sheets/${id}/faults.${format}`}
      after={() => after}
    />
  );
}

/** A list is checked while it is uploaded, and written at one go: there is nothing to wait for. */
const jobOf = (intake: SheetIntakeQuery['sheetIntake'], kind: string): ImportJob | null | undefined =>
  intake && { ...intake, kind, doneRows: intake.totalRows };
