import { Link, textsOf } from '@yanxiu/console';
import { Button, Flex } from '@yanxiu/console/antd';
import { useState } from 'react';
import { Heading } from '../task/heading.js';
import type { WorkProps } from '../task/work.js';
import { OutreachDialog } from './outreach-dialog.js';
import { OutreachTag } from './outreach-tag.js';

const useText = textsOf({
  title: ['送教情况', 'Outreach'],
  note: [
    '送教下乡、支教等活动在这里填报受援校和课目，受援校确认后才计入双方，活动才能办结。',
    'For lessons brought to another school: it counts once that school has confirmed it.',
  ],
  announce: ['填报送教', 'Enter an outreach'],
  to: ['{kind}至{school}', '{kind} to {school}'],
});

/** Whether the activity brings lessons to another school, and what that school says of it (PC-15). */
export function OutreachSection({ activity, work: { outreach, status }, organises }: WorkProps) {
  const t = useText();
  const [writing, setWriting] = useState(false);
  const may = organises && (status === 'DRAFT' || status === 'PUBLISHED');
  if (!outreach && !may) return null;
  return (
    <section className={outreach ? 'yx-block' : 'yx-block pl-slim'}>
      <Flex wrap gap={8} justify="space-between" align="center" className="pl-head">
        <Heading title={t('title')} none={outreach ? undefined : t('note')} />
        {!outreach && <Button onClick={() => setWriting(true)}>{t('announce')}</Button>}
      </Flex>
      {outreach && (
        <Flex wrap gap={8} align="center">
          <OutreachTag state={outreach.state} />
          <Link href={`/plans/outreach/${outreach.id}`}>
            {t('to', { kind: outreach.kind.name, school: outreach.receiver?.name ?? '—' })}
          </Link>
        </Flex>
      )}
      {writing && <OutreachDialog activityId={activity.id} near={activity.unit?.id} close={() => setWriting(false)} />}
    </section>
  );
}
