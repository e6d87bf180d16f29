import { Timeline, civilDay, dayText, textsOf, usePreferences } from '@yanxiu/console';
import { Tag, Typography } from '@yanxiu/console/antd';
import { TopicTimelineDocument } from '../documents/graphql.js';
import { useTopicWord } from './topic-words.js';
import type { Topic } from './topic.js';

const useText = textsOf({
  title: ['历次申请与办理', 'Asked and answered'],
  none: ['还没有提出过申请', 'Nothing was asked yet'],
  asked: ['{name}于{day}提出', 'Asked by {name} on {day}'],
  decided: ['{name}于{day}办理', 'Answered by {name} on {day}'],
  until: ['延至{day}', 'until {day}'],
  authors: ['课题组：{names}', 'Authors: {names}'],
  comment: ['意见：{comment}', 'Comment: {comment}'],
  timeline: ['办理记录', 'What was done'],
  status: ['状态', 'State'],
  pending: ['申请事项', 'What'],
  kind: ['申请事项', 'What'],
  answer: ['结果', 'Answer'],
  stage: ['阶段', 'Stage'],
  papers: ['材料', 'Documents'],
  day: ['日期', 'Day'],
  until_: ['延至', 'Until'],
  authors_: ['课题组', 'Authors'],
  name: ['题目', 'Title'],
  GRANT: ['同意', 'Granted'],
  RETURN: ['退回修改', 'Returned'],
  REFUSE: ['不同意', 'Refused'],
});

/** What was asked for the topic with what was answered, and the log. */
export function TopicHistory({ topic }: { topic: Topic }) {
  const t = useText();
  const word = useTopicWord();
  const { nodes } = topic.requests;
  const logWord = (code: string) => {
    if (code === 'GRANT' || code === 'RETURN' || code === 'REFUSE') return t(code);
    const asked = word(`ask${code}`);
    const plain = word(code);
    return plain !== code ? plain : asked === `ask${code}` ? code : asked;
  };
  return (
    <>
      <section className="yx-block">
        <Typography.Title level={2}>{t('title')}</Typography.Title>
        {nodes.length === 0 && <p className="yx-note">{t('none')}</p>}
        <ul className="pl-entries">
          {nodes.map((request) => (
            <li key={request.id}>
              <Request request={request} />
            </li>
          ))}
        </ul>
      </section>
      <section className="yx-block">
        <Typography.Title level={2}>{t('timeline')}</Typography.Title>
        <Timeline
          query={TopicTimelineDocument}
          variables={{ id: topic.id }}
          entries={(data) => data.topic?.timeline}
          labels={{
            ...{ status: t('status'), pending: t('pending'), kind: t('kind'), answer: t('answer'), stage: t('stage') },
            ...{ papers: t('papers'), day: t('day'), until: t('until_'), authors: t('authors_'), title: t('name') },
          }}
          words={logWord}
        />
      </section>
    </>
  );
}

type Asked = Topic['requests']['nodes'][number];

function Request({ request }: { request: Asked }) {
  const t = useText();
  const word = useTopicWord();
  const { locale } = usePreferences();
  const { kind, status, text, until, authorNames, askedAt, askedByName, decidedAt, decidedByName, basis, comment } =
    request;
  const day = (at: string) => dayText(civilDay(at), locale);
  const state = status === 'REFUSED' ? 'answerREFUSED' : status;
  return (
    <>
      <div>
        <strong>{word(`ask${kind}`)}</strong> <Tag>{word(state)}</Tag>
        {until && <span>{t('until', { day: dayText(until, locale) })}</span>}
      </div>
      <div className="yx-note">{t('asked', { name: askedByName, day: day(askedAt) })}</div>
      {authorNames && <div>{t('authors', { names: authorNames.join('、') })}</div>}
      {text && <div className="pl-text">{text}</div>}
      {decidedAt && (
        <div className="yx-note">
          {decidedByName ? t('decided', { name: decidedByName, day: day(decidedAt) }) : word(basis ?? '')}
        </div>
      )}
      {comment && <div>{t('comment', { comment })}</div>}
    </>
  );
}
