import { textsOf, useQuery } from '@yanxiu/console';
import { Button, Flex, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { PlanPrinciplesDocument } from '../documents/graphql.js';
import { PrinciplesDialog } from './principles-dialog.js';

const useText = textsOf({
  title: ['项目自查', 'Self-check of the project'],
  check: ['自查', 'Check'],
  note: ['依据 {clause}：“{quote}”。供对照，不影响报送。', 'By {clause}: “{quote}”. To go by; it refuses nothing.'],
  met: ['符合', 'Met'],
  unmet: ['尚未符合', 'Not yet'],
  open: ['未自查', 'Not checked'],
});

/** ZJ-13: the principles of the document on a project’s page; nothing where none is asked. */
export function PlanPrinciples({ id, editable }: { id: string; editable: boolean }) {
  const t = useText();
  const [checking, setChecking] = useState(false);
  const { data } = useQuery(PlanPrinciplesDocument, { variables: { id } });
  const principles = data?.plan?.principles ?? [];
  const [first] = principles;
  if (!first) return null;
  return (
    <section className="yx-block">
      <Flex justify="space-between" wrap gap={8}>
        <Typography.Title level={2}>{t('title')}</Typography.Title>
        {editable && <Button onClick={() => setChecking(true)}>{t('check')}</Button>}
      </Flex>
      {first.clause && first.quote && (
        <p className="yx-note">{t('note', { clause: first.clause, quote: first.quote })}</p>
      )}
      <ul className="pl-entries">
        {principles.map(({ item, met, note }) => (
          <li key={item.code}>
            {item.name}{' '}
            <Tag {...(met !== null && met !== undefined && { color: met ? 'green' : 'orange' })}>
              {t(met === true ? 'met' : met === false ? 'unmet' : 'open')}
            </Tag>
            {note && <div className="yx-note">{note}</div>}
          </li>
        ))}
      </ul>
      {checking && <PrinciplesDialog planId={id} principles={principles} close={() => setChecking(false)} />}
    </section>
  );
}
