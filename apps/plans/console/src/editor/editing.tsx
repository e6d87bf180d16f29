import { RecordForm, client, civilDay, navigate, textsOf, useQuery } from '@yanxiu/console';
import type { Held } from '@yanxiu/console';
import { Alert, Button, Form, Skeleton, Typography } from '@yanxiu/console/antd';
import { useRef, useState } from 'react';
import {
  ActivityChoicesDocument,
  ActivityDraftDocument,
  CreateActivityDocument,
  UpdateActivityDocument,
} from '../documents/graphql.js';
import type { ActivityContentsFragment } from '../documents/graphql.js';
import { OutlookPanel } from '../outlook/outlook-panel.js';
import { ActivityFields } from './activity-fields.js';
import type { Known } from './activity-fields.js';
import { SessionRows } from './session-rows.js';
import { contentsInput, sessionInputs, timesOf, typedSessions, valuesOf } from './values.js';
import type { ActivityValues } from './values.js';

const useText = textsOf({
  unit: ['组织机构：{name}', 'Organised by {name}'],
  none: [
    '此机构不在您的组织权限内，或当日没有适用的政策。请在上方选择所在学校、教研组或区县。',
    'You do not organise for this unit, or no policy is in force: choose your school, group or county above.',
  ],
  sessions: ['活动安排', 'Meetings'],
  look: ['查看并发布', 'Look at it and publish'],
  title: ['活动名称', 'Title'],
  ownerId: ['责任人', 'Responsible'],
  host: ['主持人', 'Host'],
  mode: ['研修方式', 'Mode'],
  form: ['研修形式', 'Form'],
  secondaryForms: ['兼用形式', 'Further forms'],
  content: ['研修内容', 'Content'],
  scope: ['范围', 'Scope'],
  layer: ['研修层次', 'Layer'],
  channel: ['支持渠道', 'Channel'],
  strands: ['融合方面', 'Strands'],
  expectedOutcome: ['预设成果', 'Outcome aimed at'],
  capacity: ['名额', 'Seats'],
  allianceId: ['联盟', 'Alliance'],
  coOrganiserIds: ['协办机构', 'Units that help'],
  experts: ['所聘专家', 'Experts'],
  taken: ['请改时间，或另选场地设备', 'Choose another time, or another room'],
  closed: ['请另选场地设备，或改到停用以后', 'Choose another room, or a day after the closure'],
  usable: ['请另选本单位可用的场地设备', 'Choose a room that the unit may use'],
  codes: ['请按现行政策重新选择标出的项', 'Choose the marked fields again by the policy in force'],
});

interface Props {
  /** Null while nothing is saved. */
  id: string | null;
  version: number;
  unitId: string;
  idempotencyKey: string;
  values: ActivityValues;
  known: Known;
}

/** An activity being written, with the check of clashes beside it. */
export function Editing(props: Props) {
  const t = useText();
  const { unitId, values } = props;
  const day = values.sessions[0]?.day ?? civilDay();
  const { data, loading } = useQuery(ActivityChoicesDocument, { variables: { unitId, day } });
  if (loading && !data) return <Skeleton active paragraph={{ rows: 8 }} />;
  const choices = data?.activityChoices;
  if (!choices) return <Alert type="info" showIcon title={t('none')} />;
  return <Written {...props} choices={choices} unitName={data.orgUnit?.name ?? ''} />;
}

const heldOf = (activity: ActivityContentsFragment): Held<ActivityValues> => ({
  version: activity.version,
  values: valuesOf(activity),
});

/** Saves what is typed: the first time it becomes an activity, whose address the page then has. */
function useSaving({ id, unitId, idempotencyKey }: Props) {
  const [saved, setSaved] = useState(id);
  const current = useRef(id);
  const save = async (values: ActivityValues, version: number): Promise<Held<ActivityValues>> => {
    const contents = { ...contentsInput(values), sessions: sessionInputs(values.sessions) };
    if (current.current) {
      const input = { ...contents, id: current.current, version };
      const { data, error } = await client.mutate({ mutation: UpdateActivityDocument, variables: { input } });
      if (!data) throw error;
      return heldOf(data.updateActivity.activity);
    }
    const input = { ...contents, unitId, idempotencyKey };
    const { data, error } = await client.mutate({ mutation: CreateActivityDocument, variables: { input } });
    if (!data) throw error;
    const { activity } = data.createActivity;
    current.current = activity.id;
    setSaved(activity.id);
    // The page stays as it is, for only the search changes: a reload finds the draft.
    navigate(`/plans/activities/new?draft=${activity.id}`, { replace: true });
    return heldOf(activity);
  };
  const reload = async (): Promise<Held<ActivityValues>> => {
    const { data, error } = await client.query({
      query: ActivityDraftDocument,
      variables: { id: current.current ?? '' },
      fetchPolicy: 'network-only',
    });
    if (!data?.activity) throw error ?? new Error('the activity is out of reach');
    return heldOf(data.activity);
  };
  return { saved, save, reload };
}

