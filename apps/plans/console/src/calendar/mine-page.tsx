import {
  Chart,
  Found,
  Link,
  Page,
  civilDay,
  dayText,
  textsOf,
  usePreferences,
  useQuery,
  useViewer,
} from '@yanxiu/console';
import { Alert, Button, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { MyWork } from '../task/my-work.js';
import { MyLessons } from '../timetable/my-lessons.js';
import { MyTrainingDocument } from '../documents/graphql.js';
import type { MyTrainingQuery } from '../documents/graphql.js';
import { Agenda } from './agenda.js';
import { daysLater, mondayOf } from './days.js';
import { FeedDialog } from './feed-dialog.js';

const useText = textsOf({
  title: ['我的日程', 'My schedule'],
  note: [
    '参加、负责和受聘的活动，及每周的学时',
    'What I take part in, answer for or come to as an expert, and its hours by week',
  ],
  nobody: ['本账号没有对应的人员，没有个人的研修安排。', 'This account stands for no person.'],
  coming: ['近四周的安排', 'The next four weeks'],
  empty: ['近四周没有安排', 'Nothing in the next four weeks'],
  load: ['每周学时', 'Hours by week'],
  limit: ['每周学时上限：{hours} 学时', 'Most hours a week: {hours}'],
  open: ['每周学时上限：未定', 'Most hours a week: not set'],
  sum: ['前八周至后五周合计 {hours} 学时', '{hours} hours from eight weeks back to five ahead'],
  week: ['周（星期一）', 'Week from'],
  hours: ['学时', 'Hours'],
  confirmed: ['其中已确认', 'Of which confirmed'],
  sessions: ['场数', 'Meetings'],
  over: ['超过上限', 'Beyond the limit'],
  yes: ['是', 'yes'],
  no: ['否', 'no'],
  nothing: ['这段时间没有学时', 'No hours in these weeks'],
  calendar: ['打开研修日历', 'Calendar'],
  subscribe: ['订阅到手机日历', 'Subscribe'],
});

type Load = NonNullable<NonNullable<MyTrainingQuery['person']>['load']>;

/** A teacher's own page: what is coming, and what training asks of the week (ZJ-23, OH-07). */
export function MinePage() {
  const t = useText();
  const { personId } = useViewer();
  const [feeds, showFeeds] = useState(false);
  const actions = personId && <Button onClick={() => showFeeds(true)}>{t('subscribe')}</Button>;
  return (
    <Page title={t('title')} note={t('note')} actions={actions}>
      {personId ? <Mine personId={personId} /> : <Alert type="info" showIcon title={t('nobody')} />}
      {feeds && <FeedDialog close={() => showFeeds(false)} />}
    </Page>
  );
}

const [weeksBack, shownWeeks] = [8, 13];

function Mine({ personId }: { personId: string }) {
  const t = useText();
  const today = civilDay();
  const week = mondayOf(today);
  const variables = {
    personId,
    from: today,
    to: daysLater(today, 27),
    loadFrom: daysLater(week, -7 * weeksBack),
    loadTo: daysLater(week, 7 * (shownWeeks - weeksBack) - 1),
  };
  const answer = useQuery(MyTrainingDocument, { variables });
  return (
    <Found answer={answer} pick={(data) => data.calendar}>
      {({ days }) => (
        <div className="yx-blocks">
          <MyWork />
          <section className="yx-block">
            <Typography.Title level={2}>{t('coming')}</Typography.Title>
            <Agenda days={days} empty={t('empty')} />
            <Link href="/plans/calendar?whose=mine">{t('calendar')}</Link>
          </section>
          <MyLessons />
          {answer.data?.person?.load && <Loads from={variables.loadFrom} load={answer.data.person.load} />}
        </div>
      )}
    </Found>
  );
}

function Loads({ from, load: { hoursPerWeek, hours, weeks: found } }: { from: string; load: Load }) {
  const t = useText();
  const { locale } = usePreferences();
  // Weeks without meetings stand there too: a gap says as much as a column.
  const none = { hours: '0', confirmed: '0', sessions: 0, over: false };
  const weeks = Array.from({ length: shownWeeks }, (_none, index) => {
    const week = daysLater(from, 7 * index);
    return found.find((one) => one.week === week) ?? { ...none, week };
  });
  const names = weeks.map(({ week }) => week.slice(5));
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('load')}</Typography.Title>
      <p className="yx-note">
        {t('sum', { hours })}
        <br />
        {hoursPerWeek === null ? t('open') : t('limit', { hours: hoursPerWeek })}
      </p>
      {found.length === 0 && <p>{t('nothing')}</p>}
      {found.length > 0 && (
        <Chart
          label={t('load')}
          option={{
            xAxis: { type: 'category', data: names },
            yAxis: { type: 'value', name: t('hours') },
            series: [{ type: 'bar', name: t('hours'), data: weeks.map((week) => Number(week.hours)) }],
          }}
          table={{
            columns: [t('week'), t('hours'), t('confirmed'), t('sessions'), t('over')],
            rows: weeks.map(({ week, hours: all, confirmed, sessions, over }) => [
              dayText(week, locale),
              all,
              confirmed,
              String(sessions),
              t(over ? 'yes' : 'no'),
            ]),
          }}
        />
      )}
    </section>
  );
}
