import { FormDialog, civilDay, client, textsOf } from '@yanxiu/console';
import { Form, Radio } from '@yanxiu/console/antd';
import { FirstDay, LastDay } from '../choose/reason-items.js';
import { UnitSelect } from '../choose/unit-select.js';
import { useChange } from '../choose/use-change.js';
import { AddAllianceMemberDocument, AllianceDocument, EndAllianceMembershipDocument } from '../documents/graphql.js';
import { dayBefore } from '../unit/unit-history.js';
import { useWords } from '../words.js';
import type { Alliance, Membership } from './alliance-page.js';

const useText = textsOf({
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
  center: ['确定（更换）中心校', 'Name another centre'],
  submitCenter: ['确定', 'Confirm'],
  newCenter: ['新的中心校（盟主校）', 'New centre or leader'],
  role: ['牵头方式', 'Part of the head'],
  before: [
    '现任“{name}”至新任起始日的前一天止；需要继续作为成员校的，请随后将其加入。',
    '{name} heads it until the day before; add it as a member if it stays.',
  ],
  fromMember: [
    '新的中心校原为成员校的，其成员资格随之转换。',
    'A member that becomes the centre is no longer a member.',
  ],
  joined: ['已加入联盟', 'Added'],
  left: ['已退出联盟', 'It has left'],
  named: ['中心校已确定', 'Named'],
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
      <FirstDay />
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

interface CenterValues {
  unitId: string;
  role: 'CENTER' | 'LEADER';
  from: string;
}

/** Another school heads the alliance from a day on (PC-06: the change stays on record). */
export function CenterDialog({ alliance, close }: DialogProps) {
  const t = useText();
  const word = useWords();
  const end = useChange(EndAllianceMembershipDocument, t('left'));
  const add = useChange(AddAllianceMemberDocument, t('named'));
  const { center, members } = alliance;
  const send = async ({ unitId, role, from }: CenterValues) => {
    const before = [center, members.find(({ unit }) => unit?.id === unitId)].flatMap((one) => one ?? []);
    for (const { id } of before)
      await end({
        ...{ allianceId: alliance.id, version: await versionOf(alliance.id), membershipId: id },
        lastDay: dayBefore(from),
      });
    return add({ allianceId: alliance.id, version: await versionOf(alliance.id), member: { unitId, role }, from });
  };
  return (
    <FormDialog<CenterValues>
      open
      title={t('center')}
      submit={t('submitCenter')}
      initial={{ role: center?.role === 'LEADER' ? 'LEADER' : 'CENTER', from: civilDay() }}
      onSubmit={send}
      onClose={close}
    >
      {center && <p className="yx-note">{t('before', { name: center.unitName ?? '' })}</p>}
      <Form.Item
        name="unitId"
        label={t('newCenter')}
        rules={[{ required: true, message: t('choose') }]}
        extra={t('fromMember')}
      >
        <UnitSelect levels={['SCHOOL', 'SECTION']} under={alliance.unit?.id} except={[center?.unit?.id ?? '']} />
      </Form.Item>
      <Form.Item name="role" label={t('role')}>
        <Radio.Group options={(['CENTER', 'LEADER'] as const).map((value) => ({ value, label: word(value) }))} />
      </Form.Item>
      <FirstDay />
    </FormDialog>
  );
}

/** Each step moves the version on. */
async function versionOf(id: string): Promise<number> {
  const { data } = await client.query({ query: AllianceDocument, variables: { id }, fetchPolicy: 'network-only' });
  return data?.alliance?.version ?? 0;
}
