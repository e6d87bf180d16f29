import { Found, textsOf, useMayAt, useQuery } from '@yanxiu/console';
import { Button, Flex, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { DocumentList } from '../document/document-list.js';
import { RegisterDialog } from '../document/register-dialog.js';
import { AllianceDocumentsDocument } from '../documents/graphql.js';
import type { Alliance } from './alliance.js';

const useText = textsOf({
  title: ['章程与文件', 'Charter and documents'],
  charter: ['登记章程', 'Register the charter'],
  revise: ['修订章程', 'Revise the charter'],
  other: ['登记文件', 'Register a document'],
});

/** The charter of an alliance and what else holds for its schools (DL-06, DL-31). */
export function AllianceDocuments({ alliance: { id, name, unit } }: { alliance: Alliance }) {
  const t = useText();
  const may = useMayAt(unit)('organization:file');
  const answer = useQuery(AllianceDocumentsDocument, {
    variables: { unitId: unit?.id ?? '' },
    skip: !unit,
  });
  const own = (answer.data?.orgUnit?.documents?.nodes ?? []).filter(({ alliance }) => alliance?.id === id);
  const charter = own.find(({ family, to }) => family.code === 'CHARTER' && to === null);
  const [step, setStep] = useState<'charter' | 'other'>();
  return (
    <section className="yx-block">
      <Flex wrap gap={8} justify="space-between" align="start">
        <Typography.Title level={2}>{t('title')}</Typography.Title>
        {unit && may && (
          <Flex wrap gap={8}>
            <Button onClick={() => setStep('charter')}>{t(charter ? 'revise' : 'charter')}</Button>
            <Button onClick={() => setStep('other')}>{t('other')}</Button>
          </Flex>
        )}
      </Flex>
      <Found answer={answer} pick={(data) => data.orgUnit?.documents}>
        {() => <DocumentList documents={own} allianceId={id} />}
      </Found>
      {unit && step && (
        <RegisterDialog
          unitId={unit.id}
          allianceId={id}
          allianceName={name}
          family={step === 'charter' ? 'CHARTER' : undefined}
          former={step === 'charter' ? charter : undefined}
          close={() => setStep(undefined)}
        />
      )}
    </section>
  );
}
