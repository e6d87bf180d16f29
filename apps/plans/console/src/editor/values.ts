import { civilDay, clockPattern, clockText } from '@yanxiu/console';
import type { ActivityContentsFragment, ActivityMode, SessionInput } from '../documents/graphql.js';

/** A meeting as it is typed: a day and two times of day. */
export interface SessionValues {
  day?: string;
  from?: string;
  to?: string;
  place?: string;
  link?: string;
  hours?: string;
  /** Rooms and equipment to be booked. */
  facilityIds?: string[];
}

export interface ActivityValues {
  title: string;
  ownerId?: string;
  host?: string;
  mode: ActivityMode;
  form?: string;
  secondaryForms: string[];
  content?: string;
  scope?: string;
  layer?: string;
  channel?: string;
  strands: string[];
  expectedOutcome?: string;
  capacity?: number;
  allianceId?: string;
  coOrganiserIds: string[];
  experts: { expertId?: string; part?: string }[];
  sessions: SessionValues[];
}

export const offline: ActivityMode = 'OFFLINE';
export const blank: ActivityValues = {
  ...{ title: '', mode: offline, secondaryForms: [], strands: [], coOrganiserIds: [], experts: [] },
  sessions: [{}],
};

/** Meetings as they are typed. */
export const typedSessions = (sessions: ActivityContentsFragment['sessions']): SessionValues[] =>
  sessions.map(({ startsAt, endsAt, place, link, hours, bookings }) => ({
    ...{ day: civilDay(startsAt), from: clockText(startsAt), to: clockText(endsAt) },
    ...{ place, hours, ...(link && { link }) },
    facilityIds: bookings.filter(({ state }) => state !== 'DECLINED').map(({ facility }) => facility.id),
  }));

/** A saved activity as it is typed. */
export function valuesOf(activity: ActivityContentsFragment): ActivityValues {
  const code = (key: 'form' | 'content' | 'scope' | 'layer' | 'channel') => activity[key]?.code;
  const text = (key: 'host' | 'expectedOutcome') => activity[key] ?? undefined;
  return {
    ...{ title: activity.title, ownerId: activity.owner?.id, host: text('host'), mode: activity.mode },
    ...{
      form: code('form'),
      content: code('content'),
      scope: code('scope'),
      layer: code('layer'),
      channel: code('channel'),
    },
    secondaryForms: activity.secondaryForms.map((item) => item.code),
    strands: activity.strands.map((item) => item.code),
    ...{
      expectedOutcome: text('expectedOutcome'),
      capacity: activity.capacity ?? undefined,
      allianceId: activity.alliance?.id,
    },
    coOrganiserIds: activity.coOrganisers.flatMap(({ unit }) => (unit ? [unit.id] : [])),
    experts: activity.experts.map(({ expertId, part }) => ({ expertId, part: part.code })),
    sessions: typedSessions(activity.sessions),
  } as ActivityValues;
}

/** The same without its days: who repeats an activity sets its own. */
export const copyOf = (activity: ActivityContentsFragment): ActivityValues => {
  const { sessions, ...values } = valuesOf(activity);
  return { ...values, sessions: sessions.map(({ day: _, facilityIds: __, ...session }) => session) };
};

const instant = (day: string, time: string) => `${day}T${time}:00+08:00`;

/** A meeting that has a day and times; undefined while it is half typed. */
export function timesOf({
  day,
  from,
  to,
  hours,
}: SessionValues): { startsAt: string; endsAt: string; hours: string } | undefined {
  return day && hours && from && to && clockPattern.test(from) && clockPattern.test(to)
    ? { startsAt: instant(day, from), endsAt: instant(day, to), hours }
    : undefined;
}

/** Meetings as the graph takes them; what a form's rules let through is whole. */
export const sessionInputs = (sessions: readonly SessionValues[]): SessionInput[] =>
  sessions.flatMap((session) => {
    const times = timesOf(session);
    const [place, link] = [session.place?.trim(), session.link?.trim()];
    return times
      ? [{ ...times, ...(place && { place }), ...(link && { link }), facilityIds: session.facilityIds ?? [] }]
      : [];
  });

/** What was typed as the graph takes it: an empty text is left out. */
export function contentsInput(values: Omit<ActivityValues, 'sessions'>) {
  const { title, ownerId = '', form = '', mode, secondaryForms, strands, coOrganiserIds, capacity, experts } = values;
  const said = Object.entries({
    ...{ host: values.host?.trim(), expectedOutcome: values.expectedOutcome?.trim(), content: values.content },
    ...{ scope: values.scope, layer: values.layer, channel: values.channel, allianceId: values.allianceId },
  }).filter(([, value]) => value);
  return {
    ...{ title: title.trim(), ownerId, form, mode, strands, coOrganiserIds },
    secondaryForms: secondaryForms.filter((code) => code !== form),
    ...(capacity && { capacity }),
    experts: experts.flatMap(({ expertId, part }) => (expertId ? [{ expertId, part: part ?? 'SPEAKER' }] : [])),
    ...(Object.fromEntries(said) as Record<string, string>),
  };
}
