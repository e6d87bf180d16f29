import { FormDialog, Link, textsOf, useMayAt, useMutation, useQuery } from '@yanxiu/console';
import { Button, Checkbox, Empty, Form, Skeleton, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import type { ActivityQuery } from '../documents/graphql.js';
import {
  AnalysesOfActivityDocument,
  ArrangeTestExchangeDocument,
  ChosenAnalysesDocument,
} from '../documents/graphql.js';
import { AnalysisTags } from './analysis-words.js';
import { useAnalysisHints } from './analysis.js';

const useText = textsOf({
  title: ['质检分析报告', 'Test analyses'],
  arrange: ['安排交流报告', 'Set what is given'],
  save: ['确定', 'Set'],
  note: ['从本级评为优秀的报告中选取；以所选为准。', 'Out of what this level has chosen.'],
  nothing: ['还没有安排在会上交流的报告', 'No report is given at the meeting yet'],
  none: ['本级还没有评选出优秀报告', 'This level has chosen none yet'],
  from: ['{title}（{unit}）', '{title} ({unit})'],
});

type Activity = NonNullable<ActivityQuery['activity']>;

/** Reports that were written for the meeting, or are given at it; its organiser sets which, above the schools. */
export function AnalysesOfActivity({ activity: { id, unit, status } }: { activity: Activity }) {
  const t = useText();
  const mayAt = useMayAt(unit);
  const [arranging, setArranging] = useState(false);
  const { data } = useQuery(AnalysesOfActivityDocument, { variables: { id } });
  const found = data?.activity?.testAnalyses.nodes ?? [];
  const may = status !== 'CANCELLED' && mayAt('plans:organise');
  const chosen = useQuery(ChosenAnalysesDocument, { variables: { unitId: unit?.id ?? '' }, skip: !may || !unit });
  const offered = chosen.data?.testAnalyses?.nodes ?? [];
  if (!found.length && !offered.length) return null;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      {found.length === 0 && <p className="yx-note">{t('nothing')}</p>}
      <ul className="pl-told">
        {found.map((analysis) => (
          <li key={analysis.id}>
            <Link href={`/plans/analyses/${analysis.id}`}>{analysis.title}</Link> {analysis.unit?.name}{' '}
            <AnalysisTags analysis={analysis} />
          </li>
        ))}
      </ul>
      {offered.length > 0 && <Button onClick={() => setArranging(true)}>{t('arrange')}</Button>}
      {arranging && (
        <Arrange
          activityId={id}
          offered={offered}
          given={found.map((one) => one.id)}
          loading={chosen.loading}
          close={() => setArranging(false)}
        />
      )}
    </section>
  );
}

interface ArrangeProps {
  activityId: string;
  offered: { id: string; title: string; unit?: { name: string } | null | undefined }[];
  given: string[];
  loading: boolean;
  close: () => void;
}

function Arrange({ activityId, offered, given, loading, close }: ArrangeProps) {
  const t = useText();
  const hints = useAnalysisHints();
  const [arrange] = useMutation(ArrangeTestExchangeDocument);
  const options = offered.map(({ id, title, unit }) => ({
    value: id,
    label: t('from', { title, unit: unit?.name ?? '' }),
  }));
  return (
    <FormDialog<{ ids: string[] }>
      open
      title={t('arrange')}
      submit={t('save')}
      initial={{ ids: given.filter((id) => offered.some((one) => one.id === id)) }}
      hints={hints}
      onSubmit={({ ids }) => arrange({ variables: { input: { activityId, analysisIds: ids } } })}
      onClose={close}
    >
      <p className="yx-note">{t('note')}</p>
      {loading && <Skeleton active paragraph={{ rows: 2 }} />}
      {!loading && !offered.length && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />}
      <Form.Item name="ids" noStyle>
        <Checkbox.Group className="pl-choices" options={options} />
      </Form.Item>
    </FormDialog>
  );
}