function Written(props: Props & { choices: Parameters<typeof ActivityFields>[0]['choices']; unitName: string }) {
  const { id, version, unitId, values, known, choices, unitName } = props;
  const t = useText();
  const { saved, save, reload } = useSaving(props);
  const keys = ['title', 'ownerId', 'host', 'mode', 'form', 'secondaryForms', 'content', 'scope', 'layer'] as const;
  const others = [
    'channel',
    'strands',
    'expectedOutcome',
    'capacity',
    'allianceId',
    'coOrganiserIds',
    'experts',
    'sessions',
  ] as const;
  const labels = Object.fromEntries([...keys, ...others].map((key) => [key, t(key)]));
  return (
    <RecordForm<ActivityValues>
      name="plans.activity"
      id={id ?? `new ${unitId}`}
      version={version}
      initial={values}
      labels={labels}
      hints={{ codeOfPolicy: t('codes'), free: t('taken'), open: t('closed'), usable: t('usable') }}
      show={(field, value) => shownValue(field, value, choices)}
      save={save}
      reload={reload}
      extra={saved && <Button onClick={() => navigate(`/plans/activities/${saved}`)}>{t('look')}</Button>}
    >
      <div className="pl-editor">
        <div className="yx-blocks">
          <section className="yx-block">
            <p className="yx-note">{t('unit', { name: unitName })}</p>
            <ActivityFields unitId={unitId} choices={choices} known={known} />
          </section>
          <section className="yx-block">
            <Typography.Title level={2}>{t('sessions')}</Typography.Title>
            <SessionRows unitId={unitId} activityId={saved} />
          </section>
        </div>
        <Watch unitId={unitId} saved={saved} />
      </div>
    </RecordForm>
  );
}

/** The check goes by what is typed, saved or not. */
function Watch({ unitId, saved }: { unitId: string; saved: string | null }) {
  const form = Form.useFormInstance<ActivityValues>();
  const typed = Form.useWatch([], form) as ActivityValues | undefined;
  const sessions = (typed?.sessions ?? []).flatMap((session) => {
    const times = timesOf(session ?? {});
    const place = session?.place?.trim();
    const facilityIds = session?.facilityIds ?? [];
    return times ? [{ ...times, ...(place && { place }), ...(facilityIds.length && { facilityIds }) }] : [];
  });
  const title = typed?.title?.trim();
  const input = {
    ...(saved ? { activityId: saved } : { unitId }),
    sessions: sessions.filter(({ hours, startsAt, endsAt }) => /^\d+(\.\d{1,2})?$/.test(hours) && startsAt < endsAt),
    ...(title && title.length > 1 && { title }),
    ...(typed?.ownerId && { ownerId: typed.ownerId }),
    expertIds: [...new Set((typed?.experts ?? []).flatMap((expert) => expert?.expertId ?? []))],
  };
  const take = (slot: { startsAt: string; endsAt: string }) => {
    const [first, ...rest] = form.getFieldValue('sessions') as ActivityValues['sessions'];
    const at = { id: '', num: 1, place: '', link: null, hours: '', bookings: [], ...slot };
    const { day, from, to } = typedSessions([at])[0]!;
    form.setFieldsValue({ sessions: [{ ...first, day, from, to }, ...rest] } as never);
  };
  return <OutlookPanel input={input} {...(sessions.length && { take })} />;
}

/** A field in words, where two contents are compared. */
function shownValue(field: string, value: unknown, choices: Parameters<typeof ActivityFields>[0]['choices']): string {
  const coded = [...choices.forms, ...choices.contents, ...choices.channels].map(({ item }) => item);
  const names = new Map([
    ...[...coded, ...choices.layers, ...choices.scopes, ...choices.strands].map(
      ({ code, name }) => [code, name] as const,
    ),
    ...choices.experts.map(({ expertId, name }) => [expertId, name] as const),
    ...choices.alliances.map(({ id, name }) => [id, name] as const),
  ]);
  if (field === 'sessions')
    return (value as ActivityValues['sessions'])
      .map(({ day, from, to, place, hours }) => [day, `${from}–${to}`, place, hours].filter(Boolean).join(' '))
      .join('\n');
  if (field === 'experts')
    return (value as ActivityValues['experts']).map(({ expertId = '' }) => names.get(expertId) ?? '').join('、');
  const list = [value ?? ''].flat() as (string | number)[];
  return list.map((one) => names.get(String(one)) ?? String(one)).join('、');
}
