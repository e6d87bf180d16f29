import {
  DayInput,
  FormDialog,
  Found,
  Page,
  civilDay,
  navigate,
  newKey,
  textsOf,
  useMayAt,
  useQuery,
  useScope,
} from '@yanxiu/console';
import { Alert, Button, Empty, Form, Input } from '@yanxiu/console/antd';
import { useRef, useState } from 'react';
import { useChange } from '../choose/use-change.js';
import { AdoptPolicyPackDocument, PolicyPreviewDocument } from '../documents/graphql.js';
import type { PolicyPreviewQuery } from '../documents/graphql.js';
import { useWords } from '../words.js';
import { DiffView } from './diff-view.js';

const useText = textsOf({
  policies: ['政策文件', 'Policies'],
  title: ['采用预览', 'Before adopting'],
  of: ['采用《{name}》', 'Adopt {name}'],
  note: [
    '{unit}采用后，与现行规定相比的变化；确认采用之前不影响任何业务',
    'What adopting it would change for {unit}; nothing changes before it is adopted',
  ],
  noScope: ['请先在页面顶部选择机构', 'First choose a unit at the top of the page'],
  adopt: ['采用', 'Adopt'],
  effect: [
    '自施行日起，适用于{unit}及其下级机构；施行日之前已经开始的活动、考核仍按原规定办理。',
    'From its first day it holds for {unit} and all below; what began before keeps the old rules.',
  ],
  level: [
    '本文件由{level}机构采用；当前机构是{own}，不能直接采用。下级机构自动适用上级采用的文件。',
    'It is for units of the level {level}; this one is of the level {own}.',
  ],
  first: [
    '{unit}目前没有采用任何政策文件，采用后本文件的全部规定开始施行。',
    '{unit} has no policy in force: all of this one would begin to hold.',
  ],
  inForce: ['{unit}现在执行的就是这份文件。', 'This is the policy in force for {unit}.'],
  from: ['施行日', 'First day'],
  to: ['截止日', 'Last day'],
  toHint: ['长期施行可不填', 'Leave empty while it lasts'],
  reason: ['采用依据', 'Reason'],
  reasonHint: ['如：蒲教发〔2026〕12号', 'E.g. the number of the decision'],
  needed: ['请填写', 'Required'],
  done: ['政策文件已采用', 'Adopted'],
});

type Unit = NonNullable<PolicyPreviewQuery['orgUnit']>;
type Pack = NonNullable<PolicyPreviewQuery['policyPack']>;

/** What adopting a pack would change for the unit looked at, and the adoption. */
export function AdoptPage({ id }: { id: string }) {
  const t = useText();
  const scope = useScope();
  const [open, setOpen] = useState(false);
  const answer = useQuery(PolicyPreviewDocument, {
    variables: { unitId: scope?.unitId ?? '', packId: id },
    skip: !scope,
  });
  const unit = answer.data?.orgUnit;
  const pack = answer.data?.policyPack;
  const holdsNow = unit?.policyPreview?.before?.id === id;
  const may = useMayAt(unit)('organization:adopt-policy') && pack?.level === unit?.level && !holdsNow;
  const above = [
    { title: t('policies'), href: '/organization/policies' },
    ...(pack ? [{ title: pack.name, href: `/organization/policies/${id}` }] : []),
  ];
  return (
    <Page
      title={t('title')}
      above={above}
      note={unit ? t('note', { unit: unit.name }) : undefined}
      actions={
        may && (
          <Button type="primary" onClick={() => setOpen(true)}>
            {t('adopt')}
          </Button>
        )
      }
    >
      {!scope && (
        <section className="yx-block">
          <Empty description={t('noScope')} />
        </section>
      )}
      {scope && (
        <Found answer={answer} pick={({ orgUnit, policyPack }) => orgUnit && policyPack && { orgUnit, policyPack }}>
          {({ orgUnit, policyPack }) => (
            <>
              <Preview unit={orgUnit} pack={policyPack} />
              <AdoptDialog unit={orgUnit} pack={policyPack} open={open} onClose={() => setOpen(false)} />
            </>
          )}
        </Found>
      )}
    </Page>
  );
}

function Preview({ unit, pack }: { unit: Unit; pack: Pack }) {
  const t = useText();
  const word = useWords();
  const diff = unit.policyPreview;
  return (
    <div className="yx-blocks">
      {pack.level !== unit.level && (
        <Alert type="warning" showIcon title={t('level', { level: word(pack.level), own: word(unit.level) })} />
      )}
      {!diff?.before && <Alert type="info" showIcon title={t('first', { unit: unit.name })} />}
      {diff?.before?.id === pack.id && <Alert type="info" showIcon title={t('inForce', { unit: unit.name })} />}
      {diff?.before && diff.before.id !== pack.id && <DiffView changes={diff.changes} words={diff.words} />}
    </div>
  );
}

interface Values {
  from: string;
  to?: string;
  reason: string;
}

function AdoptDialog({ unit, pack, open, onClose }: { unit: Unit; pack: Pack; open: boolean; onClose: () => void }) {
  const t = useText();
  const adopt = useChange(AdoptPolicyPackDocument, t('done'));
  const key = useRef(newKey());
  const submit = async ({ from, to, reason }: Values) => {
    const input = { unitId: unit.id, packId: pack.id, from, to: to ?? null, reason: reason.trim() };
    await adopt({ ...input, idempotencyKey: key.current });
    key.current = newKey();
  };
  return (
    <FormDialog<Values>
      open={open}
      title={t('of', { name: pack.name })}
      submit={t('adopt')}
      initial={{ from: civilDay() }}
      onSubmit={submit}
      onDone={() => navigate('/organization/policies')}
      onClose={onClose}
    >
      <p className="yx-note">{t('effect', { unit: unit.name })}</p>
      <div className="og-pair">
        <Form.Item name="from" label={t('from')} rules={[{ required: true, message: t('needed') }]}>
          <DayInput />
        </Form.Item>
        <Form.Item name="to" label={t('to')} extra={t('toHint')}>
          <DayInput />
        </Form.Item>
      </div>
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
      >
        <Input maxLength={200} placeholder={t('reasonHint')} />
      </Form.Item>
    </FormDialog>
  );
}
