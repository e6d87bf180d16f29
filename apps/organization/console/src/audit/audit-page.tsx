import { DataTable, Page, textsOf, useQuery, useScope, useSearch } from '@yanxiu/console';
import type { Column, Filter } from '@yanxiu/console';
import { Button, DownloadOutlined, Radio } from '@yanxiu/console/antd';
import { useState } from 'react';
import { useSliceText } from '../account/scope-tree.js';
import {
  CreditsAuditActionsDocument,
  CreditsAuditDocument,
  EvaluationAuditActionsDocument,
  EvaluationAuditDocument,
  OrganizationAuditActionsDocument,
  OrganizationAuditDocument,
  PlansAuditActionsDocument,
  PlansAuditDocument,
  ResourcesAuditActionsDocument,
  ResourcesAuditDocument,
} from '../documents/graphql.js';
import type { AuditLineFragment } from '../documents/graphql.js';
import { Moment } from '../moment.js';
import { AuditExportDialog } from './audit-export-dialog.js';
import { EntryDialog } from './entry-dialog.js';
import { SubjectLink } from './subject-link.js';

const useText = textsOf({
  title: ['操作日志', 'Audit log'],
  note: [
    '谁在何时办理了什么、改动了哪些内容、依据什么；日志不能修改和删除',
    'Who did what, when, what it changed and why; nothing here can be altered',
  ],
  part: ['业务', 'Part'],
  when: ['时间', 'When'],
  days: ['日期', 'Days'],
  who: ['办理人', 'Who'],
  what: ['操作', 'What'],
  subject: ['对象', 'Subject'],
  reason: ['原因', 'Reason'],
  details: ['详情', 'Details'],
  detailsOf: ['详情：{what}', 'Details: {what}'],
  empty: ['还没有记录', 'Nothing has been logged yet'],
  export: ['导出日志', 'Export the log'],
});

/** The log of each part of the platform; every part keeps its own. */
const logs = {
  organization: { log: OrganizationAuditDocument, actions: OrganizationAuditActionsDocument },
  plans: { log: PlansAuditDocument, actions: PlansAuditActionsDocument },
  credits: { log: CreditsAuditDocument, actions: CreditsAuditActionsDocument },
  evaluation: { log: EvaluationAuditDocument, actions: EvaluationAuditActionsDocument },
  resources: { log: ResourcesAuditDocument, actions: ResourcesAuditActionsDocument },
} as const;
type Part = keyof typeof logs;

/** Searches who did what, over all parts of the platform. */
export function AuditPage() {
  const t = useText();
  const slice = useSliceText();
  const [search, change] = useSearch();
  const asked = search.get('part') as Part;
  const part: Part = asked in logs ? asked : 'organization';
  const other = { action: undefined, after: undefined };
  return (
    <Page title={t('title')} note={t('note')} actions={part === 'organization' && <ExportLog />}>
      <Radio.Group
        optionType="button"
        buttonStyle="solid"
        className="og-parts"
        aria-label={t('part')}
        options={Object.keys(logs).map((value) => ({ value, label: slice(value as Part) }))}
        value={part}
        onChange={({ target }) => change({ part: String(target.value), ...other })}
      />
      <Log key={part} part={part} />
    </Page>
  );
}

/** The log of this part as a file; the other parts are read on the page. */
function ExportLog() {
  const t = useText();
  const scope = useScope();
  const [search] = useSearch();
  const [open, setOpen] = useState(false);
  // The platform's own log belongs to no unit and is read on the page.
  if (!scope) return null;
  const [from, to] = search.get('days')?.split('..') ?? [];
  return (
    <>
      <Button icon={<DownloadOutlined aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('export')}
      </Button>
      <AuditExportDialog
        scope={scope}
        days={{ from: from || undefined, to: to || undefined }}
        open={open}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

function Log({ part }: { part: Part }) {
  const t = useText();
  const scope = useScope();
  const [search] = useSearch();
  const [open, setOpen] = useState<AuditLineFragment>();
  const { data } = useQuery(logs[part].actions);
  const actions = (data?.actions ?? []).map(({ action, name }) => ({ value: action, label: name }));
  const filters: Filter[] = [
    { kind: 'text', key: 'who', label: t('who') },
    { kind: 'choice', key: 'action', label: t('what'), options: actions },
    { kind: 'days', key: 'days', label: t('days') },
  ];
  const columns = useColumns(setOpen);
  return (
    <>
      <DataTable
        name="organization.audit"
        label={t('title')}
        query={logs[part].log}
        variables={({ first, after, filters: { who, action, days } }) => {
          const [from, to] = days?.split('..') ?? [];
          // A record's page leads here with its own id.
          const subjectId = search.get('subject') ?? undefined;
          const filter = {
            unitId: scope?.unitId,
            actor: who,
            action,
            subjectId,
            from: from || undefined,
            to: to || undefined,
          };
          return { first, after, filter };
        }}
        rows={(answer) => answer.log}
        columns={columns}
        filters={filters}
        empty={t('empty')}
      />
      {open && <EntryDialog entry={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function useColumns(show: (entry: AuditLineFragment) => void): Column<AuditLineFragment>[] {
  const t = useText();
  return [
    { key: 'what', title: t('what'), render: ({ actionName }) => actionName },
    { key: 'when', title: t('when'), render: ({ at }) => <Moment at={at} /> },
    { key: 'who', title: t('who'), render: ({ actorName }) => actorName },
    { key: 'subject', title: t('subject'), render: (entry) => <SubjectLink entry={entry} /> },
    { key: 'reason', title: t('reason'), render: ({ reason }) => reason ?? '—' },
    {
      key: 'details',
      title: t('details'),
      render: (entry) => (
        <Button size="small" aria-label={t('detailsOf', { what: entry.actionName })} onClick={() => show(entry)}>
          {t('details')}
        </Button>
      ),
    },
  ];
}
