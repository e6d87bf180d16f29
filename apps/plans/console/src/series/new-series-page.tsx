import {
  ClockInput,
  clockPattern,
  DayInput,
  Page,
  Refusal,
  civilDay,
  client,
  navigate,
  newKey,
  textsOf,
  useLeaveWarning,
  useMutation,
  usePreferences,
  useQuery,
  useScope,
} from '@yanxiu/console';
import { Alert, Button, Form, Input, InputNumber, Select, Skeleton, Typography } from '@yanxiu/console/antd';
import { useCallback, useRef, useState } from 'react';
import { ActivityChoicesDocument, CreateActivitySeriesDocument, SeriesPlanDocument } from '../documents/graphql.js';
import { ActivityFields } from '../editor/activity-fields.js';
import type { Choices } from '../editor/code-tree.js';
import { blank, contentsInput } from '../editor/values.js';
import type { ActivityValues } from '../editor/values.js';
import { SeriesRooms, otherRooms } from './rooms.js';
import type { OtherRooms } from './rooms.js';
import { weekdayName, weekdayOptions } from './words.js';

const useText = textsOf({
  title: ['新建定期活动', 'A new series'],
  series: ['定期活动', 'Series'],
  note: [
    '每次生成一项活动草稿，遇本地节假日、假期不办；核对后一并发布',
    'A draft for each day that is no holiday; they are published together',
  ],
  choose: ['请先在上方选择要组织活动的机构。', 'Choose the organising unit above first.'],
  none: [
    '此机构不在您的组织权限内，或没有适用的政策。',
    'You do not organise for this unit, or no policy is in force.',
  ],
  when: ['时间安排', 'When'],
  subject: ['学科', 'Subject'],
  weekday: ['星期', 'Day of the week'],
  byPolicy: ['按政策：{day}', 'By the policy: {day}'],
  open: ['政策未定此学科的研修日，请选定', 'The policy names no day: choose one'],
  first: ['请选定，或先填写学科', 'Choose one, or give the subject first'],
  weekdayNeeded: ['请选定星期', 'Choose the day of the week'],
  everyWeeks: ['每几周一次', 'Every so many weeks'],
  from: ['起始日', 'First day'],
  to: ['截止日', 'Last day'],
  dayNeeded: ['请选择日期', 'Choose the day'],
  startsAt: ['开始', 'From'],
  endsAt: ['结束', 'To'],
  timeNeeded: ['请填写时间，如 14:30', 'Give the time, as in 14:30'],
  place: ['地点', 'Place'],
  placeNeeded: ['请填写地点', 'Give the place'],
  hours: ['每次学时', 'Hours of each'],
  hoursNeeded: ['请填写学时', 'Give the hours'],
  save: ['生成各次草稿', 'Make the drafts'],
  someDay: ['这段时间里没有可办的日子，请调整起止日期。', 'No day is left: change the first or last day.'],
  taken: ['请在下方逐次选定如何安排，再生成。', 'Choose below what to do about each, then try again.'],
  atMost: ['一个系列至多 60 次，请缩短起止日期或隔周举行。', '60 at most: take fewer weeks.'],
});

interface Values extends Omit<ActivityValues, 'sessions'> {
  subject?: string;
  weekday?: number;
  everyWeeks: number;
  from: string;
  to: string;
  startsAt: string;
  endsAt: string;
  place: string;
  hours: string;
  facilityIds?: string[];
  other?: OtherRooms;
}

type Meetings = Parameters<typeof otherRooms>[0];

/** A series of the unit looked at (OH-15). */
export function NewSeriesPage() {
  const t = useText();
  const scope = useScope();
  const unitId = scope?.unitId;
  const { data, loading } = useQuery(ActivityChoicesDocument, {
    variables: { unitId: unitId ?? '', day: civilDay() },
    skip: !unitId,
  });
  const choices = data?.activityChoices;
  return (
    <Page title={t('title')} note={t('note')} above={[{ title: t('series'), href: '/plans/series' }]}>
      {!unitId && <Alert type="info" showIcon title={t('choose')} />}
      {loading && !data && <Skeleton active paragraph={{ rows: 8 }} />}
      {data && !choices && <Alert type="info" showIcon title={t('none')} />}
      {unitId && choices && <NewSeries key={unitId} unitId={unitId} choices={choices} />}
    </Page>
  );
}

