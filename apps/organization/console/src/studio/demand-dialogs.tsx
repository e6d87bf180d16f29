import { FormDialog, civilDay, textsOf } from '@yanxiu/console';
import { Form, Input, InputNumber } from '@yanxiu/console/antd';
import { useNeeded } from '../choose/needed.js';
import { CodeSelect } from '../choose/code-select.js';
import { PersonSelect } from '../choose/person-select.js';
import { FirstDay, LastDay, ReasonItems } from '../choose/reason-items.js';
import { UnitSelect } from '../choose/unit-select.js';
import { reasonOf, useChange } from '../choose/use-change.js';
import {
  CloseSubjectDemandDocument,
  MeetSubjectDemandDocument,
  RecordSubjectDemandDocument,
} from '../documents/graphql.js';
import type { SubjectDemandsQuery } from '../documents/graphql.js';

const useText = textsOf({
  recorded: ['需求已登记', 'Recorded'],
  add: ['登记需求', 'Record a demand'],
  submitAdd: ['确定登记', 'Record'],
  school: ['学校', 'School'],
  choose: ['请选择', 'Choose one'],
  subject: ['学科', 'Subject'],
  teachers: ['涉及教师', 'Teachers'],
  need: ['需求', 'Need'],
  since: ['提出日期', 'Asked on'],
  assigned: ['已指派，工作室已建立', 'Assigned; the studio is founded'],
  meetTitle: ['为{school}指派{subject}教学能手', 'A master of {subject} for {school}'],
  submitMeet: ['确定指派', 'Assign'],
  effect: ['指派后在该校建立工作室，需求即为已办理。', 'A studio is founded at the school, and the demand is met.'],
  leader: ['主持人（教学能手）', 'Leader'],
  outside: ['须为外校教师', 'Somebody of another school'],
  kind: ['工作室类别', 'Kind of studio'],
  name: ['工作室名称', 'Name of the studio'],
  ended: ['需求已撤销', 'Closed'],
  closeTitle: ['撤销{school}的{subject}帮扶需求', 'Close the demand of {school} for {subject}'],
  submitClose: ['确定撤销', 'Close it'],
});

type Demand = NonNullable<SubjectDemandsQuery['subjectDemands']>['nodes'][number];

/** What a school asks for. */
export function DemandDialog({ under, close }: { under: string; close: () => void }) {
  const t = useText();
  const { fill } = useNeeded();
  const record = useChange(RecordSubjectDemandDocument, t('recorded'));
  return (
    <FormDialog<{ unitId: string; subject: string; need: string; teachers?: number; from: string }>
      open
      title={t('add')}
      submit={t('submitAdd')}
      initial={{ from: civilDay() }}
      onSubmit={({ subject, need, ...rest }) => record({ ...rest, subject: subject.trim(), need: need.trim() })}
      onClose={close}
    >
      <Form.Item name="unitId" label={t('school')} rules={[{ required: true, message: t('choose') }]}>
        <UnitSelect levels={['SCHOOL']} under={under} />
      </Form.Item>
      <div className="og-pair">
        <Form.Item name="subject" label={t('subject')} rules={fill(t('subject'))}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="teachers" label={t('teachers')}>
          <InputNumber min={1} max={1000} precision={0} className="og-wide" />
        </Form.Item>
      </div>
      <Form.Item name="need" label={t('need')} rules={fill(t('need'))}>
        <Input.TextArea rows={2} maxLength={300} />
      </Form.Item>
      <FirstDay label={t('since')} />
    </FormDialog>
  );
}

interface DialogProps {
  demand: Demand;
  close: () => void;
}

/** PC-13: a master of another school, with a studio of his at the school that asks. */
export function MeetDialog({ demand: { id, version, unit, subject }, close }: DialogProps) {
  const t = useText();
  const { fill, pick } = useNeeded();
  const meet = useChange(MeetSubjectDemandDocument, t('assigned'));
  return (
    <FormDialog<{ leaderId: string; kind: string; name: string; from: string }>
      open
      title={t('meetTitle', { school: unit?.name ?? '', subject })}
      submit={t('submitMeet')}
      initial={{ name: `${unit?.name ?? ''}${subject}能手工作室`, from: civilDay() }}
      onSubmit={({ name, ...rest }) => meet({ id, version, name: name.trim(), ...rest })}
      onClose={close}
    >
      <p className="yx-note">{t('effect')}</p>
      <Form.Item name="leaderId" label={t('leader')} extra={t('outside')} rules={pick(t('leader'))}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name="kind" label={t('kind')} rules={pick(t('kind'))}>
        <CodeSelect unitId={unit?.id} scheme="BODY_KIND" only={(code) => code.endsWith('STUDIO')} />
      </Form.Item>
      <Form.Item name="name" label={t('name')} rules={fill(t('name'))}>
        <Input maxLength={60} />
      </Form.Item>
      <FirstDay />
    </FormDialog>
  );
}

/** A demand that nobody has any more. */
export function CloseDialog({ demand: { id, version, from, unit, subject }, close }: DialogProps) {
  const t = useText();
  const end = useChange(CloseSubjectDemandDocument, t('ended'));
  return (
    <FormDialog<{ lastDay: string; reason: string; basis?: string }>
      open
      danger
      title={t('closeTitle', { school: unit?.name ?? '', subject })}
      submit={t('submitClose')}
      initial={{ lastDay: civilDay() }}
      onSubmit={({ lastDay, ...why }) => end({ id, version, lastDay, reason: reasonOf(why) })}
      onClose={close}
    >
      <LastDay min={from} />
      <ReasonItems />
    </FormDialog>
  );
}
