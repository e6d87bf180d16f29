import { FormDialog, textsOf, useMayAt, useMutation, useQuery } from '@yanxiu/console';
import { App, Button, Descriptions, Flex, Form, Radio, Select, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { ActivityMarksDocument, MarkActivityDocument } from '../documents/graphql.js';
import type { ActivityMarksQuery, BalanceSide } from '../documents/graphql.js';
import type { Activity } from './activity.js';

const useText = textsOf({
  title: ['要素与均衡标注', 'Marks for the balances'],
  note: ['仅用于研修统计，不影响活动和学分。', 'For figures alone; the activity and credits do not change.'],
  elements: ['核心要素', 'Core elements'],
  balances: ['均衡关系', 'Balances'],
  none: ['未标注', 'Not marked'],
  mark: ['标注', 'Mark'],
  dialog: ['标注活动', 'Mark the activity'],
  save: ['保存', 'Save'],
  done: ['已标注', 'Marked'],
  pair: ['{a}与{b}', '{a} and {b}'],
  neither: ['不标注', 'Neither'],
  choose: ['可选多项', 'Choose any'],
});

type Marked = NonNullable<ActivityMarksQuery['activity']>;

interface Values {
  coreElements?: string[];
  /** By the code of the pair; a side, or '' for none. */
  balances?: Record<string, BalanceSide | ''>;
}

/** What the activity stands for in the balances of its document (DL-37, ZJ-12); nothing where the document names none. */
export function MarksPart({ activity }: { activity: Activity }) {
  const t = useText();
  const mayAt = useMayAt(activity.unit);
  const [marking, setMarking] = useState(false);
  const { data } = useQuery(ActivityMarksDocument, { variables: { id: activity.id } });
  const marked = data?.activity;
  if (!marked) return null;
  const { marks, markChoices } = marked;
  if (markChoices.coreElements.length + markChoices.balances.length === 0) return null;
  const shown = [
    ...(markChoices.coreElements.length ? [{ key: 'elements' as const, names: marks.coreElements }] : []),
    ...(markChoices.balances.length ? [{ key: 'balances' as const, names: marks.balances }] : []),
  ];
  return (
    <section className="yx-block">
      <Flex wrap gap={8} justify="space-between" align="center">
        <div>
          <Typography.Title level={2}>{t('title')}</Typography.Title>
          <div className="yx-note">{t('note')}</div>
        </div>
        {mayAt('plans:organise') && <Button onClick={() => setMarking(true)}>{t('mark')}</Button>}
      </Flex>
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2 }}
        items={shown.map(({ key, names }) => ({
          key,
          label: t(key),
          children: names.map(({ name }) => name).join('、') || t('none'),
        }))}
      />
      {marking && <MarkDialog marked={marked} close={() => setMarking(false)} />}
    </section>
  );
}

function MarkDialog({ marked: { id, marks, markChoices }, close }: { marked: Marked; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [mark] = useMutation(MarkActivityDocument);
  const sides = new Map(marks.balances.map(({ code, side }) => [code, side]));
  const submit = ({ coreElements = [], balances = {} }: Values) => {
    const given = Object.entries(balances).flatMap(([code, side]) => (side ? [{ code, side }] : []));
    return mark({ variables: { input: { activityId: id, coreElements, balances: given } } });
  };
  const initial: Values = {
    coreElements: marks.coreElements.map(({ code }) => code),
    balances: Object.fromEntries(markChoices.balances.map(({ code }) => [code, sides.get(code) ?? ''])),
  };
  return (
    <FormDialog<Values>
      open
      title={t('dialog')}
      submit={t('save')}
      initial={initial}
      onSubmit={submit}
      onDone={() => void message.success(t('done'))}
      onClose={close}
    >
      {markChoices.coreElements.length > 0 && (
        <Form.Item name="coreElements" label={t('elements')}>
          <Select
            mode="multiple"
            placeholder={t('choose')}
            showSearch={{ optionFilterProp: 'label' }}
            options={markChoices.coreElements.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
      )}
      {markChoices.balances.map(({ code, a, b }) => (
        <Form.Item key={code} name={['balances', code]} label={t('pair', { a, b })}>
          <Radio.Group
            options={[
              { value: 'A', label: a },
              { value: 'B', label: b },
              { value: '', label: t('neither') },
            ]}
          />
        </Form.Item>
      ))}
    </FormDialog>
  );
}
