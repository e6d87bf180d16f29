import { useEffect, useState } from 'react';
import { Link, messagesChanged, momentText, textsOf, usePreferences } from '@yanxiu/console';
import { Alert, Button, Drawer, Empty, Skeleton } from '@yanxiu/console/antd';
import type { SliceMessages } from '../slices.js';
import { ask } from './ask.js';
import { merged } from './messages.js';
import type { Message, Told } from './messages.js';

const useText = textsOf({
  title: ['消息', 'Messages'],
  nothing: ['没有消息', 'No messages'],
  failed: ['消息暂时无法读取，请稍后再试', 'Messages can’t be read now; please try again shortly'],
  readAll: ['全部标为已读', 'Mark all as read'],
  all: ['查看全部消息', 'All messages'],
  unread: ['未读', 'Unread'],
});

interface PanelProps {
  open: boolean;
  sources: SliceMessages[];
  close: () => void;
}

/** The latest messages of all slices, with the way to where each is dealt with. */
export function Panel({ open, sources, close }: PanelProps) {
  const t = useText();
  const { told, failed, again } = useLatest(open, sources);
  const waiting = told?.filter(({ read }) => !read) ?? [];
  const readAll = async () => {
    await mark(waiting);
    again();
  };
  const go = (message: Told) => {
    close();
    if (!message.read) void mark([message]);
  };
  return (
    <Drawer
      title={t('title')}
      placement="right"
      size={380}
      open={open}
      onClose={close}
      extra={
        waiting.length > 0 && (
          <Button size="small" type="link" onClick={() => void readAll()}>
            {t('readAll')}
          </Button>
        )
      }
      footer={sources.map(({ page }) => (
        <Link key={page} href={page} onClick={close}>
          {t('all')}
        </Link>
      ))}
    >
      {failed && <Alert type="warning" showIcon title={t('failed')} />}
      {!told && !failed && <Skeleton active />}
      {told?.length === 0 && !failed && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('nothing')} />}
      {told && told.length > 0 && (
        <ul className="sh-messages">
          {told.map((message) => (
            <Line key={message.id} message={message} go={go} />
          ))}
        </ul>
      )}
    </Drawer>
  );
}

function Line({ message, go }: { message: Told; go: (message: Told) => void }) {
  const t = useText();
  const { locale } = usePreferences();
  const { text, href, sentAt, read, sort } = message;
  return (
    <li className={read ? undefined : 'sh-unread'}>
      <Link href={href} onClick={() => go(message)}>
        {text}
      </Link>
      <div className="yx-note">
        {!read && <strong>{t('unread')} · </strong>}
        {[sort.name, momentText(sentAt, locale)].join(' · ')}
      </div>
    </li>
  );
}

/** Marks messages as read in the slices that they came from; the bell counts anew. */
async function mark(messages: Told[]): Promise<void> {
  const sources = [...new Set(messages.map(({ from }) => from.mark))];
  const idsOf = (source: string) => messages.filter(({ from }) => from.mark === source).map(({ id }) => id);
  await Promise.all(sources.map((source) => ask(source, { ids: idsOf(source) })));
  messagesChanged.set(messagesChanged.get() + 1);
}

function useLatest(open: boolean, sources: SliceMessages[]) {
  const [told, setTold] = useState<Told[]>();
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  const asked = sources.map(({ latest }) => latest).join(' ');
  useEffect(() => {
    if (!open) return undefined;
    let left = false;
    void latestOf(sources).then((answers) => {
      if (left) return;
      const known = answers.flatMap(({ from, messages }) => (messages ? [{ from, messages }] : []));
      setFailed(known.length < answers.length);
      setTold(merged(known));
    });
    return () => {
      left = true;
    };
  }, [open, asked, turn]);
  return { told, failed, again: () => setTurn((now) => now + 1) };
}

const latestOf = (sources: SliceMessages[]) =>
  Promise.all(
    sources.map(async (from) => {
      const answer = await ask<{ latest: { nodes: Message[] } | null }>(from.latest);
      return { from, messages: answer?.latest?.nodes };
    }),
  );
