import { textsOf } from '@yanxiu/console';
import { Button } from '@yanxiu/console/antd';
import { useState } from 'react';
import type { Alliance } from './alliance.js';
import { CenterDialog } from './center-dialog.js';
import { JoinDialog } from './member-dialogs.js';

const useText = textsOf({
  join: ['增加成员校', 'Add a member'],
  name: ['确定中心校', 'Name the centre'],
  change: ['更换中心校', 'Change the centre'],
});

/** What an officer may do with an alliance. */
export function AllianceActions({ alliance }: { alliance: Alliance }) {
  const t = useText();
  const [step, setStep] = useState<'join' | 'center'>();
  const close = () => setStep(undefined);
  return (
    <>
      <Button onClick={() => setStep('center')}>{t(alliance.center ? 'change' : 'name')}</Button>
      <Button type="primary" onClick={() => setStep('join')}>
        {t('join')}
      </Button>
      {step === 'join' && <JoinDialog alliance={alliance} close={close} />}
      {step === 'center' && <CenterDialog alliance={alliance} close={close} />}
    </>
  );
}
