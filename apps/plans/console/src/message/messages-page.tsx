import { DataTable, Link, Page, momentText, textsOf, usePreferences, useQuery } from '@yanxiu/console';
import type { Asked, Column, Filter } from '@yanxiu/console';
import { App, Button, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { MessageChoicesDocument, MyMessagesDocument } from '../documents/graphql.js';
import type { MessageFilter, MessageKind, MessageLineFragment } from '../documents/graphql.js';
import { ChoicesDialog } from './choices-dialog.js';
import { useMark } from './use-mark.js';

const useText = textsOf({
  title: ['消息', 'Messages'],
  note: ['发给我本人的，以及我所任职责的单位收到的', 'To myself, and for the units that I answer for'],
  what: ['内容', 'Message'],
  kind: ['种类', 'Kind'],
  to: ['发给', 'To'],
  me: ['本人', 'Myself'],
  at: ['时间', 'Sent'],
  state: ['情况', 'State'],
  unread: ['未读', 'Unread'],
  read: ['已读', 'Read'],
  muted: ['不计未读', 'Muted'],
  onlyUnread: ['只看未读', 'Unread only'],
  readAll: ['全部标为已读', 'Mark all as read'],
  done: ['已全部标为已读', 'All are marked as read'],
  failed: ['未能标为已读，请稍后重试', 'Not marked; please try again shortly'],
  choices: ['提醒设置', 'What to be told of'],
  empty: ['没有消息', 'No messages'],
});

/** Everything that was sent to the reader, latest first. */
export function MessagesPage() {
  const t = useText();
  const { message } = App.useApp();
  const [choosing, setChoosing] = useState(false);
  const mark = useMark();
  const readAll = () =>
    void mark({ until: new Date().toISOString() }).then(
      () => message.success(t('done')),
      () => message.error(t('failed')),
    );
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={
        <>
          <Button onClick={readAll}>{t('readAll')}</Button>
          <Button onClick={() => setChoosing(true)}>{t('choices')}</Button>
        </>
      }
    >
      <DataTable
        name="plans.messages"
        label={t('title')}
        query={MyMessagesDocument}
        variables={({ first, after, filters }) => ({ first, after, filter: conditions(filters) })}
        rows={(data) => data.myMessages}
        columns={useColumns((id) => void mark({ ids: [id] }).catch(() => undefined))}
        filters={useFilters()}
        rowLabel={({ text }) => text}
        open={({ href }) => href}
        empty={t('empty')}
      />
      {choosing && <ChoicesDialog close={() => setChoosing(false)} />}
    </Page>
  );
}

function conditions({ kind, unread }: Asked['filters']): MessageFilter {
  return { kinds: kind?.split(',') as MessageKind[] | undefined, ...(unread && { unread: true }) };
}

function useFilters(): Filter[] {
  const t = useText();
  const { data, previousData } = useQuery(MessageChoicesDocument);
  const kinds = ((data ?? previousData)?.messageChoices ?? []).map(({ kind }) => ({
    ...{ value: kind.code, label: kind.name },
  }));
  return [
    { kind: 'choices', key: 'kind', label: t('kind'), options: kinds },
    { kind: 'flag', key: 'unread', label: t('onlyUnread') },
  ];
}

function useColumns(mark: (id: string) => void): Column<MessageLineFragment>[] {
  const t = useText();
  const { locale } = usePreferences();
  return [
    {
      ...{ key: 'what', title: t('what') },
      render: ({ id, text, href, read }) => (
        <Link href={href} className={read ? 'yx-link' : 'yx-link pl-unread'} onClick={() => !read && mark(id)}>
          {text}
        </Link>
      ),
    },
    { key: 'kind', title: t('kind'), render: ({ sort }) => sort.name },
    { key: 'to', title: t('to'), render: ({ unit }) => unit?.name ?? t('me') },
    { key: 'at', title: t('at'), render: ({ sentAt }) => momentText(sentAt, locale) },
    {
      ...{ key: 'state', title: t('state') },
      render: ({ read, muted }) => {
        if (read) return t('read');
        return muted ? <Tag>{t('muted')}</Tag> : <Tag color="blue">{t('unread')}</Tag>;
      },
    },
  ];
}
