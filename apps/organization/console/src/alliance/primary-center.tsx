import { Clause, Link, QueryFailure, textsOf, useQuery } from '@yanxiu/console';
import { Skeleton, Tag, Typography } from '@yanxiu/console/antd';
import { PrimaryCenterDocument } from '../documents/graphql.js';
import type { CenterDecisionFragment, CenterRuleFragment } from '../documents/graphql.js';

const useText = textsOf({
  title: ['小学研修中心的确定', 'How the centre of primary schools is found'],
  none: [
    '本校不在辅导区内，不适用小学研修中心的规则',
    'The school is in no tutoring district: the rule does not apply',
  ],
  fact1: ['辅导区内初中{has}小学部', 'A junior school of the area has {has} primary section'],
  has: ['设有', 'a'],
  hasNot: ['没有', 'no'],
  fact2: ['辅导区所辖小学 {count} 所', '{count} primary schools in the area'],
  fired: ['适用规则：以{text}为中心', 'The rule that holds: {text}'],
  center: ['小学研修中心：', 'The centre: '],
  notFound: ['区内没有这类机构，请先登记', 'There is no such unit in the area: register it'],
  noRule: ['没有适用的规则，请由县教育局指定', 'No rule fits: the bureau names the centre'],
  alternative: ['也可以{text}为中心', '{text} may be chosen instead'],
  optional: ['可选', 'optional'],
});

/** PC-08 as an assistant: the facts, the rule that they call for, what it finds, and what may be chosen instead. */
export function PrimaryCenter({ unitId }: { unitId: string }) {
  const t = useText();
  const { data, loading, error, refetch } = useQuery(PrimaryCenterDocument, { variables: { unitId } });
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      {error && <QueryFailure error={error} retry={refetch} />}
      {loading && !data && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {data && !data.primaryCenter && !error && <span className="yx-note">{t('none')}</span>}
      {data?.primaryCenter && <CenterSteps decision={data.primaryCenter} />}
    </section>
  );
}

/** The steps of the decision in their order. */
export function CenterSteps({ decision }: { decision: CenterDecisionFragment }) {
  const t = useText();
  const { juniorHasPrimarySection, primaries, fired, alternatives } = decision;
  return (
    <ol className="og-steps">
      <li>{t('fact1', { has: t(juniorHasPrimarySection ? 'has' : 'hasNot') })}</li>
      <li>{t('fact2', { count: primaries })}</li>
      <li>
        {fired ? t('fired', { text: fired.text }) : t('noRule')} <Clause clause={fired?.clause} />
      </li>
      {fired && (
        <li>
          {t('center')}
          <FoundUnit option={fired} />
        </li>
      )}
      {alternatives.map((option) => (
        <li key={option.rule}>
          <Tag>{t('optional')}</Tag> {t('alternative', { text: option.text })} <Clause clause={option.clause} />{' '}
          {option.unit && <FoundUnit option={option} />}
        </li>
      ))}
    </ol>
  );
}

function FoundUnit({ option: { unit } }: { option: CenterRuleFragment }) {
  const t = useText();
  if (!unit) return <span className="yx-note">{t('notFound')}</span>;
  return <Link href={`/organization/units/${unit.id}`}>{unit.name}</Link>;
}
