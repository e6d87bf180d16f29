import { FormDialog, textsOf } from '@yanxiu/console';
import { Button, Descriptions, Form } from '@yanxiu/console/antd';
import { useState } from 'react';
import { CodeSelect } from '../choose/code-select.js';
import { useNeeded } from '../choose/needed.js';
import { useChange } from '../choose/use-change.js';
import { WhyItem } from '../choose/why-item.js';
import { SetPersonTierDocument } from '../documents/graphql.js';
import type { Person } from './person.js';

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
  decideNote: ['认定后以认定为准，不再按称号和年限变化。', 'The decision then holds, whatever titles and years say.'],
  byRule: ['恢复按称号和年限确定', 'By titles and years again'],
  now: ['现为{tier}（{basis}）', 'Now: {tier} ({basis})'],
  reason: ['认定理由', 'Reason'],
  submit: ['认定', 'Decide'],
  done: ['教师层级已认定', 'Decided'],
});

interface Values {
  tier: string;
  reason: string;
}

/** A code of no policy: what was decided is taken back. */
const byRule = 'BY_RULE';

/** Number, tier and where it comes from. */
export function PersonFacts({ person, may }: { person: Person; may: boolean }) {
  const t = useText();
  const [deciding, setDeciding] = useState(false);
  const { staffNumber, active, tierBasis } = person;
  const basis = tierBasis ? t(tierBasis.source, { reason: tierBasis.reason ?? '—' }) : t('none');
  const items = [
    { key: 'number', label: t('number'), children: staffNumber },
    { key: 'state', label: t('state'), children: t(active ? 'active' : 'left') },
    { key: 'tier', label: t('tier'), children: tierBasis?.tier.name ?? '—' },
    { key: 'basis', label: t('basis'), children: basis },
  ];
  return (
    <section className="yx-block">
      <Descriptions size="small" column={{ xs: 1, sm: 2, lg: 4 }} items={items} />
      {may && tierBasis && (
        <Button size="small" className="og-below" onClick={() => setDeciding(true)}>
          {t('decide')}
        </Button>
      )}
      <TierDialog person={person} basis={basis} open={deciding} onClose={() => setDeciding(false)} />
    </section>
  );
}

interface TierDialogProps {
  person: Person;
  /** Why the tier is what it is, in words. */
  basis: string;
  open: boolean;
  onClose: () => void;
}

/** A tier that the bureau decides against titles and years, or no longer does (HL-14). */
function TierDialog({ person: { id, version, tierBasis, postings }, basis, open, onClose }: TierDialogProps) {
  const t = useText();
  const { pick } = useNeeded();
  const set = useChange(SetPersonTierDocument, t('done'));
  const decided = tierBasis?.source === 'OVERRIDE';
  const submit = ({ tier, reason }: Values) =>
    set({ personId: id, version, tier: tier === byRule ? null : tier, reason: reason.trim() });
  return (
    <FormDialog<Values> open={open} title={t('decide')} submit={t('submit')} onSubmit={submit} onClose={onClose}>
      <p>{t('now', { tier: tierBasis?.tier.name ?? '—', basis })}</p>
      <p className="yx-note">{t('decideNote')}</p>
      <Form.Item name="tier" label={t('tier')} rules={pick(t('tier'))}>
        <CodeSelect
          unitId={postings.find(({ unit }) => unit)?.unit?.id}
          scheme="TEACHER_TIER"
          before={decided ? [{ value: byRule, label: t('byRule') }] : []}
        />
      </Form.Item>
      <WhyItem label={t('reason')} />
    </FormDialog>
  );
}
