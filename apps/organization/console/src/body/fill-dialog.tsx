import { FormDialog, civilDay, textsOf } from '@yanxiu/console';
import { Form, Input } from '@yanxiu/console/antd';
import { FirstDay } from '../choose/reason-items.js';
import { useChange } from '../choose/use-change.js';
import { FillBodySeatDocument } from '../documents/graphql.js';
import type { Body, Seat } from './body.js';
import { HolderItems, holderOf } from './holder-items.js';
import type { HolderValues } from './holder-items.js';

const useText = textsOf({
  title: ['确定“{position}”席位的任职者', 'Who sits as {position}'],
  submit: ['确定', 'Confirm'],
  before: ['现任{name}的任期至新任起始日的前一天止。', '{name} leaves the seat on the day before.'],
  reason: ['说明', 'Note'],
  done: ['任职者已更新', 'Saved'],
});

interface Values extends HolderValues {
  from: string;
  reason?: string;
}

/** Puts somebody on a seat, or leaves it vacant; who sat there until then stays on record. */
export function FillDialog({ body, seat, close }: { body: Body; seat: Seat; close: () => void }) {
  const t = useText();
  const fill = useChange(FillBodySeatDocument, t('done'));
  const send = ({ from, reason, ...who }: Values) =>
    fill({
      ...{ bodyId: body.id, version: body.version, seatId: seat.id, holder: holderOf(who), from },
      ...(reason?.trim() && { reason: reason.trim() }),
    });
  return (
    <FormDialog<Values>
      open
      title={t('title', { position: seat.position.name })}
      submit={t('submit')}
      initial={{ who: 'person', from: civilDay() }}
      onSubmit={send}
      onClose={close}
    >
      {seat.holder && <p className="yx-note">{t('before', { name: seat.holder.name ?? '' })}</p>}
      <HolderItems under={body.unit?.id} {...(!seat.holder && { choices: ['person', 'outside'] })} />
      <FirstDay />
      <Form.Item name="reason" label={t('reason')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
