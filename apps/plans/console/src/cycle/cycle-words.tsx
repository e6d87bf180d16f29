import { textsOf } from '@yanxiu/console';
import { Tag } from '@yanxiu/console/antd';
import type { CycleStatus, CycleVerdict } from '../documents/graphql.js';

const useText = textsOf({
  RUNNING: ['进行中', 'Running'],
  CLOSED: ['已办结', 'Closed'],
  STOPPED: ['已终止', 'Stopped'],
  REACHED: ['已达成', 'Reached'],
  PARTLY: ['部分达成', 'Partly'],
  MISSED: ['未达成', 'Missed'],
});

/** The platform's own words for cycles. */
export const useCycleWords = useText;

const colours: Partial<Record<CycleStatus | CycleVerdict, string>> = {
  RUNNING: 'blue',
  CLOSED: 'green',
  REACHED: 'green',
  PARTLY: 'orange',
  MISSED: 'red',
};

export function CycleStatusTag({ status }: { status: CycleStatus | CycleVerdict }) {
  const t = useText();
  const colour = colours[status];
  return <Tag {...(colour && { color: colour })}>{t(status)}</Tag>;
}

export const verdicts = ['REACHED', 'PARTLY', 'MISSED'] as const;
