import {
  DataTable,
  Found,
  FormDialog,
  Page,
  PrintButton,
  civilDay,
  dayText,
  textsOf,
  useMayAt,
  usePreferences,
  useQuery,
} from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Alert, Button, Descriptions, Form, Input, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { useChange } from '../choose/use-change.js';
import {
  ConfirmNoticeDocument,
  NoticeDeliveriesDocument,
  NoticeDocument,
  RemindNoticeDocument,
  WithdrawNoticeDocument,
} from '../documents/graphql.js';
import type { NoticeDeliveriesQuery, NoticeQuery } from '../documents/graphql.js';

const useText = textsOf({
  notices: ['通知与回执', 'Notices'],
  demo: ['演示数据', 'Demo'],
  from: ['发文单位', 'From'],
  number: ['文号', 'Number'],
  by: ['发布人', 'Sent by'],
  at: ['发出日期', 'Sent on'],
  due: ['回执期限', 'Receipt by'],
  to: ['主送', 'To'],
  receipts: ['回执', 'Receipts'],
  count: ['{received}/{delivered} 已签收', '{received} of {delivered}'],
  withdrawn: ['本通知已撤回：{reason}', 'Withdrawn: {reason}'],
  remind: ['催办未签收的', 'Remind the others'],
  reminded: ['已催办', 'Reminded'],
  withdraw: ['撤回', 'Withdraw'],
  withdrawTitle: ['撤回通知', 'Withdraw the notice'],
  withdrawDone: ['通知已撤回', 'Withdrawn'],
  reason: ['撤回原因', 'Reason'],
  given: ['请填写，至少 2 个字', 'At least 2 characters'],
  unit: ['收文单位', 'Unit'],
  state: ['签收情况', 'Receipt'],
  signed: ['{name}于{day}签收', '{name}, {day}'],
  waiting: ['待签收', 'open'],
  reply: ['回复', 'Reply'],
  reminders: ['催办次数', 'Reminders'],
  step: ['操作', 'Step'],
  sign: ['签收', 'Sign'],
  signTitle: ['签收通知', 'Sign for the notice'],
  signDone: ['已签收', 'Signed'],
  open: ['只看待签收的', 'Open ones only'],
  none: ['没有收文单位', 'It went to nobody'],
});

type Notice = NonNullable<NoticeQuery['notice']>;
type Delivery = NonNullable<NonNullable<NonNullable<NoticeDeliveriesQuery['notice']>['deliveries']>['nodes'][number]>;

/** One notice: its text, and who has signed for it. */
export function NoticePage({ id }: { id: string }) {
  const t = useText();
  const answer = useQuery(NoticeDocument, { variables: { id } });
  const notice = answer.data?.notice;
  const may = useMayAt(notice?.unit)('organization:notify');
  return (
    <Page
      title={notice?.title ?? t('notices')}
      above={[{ title: t('notices'), href: '/organization/notices' }]}
      note={notice?.demo ? <Tag>{t('demo')}</Tag> : undefined}
      actions={
        notice && (
          <>
            <PrintButton />
            {may && !notice.withdrawnReason && <Steps notice={notice} />}
          </>
        )
      }
    >
      <Found answer={answer} pick={(data) => data.notice}>
        {(found) => (
          <div className="yx-blocks">
            {found.withdrawnReason && (
              <Alert type="warning" showIcon title={t('withdrawn', { reason: found.withdrawnReason })} />
            )}
            <Facts notice={found} />
            <section className="yx-block og-text">{found.text}</section>
            <Deliveries id={found.id} open={!found.withdrawnReason} />
          </div>
        )}
      </Found>
    </Page>
  );
}

