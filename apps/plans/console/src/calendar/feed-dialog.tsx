import {
  Refusal,
  dayText,
  momentText,
  textsOf,
  useMutation,
  usePreferences,
  useQuery,
  useScope,
  useViewer,
} from '@yanxiu/console';
import { Alert, App, Button, Flex, Input, Modal, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import {
  CalendarFeedsDocument,
  CloseCalendarFeedDocument,
  OpenCalendarFeedDocument,
  RenewCalendarFeedDocument,
} from '../documents/graphql.js';
import type { CalendarFeedKind, CalendarFeedsQuery } from '../documents/graphql.js';

const useText = textsOf({
  title: ['订阅日历', 'Subscribe to calendars'],
  how: [
    '把地址添加到手机或电脑日历的“订阅日历”中，活动的改期、取消会自动更新。',
    'Add the address to the calendar of your phone or computer: changes follow by themselves.',
  ],
  secret: [
    '知道地址的人都能查看，请勿转发；疑似泄露时请更换地址。',
    'Who has the address may read it: keep it private, and renew it when in doubt.',
  ],
  own: ['本人的研修', 'My own training'],
  unit: ['{name}的活动', 'Activities of {name}'],
  since: ['{day}起使用此地址', 'This address since {day}'],
  read: ['最近读取：{day}', 'Last read: {day}'],
  unread: ['尚未被日历读取', 'Not read by any calendar yet'],
  open: ['开通“{name}”订阅', 'Subscribe to “{name}”'],
  copy: ['复制地址', 'Copy'],
  copied: ['地址已复制', 'Copied'],
  renew: ['更换地址', 'New address'],
  renewAsk: ['更换后，原地址立即失效，须在日历中重新添加。', 'The old address stops at once and has to be added anew.'],
  stop: ['停用', 'Stop'],
  stopAsk: ['停用后，用此地址的日历不再更新。', 'Calendars with this address are no longer updated.'],
  none: ['还没有订阅', 'Nothing is subscribed to'],
  close: ['关闭', 'Close'],
});

type Feed = NonNullable<CalendarFeedsQuery['calendarFeeds']>[number];
const person: CalendarFeedKind = 'PERSON';
const unitKind: CalendarFeedKind = 'UNIT';

/** The reader's own subscriptions, and what can be subscribed to from here. */
export function FeedDialog({ close }: { close: () => void }) {
  const t = useText();
  const scope = useScope();
  const { personId } = useViewer();
  const { data, error } = useQuery(CalendarFeedsDocument);
  const [open, { error: refused, loading }] = useMutation(OpenCalendarFeedDocument, {
    refetchQueries: ['CalendarFeeds'],
    awaitRefetchQueries: true,
  });
  const feeds = data?.calendarFeeds ?? [];
  const offers = [
    ...(personId && !feeds.some(({ kind }) => kind === person) ? [{ name: t('own'), input: { kind: person } }] : []),
    ...(scope?.unitId && scope.name && !feeds.some(({ unit }) => unit?.id === scope.unitId)
      ? [{ name: t('unit', { name: scope.name }), input: { kind: unitKind, unitId: scope.unitId } }]
      : []),
  ];
  return (
    <Modal open title={t('title')} footer={<Button onClick={close}>{t('close')}</Button>} onCancel={close} width={640}>
      <p>{t('how')}</p>
      <Alert type="info" showIcon title={t('secret')} className="pl-refusal" />
      {(error ?? refused) && <Refusal error={error ?? refused} />}
      {data && !feeds.length && <p className="yx-note">{t('none')}</p>}
      <ul className="pl-entries">
        {feeds.map((feed) => (
          <FeedLine key={feed.id} feed={feed} />
        ))}
      </ul>
      <Flex wrap gap={8}>
        {offers.map(({ name, input }) => (
          <Button
            key={input.kind}
            loading={loading}
            onClick={() => void open({ variables: { input } }).catch(() => undefined)}
          >
            {t('open', { name })}
          </Button>
        ))}
      </Flex>
    </Modal>
  );
}

function FeedLine({ feed: { id, path, unit, renewedAt, lastReadAt } }: { feed: Feed }) {
  const t = useText();
  const { locale } = usePreferences();
  const { message, modal } = App.useApp();
  const [shown, show] = useState(false);
  const after = { refetchQueries: ['CalendarFeeds'], awaitRefetchQueries: true };
  const [renew] = useMutation(RenewCalendarFeedDocument, after);
  const [stop] = useMutation(CloseCalendarFeedDocument, after);
  const address = `${location.origin}${path}`;
  const name = unit ? t('unit', { name: unit.name }) : t('own');
  const copy = async () => {
    // Without TLS browsers lend no clipboard: then the address is shown, to be copied by hand.
    const done = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    if (done) void message.success(t('copied'));
    else show(true);
  };
  const ask = (title: string, content: string, run: () => Promise<unknown>) =>
    modal.confirm({ title, content, okText: title, onOk: run });
  return (
    <li>
      <Typography.Text strong>{name}</Typography.Text>{' '}
      <span className="yx-note">{t('since', { day: dayText(renewedAt.slice(0, 10), locale) })}</span>
      <div className="yx-note">{lastReadAt ? t('read', { day: momentText(lastReadAt, locale) }) : t('unread')}</div>
      {shown && <Input readOnly value={address} aria-label={name} onFocus={({ target }) => target.select()} />}
      <Flex wrap gap={8}>
        <Button size="small" onClick={() => void copy()} aria-label={`${t('copy')} ${name}`}>
          {t('copy')}
        </Button>
        <Button
          size="small"
          onClick={() => ask(t('renew'), t('renewAsk'), () => renew({ variables: { input: { id } } }))}
        >
          {t('renew')}
        </Button>
        <Button size="small" onClick={() => ask(t('stop'), t('stopAsk'), () => stop({ variables: { input: { id } } }))}>
          {t('stop')}
        </Button>
      </Flex>
    </li>
  );
}
