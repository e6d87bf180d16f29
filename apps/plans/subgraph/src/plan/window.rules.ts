import { Conflict, civilDay } from '@yanxiu/subgraph';
import type { PlanWindow } from './plan-window.js';

type Round = Pick<PlanWindow, 'opensAt' | 'closesAt' | 'graceHours' | 'lateAllowed' | 'round'>;

const hour = 3_600_000;
const stamp = new Intl.DateTimeFormat('zh-CN', {
  ...{ timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});

/**
 * Whether a plan is taken in now, and whether it is late: by the server's clock, whenever the sender's page was loaded.
 * @throws Conflict where no round is open and none takes in what is late
 */
export function lateness(rounds: readonly Round[], due: string | null, now: Date): boolean {
  if (!rounds.length) return due !== null && civilDay(now) > due;
  const open = rounds.some(
    ({ opensAt, closesAt, graceHours }) => opensAt <= now && now.getTime() <= closesAt.getTime() + graceHours * hour,
  );
  if (open) return false;
  const next = rounds.filter(({ opensAt }) => opensAt > now).sort((a, b) => +a.opensAt - +b.opensAt)[0];
  const last = rounds.filter(({ closesAt }) => closesAt < now).sort((a, b) => +b.closesAt - +a.closesAt)[0];
  if (last?.lateAllowed) return true;
  const zh = next
    ? `尚未开始受理，第 ${next.round} 轮于${stamp.format(next.opensAt)}开始`
    : `受理已于${stamp.format(last!.closesAt)}截止，不再接收；如需补报，请与受理单位联系`;
  throw new Conflict({ zh, en: 'No round is open that takes in this plan' }, [
    {
      path: 'input.id',
      rule: 'windowOpen',
      value: now.toISOString(),
      expected: (next?.opensAt ?? last!.closesAt).toISOString(),
    },
  ]);
}

/** The last civil day of the rounds: what is handed in later is late. */
export function dueOf(rounds: readonly Pick<Round, 'closesAt'>[]): string | null {
  const last = rounds
    .map(({ closesAt }) => civilDay(closesAt))
    .sort()
    .at(-1);
  return last ?? null;
}