function Facts({ notice }: { notice: Notice }) {
  const t = useText();
  const { locale } = usePreferences();
  const { unit, documentNumber, sentBy, sentAt, receiptBy, addressees, receipts } = notice;
  const facts = [
    { key: 'from', children: unit?.name ?? '—' },
    { key: 'number', children: documentNumber ?? '—' },
    { key: 'by', children: sentBy },
    { key: 'at', children: dayText(civilDay(sentAt), locale) },
    { key: 'due', children: dayText(receiptBy, locale) },
    { key: 'to', children: addressees.map(({ name }) => name).join('、') || '—' },
    { key: 'receipts', children: t('count', { received: receipts.received, delivered: receipts.delivered }) },
  ];
  return (
    <section className="yx-block">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 3 }}
        items={facts.map(({ key, children }) => ({ key, label: t(key as 'from'), children }))}
      />
    </section>
  );
}

function Steps({ notice: { id, version, receipts } }: { notice: Notice }) {
  const t = useText();
  const [withdrawing, setWithdrawing] = useState(false);
  const remind = useChange(RemindNoticeDocument, t('reminded'));
  const withdraw = useChange(WithdrawNoticeDocument, t('withdrawDone'));
  return (
    <>
      {receipts.open > 0 && <Button onClick={() => void remind({ id }).catch(() => undefined)}>{t('remind')}</Button>}
      <Button danger onClick={() => setWithdrawing(true)}>
        {t('withdraw')}
      </Button>
      {withdrawing && (
        <FormDialog<{ reason: string }>
          open
          danger
          title={t('withdrawTitle')}
          submit={t('withdraw')}
          onSubmit={({ reason }) => withdraw({ id, version, reason: reason.trim() })}
          onClose={() => setWithdrawing(false)}
        >
          <Form.Item
            name="reason"
            label={t('reason')}
            rules={[{ required: true, whitespace: true, min: 2, message: t('given') }]}
          >
            <Input maxLength={200} />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}

function Deliveries({ id, open }: { id: string; open: boolean }) {
  const t = useText();
  const { locale } = usePreferences();
  const columns: Column<Delivery>[] = [
    { key: 'unit', title: t('unit'), render: ({ unitName }) => unitName ?? '—' },
    {
      key: 'state',
      title: t('state'),
      render: ({ receivedAt, receivedBy }) =>
        receivedAt ? (
          t('signed', { name: receivedBy ?? '', day: dayText(civilDay(receivedAt), locale) })
        ) : (
          <Tag color="warning">{t('waiting')}</Tag>
        ),
    },
    { key: 'reply', title: t('reply'), render: ({ reply }) => reply ?? '—' },
    { key: 'reminders', title: t('reminders'), align: 'right', render: ({ reminders }) => reminders },
    ...(open ? [{ key: 'step', title: t('step'), render: (delivery: Delivery) => <Sign delivery={delivery} /> }] : []),
  ];
  return (
    <DataTable
      name="organization.notice-deliveries"
      label={t('receipts')}
      query={NoticeDeliveriesDocument}
      variables={({ first, after, filters: { open: waiting } }) => ({
        ...{ id, first, after },
        open: waiting ? true : undefined,
      })}
      rows={(data) => data.notice?.deliveries}
      columns={columns}
      filters={[{ kind: 'flag', key: 'open', label: t('open') }]}
      rowLabel={({ unitName }) => unitName ?? ''}
      empty={t('none')}
    />
  );
}

/** Signs for a unit, with a reply where one is wanted. */
function Sign({ delivery: { id, unit, receivedAt } }: { delivery: Delivery }) {
  const t = useText();
  const may = useMayAt(unit)('organization:file');
  const [signing, setSigning] = useState(false);
  const confirm = useChange(ConfirmNoticeDocument, t('signDone'));
  if (receivedAt || !unit || !may) return '—';
  return (
    <>
      <Button size="small" onClick={() => setSigning(true)}>
        {t('sign')}
      </Button>
      {signing && (
        <FormDialog<{ reply?: string }>
          open
          title={t('signTitle')}
          submit={t('sign')}
          onSubmit={({ reply }) => confirm({ deliveryId: id, ...(reply?.trim() && { reply: reply.trim() }) })}
          onClose={() => setSigning(false)}
        >
          <Form.Item name="reply" label={t('reply')}>
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
