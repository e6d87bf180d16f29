import { textsOf, useQuery } from '@yanxiu/console';
import { Form, Select } from '@yanxiu/console/antd';
import type { Activity } from '../activity/activity.js';
import { RolesToGiveDocument } from '../documents/graphql.js';

const useText = textsOf({
  role: ['参与角色', 'Role'],
  roleNote: ['学分按此角色计，一次活动只计一次。', 'Credits go by this role, once an activity.'],
  needed: ['请选择参与角色', 'Choose a role'],
  others: ['兼任的其他角色', 'Further roles'],
  none: ['没有可不填，至多 5 个', 'Blank where there is none, 5 at most'],
  most: ['至多选择 5 个', 'Choose 5 at most'],
});

export interface RoleValues {
  role: string;
  otherRoles?: string[];
}

export const participant = 'PARTICIPANT';

type Known = readonly { code: string; name: string }[];

/** What somebody is in the activity: the one role that counts, and what he is besides (DL-04). */
export function RoleFields({
  activity: { unit, firstDay },
  known = [],
}: {
  activity: Pick<Activity, 'unit' | 'firstDay'>;
  /** Roles that are held already: a later edition of the policy may not know them any more. */
  known?: Known;
}) {
  const t = useText();
  const variables = { unitId: unit?.id ?? '', day: firstDay };
  const { data, loading } = useQuery(RolesToGiveDocument, { variables, skip: !unit });
  const role = Form.useWatch<string | undefined>('role');
  const roles = new Map(
    [...known, ...(data?.activityChoices?.roles ?? [])].map(({ code, name }) => [code, { value: code, label: name }]),
  );
  const options = [...roles.values()];
  return (
    <>
      <Form.Item name="role" label={t('role')} extra={t('roleNote')} rules={[{ required: true, message: t('needed') }]}>
        <Select loading={loading} showSearch={{ optionFilterProp: 'label' }} options={options} />
      </Form.Item>
      <Form.Item name="otherRoles" label={t('others')} rules={[{ type: 'array', max: 5, message: t('most') }]}>
        <Select
          mode="multiple"
          placeholder={t('none')}
          showSearch={{ optionFilterProp: 'label' }}
          options={options.filter(({ value }) => value !== role)}
        />
      </Form.Item>
    </>
  );
}
