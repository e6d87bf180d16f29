import { Found, Page, navigate, textsOf, useHolds, useQuery, useScope } from '@yanxiu/console';
import { Alert, Button, Flex, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { TimetableOfDocument } from '../documents/graphql.js';
import type { SlotLineFragment, TimetableOfQuery } from '../documents/graphql.js';
import { BellDialog } from './bell-dialog.js';
import { Clashes } from './clashes.js';
import { EndSlotDialog, SlotDialog } from './slot-dialogs.js';
import { SlotWeek } from './slot-week.js';
import { Timetables } from './timetables.js';

const useText = textsOf({
  title: ['课表与研修时间', 'Timetables and hours kept free'],
  note: [
    '每周固定的研修时间由课表让出；上级设立的对所属学校都有效',
    'Hours of the week that timetables leave free; those of a unit hold for all below it',
  ],
  slots: ['研修时间', 'Hours kept free'],
  create: ['设立研修时间', 'Keep hours free'],
  load: ['导入课表', 'Import a timetable'],
  bells: ['作息表', 'Bell schedule'],
  choose: ['请先在上方选择机构。', 'Choose a unit above.'],
});

type Shown = TimetableOfQuery;

/** The hours that a unit keeps free for training, its timetables, and where they clash (DL-35, OH-15). */
export function TimetablePage() {
  const t = useText();
  const scope = useScope();
  return (
    <Page title={t('title')} note={t('note')}>
      {scope ? <OfUnit key={scope.unitId} unitId={scope.unitId} /> : <Alert type="info" showIcon title={t('choose')} />}
    </Page>
  );
}

type Step = { step: 'create' } | { step: 'bells' } | { step: 'edit' | 'end'; slot: SlotLineFragment };

function OfUnit({ unitId }: { unitId: string }) {
  const t = useText();
  const organises = useHolds()('plans:organise');
  const answer = useQuery(TimetableOfDocument, { variables: { unitId } });
  const [step, setStep] = useState<Step>();
  const close = () => setStep(undefined);
  const level = answer.data?.orgUnit?.level;
  const school = level === 'SCHOOL' || level === 'SECTION';
  const bells = answer.data?.bellSchedule;
  return (
    <>
      <Found answer={answer} pick={(data) => data.protectedSlots && data}>
        {(data: Shown) => (
          <div className="yx-blocks">
            <section className="yx-block">
              <Flex wrap gap={8} justify="space-between" className="pl-head">
                <Typography.Title level={2}>{t('slots')}</Typography.Title>
                {organises && (
                  <Flex wrap gap={8}>
                    {school && <Button onClick={() => setStep({ step: 'bells' })}>{t('bells')}</Button>}
                    {school && <Button onClick={() => navigate('/plans/timetable/import')}>{t('load')}</Button>}
                    <Button type="primary" onClick={() => setStep({ step: 'create' })}>
                      {t('create')}
                    </Button>
                  </Flex>
                )}
              </Flex>
              <SlotWeek
                slots={data.protectedSlots ?? []}
                edit={(slot) => setStep({ step: 'edit', slot })}
                end={(slot) => setStep({ step: 'end', slot })}
              />
            </section>
            {school && <Timetables timetables={data.timetables ?? []} lessons={data.bellSchedule?.lessons ?? []} />}
            {organises && <Clashes unitId={unitId} />}
          </div>
        )}
      </Found>
      {step?.step === 'create' && <SlotDialog unitId={unitId} close={close} />}
      {step?.step === 'edit' && <SlotDialog unitId={unitId} slot={step.slot} close={close} />}
      {step?.step === 'end' && <EndSlotDialog slot={step.slot} close={close} />}
      {step?.step === 'bells' && <BellDialog unitId={unitId} schedule={bells ?? null} close={close} />}
    </>
  );
}
