import { DayInput, FormDialog, civilDay, textsOf } from '@yanxiu/console';
import { Alert, Form, Radio, Select } from '@yanxiu/console/antd';
import { AllianceSelect } from '../choose/alliance-select.js';
import { useNeeded } from '../choose/needed.js';
import { DayItem } from '../choose/reason-items.js';
import { UnitSelect } from '../choose/unit-select.js';
import { useChange } from '../choose/use-change.js';
import { WhyItem } from '../choose/why-item.js';
import { ChangeGrantEndDocument, GrantRoleDocument, RevokeGrantDocument } from '../documents/graphql.js';
import type { GrantPartsFragment } from '../documents/graphql.js';
import type { Account } from './account.js';
import { useGrantable } from './use-held.js';

const useText = textsOf({
  grantTo: ['授予{name}角色', 'A role for {name}'],
  role: ['角色', 'Role'],
  place: ['管理范围', 'Where'],
  UNIT: ['机构及其全部下级', 'A unit and all below'],
  ALLIANCE: ['联盟各校', 'The schools of an alliance'],
  unit: ['机构', 'Unit'],
  alliance: ['联盟', 'Alliance'],
  from: ['起始日', 'First day'],
  to: ['截止日', 'Last day'],
  toHint: ['长期有效可不填', 'Leave empty while it lasts'],
  more: ['只列出权限不超过您本人的角色。', 'Only roles that hold nothing that you do not hold yourself.'],
  end: ['改定“{name}”的期限', 'Change the last day of {name}'],
  same: ['与现在的期限相同', 'That is what it is now'],
  revoke: ['收回“{name}”', 'Revoke {name}'],
  revokeNote: [
    '收回后一分钟内失效，由此委托出去的一并失效；记录保留。',
    'It stops within a minute, with what was lent out of it; the record stays.',
  ],
  own: [
    '这是您本人的授权，收回后您将不能再办理相关业务，也不能自行恢复。',
    'It is your own: you cannot take it back afterwards.',
  ],
  reason: ['原因', 'Reason'],
  submit: ['授予', 'Grant'],
  change: ['改定', 'Change'],
  take: ['收回', 'Revoke'],
  granted: ['角色已授予', 'Granted'],
  changed: ['期限已改定', 'Changed'],
  revoked: ['授权已收回', 'Revoked'],
});

interface GrantValues {
  role: string;
  at: 'UNIT' | 'ALLIANCE';
  unitId?: string;
  allianceId?: string;
  from: string;
  to?: string;
}

/** A role at a unit or an alliance, in time. */
export function GrantRoleDialog({ account, open, onClose }: { account: Account; open: boolean; onClose: () => void }) {
  const t = useText();
  const { pick } = useNeeded();
  const grant = useChange(GrantRoleDocument, t('granted'));
  const options = useGrantable();
  const submit = ({ role, at, unitId, allianceId, from, to }: GrantValues) => {
    const place = at === 'UNIT' ? { unitId: unitId ?? null } : { allianceId: allianceId ?? null };
    return grant({ accountId: account.id, role, ...place, from, to: to ?? null });
  };
  return (
    <FormDialog<GrantValues>
      open={open}
      title={t('grantTo', { name: account.name })}
      submit={t('submit')}
      initial={{ at: 'UNIT', from: civilDay(), ...(account.unit && { unitId: account.unit.id }) }}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="role" label={t('role')} extra={t('more')} rules={pick(t('role'))}>
        <Select options={options} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item name="at" label={t('place')}>
        <Radio.Group options={(['UNIT', 'ALLIANCE'] as const).map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
      <Place known={account.unit} />
      <div className="og-pair">
        <DayItem name="from" label={t('from')} />
        <DayItem
          name="to"
          label={t('to')}
          hint={t('toHint')}
          optional
          min={civilDay()}
          after={{ name: 'from', label: t('from') }}
        />
      </div>
    </FormDialog>
  );
}

/** The unit or the alliance, whichever is asked for. */
function Place({ known }: { known: Account['unit'] }) {
  const t = useText();
  const { pick } = useNeeded();
  const at = Form.useWatch<GrantValues['at'] | undefined>('at');
  if (at === 'ALLIANCE')
    return (
      <Form.Item name="allianceId" label={t('alliance')} rules={pick(t('alliance'))}>
        <AllianceSelect />
      </Form.Item>
    );
  return (
    <Form.Item name="unitId" label={t('unit')} rules={pick(t('unit'))}>
      <UnitSelect
        within
        levels={['PROVINCE', 'CITY', 'COUNTY', 'SCHOOL', 'SECTION', 'GROUP']}
        known={known ?? undefined}
      />
    </Form.Item>
  );
}

interface OneGrantProps {
  grant: GrantPartsFragment;
  onClose: () => void;
}

/** Another last day, or none. */
export function ChangeEndDialog({ grant, onClose }: OneGrantProps) {
  const t = useText();
  const change = useChange(ChangeGrantEndDocument, t('changed'));
  const today = civilDay();
  return (
    <FormDialog<{ to?: string; reason: string }>
      open
      title={t('end', { name: grant.roleName })}
      submit={t('change')}
      {...(grant.to && { initial: { to: grant.to } })}
      onSubmit={({ to, reason }) => change({ id: grant.id, to: to ?? null, reason: reason.trim() })}
      onClose={onClose}
    >
      <LastDayItem now={grant.to} min={today < grant.from ? grant.from : today} />
      <WhyItem label={t('reason')} />
    </FormDialog>
  );
}

/** Another last day than now; empty where there is to be none. */
export function LastDayItem({ now, min }: { now: string | null | undefined; min: string }) {
  const t = useText();
  const another = (_rule: unknown, day?: string | null) =>
    (day ?? null) === (now ?? null) ? Promise.reject(new Error(t('same'))) : Promise.resolve();
  return (
    <Form.Item
      name="to"
      label={t('to')}
      extra={t('toHint')}
      validateTrigger="onSubmit"
      rules={[{ validator: another }]}
    >
      <DayInput min={min} />
    </Form.Item>
  );
}

/** Takes a grant back at once. */
export function RevokeDialog({ grant, own, onClose }: OneGrantProps & { own: boolean }) {
  const t = useText();
  const revoke = useChange(RevokeGrantDocument, t('revoked'));
  return (
    <FormDialog<{ reason: string }>
      open
      danger
      title={t('revoke', { name: grant.roleName })}
      submit={t('take')}
      onSubmit={({ reason }) => revoke({ id: grant.id, reason: reason.trim() })}
      onClose={onClose}
    >
      {own && <Alert type="warning" showIcon className="og-told" title={t('own')} />}
      <p className="yx-note">{t('revokeNote')}</p>
      <WhyItem label={t('reason')} />
    </FormDialog>
  );
}
