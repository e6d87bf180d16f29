import { later, navigate, textsOf, useMayAt } from '@yanxiu/console';
import { Button, Flex } from '@yanxiu/console/antd';
import { useState } from 'react';
import type { Activity } from './activity.js';
import { CancelDialog } from './cancel-dialog.js';
import { CompleteDialog } from './complete-dialog.js';

const PublishDialog = later(async () => (await import('../editor/publish-dialog.js')).PublishDialog);
const RescheduleDialog = later(async () => (await import('../editor/reschedule-dialog.js')).RescheduleDialog);

const useText = textsOf({
  complete: ['办结活动', 'Complete'],
  cancel: ['取消活动', 'Cancel the activity'],
  edit: ['修改', 'Change'],
  publish: ['发布', 'Publish'],
  move: ['改期', 'Move'],
  copy: ['复制为新活动', 'Copy'],
});

type Step = 'complete' | 'cancel' | 'publish' | 'move';

/** The steps that are open to an organiser in the activity's state. */
export function ActivitySteps({ activity }: { activity: Activity }) {
  const t = useText();
  const mayAt = useMayAt(activity.unit);
  const [step, setStep] = useState<Step>();
  const close = () => setStep(undefined);
  const { id, status, unit, sessions } = activity;
  if (!mayAt('plans:organise')) return null;
  const begun = sessions.some(({ startsAt }) => new Date(startsAt) <= new Date());
  const main = ({ DRAFT: 'publish', PUBLISHED: begun ? 'complete' : undefined } as Record<string, Step | undefined>)[
    status
  ];
  return (
    <Flex wrap gap={8}>
      <Button onClick={() => navigate(`/plans/activities/new?copy=${id}&unit=${unit?.id ?? ''}`)}>{t('copy')}</Button>
      {status !== 'CANCELLED' && <Button onClick={() => setStep('cancel')}>{t('cancel')}</Button>}
      {status === 'DRAFT' && <Button onClick={() => navigate(`/plans/activities/${id}/edit`)}>{t('edit')}</Button>}
      {status === 'PUBLISHED' && !begun && <Button onClick={() => setStep('move')}>{t('move')}</Button>}
      {main && (
        <Button type="primary" onClick={() => setStep(main)}>
          {t(main)}
        </Button>
      )}
      {step === 'complete' && <CompleteDialog activity={activity} close={close} />}
      {step === 'cancel' && <CancelDialog activity={activity} close={close} />}
      {step === 'publish' && <PublishDialog activity={activity} close={close} />}
      {step === 'move' && <RescheduleDialog activity={activity} close={close} />}
    </Flex>
  );
}
