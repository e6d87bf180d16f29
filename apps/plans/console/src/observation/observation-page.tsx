import { Found, Link, Page, client, dayText, textsOf, useMutation, usePreferences, useQuery } from '@yanxiu/console';
import { App, Button, Descriptions, Flex, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { CloseObservationDocument, LessonObservationDocument } from '../documents/graphql.js';
import type { Lesson } from './observation.js';
import { ReopenDialog } from './reopen-dialog.js';
import { ObserversDialog } from './observers-dialog.js';
import { OwnSheet } from './own-sheet.js';
import { SheetSummary } from './sheet-summary.js';
import { VideoConsent } from './video-consent.js';
import '../task/work.css';

const useText = textsOf({
  title: ['听课观察', 'Observed lesson'],
  lessons: ['听评课', 'Lessons observed'],
  activity: ['研修活动', 'Activity'],
  taught: ['授课教师', 'Taught by'],
  className: ['授课班级', 'Class'],
  day: ['日期', 'Day'],
  form: ['观察记录表', 'Sheet'],
  video: ['公开课堂录像', 'Film may be published'],
  videoOPEN: ['授课教师尚未表态', 'Not said yet by who taught'],
  videoGIVEN: ['授课教师已同意', 'Agreed by who taught'],
  videoREFUSED: ['授课教师不同意', 'Refused by who taught'],
  missing: ['尚未提交', 'Missing'],
  none: ['全部已提交', 'None'],
  closed: ['已汇总', 'Summed up'],
  open: ['收集中', 'Open'],
  close: ['汇总', 'Sum up'],
  reopen: ['重新开放填写', 'Open again'],
  observers: ['调整观察者', 'Observers'],
  closeAsk: ['汇总这节课的观察？', 'Sum this lesson up?'],
  closeText: ['汇总后观察表不能再改；还有 {count} 份没有提交。', 'No sheet changes afterwards; {count} are missing.'],
  summedUp: ['已汇总，观察者可以看到全部结果', 'Summed up: the observers see all of it'],
  within: ['观察记录和汇总由授课教师、观察者和组织者查看。', 'Seen by who taught, observed or organises.'],
  back: ['返回', 'Back'],
});

/** One observed lesson: the own sheet to fill in, and what all of them say together. */
export function ObservationPage({ id }: { id: string }) {
  const t = useText();
  const answer = useQuery(LessonObservationDocument, { variables: { id } });
  const lesson = answer.data?.lessonObservation;
  return (
    <Page
      title={lesson?.title ?? t('title')}
      above={[{ title: t('lessons'), href: '/plans/observations' }]}
      note={
        lesson && (
          <Tag color={lesson.state === 'CLOSED' ? 'green' : 'blue'}>
            {t(lesson.state === 'CLOSED' ? 'closed' : 'open')}
          </Tag>
        )
      }
      actions={lesson?.mayOrganise && <Steps lesson={lesson} />}
    >
      <Found answer={answer} pick={(data) => data.lessonObservation}>
        {(found) => (
          <div className="yx-blocks">
            <Facts lesson={found} />
            {found.own && <VideoConsent lesson={found} />}
            <OwnSheet key={found.sheets.find(({ own }) => own)?.version ?? 0} lesson={found} />
            {found.summary && <SheetSummary lesson={found} summary={found.summary} />}
            {!found.summary && !found.sheets.some(({ own }) => own) && <p className="yx-note">{t('within')}</p>}
          </div>
        )}
      </Found>
    </Page>
  );
}

function Facts({ lesson }: { lesson: Lesson }) {
  const t = useText();
  const { locale } = usePreferences();
  const { activity, taught, className, day, form, missing, videoConsent } = lesson;
  const facts = [
    { key: 'taught', children: taught?.name ?? '—' },
    ...(className ? [{ key: 'className', children: className }] : []),
    { key: 'day', children: dayText(day, locale) },
    { key: 'form', children: form.name },
    { key: 'video', children: t(`video${videoConsent}`) },
    { key: 'activity', children: <Link href={`/plans/activities/${activity.id}`}>{activity.title}</Link> },
    ...(missing ? [{ key: 'missing', children: missing.map(({ name }) => name).join('、') || t('none') }] : []),
  ] as const;
  return (
    <section className="yx-block">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 3 }}
        items={facts.map(({ key, children }) => ({ key, label: t(key as 'taught'), children }))}
      />
    </section>
  );
}

function Steps({ lesson }: { lesson: Lesson }) {
  const t = useText();
  const { modal, message } = App.useApp();
  const [step, setStep] = useState<'observers' | 'reopen'>();
  const [close, { loading }] = useMutation(CloseObservationDocument, { refetchQueries: ['LessonObservation'] });
  const { id, version, state, missing } = lesson;
  const done = () => setStep(undefined);
  const ask = () =>
    void modal.confirm({
      title: t('closeAsk'),
      content: t('closeText', { count: missing?.length ?? 0 }),
      okText: t('close'),
      cancelText: t('back'),
      onOk: () =>
        close({ variables: { input: { id, version } } }).then(
          () => void message.success(t('summedUp')),
          (error: Error) => {
            void message.error(error.message);
            void client.refetchQueries({ include: ['LessonObservation'] });
          },
        ),
    });
  return (
    <Flex wrap gap={8}>
      {state === 'OPEN' && <Button onClick={() => setStep('observers')}>{t('observers')}</Button>}
      {state === 'OPEN' && (
        <Button type="primary" loading={loading} onClick={ask}>
          {t('close')}
        </Button>
      )}
      {state === 'CLOSED' && <Button onClick={() => setStep('reopen')}>{t('reopen')}</Button>}
      {step === 'observers' && <ObserversDialog lesson={lesson} close={done} />}
      {step === 'reopen' && <ReopenDialog lesson={lesson} close={done} />}
    </Flex>
  );
}
