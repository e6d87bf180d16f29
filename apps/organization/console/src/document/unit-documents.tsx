import { Found, textsOf, useMayAt, useQuery } from '@yanxiu/console';
import { Alert, Button, Flex, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { UnitDocumentListDocument } from '../documents/graphql.js';
import type { Unit } from '../unit/unit.js';
import { DocumentList } from './document-list.js';
import { RegisterDialog } from './register-dialog.js';

const useText = textsOf({
  title: ['现行制度与文件', 'Documents in force'],
  missing: ['尚缺：{names}', 'Missing: {names}'],
  missingText: [
    '现行政策要求学校具备上述制度；所在联盟已有的，视同具备。',
    'The policy in force asks for these; those of the alliance count too.',
  ],
  add: ['登记制度文件', 'Register a document'],
});

/** The documents that hold for a unit, and the families that its policy asks for and that are missing (DL-31). */
export function UnitDocuments({ unit }: { unit: Unit }) {
  const t = useText();
  const mayAt = useMayAt(unit);
  const [adding, setAdding] = useState(false);
  const answer = useQuery(UnitDocumentListDocument, { variables: { id: unit.id } });
  return (
    <section className="yx-block">
      <Flex wrap gap={8} justify="space-between" align="start">
        <Typography.Title level={2}>{t('title')}</Typography.Title>
        {unit.active && mayAt('organization:file') && <Button onClick={() => setAdding(true)}>{t('add')}</Button>}
      </Flex>
      <Found answer={answer} pick={(data) => data.orgUnit}>
        {({ documents, missingDocumentFamilies: missing }) => (
          <>
            {missing.length > 0 && unit.level === 'SCHOOL' && (
              <Alert
                type="warning"
                showIcon
                className="og-alert"
                title={t('missing', { names: missing.map(({ name }) => name).join('、') })}
                description={t('missingText')}
              />
            )}
            <DocumentList documents={documents?.nodes ?? []} unitId={unit.id} />
          </>
        )}
      </Found>
      {adding && <RegisterDialog unitId={unit.id} close={() => setAdding(false)} />}
    </section>
  );
}
