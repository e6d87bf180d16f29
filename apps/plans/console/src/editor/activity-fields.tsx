import { textsOf } from '@yanxiu/console';
import { Button, Form, Input, InputNumber, Radio, Select, TreeSelect, Typography } from '@yanxiu/console/antd';
import { PersonSelect } from '../choose/person-select.js';
import { UnitSelect } from '../choose/unit-select.js';
import { useWords } from '../words.js';
import { treeOf } from './code-tree.js';
import type { Choices } from './code-tree.js';

const useText = textsOf({
  what: ['研修内容与形式', 'What it is'],
  who: ['组织与人员', 'Who'],
  title: ['活动名称', 'Title'],
  titleNeeded: ['请填写活动名称，2–100 个字', 'Give the title, 2 to 100 characters'],
  form: ['研修形式', 'Form'],
  formNeeded: ['请选择研修形式', 'Choose the form'],
  secondaryForms: ['兼用形式', 'Further forms'],
  content: ['研修内容', 'Content'],
  layer: ['研修层次', 'Layer'],
  scope: ['范围', 'Scope'],
  channel: ['支持渠道', 'Channel'],
  strands: ['教研、科研与培训的融合', 'Strands'],
  mode: ['研修方式', 'Mode'],
  owner: ['责任人', 'Responsible'],
  ownerNeeded: ['请选择责任人', 'Choose who is responsible'],
  host: ['主持人（可为校外人员）', 'Host (may be from outside)'],
  hostNeeded: ['本地政策要求填写主持人', 'The policy requires a host'],
  alliance: ['以联盟（片区、教共体）名义组织', 'In the name of an alliance'],
  coOrganisers: ['协办机构', 'Units that help'],
  capacity: ['名额（不限则不填）', 'Seats (none: no limit)'],
  experts: ['所聘专家', 'Experts'],
  expert: ['专家', 'Expert'],
  part: ['参与角色', 'Part'],
  addExpert: ['增加一名专家', 'Add an expert'],
  noExperts: ['专家库中还没有专家', 'No expert is on the register'],
  remove: ['删去', 'Remove'],
  expectedOutcome: ['预设成果', 'Outcome aimed at'],
  local: ['本地增设', 'local'],
});

export interface Known {
  owner?: { id: string; name?: string | null } | null | undefined;
  units?: readonly { id: string; name?: string | null }[];
}

interface Props {
  unitId: string;
  choices: Choices;
  /** Who stands in the record already, so that they are called by their names. */
  known: Known;
}

/** What an activity is, by the code tables of the policy in force and the region's own additions. */
export function ActivityFields({ unitId, choices, known }: Props) {
  const t = useText();
  return (
    <>
      <Form.Item
        name="title"
        label={t('title')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('titleNeeded') }]}
      >
        <Input maxLength={100} showCount />
      </Form.Item>
      <Typography.Title level={2}>{t('what')}</Typography.Title>
      <Codes choices={choices} />
      <Typography.Title level={2}>{t('who')}</Typography.Title>
      <People unitId={unitId} choices={choices} known={known} />
      <Experts choices={choices} />
      <Form.Item name="expectedOutcome" label={t('expectedOutcome')}>
        <Input.TextArea rows={3} maxLength={2000} showCount />
      </Form.Item>
    </>
  );
}

function Codes({ choices }: { choices: Choices }) {
  const t = useText();
  const word = useWords();
  const modes = (['OFFLINE', 'ONLINE', 'BLENDED'] as const).map((value) => ({ value, label: word(value) }));
  // What the document has no words for is not asked.
  const tree = (key: 'form' | 'content' | 'channel', items: Choices['forms']) => (
    <Form.Item name={key} label={t(key)} rules={key === 'form' ? [{ required: true, message: t('formNeeded') }] : []}>
      <TreeSelect
        allowClear={key !== 'form'}
        showSearch={{ treeNodeFilterProp: 'title' }}
        treeDefaultExpandAll
        treeData={treeOf(items, t('local'))}
      />
    </Form.Item>
  );
  const list = (key: 'layer' | 'scope', items: Choices['layers']) => (
    <Form.Item name={key} label={t(key)}>
      <Select allowClear options={optionsOf(items)} />
    </Form.Item>
  );
  return (
    <div className="pl-fields">
      {tree('form', choices.forms)}
      <Form.Item name="secondaryForms" label={t('secondaryForms')}>
        <Select
          mode="multiple"
          maxCount={5}
          showSearch={{ optionFilterProp: 'label' }}
          options={optionsOf(choices.forms.map(({ item }) => item))}
        />
      </Form.Item>
      {choices.contents.length > 0 && tree('content', choices.contents)}
      {choices.channels.length > 0 && tree('channel', choices.channels)}
      {choices.layers.length > 0 && list('layer', choices.layers)}
      {choices.scopes.length > 0 && list('scope', choices.scopes)}
      {choices.strands.length > 0 && (
        <Form.Item name="strands" label={t('strands')}>
          <Select mode="multiple" options={optionsOf(choices.strands)} />
        </Form.Item>
      )}
      <Form.Item name="mode" label={t('mode')}>
        <Radio.Group options={modes} />
      </Form.Item>
    </div>
  );
}

const optionsOf = (items: readonly { code: string; name: string }[]) =>
  items.map(({ code, name }) => ({ value: code, label: name }));

function People({ unitId, choices, known }: Props) {
  const t = useText();
  return (
    <div className="pl-fields">
      <Form.Item name="ownerId" label={t('owner')} rules={[{ required: true, message: t('ownerNeeded') }]}>
        <PersonSelect near={unitId} known={known.owner} />
      </Form.Item>
      <Form.Item
        name="host"
        label={t('host')}
        rules={choices.hostRequired ? [{ required: true, whitespace: true, message: t('hostNeeded') }] : []}
      >
        <Input maxLength={60} />
      </Form.Item>
      {choices.alliances.length > 0 && (
        <Form.Item name="allianceId" label={t('alliance')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={choices.alliances.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      )}
      <Form.Item name="coOrganiserIds" label={t('coOrganisers')}>
        <UnitSelect multiple known={known.units ?? []} />
      </Form.Item>
      <Form.Item name="capacity" label={t('capacity')}>
        <InputNumber min={1} max={100_000} precision={0} className="pl-number" />
      </Form.Item>
    </div>
  );
}

/** Experts of the registers of the unit and those above it. */
function Experts({ choices }: { choices: Choices }) {
  const t = useText();
  const experts = choices.experts.map(({ expertId, name, organisation, subjects }) => ({
    value: expertId,
    label: [name, organisation, subjects.join('、')].filter(Boolean).join(' · '),
  }));
  return (
    <Form.List name="experts">
      {(fields, { add, remove }) => (
        <div className="pl-rows">
          {fields.map(({ key, name }) => (
            <div key={key} className="pl-expert">
              <Form.Item name={[name, 'expertId']} label={t('expert')}>
                <Select showSearch={{ optionFilterProp: 'label' }} options={experts} notFoundContent={t('noExperts')} />
              </Form.Item>
              <Form.Item name={[name, 'part']} label={t('part')}>
                <Select options={optionsOf(choices.roles)} />
              </Form.Item>
              <Button onClick={() => remove(name)}>{t('remove')}</Button>
            </div>
          ))}
          {fields.length < 20 && <Button onClick={() => add({ part: 'SPEAKER' })}>{t('addExpert')}</Button>}
        </div>
      )}
    </Form.List>
  );
}
