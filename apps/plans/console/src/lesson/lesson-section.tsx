import { FormDialog, Link, navigate, newKey, textsOf, useMutation } from '@yanxiu/console';
import { App, Button, Flex, Form, Input, Tag } from '@yanxiu/console/antd';
import { useRef, useState } from 'react';
import { DraftLessonPlanDocument, ForkLessonPlanDocument } from '../documents/graphql.js';
import { Heading } from '../task/heading.js';
import type { WorkProps } from '../task/work.js';

const useText = textsOf({
  title: ['教案与二次备课', 'Lesson plans'],
  none: [
    '集体备课的主备稿在这里撰写和共享，各位教师在其上二次备课。',
    'The main draft is written here; each teacher makes a second one of it.',
  ],
  draft: ['撰写主备稿', 'Write a main draft'],
  fork: ['二次备课', 'Second draft'],
  main: ['主备稿', 'Main draft'],
  second: ['二次备课', 'Second draft'],
  unshared: ['未共享', 'Not shared'],
  copy: ['与主备稿相同', 'Unchanged copy'],
  kept: ['沿用主备稿 {percent}%', '{percent}% kept'],
  forks: ['{count} 人二次备课', '{count} second drafts'],
  own: ['我的', 'Mine'],
  name: ['课题', 'Title'],
  body: ['正文', 'Text'],
  save: ['保存', 'Save'],
  needed: ['请填写，至少 2 个字', 'Give at least 2 characters'],
  notOwn: ['参加本次活动的人员才能撰写教案。', 'Only who takes part writes plans.'],
});

type Plan = WorkProps['work']['lessonPlans'][number];

/** Main drafts with the second drafts made of each (DL-18). */
export function LessonSection({ activity, work }: WorkProps) {
  const t = useText();
  const [writing, setWriting] = useState(false);
  const { lessonPlans, status, involved } = work;
  const may = involved && (status === 'PUBLISHED' || status === 'COMPLETED');
  if (!lessonPlans.length && !may) return null;
  const mains = lessonPlans.filter(({ parentId }) => !parentId);
  return (
    <section className={lessonPlans.length ? 'yx-block' : 'yx-block pl-slim'}>
      <Flex wrap gap={8} justify="space-between" align="center" className="pl-head">
        <Heading title={t('title')} none={lessonPlans.length ? undefined : t('none')} />
        {may && <Button onClick={() => setWriting(true)}>{t('draft')}</Button>}
      </Flex>
      <ul className="pl-work">
        {mains.flatMap((main) => [
          <Line
            key={main.id}
            plan={main}
            may={may}
            forked={lessonPlans.some(({ own, parentId }) => own && parentId === main.id)}
          />,
          ...lessonPlans
            .filter(({ parentId }) => parentId === main.id)
            .map((plan) => <Line key={plan.id} plan={plan} may={false} forked />),
        ])}
      </ul>
      {writing && <DraftDialog activityId={activity.id} close={() => setWriting(false)} />}
    </section>
  );
}

function Line({ plan, may, forked }: { plan: Plan; may: boolean; forked: boolean }) {
  const t = useText();
  const { message } = App.useApp();
  const [fork, { loading }] = useMutation(ForkLessonPlanDocument);
  const { id, title, parentId, authorName, state, own, unchanged, keptPercent, forkCount } = plan;
  const begin = () =>
    void fork({ variables: { input: { id } } }).then(
      ({ data }) => data && navigate(`/plans/lessons/${data.forkLessonPlan.plan.id}`),
      (error: Error) => void message.error(error.message),
    );
  const kept =
    keptPercent === null || keptPercent === undefined || unchanged ? [] : [t('kept', { percent: keptPercent })];
  return (
    <li>
      <div className="pl-work-what">
        {parentId && '└ '}
        <Tag color={parentId ? 'default' : 'blue'}>{t(parentId ? 'second' : 'main')}</Tag>
        <Link href={`/plans/lessons/${id}`}>{title}</Link>
        <span className="yx-note">
          {[authorName, ...kept, ...(forkCount ? [t('forks', { count: forkCount })] : [])].join('，')}
        </span>
      </div>
      <Flex wrap gap={8} align="center">
        {own && <Tag color="blue">{t('own')}</Tag>}
        {state === 'DRAFT' && <Tag>{t('unshared')}</Tag>}
        {unchanged && <Tag color="orange">{t('copy')}</Tag>}
        {may && !parentId && state === 'SHARED' && !forked && (
          <Button size="small" loading={loading} onClick={begin}>
            {t('fork')}
          </Button>
        )}
      </Flex>
    </li>
  );
}

function DraftDialog({ activityId, close }: { activityId: string; close: () => void }) {
  const t = useText();
  const [idempotencyKey] = useState(newKey);
  const made = useRef<string>(undefined);
  const [draft] = useMutation(DraftLessonPlanDocument, { refetchQueries: ['ActivityWork'] });
  const send = async (values: { title: string; body: string }) => {
    const { data } = await draft({ variables: { input: { ...values, activityId, idempotencyKey } } });
    made.current = data?.draftLessonPlan.plan.id;
  };
  const needed = [{ required: true, whitespace: true, min: 2, message: t('needed') }];
  return (
    <FormDialog<{ title: string; body: string }>
      open
      width={720}
      title={t('draft')}
      submit={t('save')}
      hints={{ exists: t('notOwn') }}
      onSubmit={send}
      onDone={() => made.current && navigate(`/plans/lessons/${made.current}`)}
      onClose={close}
    >
      <Form.Item name="title" label={t('name')} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="body" label={t('body')} rules={needed}>
        <Input.TextArea rows={12} maxLength={20000} showCount />
      </Form.Item>
    </FormDialog>
  );
}