function NewSeries({ unitId, choices }: { unitId: string; choices: Choices }) {
  const t = useText();
  const [idempotencyKey] = useState(newKey);
  const [touched, touch] = useState(false);
  const [create, { loading, error }] = useMutation(CreateActivitySeriesDocument);
  const planned = useRef<Meetings>([]);
  const settled = useLeaveWarning(touched);
  const { sessions: _, ...empty } = blank;
  const plan = useCallback((meetings: Meetings) => void (planned.current = meetings), []);
  const send = async (values: Values) => {
    const {
      subject,
      weekday,
      everyWeeks,
      from,
      to,
      startsAt,
      endsAt,
      place,
      hours,
      facilityIds = [],
      other = {},
    } = values;
    const rhythm = { everyWeeks, from, to, startsAt, endsAt, place: place.trim(), hours };
    const input = {
      ...{ ...contentsInput(values), unitId, ...rhythm, idempotencyKey },
      ...(subject?.trim() && { subject: subject.trim() }),
      ...(weekday && { weekday }),
      ...{ facilityIds, otherRooms: otherRooms(planned.current, facilityIds, other) },
    };
    const answer = await create({ variables: { input } }).catch(() => undefined);
    const id = answer?.data?.createActivitySeries.series.id;
    // Somebody may have been faster: the meetings are looked at anew.
    if (!id) return void client.refetchQueries({ include: [SeriesPlanDocument] });
    settled();
    navigate(`/plans/series/${id}`);
  };
  return (
    <Form<Values>
      layout="vertical"
      initialValues={{ ...empty, everyWeeks: 1 }}
      onValuesChange={() => touch(true)}
      onFinish={(values) => void send(values)}
    >
      <div className="yx-blocks">
        <section className="yx-block">
          <ActivityFields unitId={unitId} choices={choices} known={{}} />
        </section>
        <section className="yx-block">
          <Typography.Title level={2}>{t('when')}</Typography.Title>
          <Rhythm unitId={unitId} choices={choices} plan={plan} />
        </section>
        {error && (
          <Refusal
            error={error}
            hints={{ someDay: t('someDay'), atMost: t('atMost'), free: t('taken'), open: t('taken') }}
          />
        )}
        <div>
          <Button type="primary" htmlType="submit" loading={loading}>
            {t('save')}
          </Button>
        </div>
      </div>
    </Form>
  );
}

interface RhythmProps {
  unitId: string;
  choices: Choices;
  plan: (meetings: Meetings) => void;
}

function Rhythm({ unitId, choices: { studyDays }, plan }: RhythmProps) {
  const t = useText();
  const { locale } = usePreferences();
  const subject = Form.useWatch<string | undefined>('subject');
  const ofPolicy = studyDays.find((day) => day.subject === subject?.trim())?.weekday;
  const needed = (message: string) => [{ required: true, message }];
  const form = Form.useFormInstance<Values>();
  const typed = Form.useWatch([], form) as Values | undefined;
  const named = (text: string) => {
    if (!(form.getFieldValue('place') as string | undefined)?.trim()) form.setFieldValue('place', text);
  };
  return (
    <div className="pl-fields">
      <Form.Item name="subject" label={t('subject')}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="weekday" label={t('weekday')} rules={ofPolicy ? [] : needed(t('weekdayNeeded'))}>
        <Select
          allowClear
          options={weekdayOptions(locale)}
          placeholder={
            ofPolicy ? t('byPolicy', { day: weekdayName(ofPolicy, locale) }) : t(subject?.trim() ? 'open' : 'first')
          }
        />
      </Form.Item>
      <Form.Item name="everyWeeks" label={t('everyWeeks')}>
        <InputNumber min={1} max={8} precision={0} className="pl-number" />
      </Form.Item>
      <Form.Item name="from" label={t('from')} rules={needed(t('dayNeeded'))}>
        <DayInput />
      </Form.Item>
      <Form.Item name="to" label={t('to')} rules={needed(t('dayNeeded'))}>
        <DayInput />
      </Form.Item>
      <Form.Item
        name="startsAt"
        label={t('startsAt')}
        rules={[{ required: true, pattern: clockPattern, message: t('timeNeeded') }]}
      >
        <ClockInput />
      </Form.Item>
      <Form.Item
        name="endsAt"
        label={t('endsAt')}
        rules={[{ required: true, pattern: clockPattern, message: t('timeNeeded') }]}
      >
        <ClockInput />
      </Form.Item>
      <Form.Item name="hours" label={t('hours')} rules={needed(t('hoursNeeded'))}>
        <Input inputMode="decimal" maxLength={5} />
      </Form.Item>
      <Form.Item name="place" label={t('place')} rules={needed(t('placeNeeded'))}>
        <Input maxLength={100} />
      </Form.Item>
      <div className="pl-row-wide">
        <SeriesRooms unitId={unitId} when={whenOf(unitId, typed, ofPolicy)} plan={plan} named={named} />
      </div>
    </div>
  );
}

/** Days and times as typed; undefined while something is missing. */
function whenOf(unitId: string, typed: Values | undefined, ofPolicy: number | undefined) {
  const { subject, weekday, everyWeeks, from, to, startsAt = '', endsAt = '' } = typed ?? ({} as Partial<Values>);
  const day = weekday ?? ofPolicy;
  const sound =
    from && to && from <= to && clockPattern.test(startsAt) && clockPattern.test(endsAt) && startsAt < endsAt;
  if (!day || !everyWeeks || !sound) return undefined;
  return {
    unitId,
    weekday: day,
    everyWeeks,
    from,
    to,
    startsAt,
    endsAt,
    ...(subject?.trim() && { subject: subject.trim() }),
  };
}
