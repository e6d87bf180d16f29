import { textsOf, usePreferences, useQuery } from '@yanxiu/console';
import { Typography } from '@yanxiu/console/antd';
import { MyLessonsDocument } from '../documents/graphql.js';
import { weekdayText } from '../facility/words.js';

const useText = textsOf({
  title: ['本周课表（{count} 节）', 'My lessons this week ({count})'],
  lesson: ['第 {num} 节', 'Lesson {num}'],
});

/** One's own lessons of the week that runs; nothing where no timetable was imported. */
export function MyLessons() {
  const t = useText();
  const { locale } = usePreferences();
  const { data } = useQuery(MyLessonsDocument, { variables: {} });
  const lessons = data?.myLessons ?? [];
  if (!lessons.length) return null;
  const several = new Set(lessons.map(({ school }) => school?.id)).size > 1;
  const days = [...new Set(lessons.map(({ weekday }) => weekday))];
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('title', { count: lessons.length })}</Typography.Title>
      <ol className="pl-lessons">
        {days.map((day) => (
          <li key={day}>
            <strong>{weekdayText(day, locale)}</strong>
            <ul>
              {lessons
                .filter(({ weekday }) => weekday === day)
                .map(({ startsAt, endsAt, num, className, subject, school }) => (
                  <li key={`${school?.id} ${startsAt}`}>
                    {startsAt}–{endsAt} {[className, subject, several && school?.name].filter(Boolean).join(' ')}{' '}
                    {num !== null && <span className="yx-note">{t('lesson', { num })}</span>}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
