import {
  Link,
  Page,
  Refusal,
  clockText,
  momentText,
  textsOf,
  useMutation,
  usePreferences,
  useSearch,
} from '@yanxiu/console';
import { Button, Result, Spin } from '@yanxiu/console/antd';
import { useEffect } from 'react';
import { CheckInDocument } from '../documents/graphql.js';
import type { CheckInMutation, CheckInOutcome } from '../documents/graphql.js';
import { meetingText } from '../words.js';
import './checkin.css';

const useText = textsOf({
  title: ['签到', 'Check-in'],
  working: ['正在签到…', 'Checking in…'],
  noCode: ['请扫描活动现场屏幕上的二维码签到', 'Scan the code on the screen of the activity'],
  noCodeNote: ['可用手机相机或微信“扫一扫”', 'With the camera of a phone'],
  retry: ['重试', 'Try again'],
  at: ['签到时间 {time}', 'At {time}'],
  onTheSpot: ['您此前未报名，已现场登记', 'You were not enrolled; you are now'],
  opens: ['签到开始时间：{time}', 'Opens at {time}'],
  session: ['第 {num} 场　{time}', 'Meeting {num}, {time}'],
  toActivity: ['查看活动', 'See the activity'],
});

type Looks = 'success' | 'info' | 'warning' | 'error';
const looks: Record<CheckInOutcome, Looks> = {
  CHECKED_IN: 'success',
  ALREADY_CHECKED_IN: 'success',
  TOO_EARLY: 'info',
  CODE_EXPIRED: 'warning',
  OVER: 'warning',
  CANCELLED: 'warning',
  CODE_INVALID: 'error',
  FULL: 'error',
  NOT_ENROLLED: 'error',
  NOT_IN_REGION: 'error',
};

/**
 * Where the scanned code leads on a teacher's phone: checks in at once and says what became of it. Who is not signed in
 * yet comes back here with a ticket in the code's place, for it is part of the address and outlives the sign-in.
 */
export function CheckInPage() {
  const t = useText();
  const [search] = useSearch();
  const code = search.get('c');
  const [checkIn, { data, error, loading }] = useMutation(CheckInDocument);
  const go = () => {
    // What the server refuses is shown below; an unhandled rejection would tell nobody more.
    if (code) checkIn({ variables: { code } }).catch(() => undefined);
  };
  useEffect(go, [code]);
  return (
    <Page title={t('title')}>
      <section className="yx-block pl-phone" aria-live="polite">
        {!code && <Result status="info" title={t('noCode')} subTitle={t('noCodeNote')} />}
        {code && loading && (
          <Spin size="large" description={t('working')}>
            <div className="pl-phone-wait" />
          </Spin>
        )}
        {error && (
          <>
            <Refusal error={error} />
            <Button type="primary" size="large" block onClick={go}>
              {t('retry')}
            </Button>
          </>
        )}
        {!loading && data && <Outcome answer={data.checkIn} />}
      </section>
    </Page>
  );
}

function Outcome({ answer }: { answer: CheckInMutation['checkIn'] }) {
  const t = useText();
  const { locale } = usePreferences();
  const { outcome, message, checkIn, activity, session, opensAt, onTheSpot } = answer;
  return (
    <Result
      status={looks[outcome]}
      title={message}
      subTitle={
        <div className="pl-phone-facts">
          {activity && <strong>{activity.title}</strong>}
          {session && (
            <span>
              {t('session', { num: session.num, time: meetingText(session.startsAt, session.endsAt, locale) })}
            </span>
          )}
          {session?.place && <span>{session.place}</span>}
          {checkIn && <span>{t('at', { time: clockText(checkIn.at) })}</span>}
          {onTheSpot && <span>{t('onTheSpot')}</span>}
          {outcome === 'TOO_EARLY' && opensAt && <span>{t('opens', { time: momentText(opensAt, locale) })}</span>}
        </div>
      }
      extra={activity && <Link href={`/plans/activities/${activity.id}`}>{t('toActivity')}</Link>}
    />
  );
}
