import { Refusal, dayText, textsOf, usePreferences, useQuery } from '@yanxiu/console';
import { Alert, Form, Input, Select } from '@yanxiu/console/antd';
import { useEffect } from 'react';
import { SeriesPlanDocument } from '../documents/graphql.js';
import type { SeriesPlanInput, SeriesPlanQuery } from '../documents/graphql.js';
import { FacilitySelect } from '../facility/facility-select.js';
import { weekdayName } from './words.js';

const useText = textsOf({
  facilities: ['场地和设备', 'Rooms and equipment'],
  first: [
    '填写星期、起止日期和时间后可选；每次都预约，放假不办的日子不占用',
    'Give days and times first; booked for each meeting, not for holidays',
  ],
  count: ['共 {count} 次：{from} 至 {to}', '{count} meetings, {from} to {to}'],
  skipped: ['遇放假不办：{days}', 'Left out: {days}'],
  clashes: [
    '有 {count} 次不能使用所选的场地设备，请逐次选定如何安排',
    '{count} meetings cannot have them: choose for each what to do',
  ],
  free: ['所选场地设备各次均可使用', 'All of them are free every time'],
  TAKEN: ['“{name}”已有预约', '{name} is taken'],
  CLOSED: ['“{name}”停用：{reason}', '{name} is closed: {reason}'],
  choose: ['请选择', 'Choose'],
  chosen: ['请选定这次如何安排', 'Choose what to do'],
  without: ['这次不用', 'Go without'],
  other: ['另选场地设备', 'Take others'],
  others: ['另选的场地设备', 'Others'],
  place: ['这次的地点', 'Its place'],
  placeNeeded: ['请填写这次的地点', 'Give its place'],
  someDay: ['这段时间里没有可办的日子，请调整起止日期。', 'No day is left: change the first or last day.'],
  atMost: ['一个系列至多 60 次，请缩短起止日期或隔周举行。', '60 at most: take fewer weeks.'],
  usable: ['所选场地设备不供本单位使用，请另选。', 'It is not for this unit: choose another.'],
});

type Meeting = NonNullable<SeriesPlanQuery['seriesPlan']>['meetings'][number];

/** What is done about a meeting that cannot have what was chosen. */
export type OtherRooms = Record<
  string,
  { how?: 'without' | 'other'; facilityIds?: string[]; place?: string } | undefined
>;

interface Props {
  unitId: string;
  /** Days and times, once all of them are typed. */
  when: Omit<SeriesPlanInput, 'facilityIds'> | undefined;
  /** Keeps what each clash is about, for what is sent. */
  plan: (meetings: readonly Meeting[]) => void;
  named: (text: string) => void;
}

/** Rooms of all meetings of a series, and for each that cannot have them what to do instead (DL-15, OH-15). */
export function SeriesRooms({ unitId, when, plan, named }: Props) {
  const t = useText();
  const { locale } = usePreferences();
  const facilityIds = Form.useWatch<string[] | undefined>('facilityIds') ?? [];
  const input = when && { ...when, facilityIds };
  const { data, previousData, error } = useQuery(SeriesPlanDocument, {
    variables: { input: input! },
    skip: !input,
    fetchPolicy: 'cache-and-network',
  });
  const found = input && !error ? (data ?? previousData)?.seriesPlan : undefined;
  const meetings = found?.meetings;
  useEffect(() => plan(meetings ?? []), [meetings, plan]);
  const [first] = meetings ?? [];
  const last = meetings?.at(-1);
  const hindered = meetings?.filter(({ hindrances }) => hindrances.length) ?? [];
  const off = found?.skipped.map(({ day, reason }) => `${dayText(day, locale)}（${reason}）`).join('、');
  return (
    <>
      <Form.Item name="facilityIds" label={t('facilities')} extra={first ? undefined : t('first')}>
        <FacilitySelect unitId={unitId} activityId={null} times={first} named={named} />
      </Form.Item>
      {error && <Refusal error={error} hints={{ someDay: t('someDay'), atMost: t('atMost'), usable: t('usable') }} />}
      {first && last && (
        <p className="yx-note">
          {t('count', {
            count: meetings?.length ?? 0,
            from: dayText(first.day, locale),
            to: dayText(last.day, locale),
          })}
          {off && `；${t('skipped', { days: off })}`}
          {facilityIds.length > 0 && !hindered.length && `；${t('free')}`}
        </p>
      )}
      {hindered.length > 0 && (
        <Alert type="warning" showIcon title={t('clashes', { count: hindered.length })} className="pl-refusal" />
      )}
      {hindered.map((meeting) => (
        <Instead key={meeting.day} unitId={unitId} meeting={meeting} facilityIds={facilityIds} />
      ))}
    </>
  );
}

interface InsteadProps {
  unitId: string;
  meeting: Meeting;
  facilityIds: readonly string[];
}

function Instead({ unitId, meeting: { day, startsAt, endsAt, hindrances }, facilityIds }: InsteadProps) {
  const t = useText();
  const { locale } = usePreferences();
  const form = Form.useFormInstance();
  const how = Form.useWatch<string | undefined>(['other', day, 'how']);
  const named = (text: string) => form.setFieldValue(['other', day, 'place'], text);
  const weekday = weekdayName(new Date(`${day}T00:00:00Z`).getUTCDay() || 7, locale);
  const label = `${dayText(day, locale)} ${weekday}`;
  const gone = new Set(hindrances.map(({ facility }) => facility?.id));
  const why = hindrances.map(({ standing, reason, facility }) =>
    t(standing === 'CLOSED' ? 'CLOSED' : 'TAKEN', { name: facility?.name ?? '', reason: reason ?? '' }),
  );
  return (
    <div className="pl-instead" role="group" aria-label={label}>
      <div>
        <strong>{label}</strong>
        <div className="yx-note">{why.join('；')}</div>
      </div>
      <Form.Item name={['other', day, 'how']} rules={[{ required: true, message: t('chosen') }]}>
        <Select
          aria-label={label}
          placeholder={t('choose')}
          options={[
            { value: 'without', label: t('without') },
            { value: 'other', label: t('other') },
          ]}
        />
      </Form.Item>
      {how === 'other' && (
        <Form.Item
          name={['other', day, 'facilityIds']}
          initialValue={facilityIds.filter((id) => !gone.has(id))}
          rules={[{ required: true, type: 'array', min: 1, message: t('chosen') }]}
        >
          <FacilitySelect
            unitId={unitId}
            activityId={null}
            times={{ startsAt, endsAt }}
            named={named}
            label={t('others')}
          />
        </Form.Item>
      )}
      {how && (
        <Form.Item
          name={['other', day, 'place']}
          rules={[{ required: true, whitespace: true, message: t('placeNeeded') }]}
        >
          <Input maxLength={100} aria-label={t('place')} placeholder={t('place')} />
        </Form.Item>
      )}
    </div>
  );
}

/** What is sent: for each clash, what stays of the rooms, or those taken instead. */
export function otherRooms(meetings: readonly Meeting[], facilityIds: readonly string[], other: OtherRooms) {
  return meetings
    .filter(({ hindrances }) => hindrances.length)
    .map(({ day, hindrances }) => {
      const gone = new Set(hindrances.map(({ facility }) => facility?.id));
      const chosen = other[day];
      const kept = facilityIds.filter((id) => !gone.has(id));
      const place = chosen?.place?.trim();
      const ids = chosen?.how === 'other' ? (chosen.facilityIds ?? []) : kept;
      return { day, facilityIds: ids, ...(place && { place }) };
    });
}
