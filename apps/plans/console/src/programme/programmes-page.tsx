import { DataTable, Link, Page, textsOf, useHolds, useScope } from '@yanxiu/console';
import type { Asked, Column, Filter } from '@yanxiu/console';
import { Button, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { ProgrammesDocument } from '../documents/graphql.js';
import type { ProgrammeFilter, ProgrammeOrder, ProgrammeStatus, ProgrammesQuery } from '../documents/graphql.js';
import { CreateProgrammeDialog } from './create-dialog.js';
import { ProgrammeTag, programmeStatuses, useProgrammeWords } from './words.js';

const useText = textsOf({
  title: ['研修项目', 'Programmes'],
  note: ['{name}及其下级的项目，以及上级面向本单位的项目', 'Of {name}, all below it, and those from above'],
  create: ['设立项目', 'Set one up'],
  name: ['项目名称', 'Title'],
  unit: ['主管单位', 'Run by'],
  years: ['年度', 'Years'],
  status: ['状态', 'State'],
  tasks: ['任务数', 'Tasks'],
  demo: ['演示数据', 'Demo'],
  empty: [
    '还没有研修项目。适用的政策列有多年行动方案的，可按政策设立。',
    'No programme yet: the policy’s can be set up.',
  ],
});

type Line = NonNullable<ProgrammesQuery['programmes']>['nodes'][number];

/** Programmes of several years (HL-20 to HL-24). */
export function ProgrammesPage() {
  const t = useText();
  const scope = useScope();
  const holds = useHolds();
  const [creating, setCreating] = useState(false);
  return (
    <Page
      title={t('title')}
      note={scope?.name ? t('note', { name: scope.name }) : undefined}
      actions={
        holds('plans:organise') &&
        scope?.unitId && (
          <Button type="primary" onClick={() => setCreating(true)}>
            {t('create')}
          </Button>
        )
      }
    >
      <DataTable
        name="plans.programmes"
        label={t('title')}
        query={ProgrammesDocument}
        variables={(asked) => ({
          first: asked.first,
          after: asked.after,
          order: (asked.order ?? 'YEAR_DESC') as ProgrammeOrder,
          filter: conditions(asked, scope?.unitId),
        })}
        rows={(data) => data.programmes}
        columns={useColumns()}
        filters={useFilters()}
        order="YEAR_DESC"
        rowLabel={({ title }) => title}
        open={({ id }) => `/plans/programmes/${id}`}
        empty={t('empty')}
      />
      {creating && scope?.unitId && <CreateProgrammeDialog unitId={scope.unitId} close={() => setCreating(false)} />}
    </Page>
  );
}

const conditions = ({ filters: { name, status } }: Asked, unitId: string | undefined): ProgrammeFilter => ({
  ...{ unitId, titleContains: name, statuses: status?.split(',') as ProgrammeStatus[] | undefined },
});

function useFilters(): Filter[] {
  const t = useText();
  const word = useProgrammeWords();
  return [
    { kind: 'text', key: 'name', label: t('name') },
    {
      kind: 'choices',
      key: 'status',
      label: t('status'),
      options: programmeStatuses.map((value) => ({ value, label: word(value) })),
    },
  ];
}

function useColumns(): Column<Line>[] {
  const t = useText();
  const word = useProgrammeWords();
  return [
    {
      key: 'name',
      title: t('name'),
      render: ({ id, title, demo }) => (
        <>
          <Link href={`/plans/programmes/${id}`}>{title}</Link> {demo && <Tag>{t('demo')}</Tag>}
        </>
      ),
    },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit?.name ?? '—' },
    {
      key: 'years',
      title: t('years'),
      orderDown: 'YEAR_DESC',
      render: ({ yearFrom, yearTo }) => word('years', { from: yearFrom, to: yearTo }),
    },
    { key: 'tasks', title: t('tasks'), align: 'right', render: ({ tasks }) => tasks.totalCount ?? '—' },
    { key: 'status', title: t('status'), render: ({ status }) => <ProgrammeTag status={status} /> },
  ];
}
