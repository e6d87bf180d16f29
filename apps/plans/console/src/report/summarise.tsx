import { Refusal, textsOf, useMutation } from '@yanxiu/console';
import { App, Button } from '@yanxiu/console/antd';
import { SummariseMonthDocument } from '../documents/graphql.js';

const useText = textsOf({
  done: ['已汇总', 'Summed up'],
});

/** Sums the month up; again, where a version is given. */
export function Summarise({
  unit,
  month,
  version,
  label,
}: {
  unit: string;
  month: string;
  version?: number;
  label: string;
}) {
  const t = useText();
  const { message } = App.useApp();
  const [summarise, { loading, error }] = useMutation(SummariseMonthDocument, {
    refetchQueries: ['MonthSummary'],
    awaitRefetchQueries: true,
  });
  const go = () =>
    summarise({ variables: { input: { unitId: unit, month, version } } }).then(
      () => void message.success(t('done')),
      () => undefined,
    );
  return (
    <>
      <Refusal error={error} />
      <Button type={version === undefined ? 'primary' : 'default'} loading={loading} onClick={() => void go()}>
        {label}
      </Button>
    </>
  );
}
