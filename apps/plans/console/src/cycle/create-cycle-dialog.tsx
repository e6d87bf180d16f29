import { FormDialog, navigate, newKey, textsOf, useMutation, useQuery } from '@yanxiu/console';
import { Alert, Form, Input, Select, Skeleton } from '@yanxiu/console/antd';
import { useRef, useState } from 'react';
import {
  CreateCycleDocument,
  CycleChoicesDocument,
  CycleThemesDocument,
  CyclesToFollowDocument,
} from '../documents/graphql.js';
import type { CycleChoicesQuery } from '../documents/graphql.js';
import { PersonSelect } from '../choose/person-select.js';
import { linesOf } from './lines.js';
import { StageRows } from './stage-rows.js';

const useText = textsOf({
  title: ['开始研修循环', 'Begin a cycle'],
  submit: ['开始', 'Begin'],
  unit: ['机构', 'Unit'],
  unitNeeded: ['请选择机构', 'Choose the unit'],
  flow: ['研修流程', 'Flow'],
  flowNeeded: ['请选择流程', 'Choose the flow'],
  flowNote: ['{stages}（依据 {clause}：“{quote}”）', '{stages} ({clause}: “{quote}”)'],
  name: ['名称', 'Title'],
  nameNeeded: ['请填写名称，2 至 100 字', 'Give a title of 2 to 100 characters'],
  theme: ['研修主题', 'Theme'],
  owner: ['责任人', 'Who answers for it'],
  purpose: ['研修目的', 'Purpose'],
  outcomes: ['预设成果，一行一项', 'Expected outcomes, one a line'],
  outcomesNote: ['办结时逐项对照。', 'Compared one by one at the closing.'],
  outcomesNeeded: ['请填写预设成果，至少一项', 'Set at least one'],
  previous: ['承接哪一轮研修', 'Follows'],
  questions: ['承接的遗留问题', 'Open questions taken up'],
  none: [
    '您不在此机构推进研修循环，请在上方选择本校或本组。',
    'You run no cycles here: choose your own school or group above.',
  ],
  noFlow: [
    '适用的政策文件没有规定研修流程（未定）。可由上级在政策包中补充后再开始。',
    'The policy in force names no flow: it can be added to the policy pack.',
  ],
});

type Choices = NonNullable<CycleChoicesQuery['cycleChoices']>;

interface Values {
  unitId: string;
  flow: string;
  title: string;
  themeId?: string;
  ownerId?: string;
  purpose?: string;
  outcomes?: string;
  previousIds?: string[];
  questionIds?: string[];
  stages?: Record<string, { from?: string; to?: string; slot?: string } | undefined>;
}

interface Props {
  unitId: string | undefined;
  themeId?: string;
  title?: string;
  follows?: string;
  close: () => void;
}

/** Begins a cycle by a flow of the policy in force. */
export function CreateCycleDialog({ unitId, themeId, title, follows, close }: Props) {
  const t = useText();
  const { data, loading } = useQuery(CycleChoicesDocument, { variables: { unitId } });
  const choices = data?.cycleChoices;
  const [create] = useMutation(CreateCycleDocument, { refetchQueries: ['CycleBoard', 'Cycles'] });
  const [idempotencyKey] = useState(newKey);
  const created = useRef<string>(undefined);
  const send = async ({ outcomes, stages = {}, purpose, ...values }: Values) => {
    const rows = Object.entries(stages).map(([num, row]) => ({ num: Number(num), ...row }));
    const input = {
      ...values,
      ...(purpose?.trim() && { purpose: purpose.trim() }),
      outcomes: linesOf(outcomes),
      days: rows.flatMap(({ num, from, to }) => (from || to ? [{ num, from, to }] : [])),
      slots: rows.flatMap(({ num, slot }) => linesOf(slot).map((name) => ({ num, name }))),
      idempotencyKey,
    };
    const answer = await create({ variables: { input } });
    created.current = answer.data?.createCycle.cycle.id;
  };
  const own = choices?.writers.find(({ id }) => id === unitId) ?? choices?.writers[0];
  // What comes round again is what a cycle is for; a flow that runs once is there too.
  const flow = choices?.flows.find(({ loop }) => loop) ?? choices?.flows[0];
  const initial: Partial<Values> = {
    ...(own && { unitId: own.id }),
    ...(flow && { flow: flow.code }),
    ...(themeId && { themeId }),
    ...(title && { title }),
    ...(follows && { previousIds: [follows] }),
  };
  return (
    <FormDialog<Values>
      key={loading ? 'loading' : 'ready'}
      open
      width={720}
      title={t('title')}
      submit={t('submit')}
      initial={initial}
      onSubmit={send}
      onDone={() => created.current && navigate(`/plans/cycles/${created.current}`)}
      onClose={close}
    >
      {loading && <Skeleton active paragraph={{ rows: 5 }} />}
      {!loading && !choices && <Alert type="info" showIcon title={t('none')} />}
      {choices && choices.flows.length === 0 && <Alert type="info" showIcon title={t('noFlow')} />}
      {choices && choices.flows.length > 0 && <Fields choices={choices} unitId={unitId} />}
    </FormDialog>
  );
}

