import { lessonsFilmed } from '@yanxiu/events';
import { Invalid, auditEach, on, sql } from '@yanxiu/subgraph';
import type { Consumer, Projection, Reader } from '@yanxiu/subgraph';
import { forgetResources } from '../search/search-index.js';
import { entryOf } from '../resource/resource.service.js';
import type { Resource } from '../resource/resource.js';

/** What the library knows of observed lessons: whose film it may show (DL-19). Made from events alone. */
export const filmedLessons: Projection = {
  tables: ['filmed_lesson'],
  consumers: [
    on(lessonsFilmed, async (tx, { payload: { lessons } }) => {
      await tx.query(sql`
        insert into filmed_lesson as t (id, version, activity_id, title, video)
        select x."lessonId", x.version, x."activityId", x.title, x.video
        from jsonb_to_recordset(${JSON.stringify(lessons)}::jsonb)
          as x("lessonId" uuid, version int, "activityId" uuid, title text, video text)
        on conflict (id) do update set (version, activity_id, title, video) =
            (excluded.version, excluded.activity_id, excluded.title, excluded.video)
          where excluded.version > t.version`);
    }),
  ],
};

const filmed = sql`exists (select from resource_file f where f.resource_id = t.id and f.media_type like 'video/%')`;

const reason = '授课教师不同意公开课堂录像';

/** Who takes the word back has the films taken out of the library, whoever put them in. */
export const withdrawFilms: Consumer = on(lessonsFilmed, async (tx, { payload: { lessons } }) => {
  const activities = lessons.map(({ activityId }) => activityId);
  const withdrawn = await tx.query<{ id: string; countyId: string | null }>(sql`
    update resource t set status = 'WITHDRAWN', withdrawal = ${reason}, version = version + 1, updated_at = now()
    where t.activity_id = any(${activities}::uuid[]) and t.status = 'PUBLISHED' and ${filmed}
      and exists (select from filmed_lesson l where l.activity_id = t.activity_id and l.video = 'REFUSED')
    returning t.id, t.county_id as "countyId"`);
  if (!withdrawn.length) return;
  await forgetResources(
    tx,
    withdrawn.map(({ id }) => id),
  );
  const by = { viewer: { kind: 'SYSTEM' as const, id: 'films', name: '平台', grants: [] }, requestId: tx.requestId };
  const told = { before: { status: 'PUBLISHED' }, after: { status: 'WITHDRAWN' }, reason };
  await auditEach(
    tx,
    by,
    withdrawn.map((one) => ({ ...entryOf(one, 'withdraw'), ...told })),
  );
});

/**
 * A film of an activity with observed lessons enters the library when all who taught agree: which of them it shows is not
 * for the sender to say.
 * @throws Invalid naming the lessons
 */
export async function demandConsentOfTaught(reader: Reader, { id, activityId }: Resource): Promise<void> {
  if (!activityId) return;
  const open = await reader.query<{ title: string }>(sql`
    select l.title from filmed_lesson l where l.activity_id = ${activityId}::uuid and l.video <> 'GIVEN'
      and exists (select from resource t where t.id = ${id}::uuid and ${filmed}) order by l.title limit 20`);
  if (!open.length) return;
  const titles = open.map(({ title }) => `《${title}》`).join('、');
  throw new Invalid(
    {
      zh: `授课教师尚未同意公开课堂录像：${titles}。请由授课教师本人在听课观察中表态后再发布`,
      en: 'Who taught has not agreed that a film of the lesson is published',
    },
    [{ path: 'input.id', rule: 'taughtConsent', value: open.map(({ title }) => title), expected: 'GIVEN' }],
  );
}
