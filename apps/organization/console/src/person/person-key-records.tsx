import { FormDialog, Link, civilDay, dayText, textsOf, usePreferences } from '@yanxiu/console';
import { Button, Form, Input } from '@yanxiu/console/antd';
import { useState } from 'react';
import { DayInput } from '../choose/day-input.js';
import { UnitSelect } from '../choose/unit-select.js';
import { useChange } from '../choose/use-change.js';
import { AssignKeyPersonGroupDocument, RecordKeyPersonDocument } from '../documents/graphql.js';
import type { Person } from './person-page.js';
import { SectionHead } from './section-head.js';

const useText = textsOf({
  key: ['“关键明白人”', 'Key person of training'],
  note: [
    '参加高层次培训返岗后带领研修组的教师。',
    'Somebody who was trained elsewhere and leads a group after the return.',
  ],
  none: ['没有培训返岗记录', 'No such training is on record'],
  returned: ['{day}返岗', 'back since {day}'],
  leads: ['带领{name}', 'leads {name}'],
  noGroup: ['尚未指定带领的研修组', 'leads no group yet'],
  record: ['登记培训返岗', 'Record a training'],
  training: ['参加的培训', 'The training taken'],
  unit: ['任职机构', 'Unit of service'],
  returnedOn: ['返岗日', 'Day of return'],
  group: ['带领的研修组', 'Group that is led'],
  groupHint: ['可稍后指定', 'May be named later'],
  assign: ['指定研修组', 'Name the group'],
  needed: ['请填写', 'Required'],
  submit: ['确定', 'Do it'],
  recorded: ['培训返岗已登记', 'Recorded'],
  assigned: ['研修组已指定', 'Named'],
});

type Record = Person['keyRecords'][number];

interface Values {
  training: string;
  unitId: string;
  returnedOn: string;
  leadsUnitId?: string;
}

/** Trainings that a key person brought home, and the group led since (HL-11). */
export function PersonKeyRecords({ person, may }: { person: Person; may: boolean }) {
  const t = useText();
  const { locale } = usePreferences();
  const [recording, setRecording] = useState(false);
  const [assigning, setAssigning] = useState<Record>();
  if (person.keyRecords.length === 0 && !may) return null;
  return (
    <section className="yx-block">
      <SectionHead title={t('key')}>
        {may && <Button onClick={() => setRecording(true)}>{t('record')}</Button>}
      </SectionHead>
      {person.keyRecords.length === 0 && <p className="yx-note">{t('none')}</p>}
      <ul className="og-lines">
        {person.keyRecords.map((record) => (
          <li key={record.id}>
            <div>{record.training}</div>
            <div className="yx-note">
              {record.unit?.name} {t('returned', { day: dayText(record.returnedOn, locale) })} ·{' '}
              {record.leadsUnit ? (
                <Link href={`/organization/units/${record.leadsUnit.id}`}>
                  {t('leads', { name: record.leadsUnit.name })}
                </Link>
              ) : (
                t('noGroup')
              )}
              {may && record.to === null && (
                <Button size="small" type="link" onClick={() => setAssigning(record)}>
                  {t('assign')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <RecordDialog person={person} open={recording} onClose={() => setRecording(false)} />
      {assigning && <AssignDialog person={person} record={assigning} onClose={() => setAssigning(undefined)} />}
    </section>
  );
}

function RecordDialog({ person, open, onClose }: { person: Person; open: boolean; onClose: () => void }) {
  const t = useText();
  const record = useChange(RecordKeyPersonDocument, t('recorded'));
  const { id: personId, version } = person;
  const main = person.postings.find(({ to, unit }) => to === null && unit);
  const rules = [{ required: true, message: t('needed') }];
  return (
    <FormDialog<Values>
      open={open}
      title={t('record')}
      submit={t('submit')}
      initial={{ returnedOn: civilDay(), ...(main?.unit && { unitId: main.unit.id }) }}
      onSubmit={({ leadsUnitId, ...rest }) => record({ ...rest, personId, version, leadsUnitId: leadsUnitId ?? null })}
      onClose={onClose}
    >
      <p className="yx-note">{t('note')}</p>
      <Form.Item name="training" label={t('training')} rules={rules}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="unitId" label={t('unit')} rules={rules}>
        <UnitSelect levels={['SCHOOL', 'SECTION']} known={main?.unit ?? undefined} />
      </Form.Item>
      <Form.Item name="returnedOn" label={t('returnedOn')} rules={rules}>
        <DayInput max={civilDay()} />
      </Form.Item>
      <Form.Item name="leadsUnitId" label={t('group')} extra={t('groupHint')}>
        <UnitSelect levels={['GROUP']} />
      </Form.Item>
    </FormDialog>
  );
}

function AssignDialog({ person, record, onClose }: { person: Person; record: Record; onClose: () => void }) {
  const t = useText();
  const assign = useChange(AssignKeyPersonGroupDocument, t('assigned'));
  const { id: personId, version } = person;
  return (
    <FormDialog<{ leadsUnitId: string }>
      open
      title={t('assign')}
      submit={t('submit')}
      onSubmit={({ leadsUnitId }) => assign({ personId, version, keyPersonId: record.id, leadsUnitId })}
      onClose={onClose}
    >
      <Form.Item name="leadsUnitId" label={t('group')} rules={[{ required: true, message: t('needed') }]}>
        <UnitSelect levels={['GROUP']} />
      </Form.Item>
    </FormDialog>
  );
}
