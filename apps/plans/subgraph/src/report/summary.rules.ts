import { ProposalKind } from './summary.js';
import type { SummaryProposal } from './summary.js';
import { ReportState } from './report.js';

/** How one report of the month came in. */
export interface Outcome {
  unitId: string;
  subject: string | null;
  state: ReportState;
  /** Null for what was never sent. */
  onTime: boolean | null;
  activityCount: number | null;
}

type Proposed = Pick<SummaryProposal, 'unitId' | 'kind' | 'subjects' | 'reason'>;

const whole = '全部';

/**
 * Proposes praise where every report of a unit came in time, stands and tells of activities; and help where some did not
 * come, came late, stand returned or tell of none (PC-27). No figure is weighed: the document gives none.
 */
export function proposalsOf(outcomes: readonly Outcome[]): Proposed[] {
  const owed = outcomes.filter(({ state }) => state !== ReportState.EXEMPT);
  return [...Map.groupBy(owed, ({ unitId }) => unitId)].flatMap(([unitId, reports]): Proposed[] => {
    const wanting = reports.flatMap((report) => {
      const what = shortcoming(report);
      return what ? [{ subject: report.subject ?? whole, what }] : [];
    });
    if (!wanting.length) {
      const subjects = reports.map(({ subject }) => subject ?? whole);
      const reason = `应报${reports.length}份，全部按时报送，均开展了研修活动`;
      return [{ unitId, kind: ProposalKind.MERIT, subjects, reason }];
    }
    const reason = [...Map.groupBy(wanting, ({ what }) => what)]
      .map(([what, some]) => `${what}：${some.map(({ subject }) => subject).join('、')}`)
      .join('；');
    return [{ unitId, kind: ProposalKind.SHORTCOMING, subjects: wanting.map(({ subject }) => subject), reason }];
  });
}

function shortcoming({ state, onTime, activityCount }: Outcome): string | null {
  if (onTime === null) return '逾期未报';
  if (state !== ReportState.SENT && state !== ReportState.ACCEPTED) return '退回后尚未重报';
  if (!activityCount) return '当月未开展研修活动';
  return onTime ? null : '迟报';
}
