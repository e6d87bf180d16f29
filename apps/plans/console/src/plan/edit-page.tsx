import { Found, Page, RecordForm, client, navigate, textsOf, useQuery } from '@yanxiu/console';
import type { Held } from '@yanxiu/console';
import { Alert, Button } from '@yanxiu/console/antd';
import { PlanDraftDocument, SavePlanDraftDocument } from '../documents/graphql.js';
import type { PlanContentsFragment, PlanDraftQuery } from '../documents/graphql.js';
import { PlanFields } from './plan-fields.js';
import type { PlanValues } from './plan-fields.js';

const useText = textsOf({
  title: ['填写计划', 'Write the plan'],
  plans: ['研修计划', 'Plans'],
  note: ['内容随时自动保存；也可按 Ctrl+S 保存', 'Saved by itself as you type, or by Ctrl+S'],
  closed: ['此计划现在不能填写：已报送的须先撤回或由上级退回，已生效的须先修订。', 'It is not open for writing now.'],
  look: ['查看并报送', 'Look at it and hand it in'],
  returned: ['退回意见：{comment}', 'Returned: {comment}'],
  name: ['名称', 'Title'],
  texts: ['栏目内容', 'Sections'],
  tasks: ['月研修任务', 'Tasks by month'],
  own: ['自增栏目', 'Own sections'],
});

type Plan = NonNullable<PlanDraftQuery['plan']>;

const heldOf = (plan: PlanContentsFragment): Held<PlanValues> => ({
  version: plan.version,
  values: {
    title: plan.title,
    texts: Object.fromEntries(
      plan.sections.filter(({ own, kind }) => !own && kind === 'TEXT').map(({ code, text }) => [code, text ?? '']),
    ),
    own: plan.sections.filter(({ own }) => own).map(({ code, name, text }) => ({ code, name, text: text ?? '' })),
    tasks: plan.tasks.map(({ month, task, responsible }) => ({ month, task, responsible: responsible ?? '' })),
  },
});

/** @throws the graph's error */
async function reload(id: string): Promise<Held<PlanValues>> {
  const { data, error } = await client.query({
    query: PlanDraftDocument,
    variables: { id },
    fetchPolicy: 'network-only',
  });
  if (!data?.plan) throw error ?? new Error('the plan is out of reach');
  return heldOf(data.plan);
}

/** Rows that were begun and not filled in are not sent: they are kept on the machine until they say something. */
async function save(id: string, values: PlanValues, version: number): Promise<Held<PlanValues>> {
  const { title, texts, own, tasks } = values;
  const sections = [
    ...Object.entries(texts).map(([code, text]) => ({ code, text })),
    ...own.flatMap(({ code, name, text }) =>
      name.trim() ? [{ ...(code && { code }), name: name.trim(), text: text ?? '' }] : [],
    ),
  ];
  const rows = tasks.flatMap(({ month, task, responsible }) =>
    month && task?.trim()
      ? [{ month, task: task.trim(), ...(responsible?.trim() && { responsible: responsible.trim() }) }]
      : [],
  );
  const { data, error } = await client.mutate({
    mutation: SavePlanDraftDocument,
    variables: { input: { id, version, title: title.trim(), sections, tasks: rows } },
  });
  if (!data) throw error;
  const held = heldOf(data.savePlanDraft.plan);
  const unfinished = {
    own: values.own.filter(({ name }) => !name.trim()),
    tasks: values.tasks.filter(({ month, task }) => !month || !task?.trim()),
  };
  return {
    version: held.version,
    values: {
      ...held.values,
      own: [...held.values.own, ...unfinished.own],
      tasks: [...held.values.tasks, ...unfinished.tasks],
    },
  };
}

/** A plan being written: section by section, mandatory ones marked, kept by itself (DL-12, PC-23, PC-24). */
export function PlanEditPage({ id }: { id: string }) {
  const t = useText();
  // What is typed goes over what is loaded here: an older copy would be refused.
  const answer = useQuery(PlanDraftDocument, { variables: { id }, fetchPolicy: 'network-only' });
  const plan = answer.data?.plan;
  return (
    <Page
      title={t('title')}
      note={t('note')}
      above={[
        { title: t('plans'), href: '/plans/plans' },
        ...(plan ? [{ title: plan.title, href: `/plans/plans/${id}` }] : []),
      ]}
    >
      <Found answer={answer} pick={(data) => data.plan}>
        {(found) => <Editing plan={found} />}
      </Found>
    </Page>
  );
}

function Editing({ plan }: { plan: Plan }) {
  const t = useText();
  const { id, steps, lastVersion } = plan;
  const { version, values } = heldOf(plan);
  const labels = { title: t('name'), texts: t('texts'), own: t('own'), tasks: t('tasks') };
  const names = new Map(plan.sections.map(({ code, name }) => [code, name]));
  if (!steps.includes('EDIT')) return <Alert type="info" showIcon title={t('closed')} />;
  return (
    <div className="yx-blocks">
      {lastVersion?.status === 'RETURNED' && lastVersion.comment && (
        <Alert type="warning" showIcon title={t('returned', { comment: lastVersion.comment })} />
      )}
      <section className="yx-block">
        <RecordForm<PlanValues>
          name="plans.draft"
          id={id}
          version={version}
          initial={values}
          labels={labels}
          show={(_field, value) => shown(value, names)}
          save={(next, over) => save(id, next, over)}
          reload={() => reload(id)}
          autosave
          extra={<Button onClick={() => navigate(`/plans/plans/${id}`)}>{t('look')}</Button>}
        >
          <PlanFields plan={plan} />
        </RecordForm>
      </section>
    </div>
  );
}

/** A field of the form in words, where two contents are compared. */
function shown(value: unknown, names: Map<string, string>): string {
  if (typeof value === 'string') return value;
  const rows = Array.isArray(value)
    ? (value as Record<string, string | undefined>[]).map((row) => [
        row.name,
        row.month,
        row.task ?? row.text,
        row.responsible,
      ])
    : Object.entries((value ?? {}) as Record<string, string>).map(([code, text]) => [names.get(code) ?? code, text]);
  return rows.map((row) => row.filter(Boolean).join('：')).join('\n');
}
