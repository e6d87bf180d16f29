import { client, dayText, textsOf, useMutation, usePreferences, useQuery } from '@yanxiu/console';
import { App, Button, Flex, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { MilestonesOfPlanDocument, RemovePlanMilestoneDocument } from '../documents/graphql.js';
import type { MilestoneLineFragment } from '../documents/graphql.js';
import { EditDialog, FinishDialog, ReopenDialog } from './milestone-dialogs.js';
import { Evidence, MilestoneTag } from './milestone-words.js';

const useText = textsOf({
  title: ['节点', 'Milestones'],
  tally: ['已完成 {done} / {count}，逾期 {late}', '{done} of {count} done, {late} overdue'],
  add: ['增设节点', 'Add'],
  finish: ['登记完成', 'Done'],
  change: ['修改', 'Change'],
  remove: ['撤去', 'Remove'],
  removeAsk: ['撤去这个节点？', 'Remove this milestone?'],
  removed: ['节点已撤去', 'Removed'],
  keep: ['保留', 'Keep'],
  reopen: ['重新打开', 'Open again'],
  due: ['{day}前', 'by {day}'],
  own: ['自设', 'Own'],
});

type Step = { kind: 'edit' | 'finish' | 'reopen'; milestone?: MilestoneLineFragment };

/** DL-32: the milestones of a plan in force, with what is reached and what is overdue. */
export function PlanMilestones({ id }: { id: string }) {
  const t = useText();
  const { data } = useQuery(MilestonesOfPlanDocument, { variables: { id } });
  const [step, setStep] = useState<Step>();
  const close = () => setStep(undefined);
  const plan = data?.plan;
  if (!plan || typeof plan.effectiveVersion !== 'number') return null;
  const { milestones } = plan;
  const writes = plan.steps.includes('AMEND') || milestones.some(({ mayTick }) => mayTick);
  if (!milestones.length && !writes) return null;
  const done = milestones.filter(({ state }) => state === 'DONE').length;
  const late = milestones.filter(({ overdue }) => overdue).length;
  return (
    <section className="yx-block">
      <Flex wrap gap={8} justify="space-between" align="center" className="pl-head">
        <Typography.Title level={2}>{t('title')}</Typography.Title>
        {milestones.length > 0 && (
          <span className="yx-note">{t('tally', { done, late, count: milestones.length })}</span>
        )}
        {writes && <Button onClick={() => setStep({ kind: 'edit' })}>{t('add')}</Button>}
      </Flex>
      <ol className="pl-work">
        {milestones.map((milestone) => (
          <Line key={milestone.id} milestone={milestone} take={setStep} />
        ))}
      </ol>
      {step?.kind === 'edit' && <EditDialog planId={id} milestone={step.milestone} close={close} />}
      {step?.kind === 'finish' && step.milestone && <FinishDialog milestone={step.milestone} close={close} />}
      {step?.kind === 'reopen' && step.milestone && <ReopenDialog milestone={step.milestone} close={close} />}
    </section>
  );
}

function Line({ milestone, take }: { milestone: MilestoneLineFragment; take: (step: Step) => void }) {
  const t = useText();
  const { locale } = usePreferences();
  const { title, dueOn, responsible, state, origin, mayTick } = milestone;
  const notes = [
    t('due', { day: dayText(dueOn, locale) }),
    ...(responsible ? [responsible] : []),
    ...(origin === 'OWN' ? [t('own')] : []),
  ];
  return (
    <li>
      <div className="pl-work-what">
        {title} <span className="yx-note">{notes.join('，')}</span>
        <Evidence milestone={milestone} />
      </div>
      <Flex wrap gap={8} align="center">
        <MilestoneTag milestone={milestone} />
        {mayTick && state === 'OPEN' && (
          <Button size="small" type="primary" onClick={() => take({ kind: 'finish', milestone })}>
            {t('finish')}
          </Button>
        )}
        {mayTick && state === 'OPEN' && origin === 'OWN' && (
          <>
            <Button size="small" onClick={() => take({ kind: 'edit', milestone })}>
              {t('change')}
            </Button>
            <Remove milestone={milestone} />
          </>
        )}
        {mayTick && state === 'DONE' && (
          <Button size="small" onClick={() => take({ kind: 'reopen', milestone })}>
            {t('reopen')}
          </Button>
        )}
      </Flex>
    </li>
  );
}

function Remove({ milestone: { id, version } }: { milestone: MilestoneLineFragment }) {
  const t = useText();
  const { modal, message } = App.useApp();
  const include = ['MilestonesOfPlan'];
  const [remove, { loading }] = useMutation(RemovePlanMilestoneDocument, { refetchQueries: include });
  const ask = () =>
    void modal.confirm({
      title: t('removeAsk'),
      okText: t('remove'),
      cancelText: t('keep'),
      onOk: () =>
        remove({ variables: { input: { id, version } } }).then(
          () => void message.success(t('removed')),
          (error: Error) => {
            void message.error(error.message);
            void client.refetchQueries({ include });
          },
        ),
    });
  return (
    <Button size="small" loading={loading} onClick={ask}>
      {t('remove')}
    </Button>
  );
}
