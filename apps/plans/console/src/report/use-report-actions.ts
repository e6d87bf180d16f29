import { RowRefused, newKey, textsOf, useHolds, useMutation } from '@yanxiu/console';
import type { Asked, BatchAction } from '@yanxiu/console';
import {
  AcceptAllMonthlyReportsDocument,
  AcceptMonthlyReportsDocument,
  CancelPlansJobDocument,
  PlansJobDocument,
  SendMonthlyReportsDocument,
} from '../documents/graphql.js';
import type { MonthlyReportFilter, PlansJobQuery, ReportLineFragment } from '../documents/graphql.js';

const useText = textsOf({
  accept: ['审收', 'Accept'],
  acceptNote: ['审收后月报锁定，学校不能再改。', 'Accepted reports are locked.'],
  send: ['报送', 'Send'],
  sendNote: ['只报送已通过校内审核的月报。', 'Only what was checked in the school is sent.'],
});

interface Results {
  results: { refusal?: { message: string } | null }[];
}

function settled(results: Results | undefined): void {
  const refusal = results?.results[0]?.refusal;
  if (refusal) throw new RowRefused(refusal.message);
}

/** Whoever receives reports accepts many at once; who writes them sends many. */
export function useReportActions(filterOf: (asked: Asked) => MonthlyReportFilter): BatchAction<ReportLineFragment>[] {
  const t = useText();
  const holds = useHolds();
  const [accept] = useMutation(AcceptMonthlyReportsDocument);
  const [acceptAll] = useMutation(AcceptAllMonthlyReportsDocument);
  const [cancel] = useMutation(CancelPlansJobDocument);
  const whole = {
    start: async (asked: Asked) => {
      const input = { filter: filterOf(asked), idempotencyKey: newKey() };
      return (await acceptAll({ variables: { input } })).data?.acceptAllMonthlyReports.job.id ?? '';
    },
    query: PlansJobDocument,
    job: (data: PlansJobQuery) => data.plansJob,
    cancel: (id: string) => cancel({ variables: { id } }),
  };
  const [send] = useMutation(SendMonthlyReportsDocument);
  const seen = ({ id, version }: ReportLineFragment) => ({ variables: { input: { reports: [{ id, version }] } } });
  if (holds('plans:accept-reports'))
    return [
      {
        key: 'accept',
        label: t('accept'),
        note: t('acceptNote'),
        applies: ({ state }) => state === 'SENT',
        run: async (report) => settled((await accept(seen(report))).data?.acceptMonthlyReports),
        whole,
      },
    ];
  if (!holds('plans:organise')) return [];
  return [
    {
      key: 'send',
      label: t('send'),
      note: t('sendNote'),
      applies: ({ state }) => state === 'CHECKED',
      run: async (report) => settled((await send(seen(report))).data?.sendMonthlyReports),
    },
  ];
}
