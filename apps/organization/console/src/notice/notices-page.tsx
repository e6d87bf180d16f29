import {
  DataTable,
  Link,
  Page,
  civilDay,
  dayText,
  textsOf,
  useHolds,
  useMayAt,
  usePreferences,
  useQuery,
  useScope,
} from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Button, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { SideLinks, useSide } from '../choose/side-links.js';
import { NoticesDocument, ReceivedNoticesDocument, UnitPlaceDocument } from '../documents/graphql.js';
import type { NoticesQuery, ReceivedNoticesQuery } from '../documents/graphql.js';
import { SendDialog } from './send-dialog.js';

const useText = textsOf({
  title: ['通知与回执', 'Notices'],
  note: ['{name}及所属机构收到、发出的通知', 'Notices to and from {name} and all below'],
  received: ['收到的通知', 'Received'],
  sent: ['发出的通知', 'Sent'],
  name: ['标题', 'Title'],
  number: ['文号', 'Number'],
  from: ['发文单位', 'From'],
  to: ['收文单位', 'To'],
  at: ['发出日期', 'Sent on'],
  due: ['回执期限', 'Receipt by'],
  state: ['回执', 'Receipt'],
  done: ['{day}已签收', 'received {day}'],
  waiting: ['待签收', 'open'],
  late: ['逾期未签收', 'overdue'],
  count: ['{received}/{delivered} 已签收', '{received} of {delivered}'],
  withdrawn: ['已撤回', 'Withdrawn'],
  open: ['只看待签收的', 'Open ones only'],
  send: ['发布通知', 'Send a notice'],
  noneReceived: ['没有收到通知', 'No notice was received'],
  noneSent: ['还没有发出通知', 'No notice was sent'],
});

/** Who sends looks at receipts first, who receives at what he has to sign. */
const sidesOf = (sends: boolean) => (sends ? (['sent', 'received'] as const) : (['received', 'sent'] as const));

/** DL-02: notices with their delivery list; each addressee signs a receipt. */
export function NoticesPage() {
  const t = useText();
  const scope = useScope();
  const sides = sidesOf(useHolds()('organization:notify'));
  const side = useSide<'sent' | 'received'>(sides);
  const [sending, setSending] = useState(false);
  const { data } = useQuery(UnitPlaceDocument, { variables: { id: scope?.unitId ?? '' }, skip: !scope });
  const unit = data?.orgUnit;
  const maySend = useMayAt(unit)('organization:notify');
  return (
    <Page
      title={t('title')}
      note={scope?.name ? t('note', { name: scope.name }) : undefined}
      actions={
        unit &&
        maySend && (
          <Button type="primary" onClick={() => setSending(true)}>
            {t('send')}
          </Button>
        )
      }
    >
      <SideLinks label={t('title')} sides={sides} chosen={side} titleOf={t} />
      {side === 'sent' ? <Sent under={scope?.unitId} /> : <Received unitId={scope?.unitId} />}
      {sending && unit && <SendDialog unit={unit} close={() => setSending(false)} />}
    </Page>
  );
}

type Delivery = NonNullable<ReceivedNoticesQuery['receivedNotices']>['nodes'][number];

function Received({ unitId }: { unitId: string | undefined }) {
  const t = useText();
  const { locale } = usePreferences();
  const columns: Column<Delivery>[] = [
    {
      key: 'name',
      title: t('name'),
      render: ({ notice }) =>
        notice ? <Link href={`/organization/notices/${notice.id}`}>{notice.title}</Link> : t('withdrawn'),
    },
    { key: 'from', title: t('from'), render: ({ notice }) => notice?.unit?.name ?? '—' },
    { key: 'to', title: t('to'), render: ({ unitName }) => unitName ?? '—' },
    { key: 'at', title: t('at'), render: ({ sentAt }) => dayText(civilDay(sentAt), locale) },
    { key: 'due', title: t('due'), render: ({ notice }) => dayText(notice?.receiptBy, locale) },
    { key: 'state', title: t('state'), render: (delivery) => <ReceiptState delivery={delivery} /> },
  ];
  return (
    <DataTable
      name="organization.received-notices"
      label={t('received')}
      query={ReceivedNoticesDocument}
      variables={({ first, after, filters: { open } }) => ({ first, after, unitId, open: open ? true : undefined })}
      rows={(data) => data.receivedNotices}
      columns={columns}
      filters={[{ kind: 'flag', key: 'open', label: t('open') }]}
      rowLabel={({ unitName, notice }) => `${unitName ?? ''} ${notice?.title ?? ''}`}
      empty={t('noneReceived')}
    />
  );
}

function ReceiptState({ delivery: { receivedAt, notice } }: { delivery: Delivery }) {
  const t = useText();
  const { locale } = usePreferences();
  if (receivedAt) return t('done', { day: dayText(civilDay(receivedAt), locale) });
  const late = !!notice?.receiptBy && notice.receiptBy < civilDay();
  return <Tag color={late ? 'error' : 'warning'}>{t(late ? 'late' : 'waiting')}</Tag>;
}

type Notice = NonNullable<NoticesQuery['notices']>['nodes'][number];

function Sent({ under }: { under: string | undefined }) {
  const t = useText();
  const { locale } = usePreferences();
  const columns: Column<Notice>[] = [
    {
      key: 'name',
      title: t('name'),
      render: ({ id, title, withdrawnReason }) => (
        <>
          <Link href={`/organization/notices/${id}`}>{title}</Link> {withdrawnReason && <Tag>{t('withdrawn')}</Tag>}
        </>
      ),
    },
    { key: 'number', title: t('number'), render: ({ documentNumber }) => documentNumber ?? '—' },
    { key: 'from', title: t('from'), render: ({ unit }) => unit?.name ?? '—' },
    { key: 'at', title: t('at'), render: ({ sentAt }) => dayText(civilDay(sentAt), locale) },
    { key: 'due', title: t('due'), render: ({ receiptBy }) => dayText(receiptBy, locale) },
    {
      key: 'state',
      title: t('state'),
      render: ({ receipts: { received, delivered } }) => t('count', { received, delivered }),
    },
  ];
  return (
    <DataTable
      name="organization.sent-notices"
      label={t('sent')}
      query={NoticesDocument}
      variables={({ first, after }) => ({ first, after, under })}
      rows={(data) => data.notices}
      columns={columns}
      empty={t('noneSent')}
    />
  );
}
