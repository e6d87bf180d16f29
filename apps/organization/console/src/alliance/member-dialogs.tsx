import { FormDialog, civilDay, textsOf } from '@yanxiu/console';
import { Form } from '@yanxiu/console/antd';
import { FirstDay, LastDay } from '../choose/reason-items.js';
import { UnitSelect } from '../choose/unit-select.js';
import { useChange } from '../choose/use-change.js';
import { AddAllianceMemberDocument, EndAllianceMembershipDocument } from '../documents/graphql.js';
import type { Alliance, Membership } from './alliance.js';

const useText = textsOf({
  since: ['加入日期', 'Joins on'],
  add: ['增加成员校', 'Add a member'],
  submitAdd: ['确定加入', 'Add'],
  school: ['学校（学部）', 'School or section'],
  choose: ['请选择学校', 'Choose a school'],
  end: ['“{name}”退出联盟', '{name} leaves'],
  submitEnd: ['确定退出', 'It leaves'],
  kept: [
    '此前随联盟开展的活动、取得的学分仍归联盟。',
    'What it did with the alliance until then stays the alliance’s.',
  ],
  joined: ['已加入联盟', 'Added'],
  left: ['已退出联盟', 'It has left'],
});

interface DialogProps {
  alliance: Alliance;
  close: () => void;
}

interface JoinValues {
  unitId: string;
  from: string;
}

/** A school joins. */
export function JoinDialog({ alliance, close }: DialogProps) {
  const t = useText();
  const add = useChange(AddAllianceMemberDocument, t('joined'));
  const inside = [alliance.center, ...alliance.members].flatMap((one) => one?.unit?.id ?? []);
  return (
    <FormDialog<JoinValues>
      open
      title={t('add')}
      submit={t('submitAdd')}
      initial={{ from: civilDay() }}
      onSubmit={({ unitId, from }) =>
        add({ allianceId: alliance.id, version: alliance.version, member: { unitId, role: 'MEMBER' }, from })
      }
      onClose={close}
    >
      <Form.Item name="unitId" label={t('school')} rules={[{ required: true, message: t('choose') }]}>
        <UnitSelect levels={['SCHOOL', 'SECTION']} under={alliance.unit?.id} except={inside} />
      </Form.Item>
      <FirstDay label={t('since')} />
    </FormDialog>
  );
}

/** A school leaves; what it did with the alliance stays with it (DL-06). */
export function LeaveDialog({ alliance, membership, close }: DialogProps & { membership: Membership }) {
  const t = useText();
  const end = useChange(EndAllianceMembershipDocument, t('left'));
  return (
    <FormDialog<{ lastDay: string }>
      open
      danger
      title={t('end', { name: membership.unitName ?? '' })}
      submit={t('submitEnd')}
      initial={{ lastDay: civilDay() }}
      onSubmit={({ lastDay }) =>
        end({ allianceId: alliance.id, version: alliance.version, membershipId: membership.id, lastDay })
      }
      onClose={close}
    >
      <p className="yx-note">{t('kept')}</p>
      <LastDay min={membership.from} />
    </FormDialog>
  );
}
