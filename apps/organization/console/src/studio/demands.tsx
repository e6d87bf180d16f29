import { DataTable, Link, textsOf, useHolds, useMayAt } from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Button, Flex, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { SubjectDemandsDocument } from '../documents/graphql.js';
import type { SubjectDemandsQuery } from '../documents/graphql.js';
import { useWords } from '../words.js';
import { CloseDialog, DemandDialog, MeetDialog } from './demand-dialogs.js';

const useText = textsOf({
  title: ['学科帮扶需求', 'Subject demands'],
  school: ['学校', 'School'],
  subject: ['学科', 'Subject'],
  stage: ['学段', 'Stage'],
  need: ['需求', 'Need'],
  teachers: ['涉及教师', 'Teachers'],
  state: ['办理情况', 'State'],
  open: ['待指派', 'open'],
  met: ['已建立{studio}', 'met by {studio}'],
  closed: ['已撤销：{reason}', 'closed: {reason}'],
  steps: ['操作', 'Steps'],
  meet: ['指派能手', 'Assign a master'],
  close: ['撤销', 'Close'],
  add: ['登记需求', 'Record a demand'],
  given: ['请填写', 'Required'],
  onlyOpen: ['只看待指派的', 'Open ones only'],
  empty: ['学校还没有登记帮扶需求', 'No school has recorded a demand'],
});

type Demand = NonNullable<SubjectDemandsQuery['subjectDemands']>['nodes'][number];

/** PC-13: what subjects weak schools need help in, and the masters that the bureau assigns. */
export function Demands({ unit }: { unit: { id: string } | null | undefined }) {
  const t = useText();
  const word = useWords();
  const records = useHolds()('organization:file');
  const may = useMayAt(unit)('organization:file');
  const [adding, setAdding] = useState(false);
  const columns: Column<Demand>[] = [
    {
      key: 'school',
      title: t('school'),
      render: (demand) =>
        demand.unit ? <Link href={`/organization/units/${demand.unit.id}`}>{demand.unit.name}</Link> : '—',
    },
    { key: 'subject', title: t('subject'), render: ({ subject }) => subject },
    { key: 'stage', title: t('stage'), render: ({ stage }) => word(stage) },
    { key: 'need', title: t('need'), render: ({ need }) => need },
    { key: 'teachers', title: t('teachers'), align: 'right', render: ({ teachers }) => teachers ?? '—' },
    { key: 'state', title: t('state'), render: (demand) => <State demand={demand} /> },
    { key: 'steps', title: t('steps'), render: (demand) => <Steps demand={demand} /> },
  ];
  return (
    <>
      {records && (
        <div className="og-alert og-room">
          {unit && may && <Button onClick={() => setAdding(true)}>{t('add')}</Button>}
        </div>
      )}
      <DataTable
        name="organization.subject-demands"
        label={t('title')}
        query={SubjectDemandsDocument}
        variables={({ first, after, filters: { open } }) => ({
          ...{ first, after },
          filter: { under: unit?.id, open: open ? true : undefined },
        })}
        rows={(data) => data.subjectDemands}
        columns={columns}
        filters={[{ kind: 'flag', key: 'open', label: t('onlyOpen') }]}
        rowLabel={({ unit: school, subject }) => `${school?.name ?? ''} ${subject}`}
        empty={t('empty')}
      />
      {adding && unit && <DemandDialog under={unit.id} close={() => setAdding(false)} />}
    </>
  );
}

function State({ demand: { studio, closedReason, to } }: { demand: Demand }) {
  const t = useText();
  if (studio) return <Link href={`/organization/studios/${studio.id}`}>{t('met', { studio: studio.name })}</Link>;
  if (to) return t('closed', { reason: closedReason ?? '—' });
  return <Tag color="warning">{t('open')}</Tag>;
}

function Steps({ demand }: { demand: Demand }) {
  const t = useText();
  const mayAt = useMayAt(demand.unit);
  const [step, setStep] = useState<'meet' | 'close'>();
  const done = () => setStep(undefined);
  if (demand.studio || demand.to) return '—';
  return (
    <Flex wrap gap={4}>
      {mayAt('organization:manage') && (
        <Button size="small" color="primary" variant="outlined" onClick={() => setStep('meet')}>
          {t('meet')}
        </Button>
      )}
      {mayAt('organization:file') && (
        <Button size="small" onClick={() => setStep('close')}>
          {t('close')}
        </Button>
      )}
      {step === 'meet' && <MeetDialog demand={demand} close={done} />}
      {step === 'close' && <CloseDialog demand={demand} close={done} />}
    </Flex>
  );
}
