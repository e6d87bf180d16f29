import type { Text } from '@yanxiu/subgraph';
import { CheckInOutcome } from './check-in.payload.js';

/** Each outcome in words: what it is, and what to do. */
export const messages: Record<CheckInOutcome, Text> = {
  [CheckInOutcome.CHECKED_IN]: { zh: '签到成功', en: 'You are checked in' },
  [CheckInOutcome.ALREADY_CHECKED_IN]: { zh: '您已签到，无需重复签到', en: 'You are checked in already' },
  [CheckInOutcome.TOO_EARLY]: { zh: '还未到签到时间，请稍后再扫码', en: 'Check-in is not open yet: scan again later' },
  [CheckInOutcome.OVER]: {
    zh: '本场签到已结束；确已到场的，请联系组织者更正',
    en: 'Check-in is over; if you were there, ask the organiser to correct it',
  },
  [CheckInOutcome.CODE_EXPIRED]: {
    zh: '二维码已更新，请重新扫描屏幕上的二维码',
    en: 'The code was replaced: scan it again',
  },
  [CheckInOutcome.CODE_INVALID]: {
    zh: '不是有效的签到二维码，请扫描活动现场屏幕上的二维码',
    en: 'Not a check-in code: scan the one on the screen of the activity',
  },
  [CheckInOutcome.CANCELLED]: { zh: '活动已取消，无需签到', en: 'The activity was cancelled' },
  [CheckInOutcome.FULL]: {
    zh: '您未报名，且名额已满；请联系组织者',
    en: 'You are not enrolled and no seat is left: ask the organiser',
  },
  [CheckInOutcome.NOT_ENROLLED]: {
    zh: '您未报名，本活动不接受现场报名；请联系组织者',
    en: 'You are not enrolled, and nobody is enrolled on the spot here: ask the organiser',
  },
  [CheckInOutcome.NOT_IN_REGION]: {
    zh: '您当日的任职不在本活动的区域内，不能签到；请联系组织者',
    en: 'You hold no posting in the organiser’s region on the day: ask the organiser',
  },
};
