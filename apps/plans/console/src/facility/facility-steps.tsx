import { textsOf, useScope, useHolds } from '@yanxiu/console';
import { Button, Flex } from '@yanxiu/console/antd';
import { useState } from 'react';
import type { FacilityLineFragment } from '../documents/graphql.js';
import { BookDialog } from './book-dialog.js';
import { CloseDialog } from './close-dialogs.js';
import { FacilityDialog } from './facility-dialog.js';

const useText = textsOf({
  edit: ['修改登记', 'Change'],
  shut: ['停用', 'Close'],
  book: ['预约', 'Book'],
});

type Step = 'edit' | 'shut' | 'book';

/** The keeper changes and closes it; who organises books it. */
export function FacilitySteps({ facility }: { facility: FacilityLineFragment }) {
  const t = useText();
  const unitId = useScope()?.unitId;
  const organises = useHolds()('plans:organise');
  const [step, setStep] = useState<Step>();
  const close = () => setStep(undefined);
  return (
    <Flex wrap gap={8}>
      {facility.mayChange && <Button onClick={() => setStep('shut')}>{t('shut')}</Button>}
      {facility.mayChange && <Button onClick={() => setStep('edit')}>{t('edit')}</Button>}
      {organises && unitId && (
        <Button type="primary" onClick={() => setStep('book')}>
          {t('book')}
        </Button>
      )}
      {step === 'edit' && <FacilityDialog facility={facility} close={close} />}
      {step === 'shut' && <CloseDialog facility={facility} close={close} />}
      {step === 'book' && unitId && <BookDialog facility={facility} unitId={unitId} close={close} />}
    </Flex>
  );
}
