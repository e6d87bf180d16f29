import { Clause, Page, QueryFailure, textsOf, useHolds, useQuery, useScope, useSearch } from '@yanxiu/console';
import { Button, Empty, Segmented, Skeleton, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { CycleBoardDocument } from '../documents/graphql.js';
import type { CycleBoardQuery } from '../documents/graphql.js';
import { BoardColumn } from './board-column.js';
import { CreateCycleDialog } from './create-cycle-dialog.js';
import { CycleList } from './cycle-list.js';
import { OutcomeList } from './outcome-list.js';
import './cycle.css';

const useText = textsOf({
  title: ['研修循环', 'Cycles'],
  note: ['{name}及其下级正在进行的研修循环', 'Running cycles of {name} and all below it'],
  create: ['开始研修循环', 'Begin a cycle'],
  which: ['查看', 'Show'],
  board: ['看板', 'Board'],
  list: ['列表', 'List'],
  outcomes: ['预设成果', 'Outcomes'],
  out: ['找不到该机构，或不在您的管理范围内', 'No such unit within your reach'],
  none: [
    '适用的政策文件没有规定研修流程（未定），也没有正在进行的研修循环。',
    'The policy in force names no flow, and no cycle runs.',
  ],
  loop: ['循环往复', 'comes round again'],
  once: ['一次完成', 'runs once'],
  running: ['{count} 个正在进行', '{count} running'],
});

const views = ['board', 'list', 'outcomes'] as const;

/** DL-11, HL-05: the board: a column for each stage, each document's flow by itself. */
export function CyclesPage() {
  const t = useText();
  const scope = useScope();
  const holds = useHolds();
  const [search, change] = useSearch();
  const [creating, setCreating] = useState(false);
  const view = views.find((one) => one === search.get('show')) ?? 'board';
  return (
    <Page
      title={t('title')}
      note={scope?.name && view === 'board' ? t('note', { name: scope.name }) : undefined}
      actions={
        holds('plans:plan') && (
          <Button type="primary" onClick={() => setCreating(true)}>
            {t('create')}
          </Button>
        )
      }
    >
      <div className="pl-tabs yx-screen">
        <Segmented
          aria-label={t('which')}
          value={view}
          onChange={(value) => change({ show: value === 'board' ? undefined : String(value) })}
          options={views.map((value) => ({ value, label: t(value) }))}
        />
      </div>
      {view === 'list' && <CycleList unitId={scope?.unitId} />}
      {view === 'outcomes' && <OutcomeList unitId={scope?.unitId} />}
      {view === 'board' && <Board key={scope?.unitId} unitId={scope?.unitId} />}
      {creating && <CreateCycleDialog unitId={scope?.unitId} close={() => setCreating(false)} />}
    </Page>
  );
}

const perColumn = 10;

function Board({ unitId }: { unitId: string | undefined }) {
  const t = useText();
  const { data, error, refetch } = useQuery(CycleBoardDocument, {
    variables: { unitId, first: perColumn },
  });
  if (error && !data) return <QueryFailure error={error} retry={refetch} />;
  if (!data) return <Skeleton active paragraph={{ rows: 8 }} />;
  if (!data.cycleBoard) return <Empty description={t('out')} />;
  if (data.cycleBoard.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />;
  return (
    <div className="yx-blocks">
      {data.cycleBoard.map((flow) => (
        <Flow key={flow.code} flow={flow} unitId={unitId} />
      ))}
    </div>
  );
}

type BoardFlow = NonNullable<CycleBoardQuery['cycleBoard']>[number];

function Flow({ flow, unitId }: { flow: BoardFlow; unitId: string | undefined }) {
  const t = useText();
  const running = flow.stages.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="yx-block">
      <div className="pl-flow-head">
        <Typography.Title level={2}>{flow.name}</Typography.Title>
        <span className="yx-note">{[t(flow.loop ? 'loop' : 'once'), t('running', { count: running })].join('，')}</span>
        {flow.clause && flow.quote && flow.packCode && (
          <Clause clause={{ document: flow.packCode, clause: flow.clause, quote: flow.quote }} />
        )}
      </div>
      <div className="pl-cycle-board" role="list" aria-label={flow.name} tabIndex={0}>
        {flow.stages.map((stage) => (
          <BoardColumn key={stage.code} stage={stage} flow={flow.code} unitId={unitId} />
        ))}
      </div>
    </section>
  );
}
