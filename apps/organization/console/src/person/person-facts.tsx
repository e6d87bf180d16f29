import { FormDialog, textsOf } from '@yanxiu/console';
import { Button, Descriptions, Form, Input } from '@yanxiu/console/antd';
import { useState } from 'react';
import { CodeSelect } from '../choose/code-select.js';
import { useChange } from '../choose/use-change.js';
import { SetPersonTierDocument } from '../documents/graphql.js';
import type { Person } from './person-page.js';

const useText = textsOf({
  number: ['教师编号', 'Staff number'],
  tier: ['教师层级', 'Tier'],
  basis: ['层级依据', 'Why this tier'],
  state: ['状态', 'State'],
  active: ['在册', 'On the register'],
  left: ['已离册', 'Left'],
  OVERRIDE: ['主管部门认定：{reason}', 'Decided by the bureau: {reason}'],
  FIRST_YEAR: ['上岗首年', 'First year of service'],
  TITLE: ['按所获称号', 'By a title'],
  DEFAULT: ['无称号，按一般教师', 'No title: the ordinary tier'],
  none: ['现行政策没有划分层级', 'The policy in force has no tiers'],
  decide: ['认定层级', 'Decide the tier'],
  decideNote: [
    '认定后以认定为准。需要恢复按称号和年限确定的，请清空层级后提交。',
    'The decision then holds. To go back to titles and years, clear the tier and submit.',
  ],
  reason: ['认定理由', 'Reason'],
  needed: ['请写明理由，至少 2 个字', 'Give a reason, at least 2 characters'],
  submit: ['确定', 'Decide'],
  done: ['教师层级已认定', 'Decided'],
});

interface Values {
  tier?: string;
  reason: string;
}

/** Number, tier and where it comes from. */
export function PersonFacts({ person, may }: { person: Person; may: boolean }) {
  const t = useText();
  const [deciding, setDeciding] = useState(false);
  const set = useChange(SetPersonTierDocument, t('done'));
  const { id, version, staffNumber, active, tierBasis, postings } = person;
  const items = [
    { key: 'number', label: t('number'), children: staffNumber },
    { key: 'state', label: t('state'), children: t(active ? 'active' : 'left') },
    { key: 'tier', label: t('tier'), children: tierBasis?.tier.name ?? '—' },
    {
      key: 'basis',
      label: t('basis'),
      children: tierBasis ? t(tierBasis.source, { reason: tierBasis.reason ?? '—' }) : t('none'),
    },
  ];
  const submit = ({ tier, reason }: Values) =>
    set({ personId: id, version, tier: tier ?? null, reason: reason.trim() });
  return (
    <section className="yx-block">
      <Descriptions size="small" column={{ xs: 1, sm: 2, lg: 4 }} items={items} />
      {may && (
        <Button size="small" className="og-below" onClick={() => setDeciding(true)}>
          {t('decide')}
        </Button>
      )}
      <FormDialog<Values>
        open={deciding}
        title={t('decide')}
        submit={t('submit')}
        {...(tierBasis?.source === 'OVERRIDE' && { initial: { tier: tierBasis.tier.code } })}
        onSubmit={submit}
        onClose={() => setDeciding(false)}
      >
        <p className="yx-note">{t('decideNote')}</p>
        <Form.Item name="tier" label={t('tier')}>
          <CodeSelect unitId={postings[0]?.unit?.id} scheme="TEACHER_TIER" allowClear />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
        >
          <Input.TextArea rows={2} maxLength={200} showCount />
        </Form.Item>
      </FormDialog>
    </section>
  );
}
