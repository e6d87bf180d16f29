import { FormDialog, textsOf, useMutation } from '@yanxiu/console';
import { App, Form, Input, Radio } from '@yanxiu/console/antd';
import { CheckPlanPrinciplesDocument } from '../documents/graphql.js';
import type { PlanPrinciplesQuery } from '../documents/graphql.js';
import './principle.css';

const useText = textsOf({
  title: ['项目自查', 'Self-check of the project'],
  save: ['保存', 'Save'],
  yes: ['符合', 'Met'],
  no: ['尚未符合', 'Not yet'],
  note: ['说明（可不填）', 'Note (optional)'],
  done: ['已保存', 'Saved'],
});

type Principle = NonNullable<PlanPrinciplesQuery['plan']>['principles'][number];

interface Answer {
  met?: 'yes' | 'no';
  note?: string;
}

interface Props {
  planId: string;
  principles: Principle[];
  close: () => void;
}

/** One answer for each principle; what is left open stays open. */
export function PrinciplesDialog({ planId, principles, close }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const [check] = useMutation(CheckPlanPrinciplesDocument, {
    refetchQueries: ['PlanPrinciples'],
    awaitRefetchQueries: true,
  });
  const send = async (answers: Record<string, Answer | undefined>) => {
    const checks = principles.flatMap(({ item: { code } }) => {
      const { met, note } = answers[code] ?? {};
      return met ? [{ code, met: met === 'yes', ...(note?.trim() && { note: note.trim() }) }] : [];
    });
    if (checks.length > 0) await check({ variables: { input: { planId, checks } } });
    void message.success(t('done'));
  };
  const initial = Object.fromEntries(
    principles.flatMap(({ item, met, note }) =>
      typeof met === 'boolean' ? [[item.code, { met: met ? 'yes' : 'no', note: note ?? '' }]] : [],
    ),
  ) as Record<string, Answer>;
  return (
    <FormDialog<Record<string, Answer | undefined>>
      open
      title={t('title')}
      submit={t('save')}
      initial={initial}
      onSubmit={send}
      onClose={close}
    >
      {principles.map(({ item }) => (
        <fieldset key={item.code} className="pl-principle">
          <legend>{item.name}</legend>
          <Form.Item name={[item.code, 'met']} noStyle>
            <Radio.Group
              aria-label={item.name}
              options={(['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))}
            />
          </Form.Item>
          <Form.Item name={[item.code, 'note']} label={t('note')}>
            <Input maxLength={500} />
          </Form.Item>
        </fieldset>
      ))}
    </FormDialog>
  );
}
