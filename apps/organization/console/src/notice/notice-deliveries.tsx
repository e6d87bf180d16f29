import { DataTable, FormDialog, civilDay, dayText, textsOf, useMayAt, usePreferences } from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Button, Form, Input, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { useChange } from '../choose/use-change.js';
import { ConfirmNoticeDocument, NoticeDeliveriesDocument } from '../documents/graphql.js';
import type { NoticeDeliveriesQuery } from '../documents/graphql.js';

const useText = textsOf({
  receipts: ['回执', 'Receipts'],
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

type Delivery = NonNullable<NonNullable<NonNullable<NoticeDeliveriesQuery['notice']>['deliveries']>['nodes'][number]>;

/** Who has got a notice, and who has signed for it. */
export function NoticeDeliveries({ id, open }: { id: string; open: boolean }) {
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
