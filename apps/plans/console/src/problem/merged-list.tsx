import { textsOf, useMutation, useQuery } from '@yanxiu/console';
import { App, Button, Skeleton } from '@yanxiu/console/antd';
import { MergedProblemsDocument, SeparateProblemDocument } from '../documents/graphql.js';

const useText = textsOf({
  anonymous: ['匿名', 'Anonymous'],
  separate: ['拆出', 'Take out'],
  done: ['已拆出', 'Taken out'],
});

/** What was merged into a problem, each still with its author. */
export function MergedList({ id }: { id: string }) {
  const t = useText();
  const { message } = App.useApp();
  const { data } = useQuery(MergedProblemsDocument, { variables: { id } });
  const [separate, { loading }] = useMutation(SeparateProblemDocument, {
    refetchQueries: 'active',
    awaitRefetchQueries: true,
  });
  if (!data) return <Skeleton active paragraph={{ rows: 2 }} title={false} />;
  return (
    <ul className="pl-entries">
      {(data.problem?.merged.nodes ?? []).map(({ id: one, version, text, authorName, steps }) => (
        <li key={one}>
          {text} <span className="yx-note">{authorName ?? t('anonymous')}</span>{' '}
          {steps.includes('SEPARATE') && (
            <Button
              size="small"
              loading={loading}
              onClick={() =>
                void separate({ variables: { input: { id: one, version } } }).then(
                  () => void message.success(t('done')),
                  (error: Error) => void message.error(error.message),
                )
              }
            >
              {t('separate')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
