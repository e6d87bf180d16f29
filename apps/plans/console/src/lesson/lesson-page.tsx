import { Found, Link, Page, PrintButton, momentText, textsOf, usePreferences, useQuery } from '@yanxiu/console';
import { Descriptions, Flex, Tag, Typography } from '@yanxiu/console/antd';
import { LessonPlanDocument } from '../documents/graphql.js';
import { LessonSteps } from './lesson-steps.js';
import type { LessonPlan } from './lesson.js';
import '../task/work.css';

const useText = textsOf({
  list: ['我的教案', 'My lesson plans'],
  plan: ['教案', 'Lesson plan'],
  main: ['主备稿', 'Main draft'],
  second: ['二次备课', 'Second draft'],
  unshared: ['撰写中，仅本人可见', 'Nobody else sees it'],
  copy: ['与主备稿相同，请结合本班学情修改', 'An unchanged copy of the main draft'],
  author: ['作者', 'Author'],
  activity: ['研修活动', 'Activity'],
  parent: ['所依据的主备稿', 'Made of'],
  kept: ['沿用主备稿', 'Kept of it'],
  forks: ['二次备课人数', 'Second drafts'],
  updated: ['更新时间', 'Last change'],
  changes: ['与主备稿对照', 'Beside the main draft'],
  KEPT: ['保留', 'Kept'],
  ADDED: ['新增', 'Added'],
  REMOVED: ['删去', 'Removed'],
  reflection: ['课后反思', 'Reflection'],
});

/** A lesson plan: its text, what a second draft changed, and what the lesson taught its teacher (DL-18). */
export function LessonPage({ id }: { id: string }) {
  const t = useText();
  const answer = useQuery(LessonPlanDocument, { variables: { id } });
  const plan = answer.data?.lessonPlan;
  return (
    <Page
      title={plan?.title ?? t('plan')}
      above={[{ title: t('list'), href: '/plans/lessons' }]}
      note={plan && <Marks plan={plan} />}
      actions={
        plan && (
          <Flex wrap gap={8}>
            <PrintButton />
            {plan.own && <LessonSteps plan={plan} />}
          </Flex>
        )
      }
    >
      <Found answer={answer} pick={(data) => data.lessonPlan}>
        {(found) => (
          <div className="yx-blocks">
            <Facts plan={found} />
            <section className="yx-block">
              <Typography.Title level={2}>{t('plan')}</Typography.Title>
              <div className="pl-text">{found.body}</div>
            </section>
            {found.reflection && (
              <section className="yx-block">
                <Typography.Title level={2}>{t('reflection')}</Typography.Title>
                <div className="pl-text">{found.reflection}</div>
              </section>
            )}
            {found.changes.length > 0 && !found.unchanged && <Changes changes={found.changes} />}
          </div>
        )}
      </Found>
    </Page>
  );
}

function Marks({ plan: { parent, state, unchanged } }: { plan: LessonPlan }) {
  const t = useText();
  return (
    <>
      <Tag color={parent ? 'default' : 'blue'}>{t(parent ? 'second' : 'main')}</Tag>
      {state === 'DRAFT' && <Tag>{t('unshared')}</Tag>}
      {unchanged && <Tag color="orange">{t('copy')}</Tag>}
    </>
  );
}

function Facts({ plan }: { plan: LessonPlan }) {
  const t = useText();
  const { locale } = usePreferences();
  const { authorName, activity, parent, keptPercent, forkCount, updatedAt } = plan;
  const facts = [
    { key: 'author', children: authorName },
    { key: 'activity', children: <Link href={`/plans/activities/${activity.id}`}>{activity.title}</Link> },
    ...(parent
      ? [
          {
            key: 'parent',
            children: <Link href={`/plans/lessons/${parent.id}`}>{`${parent.title}（${parent.authorName}）`}</Link>,
          },
        ]
      : [{ key: 'forks', children: forkCount }]),
    ...(keptPercent === null || keptPercent === undefined ? [] : [{ key: 'kept', children: `${keptPercent}%` }]),
    { key: 'updated', children: momentText(updatedAt, locale) },
  ] as const;
  return (
    <section className="yx-block">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 3 }}
        items={facts.map(({ key, children }) => ({ key, label: t(key as 'author'), children }))}
      />
    </section>
  );
}

function Changes({ changes }: Pick<LessonPlan, 'changes'>) {
  const t = useText();
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('changes')}</Typography.Title>
      <ul className="pl-diff">
        {changes.map(({ kind, text }, index) => (
          <li key={index} className={kind === 'KEPT' ? undefined : `pl-${kind.toLowerCase()}`}>
            <span className="yx-note">{t(kind)}</span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
