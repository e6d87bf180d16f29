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
  noteOf: ['{name}的说明', 'Note on {name}'],
  choose: ['填了说明，请一并选择“符合”或“尚未符合”', 'Choose whether it is met, too'],
  hint: ['逐条对照；暂不清楚的可以留空，以后再查。', 'One by one; what is not clear yet may stay open.'],
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
    refetchQueries: ['PlanPrinciples', 'Plan'],
    awaitRefetchQueries: true,
  });
  const send = async (answers: Record<string, Answer | undefined>) => {
    const checks = principles.flatMap(({ item: { code } }) => {
      const { met, note } = answers[code] ?? {};
      return met ? [{ code, met: met === 'yes', ...(note?.trim() && { note: note.trim() }) }] : [];
    });
    if (checks.length === 0) return;
    await check({ variables: { input: { planId, checks } } });
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
      <p className="yx-note">{t('hint')}</p>
      {principles.map(({ item }) => (
        <fieldset key={item.code} className="pl-principle">
          <legend>{item.name}</legend>
          <Form.Item
            name={[item.code, 'met']}
            dependencies={[[item.code, 'note']]}
            rules={[
              ({ getFieldValue }) => ({
                required: Boolean((getFieldValue([item.code, 'note']) as string | undefined)?.trim()),
                message: t('choose'),
              }),
            ]}
          >
            <Radio.Group
              aria-label={item.name}
              options={(['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))}
            />
          </Form.Item>
          <Form.Item name={[item.code, 'note']}>
            <Input maxLength={500} placeholder={t('note')} aria-label={t('noteOf', { name: item.name })} />
          </Form.Item>
        </fieldset>
      ))}
    </FormDialog>
  );
}
