import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { unitOf } from '@yanxiu/directory';
import { NotFound, row, sql } from '@yanxiu/subgraph';
import type { Context, Route, Sql } from '@yanxiu/subgraph';
import { belowUnit } from '../unit/below-unit.js';
import { CalendarFeed, CalendarFeedKind } from './calendar-feed.js';
import { calendarText } from './ical.js';
import type { CalendarEvent } from './ical.js';
import { isSealed, readPath } from './signature.js';

/** From two months back to a year ahead; a phone keeps no archive. */
const span = sql`s.starts_at between now() - interval '60 days' and now() + interval '366 days'`;
const mostEvents = 2_000;

/** Calendars for phones and mail programs, which sign nobody in: the address is the right to read. */
export const feedRoutes: Route[] = (['GET', 'HEAD'] as const).map((method) => ({
  method,
  path: '/feeds/',
  handle: sendFeed,
}));

async function sendFeed(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const asked = readPath(request.url ?? '');
  const feed = asked && (await row(context.db, CalendarFeed, sql`where t.id = ${asked.id} and t.revoked_at is null`));
  // A wrong seal, a renewed address and none at all answer alike.
  if (!feed || !isSealed(context, feed, asked.seal))
    throw new NotFound(
      { zh: '日历订阅，地址可能已更换或停用', en: 'subscription: its address may have been renewed or closed' },
      'path',
      null,
    );
  await noteReading(context, feed);
  const body = Buffer.from(calendarText(await nameOf(context, feed), await eventsOf(context, feed)));
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  response.setHeader('etag', etag);
  response.setHeader('cache-control', 'private, max-age=900');
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
  response.setHeader('content-type', 'text/calendar; charset=utf-8');
  response.setHeader('content-disposition', 'inline; filename="yanxiu.ics"');
  response.setHeader('content-length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Programs ask again and again: once an hour is told, for whoever looks whether an address is in use. */
function noteReading({ db }: Context, { id }: CalendarFeed): Promise<unknown> {
  return db.query(sql`
    update calendar_feed set first_read_at = coalesce(first_read_at, now()), last_read_at = now()
    where id = ${id} and (last_read_at is null or last_read_at < now() - interval '1 hour')`);
}

async function nameOf({ db }: Context, { kind, subjectId }: CalendarFeed): Promise<string> {
  return kind === CalendarFeedKind.PERSON ? '我的研修' : `${(await unitOf(db, subjectId))?.name ?? ''}研修活动`;
}

/** What was announced, and called off after it: a draft is in no calendar. */
async function eventsOf({ db }: Context, feed: CalendarFeed): Promise<CalendarEvent[]> {
  const which = await activitiesOf(db, feed);
  return db.query<CalendarEvent>(
    sql`
    select s.id as "sessionId", t.id as "activityId", t.version, t.title, s.num, u.name as "unitName", t.host,
      (select count(*)::int from activity_session n where n.activity_id = t.id) as of,
      s.starts_at as "startsAt", s.ends_at as "endsAt", s.place, s.link, t.status = 'CANCELLED' as cancelled,
      t.cancel_reason as reason, t.updated_at as "updatedAt"
    from activity t join activity_session s on s.activity_id = t.id join directory_unit u on u.id = t.unit_id
    where t.published_at is not null and ${span} and ${which}
    order by s.starts_at, s.id limit ${mostEvents}`,
    { prepare: false },
  );
}

async function activitiesOf(db: Context['db'], { kind, subjectId }: CalendarFeed): Promise<Sql> {
  if (kind === CalendarFeedKind.UNIT) return belowUnit(db, subjectId);
  return sql`(t.owner_id = ${subjectId} or t.id in (
    select activity_id from attendance where person_id = ${subjectId} and status in ('EXPECTED', 'CONFIRMED')
    union all select activity_id from activity_expert where person_id = ${subjectId}))`;
}
