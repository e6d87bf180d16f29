import {
  Found,
  Page,
  QrCode,
  clockText,
  countText,
  momentText,
  textsOf,
  usePreferences,
  useQuery,
} from '@yanxiu/console';
import { Alert, Button, Empty, Statistic, Typography } from '@yanxiu/console/antd';
import { useEffect, useRef, useState } from 'react';
import { CheckInBoardDocument } from '../documents/graphql.js';
import type { CheckInBoardQuery } from '../documents/graphql.js';
import { meetingText } from '../words.js';
import './checkin.css';

const useText = textsOf({
  title: ['扫码签到', 'Check-in'],
  activity: ['活动', 'Activity'],
  scan: ['用手机相机或微信“扫一扫”签到', 'Scan with your phone to check in'],
  moves: ['二维码每半分钟更新一次，截图无效', 'The code changes every half minute: pictures of it are void'],
  whole: ['全屏显示', 'Full screen'],
  leave: ['退出全屏', 'Leave full screen'],
  in: ['已签到', 'Checked in'],
  of: ['人，应到 {count} 人', 'of {count}'],
  arrivals: ['最近签到', 'Latest'],
  nobody: ['还没有人签到', 'Nobody yet'],
  missing: ['未签到（{count} 人）', 'Missing ({count})'],
  all: ['应到人员均已签到', 'Everybody is in'],
  more: ['等，共 {count} 人', 'and more, {count} in all'],
  opens: ['签到开始时间', 'Opens at'],
  until: ['签到截止 {time}', 'Closes at {time}'],
  DRAFT: ['活动尚未发布，发布后才能签到', 'Not published yet'],
  BEFORE: ['未到签到时间，到时自动显示二维码', 'Not open yet: the code shows itself in time'],
  OVER: ['本场签到已结束', 'Check-in is over'],
  CANCELLED: ['活动已取消', 'Cancelled'],
  stale: ['暂时连不上服务器，人数可能不是最新；恢复后自动更新', 'No connection: figures may be old'],
});

type Board = NonNullable<CheckInBoardQuery['checkInBoard']>;
/** Codes hold for a minute at most; the count shall be seen to rise. */
const everyMs = 3_000;

/** The screen at the door: a code that changes, how many are in, who came and who is missing. */
export function BoardPage({ activityId, sessionId }: { activityId: string; sessionId: string }) {
  const t = useText();
  const { locale } = usePreferences();
  const answer = useQuery(CheckInBoardDocument, {
    variables: { sessionId },
    pollInterval: everyMs,
    fetchPolicy: 'network-only',
  });
  const stage = useRef<HTMLDivElement>(null);
  const whole = useWhole(stage);
  const board = answer.data?.checkInBoard;
  const above = [{ title: board?.activity.title ?? t('activity'), href: `/plans/activities/${activityId}` }];
  return (
    <Page
      title={t('title')}
      above={above}
      note={board && meetingText(board.session.startsAt, board.session.endsAt, locale)}
      actions={board?.code && <Button onClick={whole.enter}>{t('whole')}</Button>}
    >
      <Found answer={answer} pick={(data) => data.checkInBoard}>
        {(found) => (
          <div ref={stage} className="pl-stage">
            {answer.error && <Alert type="warning" showIcon title={t('stale')} />}
            {whole.on && (
              <header className="pl-stage-head">
                <Typography.Title level={2}>{found.activity.title}</Typography.Title>
                <Button onClick={whole.leave}>{t('leave')}</Button>
              </header>
            )}
            <div className="pl-stage-body">
              <Code board={found} />
              <People board={found} />
            </div>
          </div>
        )}
      </Found>
    </Page>
  );
}

/** Whether the stage fills the screen, as the browser says it: Esc leaves too. */
function useWhole(stage: { current: HTMLDivElement | null }) {
  const [on, setOn] = useState(false);
  useEffect(() => {
    const follow = () => setOn(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  return {
    on,
    enter: () => void stage.current?.requestFullscreen?.(),
    leave: () => void document.exitFullscreen(),
  };
}

function Code({ board: { code, state, opensAt, closesAt } }: { board: Board }) {
  const t = useText();
  const { locale } = usePreferences();
  if (!code)
    return (
      <section className="yx-block pl-code">
        <Empty description={state === 'OPEN' ? null : t(state)} />
        {state === 'BEFORE' && <Statistic title={t('opens')} value={momentText(opensAt, locale)} />}
      </section>
    );
  return (
    <section className="yx-block pl-code">
      <QrCode value={`${location.origin}/check-in/${code}`} label={t('scan')} />
      <strong>{t('scan')}</strong>
      <span className="yx-note">{t('moves')}</span>
      <span className="yx-note">{t('until', { time: clockText(closesAt) })}</span>
    </section>
  );
}

function People({ board: { checkedIn, expected, arrivals, missing } }: { board: Board }) {
  const t = useText();
  const total = missing.totalCount ?? missing.nodes.length;
  return (
    <section className="yx-block pl-people">
      <div className="pl-count" aria-live="polite">
        <Statistic title={t('in')} value={checkedIn} suffix={t('of', { count: countText(expected) })} />
      </div>
      <Typography.Title level={2}>{t('arrivals')}</Typography.Title>
      {arrivals.nodes.length === 0 ? (
        <p className="yx-note">{t('nobody')}</p>
      ) : (
        <ul className="pl-names">
          {arrivals.nodes.map(({ at, person }) => (
            <li key={person?.id ?? at}>
              {person?.name ?? '—'} <small>{clockText(at)}</small>
            </li>
          ))}
        </ul>
      )}
      <Typography.Title level={2}>{t('missing', { count: countText(total) })}</Typography.Title>
      {total === 0 ? (
        <p className="yx-note">{t('all')}</p>
      ) : (
        <ul className="pl-names">
          {missing.nodes.map(({ id, person }) => (
            <li key={id}>{person?.name ?? '—'}</li>
          ))}
          {total > missing.nodes.length && <li>{t('more', { count: countText(total) })}</li>}
        </ul>
      )}
    </section>
  );
}
