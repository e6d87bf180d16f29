import { ClockInput, FormDialog, clockPattern, client, navigate, newKey, textsOf, useMutation } from '@yanxiu/console';
import { App, Checkbox, Form, Input, InputNumber, Radio, Select } from '@yanxiu/console/antd';
import { useState } from 'react';
import { CreateFacilityDocument, UpdateFacilityDocument } from '../documents/graphql.js';
import type { FacilityCircle, FacilityKind, FacilityLineFragment } from '../documents/graphql.js';
import { useFacilityText, useWeekdays } from './words.js';

const useText = textsOf({
  create: ['登记场地或设备', 'Enter a room or equipment'],
  edit: ['修改登记', 'Change what is entered'],
  save: ['保存', 'Save'],
  created: ['已登记', 'Entered'],
  changed: ['已保存', 'Saved'],
  needed: ['请填写名称，2–60 字', 'Give a name of 2 to 60 characters'],
  from: ['每天开放起', 'Open from'],
  to: ['每天开放止', 'Open to'],
  days: ['开放日', 'Open days'],
  clock: ['请按 14:30 的形式填写', 'As in 14:30'],
  hoursNote: [
    '开放时间用于计算使用率；没有规定的可以不填，三项一起填。',
    'Opening hours are for the figures of use: fill in all three, or none.',
  ],
  together: ['开放的起止时间和开放日请一起填写', 'Give open from, open to and days together'],
  unique: ['本单位已有同名的场地或设备，请换一个名称', 'The unit has one of this name: choose another'],
});

interface Values {
  kind: FacilityKind;
  name: string;
  place?: string;
  seats?: number;
  circle: FacilityCircle;
  note?: string;
  openFrom?: string;
  openTo?: string;
  openDays: number[];
}

interface Props {
  /** Who is to keep a new one. */
  unitId?: string;
  facility?: FacilityLineFragment;
  close: () => void;
}

/** Enters a room or a piece of equipment, or sets right what is said of one. */
export function FacilityDialog({ unitId, facility, close }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const [idempotencyKey] = useState(newKey);
  const [create] = useMutation(CreateFacilityDocument, { refetchQueries: ['Facilities'] });
  const [change] = useMutation(UpdateFacilityDocument, { refetchQueries: ['Facilities', 'FacilityTimeline'] });
  const send = async ({ kind, seats, ...values }: Values) => {
    const said = { ...trimmed(values), ...(kind === 'ROOM' && seats && { seats }) };
    if (facility) return change({ variables: { input: { ...said, id: facility.id, version: facility.version } } });
    const { data } = await create({ variables: { input: { ...said, kind, unitId: unitId ?? '', idempotencyKey } } });
    if (data) navigate(`/plans/facilities/${data.createFacility.facility.id}`);
  };
  return (
    <FormDialog<Values>
      open
      title={t(facility ? 'edit' : 'create')}
      submit={t('save')}
      initial={facility ? valuesOf(facility) : { kind: 'ROOM', circle: 'UNIT', openDays: [] }}
      hints={{ together: t('together'), unique: t('unique') }}
      onSubmit={send}
      onDone={() => void message.success(t(facility ? 'changed' : 'created'))}
      onReload={() => void client.refetchQueries({ include: ['Facility'] })}
      onClose={close}
    >
      <Fields fixed={Boolean(facility)} />
    </FormDialog>
  );
}

const valuesOf = ({ kind, name, place, seats, circle, note, openFrom, openTo, openDays }: FacilityLineFragment) =>
  ({
    ...{ kind, name, circle, openDays: [...openDays] },
    ...(place && { place }),
    ...(seats && { seats }),
    ...(note && { note }),
    ...(openFrom && openTo && { openFrom, openTo }),
  }) satisfies Values;

function trimmed({ name, place, note, openFrom, openTo, ...rest }: Omit<Values, 'kind' | 'seats'>) {
  const texts = Object.entries({ place: place?.trim(), note: note?.trim(), openFrom, openTo });
  const said = texts.filter(([, text]) => text);
  return { ...rest, name: name.trim(), ...(Object.fromEntries(said) as Record<string, string>) };
}

function Fields({ fixed }: { fixed: boolean }) {
  const t = useText();
  const word = useFacilityText();
  const weekdays = useWeekdays();
  const kind = Form.useWatch<FacilityKind | undefined>('kind');
  const clock = [{ pattern: clockPattern, message: t('clock') }];
  return (
    <>
      <Form.Item name="kind" label={word('kind')}>
        <Radio.Group
          disabled={fixed}
          options={(['ROOM', 'EQUIPMENT'] as const).map((value) => ({ value, label: word(value) }))}
        />
      </Form.Item>
      <Form.Item
        name="name"
        label={word('name')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <div className="pl-fields">
        <Form.Item name="place" label={word('place')}>
          <Input maxLength={100} />
        </Form.Item>
        {kind !== 'EQUIPMENT' && (
          <Form.Item name="seats" label={word('seats')}>
            <InputNumber min={1} max={99_999} precision={0} className="yx-wide" />
          </Form.Item>
        )}
      </div>
      <Form.Item name="circle" label={word('circle')}>
        <Select options={(['UNIT', 'BELOW', 'ALLIANCE'] as const).map((value) => ({ value, label: word(value) }))} />
      </Form.Item>
      <p className="yx-note">{t('hoursNote')}</p>
      <div className="pl-fields">
        <Form.Item name="openFrom" label={t('from')} rules={clock}>
          <ClockInput />
        </Form.Item>
        <Form.Item name="openTo" label={t('to')} rules={clock}>
          <ClockInput />
        </Form.Item>
      </div>
      <Form.Item name="openDays" label={t('days')}>
        <Checkbox.Group options={weekdays} />
      </Form.Item>
      <Form.Item name="note" label={word('note')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  );
}
