import { textsOf, useQuery } from '@yanxiu/console';
import { Form, Select } from '@yanxiu/console/antd';
import { useEffect } from 'react';
import { CodeSelect } from '../choose/code-select.js';
import { useNeeded } from '../choose/needed.js';
import { AllianceRolesDocument, GroupRolesDocument } from '../documents/graphql.js';

const useText = textsOf({
  role: ['职务', 'Role'],
  open: [
    '现行政策没有为此规定任命的职务，请从职务表中选择',
    'The policy in force names no role here: choose one of its positions',
  ],
});

interface RoleItemProps {
  /** Whose policy it is. */
  under: string;
  unitId: string | undefined;
  allianceId: string | undefined;
}

/** The role somebody is appointed to: what the policy names for the group or alliance, else any of its positions. */
export function RoleItem({ under, unitId, allianceId }: RoleItemProps) {
  const t = useText();
  const { pick } = useNeeded();
  const form = Form.useFormInstance();
  const ofGroup = useQuery(GroupRolesDocument, { variables: { id: unitId ?? '' }, skip: !unitId });
  const ofAlliance = useQuery(AllianceRolesDocument, { variables: { id: allianceId ?? '' }, skip: !allianceId });
  const named = allianceId ? ofAlliance.data?.alliance?.appointableRoles : ofGroup.data?.orgUnit?.appointableRoles;
  const first = named?.[0]?.code;
  useEffect(() => {
    form.setFieldValue('role', first);
  }, [form, first, unitId, allianceId]);
  if (!named) return null;
  return (
    <Form.Item name="role" label={t('role')} rules={pick(t('role'))} extra={named.length === 0 && t('open')}>
      {named.length > 0 ? (
        <Select options={named.map(({ code, name }) => ({ value: code, label: name }))} />
      ) : (
        <CodeSelect unitId={under} scheme="POSITION" />
      )}
    </Form.Item>
  );
}
