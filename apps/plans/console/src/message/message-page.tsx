import { Found, Link, Page, dayText, momentText, textsOf, usePreferences, useQuery } from '@yanxiu/console';
import { Tag, Typography } from '@yanxiu/console/antd';
import { useEffect } from 'react';
import { MyMessageDocument } from '../documents/graphql.js';
import type { MyMessageQuery } from '../documents/graphql.js';
import { useMark } from './use-mark.js';

const useText = textsOf({
  messages: ['消息', 'Messages'],
  things: ['请办理以下事项', 'Please see to these'],
  go: ['去办理', 'Go there'],
  due: ['时限 {day}', 'Due {day}'],
  settled: ['已办结 {settled} / {count}', '{settled} of {count} done'],
  done: ['已办结', 'Done'],
  more: ['{titles}等 {count} 件', '{titles} and others, {count} in all'],
  subject: ['查看详情', 'What it is about'],
});

type Message = NonNullable<MyMessageQuery['myMessage']>;

/** One message: of a digest, what it reminds of and where each is done. Who opens it has read it. */
export function MessagePage({ id }: { id: string }) {
  const t = useText();
  const { locale } = usePreferences();
  const answer = useQuery(MyMessageDocument, { variables: { id } });
  const message = answer.data?.myMessage;
  const mark = useMark();
  const unread = message?.read === false;
  useEffect(() => {
    if (unread) void mark({ ids: [id] }).catch(() => undefined);
  }, [id, unread]);
  return (
    <Page
      title={message?.sort.name ?? t('messages')}
      above={[{ title: t('messages'), href: '/plans/messages' }]}
      note={message && [message.unit?.name, momentText(message.sentAt, locale)].filter(Boolean).join(' · ')}
    >
      <Found answer={answer} pick={(data) => data.myMessage}>
        {(found) => (found.lines.length ? <Lines message={found} /> : <Plain message={found} />)}
      </Found>
    </Page>
  );
}

function Plain({ message: { text, href } }: { message: Message }) {
  const t = useText();
  return (
    <section className="yx-block">
      <p>{text}</p>
      <Link href={href}>{t('subject')}</Link>
    </section>
  );
}

function Lines({ message: { lines } }: { message: Message }) {
  const t = useText();
  const { locale } = usePreferences();
  const namesOf = (titles: string[], count: number) =>
    count > titles.length ? t('more', { titles: titles.join('、'), count }) : titles.join('、');
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('things')}</Typography.Title>
      <ul className="pl-entries">
        {lines.map(({ name, dueOn, count, settled, titles, href }) => (
          <li key={`${name} ${dueOn}`}>
            <strong>{name}</strong> {settled === count && <Tag color="green">{t('done')}</Tag>}
            <div>{namesOf(titles, count)}</div>
            <div className="yx-note">
              {[
                t('due', { day: dayText(dueOn, locale) }),
                ...(settled && settled < count ? [t('settled', { settled, count })] : []),
              ].join('，')}
            </div>
            {settled < count && <Link href={href}>{t('go')}</Link>}
          </li>
        ))}
      </ul>
    </section>
  );
}
