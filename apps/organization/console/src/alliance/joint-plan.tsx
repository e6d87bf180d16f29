import { FormDialog, Link, SearchSelect, textsOf, useHolds, useMayAt, useQuery } from '@yanxiu/console';
import type { SearchSelectProps } from '@yanxiu/console';
import { Button, Flex, Form, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { useChange } from '../choose/use-change.js';
import { JointPlanChoicesDocument, JointPlanOfDocument, SetJointPlanDocument } from '../documents/graphql.js';
import type { Alliance } from './alliance.js';

const useText = textsOf({
  title: ['共同研修计划', 'Joint plan'],
  none: [
    '还没有指定。由中心校（盟主校）编制计划后，在这里指定。',
    'None yet: the head writes it, and it is named here.',
  ],
  gone: ['已指定的计划不在您的查看范围内', 'The plan lies outside your reach'],
  name: ['指定', 'Name one'],
  change: ['更换', 'Change'],
  dialog: ['指定共同研修计划', 'Name the joint plan'],
  submit: ['确定', 'Confirm'],
  plan: ['计划', 'Plan'],
  hint: ['按名称查找；清空后保存即取消指定。', 'Search by title; saved empty, none is named.'],
  done: ['已保存', 'Saved'],
});

/** The plan that the schools of an alliance made together (DL-06, HL-06). */
export function JointPlan({ alliance }: { alliance: Alliance }) {
  const t = useText();
  const holds = useHolds();
  const may = useMayAt(alliance.unit)('organization:file');
  const [naming, setNaming] = useState(false);
  const { jointPlanId } = alliance;
  const { data, loading } = useQuery(JointPlanOfDocument, {
    variables: { id: jointPlanId ?? '' },
    skip: !jointPlanId || !holds('plans:read'),
  });
  if (!holds('plans:read')) return null;
  const plan = data?.plan;
  return (
    <section className="yx-block">
      <Flex wrap gap={8} justify="space-between" align="start">
        <Typography.Title level={2}>{t('title')}</Typography.Title>
        {may && <Button onClick={() => setNaming(true)}>{t(jointPlanId ? 'change' : 'name')}</Button>}
      </Flex>
      {!jointPlanId && <p className="yx-note">{t('none')}</p>}
      {plan && (
        <p>
          <Link href={`/plans/plans/${plan.id}`}>{plan.title}</Link> <span className="yx-note">{plan.periodName}</span>
        </p>
      )}
      {jointPlanId && !loading && !plan && <p className="yx-note">{t('gone')}</p>}
      {naming && <NameDialog alliance={alliance} now={plan ?? null} close={() => setNaming(false)} />}
    </section>
  );
}

interface Known {
  id: string;
  title: string;
}

interface NameDialogProps {
  alliance: Alliance;
  now: Known | null;
  close: () => void;
}

function NameDialog({ alliance: { id: allianceId, version, jointPlanId, center, unit }, now, close }: NameDialogProps) {
  const t = useText();
  const set = useChange(SetJointPlanDocument, t('done'));
  return (
    <FormDialog<{ planId?: string | null }>
      open
      title={t('dialog')}
      submit={t('submit')}
      initial={{ planId: jointPlanId }}
      onSubmit={({ planId }) => set({ allianceId, version, planId: planId ?? null })}
      onClose={close}
    >
      <Form.Item name="planId" label={t('plan')} extra={t('hint')}>
        <PlanSelect unitId={center?.unit?.id ?? unit?.id} now={now} />
      </Form.Item>
    </FormDialog>
  );
}

interface PlanSelectProps extends Pick<SearchSelectProps, 'id' | 'value' | 'onChange'> {
  unitId: string | undefined;
  now: Known | null;
}

/** Plans of the school that heads the alliance, which writes for all; where none does, of the unit that runs it. */
function PlanSelect({ unitId, now, ...rest }: PlanSelectProps) {
  const [text, setText] = useState('');
  const variables = { filter: { unitId, titleContains: text || undefined } };
  const { data, previousData, loading } = useQuery(JointPlanChoicesDocument, { variables });
  const choices = ((data ?? previousData)?.plans?.nodes ?? []).map(({ id, title, periodName, unit }) => ({
    value: id,
    label: title,
    hint: [unit?.name, periodName].filter(Boolean).join('，'),
  }));
  if (now && !choices.some(({ value }) => value === now.id))
    choices.unshift({ value: now.id, label: now.title, hint: '' });
  return <SearchSelect {...rest} choices={choices} loading={loading} search={setText} />;
}
