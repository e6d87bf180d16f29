import { textsOf, useQuery } from '@yanxiu/console';
import { Alert, Form, Input, Radio, Select } from '@yanxiu/console/antd';
import { CycleThemesDocument } from '../documents/graphql.js';
import type { CycleVerdict } from '../documents/graphql.js';
import { PersonSelect } from '../choose/person-select.js';
import { useCycleWords, verdicts } from './cycle-words.js';
import type { Cycle } from './cycle.js';
import { StageRows } from './stage-rows.js';

const useText = textsOf({
  advance: ['从“{from}”进入“{to}”。', 'From “{from}” to “{to}”.'],
  missing: ['当前环节还缺：{names}。请先在下方归入。', 'Still lacking: {names}. File it first.'],
  ready: ['必交材料已齐。', 'All that is required is there.'],
  stage: ['返回到', 'Back to'],
  stageNeeded: ['请选择环节', 'Choose the stage'],
  reason: ['原因', 'Reason'],
  reasonNeeded: ['请填写原因，至少 2 个字', 'Give a reason of at least 2 characters'],
  compare: ['逐项对照预设成果', 'Compare each expected outcome'],
  verdict: ['达成情况', 'How far'],
  verdictNeeded: ['请选择达成情况', 'Choose how far'],
  actual: ['实际成果，或未达成的原因', 'What came out, or why not'],
  actualNeeded: ['请填写，至少 2 个字', 'Write at least 2 characters'],
  conclusion: ['结论', 'Conclusion'],
  questions: ['遗留问题，一行一个（可不填）', 'Questions that stay open, one a line (optional)'],
  name: ['名称', 'Title'],
  nameNeeded: ['请填写名称，2 至 100 字', 'Give a title of 2 to 100 characters'],
  theme: ['研修主题', 'Theme'],
  owner: ['责任人', 'Who answers for it'],
  purpose: ['研修目的', 'Purpose'],
  more: ['增加预设成果，一行一项（可不填）', 'Further expected outcomes, one a line (optional)'],
});

/** The steps that are asked about in a dialog. */
export type Verb = 'ADVANCE' | 'REVISIT' | 'CLOSE_CYCLE' | 'STOP' | 'EDIT';

export interface CycleValues {
  num: number;
  reason: string;
  conclusion: string;
  openQuestions?: string;
  compared?: Record<string, { verdict: CycleVerdict; actual: string }>;
  title: string;
  purpose?: string;
  themeId?: string;
  ownerId?: string;
  addOutcomes?: string;
  stages?: Record<string, { from?: string; to?: string } | undefined>;
}

/** What a step has to be told. */
export function CycleStepFields({ cycle, step }: { cycle: Cycle; step: Verb }) {
  if (step === 'ADVANCE') return <Advance cycle={cycle} />;
  if (step === 'CLOSE_CYCLE') return <Close cycle={cycle} />;
  if (step === 'EDIT') return <Edit cycle={cycle} />;
  return <Back cycle={cycle} choose={step === 'REVISIT'} />;
}

function Lacking({ cycle: { stages, stageNum } }: { cycle: Cycle }) {
  const t = useText();
  const missing = stages[stageNum - 1]!.slots.filter(({ filled }) => !filled);
  if (missing.length === 0) return <p>{t('ready')}</p>;
  const names = missing.map(({ name }) => name).join('、');
  return <Alert type="warning" showIcon title={t('missing', { names })} />;
}

function Advance({ cycle }: { cycle: Cycle }) {
  const t = useText();
  const { stages, stageNum } = cycle;
  return (
    <>
      <p>{t('advance', { from: stages[stageNum - 1]!.name, to: stages[stageNum]?.name ?? '' })}</p>
      <Lacking cycle={cycle} />
    </>
  );
}

function Back({ cycle: { stages, stageNum }, choose }: { cycle: Cycle; choose: boolean }) {
  const t = useText();
  const before = stages.filter(({ num }) => num < stageNum);
  return (
    <>
      {choose && (
        <Form.Item name="num" label={t('stage')} rules={[{ required: true, message: t('stageNeeded') }]}>
          <Select options={before.map(({ num, name }) => ({ value: num, label: `${num}. ${name}` }))} />
        </Form.Item>
      )}
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('reasonNeeded') }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  );
}

/** HL-31: each expected outcome beside what came out. */
function Close({ cycle }: { cycle: Cycle }) {
  const t = useText();
  const word = useCycleWords();
  return (
    <>
      <Lacking cycle={cycle} />
      {cycle.outcomes.length > 0 && <p>{t('compare')}</p>}
      {cycle.outcomes.map(({ id, expected }) => (
        <fieldset key={id} className="pl-compare">
          <legend>{expected}</legend>
          <Form.Item
            name={['compared', id, 'verdict']}
            label={t('verdict')}
            rules={[{ required: true, message: t('verdictNeeded') }]}
          >
            <Radio.Group options={verdicts.map((value) => ({ value, label: word(value) }))} />
          </Form.Item>
          <Form.Item
            name={['compared', id, 'actual']}
            label={t('actual')}
            rules={[{ required: true, whitespace: true, min: 2, message: t('actualNeeded') }]}
          >
            <Input.TextArea rows={2} maxLength={1000} />
          </Form.Item>
        </fieldset>
      ))}
      <Form.Item
        name="conclusion"
        label={t('conclusion')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('actualNeeded') }]}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name="openQuestions" label={t('questions')}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Form.Item>
    </>
  );
}

function Edit({ cycle }: { cycle: Cycle }) {
  const t = useText();
  const unitId = cycle.unit?.id;
  const { data } = useQuery(CycleThemesDocument, { variables: { unitId } });
  const known = cycle.theme ? [cycle.theme] : [];
  const themes = new Map([...known, ...(data?.themes?.nodes ?? [])].map(({ id, title }) => [id, title]));
  return (
    <>
      <Form.Item
        name="title"
        label={t('name')}
        rules={[{ required: true, whitespace: true, min: 2, max: 100, message: t('nameNeeded') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="themeId" label={t('theme')}>
        <Select allowClear options={[...themes].map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="ownerId" label={t('owner')}>
        <PersonSelect near={unitId} known={cycle.owner} />
      </Form.Item>
      <Form.Item name="purpose" label={t('purpose')}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item name="addOutcomes" label={t('more')}>
        <Input.TextArea rows={2} maxLength={4000} />
      </Form.Item>
      <StageRows stages={cycle.stages} daysOnly />
    </>
  );
}
