import { Link, textsOf } from '@yanxiu/console';
import { Button, Flex, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { Heading } from '../task/heading.js';
import type { WorkProps } from '../task/work.js';
import { OpenDialog } from './open-dialog.js';

const useText = textsOf({
  title: ['听课观察', 'Observed lessons'],
  none: ['还没有安排听课观察', 'No lesson is observed yet'],
  add: ['安排听课观察', 'Observe a lesson'],
  taught: ['{name}授课', 'taught by {name}'],
  counts: ['{done} / {all} 份已提交', '{done} of {all} handed in'],
  all: ['{all} 名观察者', '{all} observers'],
  fill: ['填写观察表', 'Fill in'],
  see: ['查看', 'Open'],
  closed: ['已汇总', 'Summed up'],
  open: ['收集中', 'Open'],
});

/** Lessons of the activity that are observed (DL-19). */
export function ObservationSection({ activity, work, organises }: WorkProps) {
  const t = useText();
  const [adding, setAdding] = useState(false);
  const { observations, observationForms, status } = work;
  const setting = organises && (status === 'DRAFT' || status === 'PUBLISHED');
  if (!observations.length && !setting) return null;
  return (
    <section className={observations.length ? 'yx-block' : 'yx-block pl-slim'}>
      <Flex wrap gap={8} justify="space-between" align="center" className="pl-head">
        <Heading title={t('title')} none={observations.length ? undefined : t('none')} />
        {setting && <Button onClick={() => setAdding(true)}>{t('add')}</Button>}
      </Flex>
      <ul className="pl-work">
        {observations.map((lesson) => (
          <Line key={lesson.id} lesson={lesson} />
        ))}
      </ul>
      {adding && (
        <OpenDialog
          activityId={activity.id}
          near={activity.unit?.id}
          forms={observationForms}
          close={() => setAdding(false)}
        />
      )}
    </section>
  );
}

function Line({ lesson }: { lesson: WorkProps['work']['observations'][number] }) {
  const t = useText();
  const { id, title, className, taught, observerCount, missing, sheets, state } = lesson;
  const mine = sheets.find(({ own }) => own);
  const toFill = state === 'OPEN' && mine && mine.state !== 'SUBMITTED';
  return (
    <li>
      <div className="pl-work-what">
        <Link href={`/plans/observations/${id}`}>{title}</Link>
        <span className="yx-note">
          {[className, taught?.name && t('taught', { name: taught.name })].filter(Boolean).join('，')}
        </span>
      </div>
      <Flex wrap gap={8} align="center">
        <span className="yx-note">
          {missing
            ? t('counts', { done: observerCount - missing.length, all: observerCount })
            : t('all', { all: observerCount })}
        </span>
        <Tag color={state === 'CLOSED' ? 'green' : 'blue'}>{t(state === 'CLOSED' ? 'closed' : 'open')}</Tag>
        <Link href={`/plans/observations/${id}`}>{t(toFill ? 'fill' : 'see')}</Link>
      </Flex>
    </li>
  );
}