function Fields({ choices, unitId }: { choices: Choices; unitId: string | undefined }) {
  const t = useText();
  const code = Form.useWatch<string | undefined>('flow');
  const flow = choices.flows.find((one) => one.code === code);
  const { data } = useQuery(CycleThemesDocument, { variables: { unitId } });
  const themes = (data?.themes?.nodes ?? []).filter(({ level }) => level !== 'PERSON');
  const stages = flow?.stages.map(({ name }) => name).join('→') ?? '';
  const required = [
    {
      required: choices.outcomeRequired,
      whitespace: true,
      message: t('outcomesNeeded'),
    },
  ];
  return (
    <>
      <Form.Item
        name="unitId"
        label={t('unit')}
        hidden={choices.writers.length === 1}
        rules={[{ required: true, message: t('unitNeeded') }]}
      >
        <Select options={choices.writers.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item
        name="flow"
        label={t('flow')}
        rules={[{ required: true, message: t('flowNeeded') }]}
        {...(flow && { extra: t('flowNote', { stages, clause: flow.clause ?? '—', quote: flow.quote ?? '—' }) })}
      >
        <Select options={choices.flows.map((one) => ({ value: one.code, label: one.name }))} />
      </Form.Item>
      <Form.Item
        name="title"
        label={t('name')}
        rules={[{ required: true, whitespace: true, min: 2, max: 100, message: t('nameNeeded') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      {themes.length > 0 && (
        <Form.Item name="themeId" label={t('theme')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={themes.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </Form.Item>
      )}
      <Form.Item name="outcomes" label={t('outcomes')} extra={t('outcomesNote')} rules={required}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Form.Item>
      <Form.Item name="ownerId" label={t('owner')}>
        <PersonSelect near={unitId} />
      </Form.Item>
      <Form.Item name="purpose" label={t('purpose')}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Follows unitId={unitId} />
      {flow && <StageRows stages={flow.stages} />}
    </>
  );
}

/** DL-13: the turns before it, and which of their questions it takes up. */
function Follows({ unitId }: { unitId: string | undefined }) {
  const t = useText();
  const { data } = useQuery(CyclesToFollowDocument, { variables: { unitId } });
  const cycles = data?.cycles?.nodes ?? [];
  const chosen = Form.useWatch<string[] | undefined>('previousIds') ?? [];
  if (cycles.length === 0) return null;
  const questions = cycles.filter(({ id }) => chosen.includes(id)).flatMap((cycle) => cycle.questions);
  return (
    <>
      <Form.Item name="previousIds" label={t('previous')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={cycles.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </Form.Item>
      {questions.length > 0 && (
        <Form.Item name="questionIds" label={t('questions')}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={questions.map(({ id, text }) => ({ value: id, label: text }))}
          />
        </Form.Item>
      )}
    </>
  );
}
