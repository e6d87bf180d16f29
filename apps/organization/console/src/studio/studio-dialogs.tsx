import { FormDialog, civilDay, textsOf } from '@yanxiu/console';
import { Form, Input } from '@yanxiu/console/antd';
import { FirstDay, LastDay, ReasonItems } from '../choose/reason-items.js';
import { UnitSelect } from '../choose/unit-select.js';
import { reasonOf, useChange } from '../choose/use-change.js';
import { EndStudioDocument, EndStudioResidencyDocument, StartStudioResidencyDocument } from '../documents/graphql.js';
import type { Residency, Studio } from './studio.js';

const useText = textsOf({
  since: ['入驻日期', 'Starts on'],
  start: ['安排“{name}”入驻学校', 'A residency of {name}'],
  submitStart: ['确定入驻', 'Start'],
  school: ['入驻学校', 'School'],
  choose: ['请选择学校', 'Choose a school'],
  goals: ['帮扶目标', 'Goals'],
  result: ['帮扶成效', 'Result'],
  given: ['请填写，至少 2 个字', 'At least 2 characters'],
  finish: ['结束在“{school}”的入驻', 'End the residency at {school}'],
  submitFinish: ['确定结束', 'End it'],
  end: ['结束“{name}”', 'End {name}'],
  effect: ['正在进行的入驻随之结束；记录保留。', 'Residencies end with it; the record stays.'],
  started: ['已安排入驻', 'Saved'],
  ended: ['已结束', 'Ended'],
});

interface DialogProps {
  studio: Studio;
  close: () => void;
}

/** OH-14: a studio helps a weak school for a time. */
export function ResidencyDialog({ studio, close }: DialogProps) {
  const t = useText();
  const start = useChange(StartStudioResidencyDocument, t('started'));
  return (
    <FormDialog<{ unitId: string; goals: string; from: string }>
      open
      title={t('start', { name: studio.name })}
      submit={t('submitStart')}
      initial={{ from: civilDay() }}
      onSubmit={(values) => start({ studioId: studio.id, version: studio.version, ...values })}
      onClose={close}
    >
      <Form.Item name="unitId" label={t('school')} rules={[{ required: true, message: t('choose') }]}>
        <UnitSelect levels={['SCHOOL']} except={[studio.unit?.id ?? '']} />
      </Form.Item>
      <Form.Item
        name="goals"
        label={t('goals')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('given') }]}
      >
        <Input.TextArea rows={2} maxLength={300} />
      </Form.Item>
      <FirstDay label={t('since')} />
    </FormDialog>
  );
}

/** What came of a residency. */
export function EndResidencyDialog({ studio, residency, close }: DialogProps & { residency: Residency }) {
  const t = useText();
  const end = useChange(EndStudioResidencyDocument, t('ended'));
  return (
    <FormDialog<{ lastDay: string; result: string }>
      open
      title={t('finish', { school: residency.unit?.name ?? '' })}
      submit={t('submitFinish')}
      initial={{ lastDay: civilDay() }}
      onSubmit={(values) => end({ studioId: studio.id, version: studio.version, residencyId: residency.id, ...values })}
      onClose={close}
    >
      <LastDay min={residency.from} />
      <Form.Item
        name="result"
        label={t('result')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('given') }]}
      >
        <Input.TextArea rows={3} maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
}

/** The end of a studio. */
export function EndStudioDialog({ studio, close }: DialogProps) {
  const t = useText();
  const end = useChange(EndStudioDocument, t('ended'));
  return (
    <FormDialog<{ lastDay: string; reason: string; basis?: string }>
      open
      danger
      title={t('end', { name: studio.name })}
      submit={t('submitFinish')}
      initial={{ lastDay: civilDay() }}
      onSubmit={({ lastDay, ...why }) =>
        end({ id: studio.id, version: studio.version, lastDay, reason: reasonOf(why) })
      }
      onClose={close}
    >
      <p className="yx-note">{t('effect')}</p>
      <LastDay min={studio.from} />
      <ReasonItems />
    </FormDialog>
  );
}
