import type { ReactNode } from 'react';
import { Alert } from './antd.js';
import { faultOf, hintsFor, isStale } from './fault.js';
import type { Hints } from './fault.js';
import { textsOf } from './texts.js';

const useText = textsOf({
  network: [
    '网络不通或服务繁忙，本次操作没有完成，请稍后重试。',
    'No connection, or the service is busy: nothing was changed. Please try again shortly.',
  ],
  stale: ['请重新载入最新内容，核对后再办理。', 'Load it again, look at what has changed, then do it once more.'],
  FORBIDDEN: ['需要办理的，请联系本机构管理员开通权限。', 'If it is your task, ask the administrator of your unit.'],
  NOT_FOUND: [
    '内容可能已被删除或移出您的管理范围，请返回后重新查找。',
    'It may have been moved: go back and look again.',
  ],
  RATE_LIMITED: ['操作过于频繁，请稍等片刻再试。', 'Too many requests: wait a moment.'],
  TIMEOUT: ['请稍后重试；仍不成功的，请缩小办理范围。', 'Try again shortly, or do less at once.'],
  SUBGRAPH_UNAVAILABLE: ['其他功能不受影响，请稍后重试。', 'The rest still works; try again shortly.'],
  INTERNAL: [
    '请重试；仍不成功的，请将请求编号告知管理员。',
    'Try again; then tell the request id to the administrator.',
  ],
  request: ['请求编号', 'Request id'],
});

const explained = ['FORBIDDEN', 'NOT_FOUND', 'RATE_LIMITED', 'TIMEOUT', 'SUBGRAPH_UNAVAILABLE', 'INTERNAL'] as const;

export interface RefusalProps {
  /** What a mutation has thrown; nothing is shown without. */
  error: unknown;
  hints?: Hints;
  /** A button that helps, at the end of the line. */
  action?: ReactNode;
}

/** Why a step was refused, in the server's words, and what to do about it. */
export function Refusal({ error, hints = {}, action }: RefusalProps) {
  const t = useText();
  if (!error) return null;
  const fault = faultOf(error);
  const known = explained.find((code) => code === fault.code);
  const own = hintsFor(fault, hints);
  const general = isStale(fault) ? t('stale') : known && t(known);
  const lines = own.length > 0 || !general ? own : [general];
  const told = fault.code === 'INTERNAL' && fault.requestId;
  return (
    <Alert
      type="error"
      showIcon
      className="yx-refusal"
      title={fault.message ?? t('network')}
      action={action}
      description={
        (lines.length > 0 || told) && (
          <>
            {lines.map((line) => (
              <div key={line}>{line}</div>
            ))}
            {told && (
              <small>
                {t('request')} {told}
              </small>
            )}
          </>
        )
      }
    />
  );
}
