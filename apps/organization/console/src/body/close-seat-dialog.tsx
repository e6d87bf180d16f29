import { FormDialog, civilDay, textsOf } from '@yanxiu/console';
import { LastDay } from '../choose/reason-items.js';
import { useChange } from '../choose/use-change.js';
import { CloseBodySeatDocument } from '../documents/graphql.js';
import type { Body, Seat } from './body.js';

const useText = textsOf({
  title: ['撤销“{position}”席位', 'Close the seat of {position}'],
  submit: ['确定撤销', 'Close it'],
  effect: ['现任{name}的任期随之终止；历任记录保留。', 'The term of {name} ends with it; the record stays.'],
  done: ['席位已撤销', 'Closed'],
});

/** The end of a seat. */
export function CloseSeatDialog({ body, seat, close }: { body: Body; seat: Seat; close: () => void }) {
  const t = useText();
  const end = useChange(CloseBodySeatDocument, t('done'));
  return (
    <FormDialog<{ lastDay: string }>
      open
      danger
      title={t('title', { position: seat.position.name })}
      submit={t('submit')}
      initial={{ lastDay: civilDay() }}
      onSubmit={({ lastDay }) => end({ bodyId: body.id, version: body.version, seatId: seat.id, lastDay })}
      onClose={close}
    >
      {seat.holder && <p className="yx-note">{t('effect', { name: seat.holder.name ?? '' })}</p>}
      <LastDay min={seat.from} />
    </FormDialog>
  );
}
