import type { ReactNode } from 'react';
import { ClockInput, DayInput, clockPattern, textsOf } from '@yanxiu/console';
import { Button, Form, Input } from '@yanxiu/console/antd';
import { FacilitySelect } from '../facility/facility-select.js';
import { timesOf } from './values.js';
import type { SessionValues } from './values.js';

const useText = textsOf({
  row: ['第 {num} 场', 'Meeting {num}'],
  day: ['日期', 'Day'],
  dayNeeded: ['请选择日期', 'Choose the day'],
  from: ['开始', 'From'],
  to: ['结束', 'To'],
  timeNeeded: ['请填写时间，如 14:30', 'Give the time, as in 14:30'],
  order: ['结束应晚于开始', 'The end is not after the start'],
  facilities: ['场地和设备', 'Rooms and equipment'],
  first: ['填写日期和时间后，空闲的排在前面', 'Give day and times: what is free then comes first'],
  place: ['地点', 'Place'],
  placeNeeded: ['请填写地点或参加网址', 'Give a place, or the link'],
  link: ['参加网址', 'Link'],
  linkForm: ['请填写以 http:// 或 https:// 开头的网址', 'An address with http:// or https://'],
  hours: ['学时', 'Hours'],
  hoursForm: ['请填写学时：大于 0、不超过 24，至多两位小数', 'Above 0, 24 at most, two places'],
  add: ['增加一场', 'Add a meeting'],
  remove: ['删去这一场', 'Remove'],
});

const hours = /^(?!0+(\.0+)?$)(\d|1\d|2[0-3])(\.\d{1,2})?$|^24(\.0{1,2})?$/;

/** Whose rooms there are to choose from, and whose own bookings stand in nobody's way. */
interface Where {
  unitId: string | undefined;
  activityId: string | null;
}

/** The meetings of an activity: day, times, place or link, hours. */
export function SessionRows({ unitId, activityId }: Where) {
  const t = useText();
  const form = Form.useFormInstance<{ sessions: SessionValues[] }>();
  // The next meeting is mostly at the same place and time.
  const next = (): SessionValues => {
    const { from, to, place, hours: same } = form.getFieldValue('sessions')?.at(-1) ?? {};
    return { from, to, place, hours: same };
  };
  return (
    <Form.List name="sessions">
      {(fields, { add, remove }) => (
        <div className="pl-rows">
          {fields.map(({ key, name }, index) => (
            <SessionRow key={key} name={name} label={t('row', { num: index + 1 })} where={{ unitId, activityId }}>
              {fields.length > 1 && <Button onClick={() => remove(name)}>{t('remove')}</Button>}
            </SessionRow>
          ))}
          {fields.length < 30 && <Button onClick={() => add(next())}>{t('add')}</Button>}
        </div>
      )}
    </Form.List>
  );
}

interface RowProps {
  name: number;
  label: string;
  where: Where;
  children: ReactNode;
}

function SessionRow({ name, label, where, children }: RowProps) {
  const t = useText();
  const form = Form.useFormInstance<{ sessions: SessionValues[] }>();
  const typed = Form.useWatch(['sessions', name], form) as SessionValues | undefined;
  const times = timesOf({ ...typed, hours: '1' });
  const named = (text: string) => {
    const { place } = (form.getFieldValue(['sessions', name]) as SessionValues | undefined) ?? {};
    if (!place?.trim()) form.setFieldValue(['sessions', name, 'place'], text);
  };
  const needed = (message: string) => ({ required: true, message });
  const timed = { required: true, pattern: clockPattern, message: t('timeNeeded') };
  return (
    <div className="pl-row" role="group" aria-label={label}>
      <strong className="pl-row-name">{label}</strong>
      <div className="pl-row-fields">
        <Form.Item name={[name, 'day']} label={t('day')} rules={[needed(t('dayNeeded'))]}>
          <DayInput />
        </Form.Item>
        <Form.Item name={[name, 'from']} label={t('from')} rules={[timed]}>
          <ClockInput />
        </Form.Item>
        <Form.Item
          name={[name, 'to']}
          label={t('to')}
          dependencies={[['sessions', name, 'from']]}
          rules={[
            timed,
            ({ getFieldValue }) => ({
              validator: (_rule, to?: string) => {
                const from = getFieldValue(['sessions', name, 'from']) as string | undefined;
                return !to || !from || from < to ? Promise.resolve() : Promise.reject(new Error(t('order')));
              },
            }),
          ]}
        >
          <ClockInput />
        </Form.Item>
        <Form.Item
          name={[name, 'hours']}
          label={t('hours')}
          rules={[{ required: true, pattern: hours, message: t('hoursForm') }]}
        >
          <Input inputMode="decimal" maxLength={5} />
        </Form.Item>
        {where.unitId && (
          <Form.Item
            name={[name, 'facilityIds']}
            label={t('facilities')}
            className="pl-row-wide"
            extra={times ? undefined : t('first')}
          >
            <FacilitySelect unitId={where.unitId} activityId={where.activityId} times={times} named={named} />
          </Form.Item>
        )}
        <Form.Item
          name={[name, 'place']}
          label={t('place')}
          className="pl-row-half"
          dependencies={[['sessions', name, 'link']]}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_rule, place?: string) =>
                place?.trim() || (getFieldValue(['sessions', name, 'link']) as string | undefined)?.trim()
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('placeNeeded'))),
            }),
          ]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name={[name, 'link']}
          label={t('link')}
          className="pl-row-half"
          rules={[{ pattern: /^https?:\/\/\S+$/, message: t('linkForm') }]}
        >
          <Input maxLength={500} inputMode="url" />
        </Form.Item>
      </div>
      {children}
    </div>
  );
}
