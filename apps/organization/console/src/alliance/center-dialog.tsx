import { FormDialog, civilDay, textsOf } from '@yanxiu/console';
import { Checkbox, Form } from '@yanxiu/console/antd';
import { FirstDay, ReasonItems } from '../choose/reason-items.js';
import { UnitSelect } from '../choose/unit-select.js';
import { reasonOf, useChange } from '../choose/use-change.js';
import { ChangeAllianceCenterDocument } from '../documents/graphql.js';
import type { Alliance } from './alliance.js';

const useText = textsOf({
  name: ['确定中心校', 'Name the centre'],
  change: ['更换中心校', 'Name another centre'],
  submit: ['确定', 'Confirm'],
  center: ['新的中心校（盟主校）', 'New centre or leader'],
  choose: ['请选择学校', 'Choose a school'],
  before: [
    '现任“{name}”至新任起始日的前一天止，此后转为成员校。',
    '{name} heads it until the day before, and is a member after that.',
  ],
  fromMember: [
    '可以是成员校，也可以是新加入的学校（学部）；原为成员校的，其成员资格随之转换。',
    'A member, or a school that joins with it; a member that becomes the centre is no longer a member.',
  ],
  leaves: ['原中心校同时退出联盟', 'The former centre leaves the alliance'],
  done: ['中心校已确定', 'Named'],
});

interface Values {
  unitId: string;
  from: string;
  formerLeaves?: boolean;
  reason: string;
  basis?: string;
}

/** Another school heads the alliance from a day on, in one step (PC-06: the change stays on record). */
export function CenterDialog({ alliance, close }: { alliance: Alliance; close: () => void }) {
  const t = useText();
  const change = useChange(ChangeAllianceCenterDocument, t('done'));
  const { id: allianceId, version, center, unit } = alliance;
  return (
    <FormDialog<Values>
      open
      title={t(center ? 'change' : 'name')}
      submit={t('submit')}
      initial={{ from: civilDay() }}
      onSubmit={({ unitId, from, formerLeaves = false, ...why }) =>
        change({ allianceId, version, unitId, from, formerLeaves, reason: reasonOf(why) })
      }
      onClose={close}
    >
      {center && <p className="yx-note">{t('before', { name: center.unitName ?? '' })}</p>}
      <Form.Item
        name="unitId"
        label={t('center')}
        rules={[{ required: true, message: t('choose') }]}
        extra={t('fromMember')}
      >
        <UnitSelect levels={['SCHOOL', 'SECTION']} under={unit?.id} except={[center?.unit?.id ?? '']} />
      </Form.Item>
      <FirstDay />
      {center && (
        <Form.Item name="formerLeaves" valuePropName="checked">
          <Checkbox>{t('leaves')}</Checkbox>
        </Form.Item>
      )}
      <ReasonItems />
    </FormDialog>
  );
}
