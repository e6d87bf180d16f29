import { Link, dayText, textsOf, usePreferences } from '@yanxiu/console';
import { Button, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { AssignDialog, EndRecordDialog, RecordDialog } from './key-record-dialogs.js';
import type { KeyRecord } from './key-record-dialogs.js';
import type { Person } from './person.js';
import { SectionHead } from './section-head.js';

const useText = textsOf({
  key: ['“关键明白人”', 'Key person of training'],
  none: ['没有培训返岗记录', 'No such training is on record'],
  returned: ['{day}返岗', 'back since {day}'],
  until: ['至{day}', 'until {day}'],
  over: ['已终止', 'Ended'],
  leads: ['带领{name}', 'leads {name}'],
  noGroup: ['尚未指定带领的研修组', 'leads no group yet'],
  record: ['登记培训返岗', 'Record a training'],
  assign: ['指定研修组', 'Name the group'],
  assignOf: ['指定研修组：{training}', 'Name the group: {training}'],
  end: ['终止', 'End'],
  endOf: ['终止：{training}', 'End: {training}'],
});

/** Trainings that a key person brought home, and the group led since (HL-11). */
export function PersonKeyRecords({ person, may }: { person: Person; may: boolean }) {
  const t = useText();
  const [recording, setRecording] = useState(false);
  const [open, setOpen] = useState<{ id: string; step: 'assign' | 'end' }>();
  const record = person.keyRecords.find(({ id }) => id === open?.id);
  const close = () => setOpen(undefined);
  if (person.keyRecords.length === 0 && !may) return null;
  return (
    <section className="yx-block">
      <SectionHead title={t('key')}>
        {may && <Button onClick={() => setRecording(true)}>{t('record')}</Button>}
      </SectionHead>
      {person.keyRecords.length === 0 && <p className="yx-note">{t('none')}</p>}
      <ul className="og-lines">
        {person.keyRecords.map((one) => (
          <li key={one.id}>
            <RecordLine record={one} />
            {may &&
              one.to === null &&
              (['assign', 'end'] as const).map((step) => (
                <Button
                  key={step}
                  size="small"
                  type="link"
                  aria-label={t(`${step}Of`, { training: one.training })}
                  onClick={() => setOpen({ id: one.id, step })}
                >
                  {t(step)}
                </Button>
              ))}
          </li>
        ))}
      </ul>
      <RecordDialog person={person} open={recording} onClose={() => setRecording(false)} />
      {record && open?.step === 'assign' && <AssignDialog person={person} record={record} onClose={close} />}
      {record && open?.step === 'end' && <EndRecordDialog person={person} record={record} onClose={close} />}
    </section>
  );
}

function RecordLine({ record }: { record: KeyRecord }) {
  const t = useText();
  const { locale } = usePreferences();
  const { training, unit, returnedOn, to, leadsUnit } = record;
  const days = [t('returned', { day: dayText(returnedOn, locale) }), to && t('until', { day: dayText(to, locale) })];
  return (
    <>
      <div>
        {training} {to && <Tag>{t('over')}</Tag>}
      </div>
      <div className="yx-note">
        {unit?.name} {days.filter(Boolean).join('，')} ·{' '}
        {leadsUnit ? (
          <Link href={`/organization/units/${leadsUnit.id}`}>{t('leads', { name: leadsUnit.name })}</Link>
        ) : (
          t('noGroup')
        )}
      </div>
    </>
  );
}
