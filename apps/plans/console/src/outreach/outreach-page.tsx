import {
  Found,
  Link,
  Page,
  Timeline,
  dayText,
  momentText,
  stacked,
  textsOf,
  usePreferences,
  useQuery,
} from '@yanxiu/console';
import { Descriptions, Table, Typography } from '@yanxiu/console/antd';
import { OutreachDocument, OutreachTimelineDocument } from '../documents/graphql.js';
import { OutreachSteps } from './outreach-steps.js';
import { OutreachTag } from './outreach-tag.js';
import type { Outreach } from './outreach.js';

const useText = textsOf({
  list: ['送教下乡、支教', 'Outreach'],
  kind: ['类别', 'Kind'],
  sender: ['派出', 'From'],
  receiver: ['受援校', 'To'],
  day: ['活动日期', 'Day'],
  activity: ['研修活动', 'Activity'],
  announced: ['填报人', 'Entered by'],
  answered: ['受援校答复', 'Answered'],
  by: ['{name}，{at}', '{name}, {at}'],
  note: ['说明', 'Note'],
  feedback: ['受援校反馈', 'What the receiver says'],
  reason: ['异议或撤回的原因', 'Reason'],
  lessons: ['课目（{count}）', 'Lessons ({count})'],
  title: ['课题', 'Title'],
  subject: ['学科', 'Subject'],
  grade: ['年级、班级', 'Grade and class'],
  teacher: ['送教教师', 'Teacher'],
  history: ['办理记录', 'History'],
  state: ['状态', 'State'],
});

/** One outreach: what was brought, and what the receiving school says of it (PC-15). */
export function OutreachPage({ id }: { id: string }) {
  const t = useText();
  const answer = useQuery(OutreachDocument, { variables: { id } });
  const outreach = answer.data?.outreach;
  return (
    <Page
      title={outreach?.activity.title ?? t('list')}
      above={[{ title: t('list'), href: '/plans/outreach' }]}
      note={outreach && <OutreachTag state={outreach.state} />}
      actions={outreach && <OutreachSteps outreach={outreach} />}
    >
      <Found answer={answer} pick={(data) => data.outreach}>
        {(found) => (
          <div className="yx-blocks">
            <Facts outreach={found} />
            <Lessons lessons={found.lessons} />
            <section className="yx-block">
              <Typography.Title level={2}>{t('history')}</Typography.Title>
              <Timeline
                query={OutreachTimelineDocument}
                variables={{ id, first: 10 }}
                entries={(data) => data.outreach?.timeline}
                labels={{ state: t('state'), lessons: t('title'), feedback: t('feedback'), receiver: t('receiver') }}
              />
            </section>
          </div>
        )}
      </Found>
    </Page>
  );
}

function Facts({ outreach }: { outreach: Outreach }) {
  const t = useText();
  const { locale } = usePreferences();
  const { kind, sender, receiver, activity, announcedName, answeredBy, answeredAt, note, feedback, reason } = outreach;
  const answered =
    answeredBy && answeredAt ? t('by', { name: answeredBy, at: momentText(answeredAt, locale) }) : undefined;
  const texts = { answered, note, feedback, reason };
  const facts = [
    { key: 'kind', children: kind.name },
    { key: 'sender', children: sender?.name ?? '—' },
    { key: 'receiver', children: receiver?.name ?? '—' },
    { key: 'day', children: dayText(activity.lastDay, locale) },
    {
      key: 'activity',
      // The receiving school knows of the activity what stands here: the rest is the sender's.
      children: sender?.unit ? <Link href={`/plans/activities/${activity.id}`}>{activity.title}</Link> : activity.title,
    },
    { key: 'announced', children: announcedName },
    ...Object.entries(texts).flatMap(([key, children]) => (children ? [{ key, children }] : [])),
  ];
  return (
    <section className="yx-block">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 3 }}
        items={facts.map(({ key, children }) => ({ key, label: t(key as 'kind'), children }))}
      />
    </section>
  );
}

function Lessons({ lessons }: Pick<Outreach, 'lessons'>) {
  const t = useText();
  const columns = stacked<Outreach['lessons'][number]>([
    { key: 'title', title: t('title'), render: (_value, { title }) => title },
    { key: 'teacher', title: t('teacher'), render: (_value, { teacher }) => teacher?.name ?? '—' },
    { key: 'subject', title: t('subject'), render: (_value, { subject }) => subject ?? '—' },
    { key: 'grade', title: t('grade'), render: (_value, { grade }) => grade ?? '—' },
  ]);
  const rows = lessons.map((lesson, index) => ({ ...lesson, key: index }));
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('lessons', { count: lessons.length })}</Typography.Title>
      <Table size="small" className="yx-stacked" pagination={false} columns={columns} dataSource={rows} />
    </section>
  );
}
