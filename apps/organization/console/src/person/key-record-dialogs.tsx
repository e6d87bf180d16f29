import { FormDialog, civilDay, textsOf } from '@yanxiu/console';
import { Form, Input } from '@yanxiu/console/antd';
import { useNeeded } from '../choose/needed.js';
import { DayItem } from '../choose/reason-items.js';
import { UnitSelect } from '../choose/unit-select.js';
import { useChange } from '../choose/use-change.js';
import { WhyItem } from '../choose/why-item.js';
import { AssignKeyPersonGroupDocument, EndKeyPersonDocument, RecordKeyPersonDocument } from '../documents/graphql.js';
import type { Person } from './person.js';

const useText = textsOf({
  note: [
    '参加高层次培训返岗后带领研修组的教师。',
    'Somebody who was trained elsewhere and leads a group after the return.',
  ],
  record: ['登记培训返岗', 'Record a training'],
  training: ['参加的培训', 'The training taken'],
  trainingHint: ['如：省级教研骨干高级研修班', 'E.g. the advanced course of the province'],
  unit: ['任职机构', 'Unit of service'],
  returnedOn: ['返岗日', 'Day of return'],
  returnedHint: ['返岗后登记，不晚于今天', 'Today or earlier'],
  group: ['带领的研修组', 'Group that is led'],
  groupHint: ['可稍后指定', 'May be named later'],
  assign: ['指定带领的研修组', 'Name the group'],
  end: ['不再担任“关键明白人”', 'No key person any more'],
  endNote: ['登记有误的也在此终止；培训记录保留。', 'Also for what was recorded by mistake; the record stays.'],
  lastDay: ['最后一天', 'Last day'],
  reason: ['原因', 'Reason'],
  submit: ['登记', 'Record'],
  name: ['指定', 'Name it'],
  stop: ['终止', 'End'],
  recorded: ['培训返岗已登记', 'Recorded'],
  assigned: ['研修组已指定', 'Named'],
  ended: ['已终止', 'Ended'],
});

export type KeyRecord = Person['keyRecords'][number];

interface Values {
  training: string;
  unitId: string;
  returnedOn: string;
  leadsUnitId?: string;
}

/** A training that somebody brought home, and the group led since (HL-11). */
export function RecordDialog({ person, open, onClose }: { person: Person; open: boolean; onClose: () => void }) {
  const t = useText();
  const { fill, pick } = useNeeded();
  const record = useChange(RecordKeyPersonDocument, t('recorded'));
  const { id: personId, version } = person;
  const main = person.postings.find(({ to, unit }) => to === null && unit);
  const submit = ({ leadsUnitId, training, ...rest }: Values) =>
    record({ ...rest, training: training.trim(), personId, version, leadsUnitId: leadsUnitId ?? null });
  return (
    <FormDialog<Values>
      open={open}
      title={t('record')}
      submit={t('submit')}
      initial={{ returnedOn: civilDay(), ...(main?.unit && { unitId: main.unit.id }) }}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="yx-note">{t('note')}</p>
      <Form.Item name="training" label={t('training')} rules={fill(t('training'), 2)}>
        <Input maxLength={200} placeholder={t('trainingHint')} />
      </Form.Item>
      <Form.Item name="unitId" label={t('unit')} rules={pick(t('unit'))}>
        <UnitSelect within levels={['SCHOOL', 'SECTION']} known={main?.unit ?? undefined} />
      </Form.Item>
      <DayItem name="returnedOn" label={t('returnedOn')} hint={t('returnedHint')} max={civilDay()} />
      <Form.Item name="leadsUnitId" label={t('group')} extra={t('groupHint')}>
        <UnitSelect levels={['GROUP']} near={main?.unit?.id} />
      </Form.Item>
    </FormDialog>
  );
}

interface OneDialogProps {
  person: Person;
  record: KeyRecord;
  onClose: () => void;
}

/** The group that is led after the return. */
export function AssignDialog({ person, record, onClose }: OneDialogProps) {
  const t = useText();
  const { pick } = useNeeded();
  const assign = useChange(AssignKeyPersonGroupDocument, t('assigned'));
  const { id: personId, version } = person;
  const { leadsUnit } = record;
  return (
    <FormDialog<{ leadsUnitId: string }>
      open
      title={t('assign')}
      submit={t('name')}
      {...(leadsUnit && { initial: { leadsUnitId: leadsUnit.id } })}
      onSubmit={({ leadsUnitId }) => assign({ personId, version, keyPersonId: record.id, leadsUnitId })}
      onClose={onClose}
    >
      <p className="yx-note">{record.training}</p>
      <Form.Item name="leadsUnitId" label={t('group')} rules={pick(t('group'))}>
        <UnitSelect levels={['GROUP']} near={record.unit?.id} known={leadsUnit ?? undefined} />
      </Form.Item>
    </FormDialog>
  );
}

/** The last day as a key person. */
export function EndRecordDialog({ person, record, onClose }: OneDialogProps) {
  const t = useText();
  const end = useChange(EndKeyPersonDocument, t('ended'));
  const { id: personId, version } = person;
  return (
    <FormDialog<{ lastDay: string; reason: string }>
      open
      danger
      title={t('end')}
      submit={t('stop')}
      initial={{ lastDay: civilDay() }}
      onSubmit={({ lastDay, reason }) =>
        end({ personId, version, keyPersonId: record.id, lastDay, reason: reason.trim() })
      }
      onClose={onClose}
    >
      <p className="yx-note">{record.training}</p>
      <p className="yx-note">{t('endNote')}</p>
      <DayItem name="lastDay" label={t('lastDay')} min={record.returnedOn} />
      <WhyItem label={t('reason')} />
    </FormDialog>
  );
}
