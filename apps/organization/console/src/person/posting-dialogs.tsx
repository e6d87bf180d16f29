import { FormDialog, civilDay, dayText, textsOf, usePreferences } from '@yanxiu/console';
import { Checkbox, Form, Select } from '@yanxiu/console/antd';
import { useNeeded } from '../choose/needed.js';
import { DayItem } from '../choose/reason-items.js';
import { useChange } from '../choose/use-change.js';
import { AddPostingDocument, EndPostingDocument, TransferPersonDocument } from '../documents/graphql.js';
import { dayAfter, dayBefore } from './lasts.js';
import type { Person } from './person.js';
import { PostingFields, postingOf } from './posting-fields.js';
import type { PostingValues } from './posting-fields.js';

const useText = textsOf({
  add: ['增加任职', 'Add a posting'],
  addNote: [
    '支教、兼课等第二任职在此登记，两处任职同时有效。调动工作请用“调动”。',
    'For a second posting beside the present one. To move somebody, use “Transfer”.',
  ],
  addDone: ['任职已登记', 'Added'],
  main: ['设为主要任职（原主要任职转为兼任）', 'Make it the main posting'],
  end: ['终止任职', 'End the posting'],
  endNote: [
    '终止后记录保留，当时的研修、学分仍记在该校。',
    'The record stays; what was done in its time stays with the school.',
  ],
  endMain: [
    '这是主要任职。人员调往他校的，请改用“调动”，以免出现无任职的空档。',
    'This is the main posting. For a move to another unit use “Transfer”, so that no gap opens.',
  ],
  endDone: ['任职已终止', 'Ended'],
  lastDay: ['最后一天', 'Last day'],
  lastDayHint: ['当日仍在任', 'Still served on that day'],
  transfer: ['调动', 'Transfer'],
  transferNote: [
    '原任职至报到前一天止，新任职自报到日起为主要任职。',
    'The old posting ends the day before; the new one is the main posting from the first day on.',
  ],
  transferDone: ['调动已办理', 'Transferred'],
  leaves: ['调出任职', 'Leaves'],
  leavesOption: ['{unit}　{position}（{from}起）', '{unit}, {position}, since {from}'],
  reports: ['报到日', 'First day there'],
  submit: ['登记', 'Add'],
});

export type Posting = Person['postings'][number];

interface DialogProps {
  person: Person;
  open: boolean;
  onClose: () => void;
}

interface AddValues {
  posting: PostingValues;
  main?: boolean;
}

/** A posting beside those that last. */
export function AddPostingDialog({ person, open, onClose }: DialogProps) {
  const t = useText();
  const add = useChange(AddPostingDocument, t('addDone'));
  const { id: personId, version } = person;
  return (
    <FormDialog<AddValues>
      open={open}
      title={t('add')}
      submit={t('submit')}
      width={640}
      initial={{ posting: { from: civilDay() } as PostingValues }}
      onSubmit={({ posting, main }) => add({ personId, version, posting: postingOf(posting), main: main === true })}
      onClose={onClose}
    >
      <p className="yx-note">{t('addNote')}</p>
      <PostingFields name="posting" at={person.postings[0]?.unit?.id} />
      <Form.Item name="main" valuePropName="checked">
        <Checkbox>{t('main')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}

interface EndPostingDialogProps {
  person: Person;
  posting: Posting;
  onClose: () => void;
}

/** The last day of a posting. */
export function EndPostingDialog({ person: { version }, posting, onClose }: EndPostingDialogProps) {
  const t = useText();
  const today = civilDay();
  const end = useChange(EndPostingDocument, t('endDone'));
  return (
    <FormDialog<{ lastDay: string }>
      open
      danger
      title={`${t('end')}　${posting.unit?.name ?? ''}　${posting.position.name}`}
      submit={t('end')}
      initial={{ lastDay: today < posting.from ? posting.from : today }}
      onSubmit={({ lastDay }) => end({ id: posting.id, version, lastDay })}
      onClose={onClose}
    >
      <p className="yx-note">{t('endNote')}</p>
      {posting.main && <p className="yx-note">{t('endMain')}</p>}
      <DayItem
        name="lastDay"
        label={t('lastDay')}
        hint={t('lastDayHint')}
        min={posting.from}
        max={posting.to ? dayBefore(posting.to) : undefined}
      />
    </FormDialog>
  );
}

interface TransferValues {
  leaves: string;
  posting: PostingValues;
}

/** Out of one posting and into another, which becomes the main one. */
export function TransferDialog({ person, open, onClose }: DialogProps) {
  const t = useText();
  const { locale } = usePreferences();
  const transfer = useChange(TransferPersonDocument, t('transferDone'));
  const { id: personId, version } = person;
  const { pick } = useNeeded();
  const lasting = person.postings.filter(({ to, unit }) => to === null && unit);
  const options = lasting.map(({ id, unit, position, from }) => ({
    value: id,
    label: t('leavesOption', { unit: unit?.name ?? '', position: position.name, from: dayText(from, locale) }),
  }));
  return (
    <FormDialog<TransferValues>
      open={open}
      title={t('transfer')}
      submit={t('transfer')}
      width={640}
      initial={{ leaves: lasting[0]?.id ?? '', posting: { from: civilDay() } as PostingValues }}
      onSubmit={({ leaves, posting }) => transfer({ personId, version, leavesId: leaves, posting: postingOf(posting) })}
      onClose={onClose}
    >
      <p className="yx-note">{t('transferNote')}</p>
      <Form.Item name="leaves" label={t('leaves')} rules={pick(t('leaves'))}>
        <Select options={options} />
      </Form.Item>
      <Form.Item noStyle dependencies={['leaves']}>
        {({ getFieldValue }) => {
          const leaves = lasting.find(({ id }) => id === getFieldValue('leaves'));
          const begins = { label: t('reports'), min: leaves && dayAfter(leaves.from) };
          return <PostingFields name="posting" at={lasting[0]?.unit?.id} begins={begins} ends={false} />;
        }}
      </Form.Item>
    </FormDialog>
  );
}
