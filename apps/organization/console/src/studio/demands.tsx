import { DataTable, FormDialog, Link, civilDay, textsOf, useHolds, useMayAt } from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Button, Flex, Form, Input, InputNumber, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { CodeSelect } from '../choose/code-select.js';
import { PersonSelect } from '../choose/person-select.js';
import { FirstDay, LastDay, ReasonItems } from '../choose/reason-items.js';
import { UnitSelect } from '../choose/unit-select.js';
import { reasonOf, useChange } from '../choose/use-change.js';
import {
  CloseSubjectDemandDocument,
  MeetSubjectDemandDocument,
  RecordSubjectDemandDocument,
  SubjectDemandsDocument,
} from '../documents/graphql.js';
import type { SubjectDemandsQuery } from '../documents/graphql.js';
import { useWords } from '../words.js';

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
  submit: ['确定', 'Confirm'],
  leader: ['主持人（教学能手）', 'Leader'],
  kind: ['工作室类别', 'Kind of studio'],
  name: ['工作室名称', 'Name of the studio'],
  given: ['请填写', 'Required'],
  onlyOpen: ['只看待指派的', 'Open ones only'],
  recorded: ['需求已登记', 'Recorded'],
  assigned: ['已指派，工作室已建立', 'Assigned; the studio is founded'],
  ended: ['需求已撤销', 'Closed'],
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
        <div className="og-alert og-steps">
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
        <Button size="small" type="primary" onClick={() => setStep('meet')}>
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

function DemandDialog({ under, close }: { under: string; close: () => void }) {
  const t = useText();
  const record = useChange(RecordSubjectDemandDocument, t('recorded'));
  const given = [{ required: true, message: t('given') }];
  return (
    <FormDialog<{ unitId: string; subject: string; need: string; teachers?: number; from: string }>
      open
      title={t('add')}
      submit={t('submit')}
      initial={{ from: civilDay() }}
      onSubmit={({ subject, need, ...rest }) => record({ ...rest, subject: subject.trim(), need: need.trim() })}
      onClose={close}
    >
      <Form.Item name="unitId" label={t('school')} rules={given}>
        <UnitSelect levels={['SCHOOL']} under={under} />
      </Form.Item>
      <div className="og-pair">
        <Form.Item name="subject" label={t('subject')} rules={given}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="teachers" label={t('teachers')}>
          <InputNumber min={1} max={1000} precision={0} className="og-wide" />
        </Form.Item>
      </div>
      <Form.Item name="need" label={t('need')} rules={given}>
        <Input.TextArea rows={2} maxLength={300} />
      </Form.Item>
      <FirstDay />
    </FormDialog>
  );
}

interface DialogProps {
  demand: Demand;
  close: () => void;
}

function MeetDialog({ demand: { id, version, unit, subject }, close }: DialogProps) {
  const t = useText();
  const meet = useChange(MeetSubjectDemandDocument, t('assigned'));
  const given = [{ required: true, message: t('given') }];
  return (
    <FormDialog<{ leaderId: string; kind: string; name: string; from: string }>
      open
      title={t('meet')}
      submit={t('submit')}
      initial={{ name: `${unit?.name ?? ''}${subject}能手工作室`, from: civilDay() }}
      onSubmit={({ name, ...rest }) => meet({ id, version, name: name.trim(), ...rest })}
      onClose={close}
    >
      <Form.Item name="leaderId" label={t('leader')} rules={given}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name="kind" label={t('kind')} rules={given}>
        <CodeSelect unitId={unit?.id} scheme="BODY_KIND" only={(code) => code.endsWith('STUDIO')} />
      </Form.Item>
      <Form.Item name="name" label={t('name')} rules={given}>
        <Input maxLength={60} />
      </Form.Item>
      <FirstDay />
    </FormDialog>
  );
}

function CloseDialog({ demand: { id, version, from }, close }: DialogProps) {
  const t = useText();
  const end = useChange(CloseSubjectDemandDocument, t('ended'));
  return (
    <FormDialog<{ lastDay: string; reason: string; basis?: string }>
      open
      danger
      title={t('close')}
      submit={t('submit')}
      initial={{ lastDay: civilDay() }}
      onSubmit={({ lastDay, ...why }) => end({ id, version, lastDay, reason: reasonOf(why) })}
      onClose={close}
    >
      <LastDay min={from} />
      <ReasonItems />
    </FormDialog>
  );
}
