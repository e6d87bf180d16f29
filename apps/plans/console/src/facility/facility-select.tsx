import { SearchSelect, textsOf, useQuery } from '@yanxiu/console';
import { useState } from 'react';
import { FacilityChoicesDocument, FacilityNamesDocument } from '../documents/graphql.js';

const useText = textsOf({
  FREE: ['空闲', 'Free'],
  TAKEN: ['该时间已有预约', 'Taken then'],
  CLOSED: ['当天停用', 'Closed then'],
  toConfirm: ['须经{name}确认', '{name} has to confirm'],
  seats: ['{count} 座', '{count} seats'],
  placeholder: ['选择要预约的场地、设备', 'Rooms and equipment to book'],
});

interface Props {
  id?: string;
  value?: string[];
  onChange?: (ids: never) => void;
  unitId: string;
  activityId: string | null;
  times: { startsAt: string; endsAt: string } | undefined;
  /** The name of the first one, for the place of the meeting. */
  named: (text: string) => void;
  /** Its name where no form item gives it one. */
  label?: string;
}

/** Rooms and equipment for a meeting: what is free at its time comes first, the unit's own before others'. */
export function FacilitySelect({ id, value = [], onChange, unitId, activityId, times, named, label }: Props) {
  const t = useText();
  const [text, setText] = useState('');
  const right = times && times.startsAt < times.endsAt ? times : undefined;
  const asked = { unitId, ...right, ...(activityId && { activityId }), ...(text && { nameContains: text }) };
  const { data, previousData, loading } = useQuery(FacilityChoicesDocument, {
    variables: { startsAt: '', endsAt: '', ...asked },
    skip: !right,
  });
  // What was booked keeps its name, before any time is chosen as well.
  const known = useQuery(FacilityNamesDocument, { variables: { unitId }, skip: right !== undefined || !value.length });
  const found = (data ?? previousData)?.facilityChoices ?? [];
  const choices = found.map(({ facility, standing, toConfirm }) => ({
    value: facility.id,
    label: facility.name,
    hint: [
      t(standing),
      facility.seats && t('seats', { count: facility.seats }),
      toConfirm && t('toConfirm', { name: facility.owner?.name ?? '' }),
    ]
      .filter(Boolean)
      .join('，'),
  }));
  const names = (known.data?.facilities?.nodes ?? []).map((one) => ({ value: one.id, label: one.name }));
  const change = (ids: string[]) => {
    const [first] = ids;
    const chosen = found.find(({ facility }) => facility.id === first)?.facility;
    if (chosen?.kind === 'ROOM') named([chosen.place, chosen.name].filter(Boolean).join(' '));
    onChange?.(ids as never);
  };
  return (
    <SearchSelect
      {...(id !== undefined && { id })}
      {...(label !== undefined && { label })}
      multiple
      value={value}
      onChange={change as (ids: never) => void}
      placeholder={t('placeholder')}
      choices={right ? choices : names}
      loading={loading || known.loading}
      search={setText}
    />
  );
}
