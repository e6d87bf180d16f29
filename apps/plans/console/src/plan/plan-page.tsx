import {
  Found,
  Link,
  Page,
  PrintButton,
  StampPlace,
  dayText,
  textsOf,
  usePreferences,
  useQuery,
} from '@yanxiu/console';
import { Alert, Descriptions, Tag, Typography } from '@yanxiu/console/antd';
import { PlanDocument } from '../documents/graphql.js';
import { PlanMilestones } from '../milestone/plan-milestones.js';
import { PlanPrinciples } from '../principle/plan-principles.js';
import { PlanContents } from './plan-contents.js';
import { PlanHistory } from './plan-history.js';
import { PlanSteps } from './plan-steps.js';
import { PlanStatusTag, useHandling, useHolder } from './plan-words.js';
import type { Plan } from './plan.js';

const useText = textsOf({
  plans: ['研修计划', 'Plans'],
  demo: ['演示数据', 'Demo'],
  kind: ['计划种类', 'Kind'],
  writer: ['编制', 'Written by'],
  period: ['时期', 'Period'],
  days: ['起止', 'Days'],
  due: ['截止日', 'Due'],
  where: ['现在何处', 'Where it is'],
  goes: ['报送去向', 'Goes to'],
  receipt: ['回执号', 'Receipt'],
  sender: ['报送人', 'Handed in by'],
  parent: ['上位计划', 'Parent'],
  activity: ['所属活动', 'Activity'],
  signature: ['校长签署', 'Signed by'],
  inPerson: ['{name}（在线签署）', '{name}, online'],
  onPaper: ['{name}（纸质签署）', '{name}, on paper'],
  vacant: ['校长空缺，未签署', 'Vacant, not signed'],
  span: ['{from}至{to}', '{from} – {to}'],
  own: ['由编制单位留存（文件未规定报送）', 'Kept by its author: the document asks for no submission'],
  clause: ['依据 {clause}：“{quote}”', 'By {clause}: “{quote}”'],
  amending: [
    '正在修订（{reason}）；新版审定前，第 {num} 版仍然有效。',
    'Being amended ({reason}); version {num} holds until then.',
  ],
  returned: ['已退回修改：{comment}', 'Returned: {comment}'],
  late: ['逾期报送', 'Late'],
  children: ['下位计划（{count}）', 'Plans under it ({count})'],
});

/** One plan: who has it, what it says with the comments beside, what changed, and the steps that are open. */
export function PlanPage({ id }: { id: string }) {
  const t = useText();
  const answer = useQuery(PlanDocument, { variables: { id } });
  const plan = answer.data?.plan;
  return (
    <Page
      title={plan?.title ?? t('plans')}
      above={[{ title: t('plans'), href: '/plans/plans' }]}
      note={plan && <Marks plan={plan} />}
      actions={
        plan && (
          <>
            <PlanSteps plan={plan} />
            <PrintButton />
          </>
        )
      }
    >
      <Found answer={answer} pick={(data) => data.plan}>
        {(found) => (
          <div className="yx-blocks">
            <State plan={found} />
            <Facts plan={found} />
            <PlanContents plan={found} />
            <PlanMilestones id={found.id} />
            <PlanPrinciples id={found.id} editable={found.steps.includes('EDIT')} />
            <StampPlace whose={found.unit?.name ?? ''} />
            <Children plan={found} />
            <PlanHistory plan={found} />
          </div>
        )}
      </Found>
    </Page>
  );
}

function Marks({ plan: { status, effectiveVersion, demo, lastVersion } }: { plan: Plan }) {
  const t = useText();
  return (
    <>
      <PlanStatusTag status={status} effectiveVersion={effectiveVersion ?? null} />
      {lastVersion?.late && <Tag color="orange">{t('late')}</Tag>}
      {demo && <Tag>{t('demo')}</Tag>}
    </>
  );
}

/** What the reader has to know first: that it was returned and why, or that an older version still holds. */
function State({ plan: { status, effectiveVersion, amendReason, lastVersion } }: { plan: Plan }) {
  const t = useText();
  if (status === 'RETURNED' && lastVersion?.comment)
    return <Alert type="warning" showIcon title={t('returned', { comment: lastVersion.comment })} />;
  if (status !== 'DRAFT' || typeof effectiveVersion !== 'number') return null;
  return <Alert type="info" showIcon title={t('amending', { reason: amendReason ?? '—', num: effectiveVersion })} />;
}

function Facts({ plan }: { plan: Plan }) {
  const t = useText();
  const { locale } = usePreferences();
  const where = useHolder()(plan.holder);
  const { template, unit, person, periodName, from, to, due, receipt, submittedByName, parent, activity } = plan;
  const signature = useSignature(plan);
  const facts = [
    { key: 'kind', children: template.name },
    {
      key: 'writer',
      children: person?.name ?? (unit ? <Link href={`/organization/units/${unit.id}`}>{unit.name}</Link> : '—'),
    },
    { key: 'period', children: periodName },
    { key: 'days', children: t('span', { from: dayText(from, locale), to: dayText(to, locale) }) },
    ...(due ? [{ key: 'due', children: dayText(due, locale) }] : []),
    { key: 'where', children: [where.place, where.since].filter(Boolean).join('，') },
    { key: 'goes', children: <Handling plan={plan} /> },
    ...(receipt ? [{ key: 'receipt', children: receipt }] : []),
    ...(submittedByName ? [{ key: 'sender', children: submittedByName }] : []),
    ...(signature ? [{ key: 'signature', children: signature }] : []),
    ...(parent ? [{ key: 'parent', children: <Link href={`/plans/plans/${parent.id}`}>{parent.title}</Link> }] : []),
    ...(activity
      ? [{ key: 'activity', children: <Link href={`/plans/activities/${activity.id}`}>{activity.title}</Link> }]
      : []),
  ];
  return (
    <section className="yx-block">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 3 }}
        items={facts.map(({ key, children }) => ({ key, label: t(key as 'kind'), children }))}
      />
    </section>
  );
}

/** DL-03: who signed; a school's plan without a signature says that the office was vacant. */
function useSignature({ author, lastVersion }: Plan): string | null {
  const t = useText();
  if (author !== 'SCHOOL' || !lastVersion) return null;
  const { signature } = lastVersion;
  if (!signature) return t('vacant');
  return t(signature.inPerson ? 'inPerson' : 'onPaper', { name: signature.name });
}

function Handling({ plan: { handling } }: { plan: Plan }) {
  const t = useText();
  const where = useHandling();
  if (!handling.stated) return t('own');
  return (
    <div>
      {where(handling)}
      {handling.clause && handling.quote && (
        <div className="yx-note">{t('clause', { clause: handling.clause, quote: handling.quote })}</div>
      )}
    </div>
  );
}

function Children({ plan: { children } }: { plan: Plan }) {
  const t = useText();
  if (children.nodes.length === 0) return null;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>
        {t('children', { count: children.totalCount ?? children.nodes.length })}
      </Typography.Title>
      <ul className="pl-entries">
        {children.nodes.map(({ id, title, status }) => (
          <li key={id}>
            <Link href={`/plans/plans/${id}`}>{title}</Link> <PlanStatusTag status={status} />
          </li>
        ))}
      </ul>
    </section>
  );
}
