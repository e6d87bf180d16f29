import {
  Found,
  Link,
  Page,
  PrintButton,
  StampPlace,
  dayText,
  textsOf,
  usePreferences,
  useQuery,
} from '@yanxiu/console';
import { Alert, Descriptions, Tag, Typography } from '@yanxiu/console/antd';
import { TopicDocument } from '../documents/graphql.js';
import { HandlingNote } from './handling-note.js';
import { TopicAuthors } from './topic-authors.js';
import { TopicHistory } from './topic-history.js';
import { TopicPapers } from './topic-papers.js';
import { TopicProgress } from './topic-progress.js';
import { TopicSteps } from './topic-steps.js';
import { TopicTags, useTopicWord } from './topic-words.js';
import type { Topic } from './topic.js';

const useText = textsOf({
  topics: ['课题', 'Topics'],
  demo: ['演示数据', 'Demo'],
  number: ['立项编号', 'Number'],
  kind: ['类别', 'Kind'],
  unit: ['单位', 'Unit'],
  leader: ['负责人', 'Leader'],
  subject: ['学科', 'Subject'],
  days: ['研究期限', 'Days'],
  span: ['{from}至{to}', '{from} – {to}'],
  was: ['（原定{day}）', '(first {day})'],
  handler: ['办理单位', 'Decided by'],
  due: ['下一阶段截止', 'Next due'],
  rules: ['管理要求', 'Rules'],
  waiting: ['{name}提出的{what}正待{unit}办理', '{what}, asked by {name}, waits at {unit}'],
  until: ['申请延至{day}', 'until {day}'],
  to: ['变更后的课题组：{names}', 'Authors: {names}'],
  comment: ['办理意见：{comment}', 'Comment: {comment}'],
  question: ['研究的问题及由来', 'Question'],
  aim: ['研究目标', 'Aim'],
  scheme: ['研究内容与步骤', 'Contents and steps'],
  methods: ['研究方法', 'Methods'],
  expected: ['预期成果', 'Outcome aimed at'],
  opening: ['开题情况', 'Opening'],
  result: ['研究结论与成果', 'Findings and outcome'],
  empty: ['未填写', 'Not filled in'],
});

/** One topic: where it stands, its group, what it says, the documents of its stages, and what was asked and answered. */
export function TopicPage({ id }: { id: string }) {
  const t = useText();
  const answer = useQuery(TopicDocument, { variables: { id } });
  const topic = answer.data?.topic;
  return (
    <Page
      title={topic?.title ?? t('topics')}
      above={[{ title: t('topics'), href: '/plans/topics' }]}
      note={
        topic && (
          <>
            <TopicTags topic={{ ...topic, due: topic.due ?? null, pending: topic.pending ?? null }} />
            {topic.demo && <Tag>{t('demo')}</Tag>}
          </>
        )
      }
      actions={
        topic && (
          <>
            <TopicSteps topic={topic} />
            <PrintButton />
          </>
        )
      }
    >
      <Found answer={answer} pick={(data) => data.topic}>
        {(found) => (
          <div className="yx-blocks">
            <State topic={found} />
            <TopicProgress topic={found} />
            <Facts topic={found} />
            <TopicAuthors topic={found} />
            <Contents topic={found} />
            <TopicPapers topic={found} />
            <StampPlace whose={found.unit?.name ?? ''} />
            <TopicHistory topic={found} />
          </div>
        )}
      </Found>
    </Page>
  );
}

/** What waits, or what came back and why. */
function State({ topic: { waiting, handler, requests } }: { topic: Topic }) {
  const t = useText();
  const word = useTopicWord();
  const { locale } = usePreferences();
  const last = requests.nodes[0];
  if (waiting) {
    const { kind, text, until, authorNames, askedByName } = waiting;
    const title = t('waiting', { name: askedByName, what: word(`ask${kind}`), unit: handler?.name ?? '' });
    const more = [
      until && t('until', { day: dayText(until, locale) }),
      authorNames && t('to', { names: authorNames.join('、') }),
      text,
    ].filter(Boolean);
    return <Alert type="info" showIcon title={title} description={more.length ? more.join('；') : undefined} />;
  }
  if (!last?.comment || (last.status !== 'RETURNED' && last.status !== 'REFUSED')) return null;
  const title = `${word(`ask${last.kind}`)}：${last.status === 'RETURNED' ? word('RETURNED') : word('answerREFUSED')}`;
  return <Alert type="warning" showIcon title={title} description={t('comment', { comment: last.comment })} />;
}

function Facts({ topic }: { topic: Topic }) {
  const t = useText();
  const { locale } = usePreferences();
  const day = (text: string) => dayText(text, locale);
  const { number, kind, unit, leaderName, subject, startsOn, endsOn, firstEndsOn, handler, due } = topic;
  const was = firstEndsOn && firstEndsOn !== endsOn ? t('was', { day: day(firstEndsOn) }) : '';
  const facts = [
    { key: 'number', children: number ?? '—' },
    { key: 'kind', children: kind.name },
    { key: 'unit', children: unit ? <Link href={`/organization/units/${unit.id}`}>{unit.name}</Link> : '—' },
    { key: 'leader', children: leaderName },
    ...(subject ? [{ key: 'subject', children: subject }] : []),
    ...(startsOn && endsOn
      ? [{ key: 'days', children: t('span', { from: day(startsOn), to: `${day(endsOn)}${was}` }) }]
      : []),
    ...(due ? [{ key: 'due', children: day(due) }] : []),
    { key: 'handler', children: handler?.name ?? '—' },
  ];
  return (
    <section className="yx-block">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 3 }}
        items={facts.map(({ key, children }) => ({ key, label: t(key as 'kind'), children }))}
      />
      <HandlingNote handling={topic.handling} papers={topic.demands} />
    </section>
  );
}

function Contents({ topic }: { topic: Topic }) {
  const t = useText();
  const { question, aim, scheme, expectedOutcome, methods, methodNote, openingNote, result } = topic;
  const ways = [methods.map(({ name }) => name).join('、'), methodNote].filter(Boolean).join('。');
  const parts = [
    { key: 'result', text: result, only: true },
    { key: 'question', text: question },
    { key: 'aim', text: aim },
    { key: 'scheme', text: scheme },
    { key: 'methods', text: ways, only: true },
    { key: 'expected', text: expectedOutcome },
    { key: 'opening', text: openingNote, only: true },
  ] as const;
  return (
    <section className="yx-block">
      {parts.map((part) =>
        'only' in part && !part.text ? null : (
          <div key={part.key} className="pl-content">
            <Typography.Title level={2}>{t(part.key)}</Typography.Title>
            <div className="pl-text">{part.text || <span className="yx-note">{t('empty')}</span>}</div>
          </div>
        ),
      )}
    </section>
  );
}
