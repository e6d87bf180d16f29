import { FormDialog, countText, textsOf, useMutation } from '@yanxiu/console';
import { App, Form } from '@yanxiu/console/antd';
import { useState } from 'react';
import type { Activity } from '../activity/activity.js';
import { PersonSelect } from '../choose/person-select.js';
import { EnrolAttendeesDocument } from '../documents/graphql.js';
import { RoleFields, participant } from './role-fields.js';
import type { RoleValues } from './role-fields.js';

const useText = textsOf({
  title: ['登记参加人员', 'Enrol people'],
  submit: ['登记', 'Enrol'],
  people: ['人员', 'People'],
  note: [
    '可选组织机构所在区域的在职人员，所在单位以活动当日任职为准；已登记的保持不变。',
    'People of the organiser’s region, each for the unit of that day; who is enrolled already stays as he is.',
  ],
  needed: ['请选择人员', 'Choose people'],
  most: ['一次至多登记 100 人', '100 at a time'],
  done: ['已登记 {count} 人', '{count} enrolled'],
  refused: ['{count} 人未登记', '{count} not enrolled'],
});

interface Values extends RoleValues {
  people: string[];
}

/** Puts people on the list of an activity; whoever cannot be is named with the reason. */
export function EnrolDialog({ activity, close }: { activity: Activity; close: () => void }) {
  const t = useText();
  const { message, modal } = App.useApp();
  const [names] = useState(() => new Map<string, string>());
  const [enrol] = useMutation(EnrolAttendeesDocument, {
    refetchQueries: ['Activity', 'ActivityPart', 'ActivityAttendances'],
    awaitRefetchQueries: true,
  });
  const submit = async ({ people, role, otherRoles = [] }: Values) => {
    const others = otherRoles.filter((code) => code !== role);
    const attendees = people.map((personId) => ({ personId, role, otherRoles: others }));
    const { data } = await enrol({ variables: { input: { activityId: activity.id, attendees } } });
    const results = data?.enrolAttendees.results ?? [];
    const refused = results.flatMap(({ personId, refusal }) => (refusal ? [{ personId, refusal }] : []));
    const count = results.length - refused.length;
    if (count) void message.success(t('done', { count: countText(count) }));
    if (refused.length)
      modal.warning({
        title: t('refused', { count: countText(refused.length) }),
        content: refused.map(({ personId, refusal }) => (
          <div key={personId}>
            {names.get(personId) ?? ''}：{refusal.message}
          </div>
        )),
      });
  };
  return (
    <FormDialog<Values>
      open
      title={t('title')}
      submit={t('submit')}
      initial={{ role: participant }}
      onSubmit={submit}
      onClose={close}
    >
      <Form.Item
        name="people"
        label={t('people')}
        extra={t('note')}
        rules={[
          { required: true, message: t('needed') },
          { type: 'array', max: 100, message: t('most') },
        ]}
      >
        <PersonSelect multiple near={activity.unit?.id} names={names} />
      </Form.Item>
      <RoleFields activity={activity} />
    </FormDialog>
  );
}
