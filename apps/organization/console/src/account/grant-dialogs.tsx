import { FormDialog, civilDay, textsOf, useViewer } from '@yanxiu/console';
import { Form, Input, Select } from '@yanxiu/console/antd';
import { DayInput } from '../choose/day-input.js';
import { UnitSelect } from '../choose/unit-select.js';
import { useChange } from '../choose/use-change.js';
import { ChangeGrantEndDocument, GrantRoleDocument, RevokeGrantDocument } from '../documents/graphql.js';
import type { GrantPartsFragment } from '../documents/graphql.js';
import type { Account } from './account-page.js';
import { useCatalogue } from './use-catalogue.js';

const useText = textsOf({
  grant: ['授予角色', 'Grant a role'],
  role: ['角色', 'Role'],
  unit: ['管理范围', 'Where'],
  unitHint: ['在此机构及其全部下级有效', 'Holds at this unit and all below'],
  from: ['起始日', 'First day'],
  to: ['截止日', 'Last day'],
  toHint: ['长期有效可不填', 'Leave empty while it lasts'],
  more: ['只列出权限不超过您本人的角色。', 'Only roles that hold nothing that you do not hold yourself.'],
  end: ['改定“{name}”的期限', 'Change the last day of {name}'],
  revoke: ['收回“{name}”', 'Revoke {name}'],
  revokeNote: ['收回后一分钟内失效，记录保留。', 'It stops within a minute; the record stays.'],
  reason: ['原因', 'Reason'],
  needed: ['请填写', 'Required'],
  submit: ['确定', 'Do it'],
  take: ['收回', 'Revoke'],
  granted: ['角色已授予', 'Granted'],
  changed: ['期限已改定', 'Changed'],
  revoked: ['授权已收回', 'Revoked'],
});

interface GrantValues {
  role: string;
  unitId: string;
  from: string;
  to?: string;
}

/** A role at a unit, in time. */
export function GrantRoleDialog({ account, open, onClose }: { account: Account; open: boolean; onClose: () => void }) {
  const t = useText();
  const grant = useChange(GrantRoleDocument, t('granted'));
  const options = useGrantable();
  const submit = ({ to, ...rest }: GrantValues) => grant({ accountId: account.id, ...rest, to: to ?? null });
  const rules = [{ required: true, message: t('needed') }];
  return (
    <FormDialog<GrantValues>
      open={open}
      title={t('grant')}
      submit={t('submit')}
      initial={{ from: civilDay(), ...(account.unit && { unitId: account.unit.id }) }}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="role" label={t('role')} extra={t('more')} rules={rules}>
        <Select options={options} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item name="unitId" label={t('unit')} extra={t('unitHint')} rules={rules}>
        <UnitSelect
          levels={['PROVINCE', 'CITY', 'COUNTY', 'SCHOOL', 'SECTION', 'GROUP']}
          known={account.unit ?? undefined}
        />
      </Form.Item>
      <div className="og-pair">
        <Form.Item name="from" label={t('from')} rules={rules}>
          <DayInput />
        </Form.Item>
        <Form.Item name="to" label={t('to')} extra={t('toHint')}>
          <DayInput />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

/** Roles that hold nothing which the signed-in person does not hold: nobody gives what he has not. */
function useGrantable(): { value: string; label: string }[] {
  const { roles } = useCatalogue();
  const held = useHeld();
  return roles
    .filter(({ permissions }) => permissions.length > 0 && permissions.every((id) => held.has(id)))
    .map(({ code, name }) => ({ value: code, label: name }));
}

/** Everything that the signed-in person holds anywhere. */
export function useHeld(): ReadonlySet<string> {
  const { roles } = useCatalogue();
  const viewer = useViewer();
  const codes = new Set(viewer.grants.map(({ role }) => role));
  return new Set(roles.filter(({ code }) => codes.has(code)).flatMap(({ permissions }) => permissions));
}

/** Another last day, or none. */
export function ChangeEndDialog({ grant, onClose }: { grant: GrantPartsFragment; onClose: () => void }) {
  const t = useText();
  const change = useChange(ChangeGrantEndDocument, t('changed'));
  return (
    <FormDialog<{ to?: string; reason: string }>
      open
      title={t('end', { name: grant.roleName })}
      submit={t('submit')}
      {...(grant.to && { initial: { to: grant.to } })}
      onSubmit={({ to, reason }) => change({ id: grant.id, to: to ?? null, reason: reason.trim() })}
      onClose={onClose}
    >
      <Form.Item name="to" label={t('to')} extra={t('toHint')}>
        <DayInput min={civilDay()} />
      </Form.Item>
      <Reason />
    </FormDialog>
  );
}

/** Takes a grant back at once. */
export function RevokeDialog({ grant, onClose }: { grant: GrantPartsFragment; onClose: () => void }) {
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
      <p className="yx-note">{t('revokeNote')}</p>
      <Reason />
    </FormDialog>
  );
}

/** Why; kept in the log. */
export function Reason() {
  const t = useText();
  return (
    <Form.Item
      name="reason"
      label={t('reason')}
      rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
    >
      <Input.TextArea rows={2} maxLength={200} showCount />
    </Form.Item>
  );
}
