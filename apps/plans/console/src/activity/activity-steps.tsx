import { textsOf, useMayAt } from '@yanxiu/console';
import { Button, Flex } from '@yanxiu/console/antd';
import { useState } from 'react';
import type { Activity } from './activity-page.js';
import { CancelDialog } from './cancel-dialog.js';
import { CompleteDialog } from './complete-dialog.js';

const useText = textsOf({
  complete: ['办结活动', 'Complete'],
  cancel: ['取消活动', 'Cancel the activity'],
});

/** The steps that are open to an organiser in the activity's state. */
export function ActivitySteps({ activity }: { activity: Activity }) {
  const t = useText();
  const mayAt = useMayAt(activity.unit);
  const [step, setStep] = useState<'complete' | 'cancel'>();
  const close = () => setStep(undefined);
  if (!mayAt('plans:organise') || activity.status === 'CANCELLED') return null;
  return (
    <Flex wrap gap={8}>
      <Button onClick={() => setStep('cancel')}>{t('cancel')}</Button>
      {activity.status === 'PUBLISHED' && (
        <Button type="primary" onClick={() => setStep('complete')}>
          {t('complete')}
        </Button>
      )}
      {step === 'complete' && <CompleteDialog activity={activity} close={close} />}
      {step === 'cancel' && <CancelDialog activity={activity} close={close} />}
    </Flex>
  );
}
