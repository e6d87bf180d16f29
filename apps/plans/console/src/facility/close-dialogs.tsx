import { DayInput, FormDialog, civilDay, client, textsOf, useMutation } from '@yanxiu/console';
import { App, Checkbox, Form, Input } from '@yanxiu/console/antd';
import { CloseFacilityDocument, ReopenFacilityDocument } from '../documents/graphql.js';
import type { FacilityLineFragment } from '../documents/graphql.js';

const useText = textsOf({
  title: ['停用“{name}”', 'Close {name}'],
  shut: ['停用', 'Close'],
  from: ['首日', 'First day'],
  to: ['末日（未定不填）', 'Last day, if it is known'],
  dayNeeded: ['请选择首日', 'Choose the first day'],
  reason: ['原因', 'Reason'],
  reasonNeeded: ['请说明原因，如维修，至少 2 个字', 'Give a reason of at least 2 characters'],
  release: ['同时取消这些天的预约', 'Give back the bookings on these days'],
  held: [
    '这些天有预约。请先与使用单位商定改期，或勾选“同时取消这些天的预约”。',
    'There are bookings on these days: have them moved, or tick the box below.',
  ],
  closed: ['已停用', 'Closed'],
  open: ['恢复使用“{name}”', 'Open {name} again'],
  reopen: ['恢复使用', 'Open again'],
  reopened: ['已恢复使用', 'Open again'],
  reopenNote: ['从今天起可以预约。', 'It can be booked from today on.'],
});

const include = ['Facility', 'FacilityTimeline', 'Facilities'];

interface Values {
  from: string;
  to?: string;
  reason: string;
  release?: boolean;
}

interface Props {
  facility: Pick<FacilityLineFragment, 'id' | 'version' | 'name'>;
  close: () => void;
}

/** Nobody can use it on some days. */
export function CloseDialog({ facility: { id, version, name }, close }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const [shut] = useMutation(CloseFacilityDocument, { refetchQueries: include });
  return (
    <FormDialog<Values>
      open
      title={t('title', { name })}
      submit={t('shut')}
      danger
      initial={{ from: civilDay() }}
      hints={{ held: t('held') }}
      onSubmit={({ from, to, reason, release = false }) =>
        shut({ variables: { input: { id, version, from, ...(to && { to }), reason: reason.trim(), release } } })
      }
      onDone={() => void message.success(t('closed'))}
      onReload={() => void client.refetchQueries({ include })}
      onClose={close}
    >
      <div className="pl-fields">
        <Form.Item name="from" label={t('from')} rules={[{ required: true, message: t('dayNeeded') }]}>
          <DayInput />
        </Form.Item>
        <Form.Item name="to" label={t('to')}>
          <DayInput />
        </Form.Item>
      </div>
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('reasonNeeded') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="release" valuePropName="checked">
        <Checkbox>{t('release')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}

export function ReopenDialog({ facility: { id, version, name }, closureId, close }: Props & { closureId: string }) {
  const t = useText();
  const { message } = App.useApp();
  const [reopen] = useMutation(ReopenFacilityDocument, { refetchQueries: include });
  return (
    <FormDialog
      open
      title={t('open', { name })}
      submit={t('reopen')}
      onSubmit={() => reopen({ variables: { input: { id, version, closureId } } })}
      onDone={() => void message.success(t('reopened'))}
      onReload={() => void client.refetchQueries({ include })}
      onClose={close}
    >
      <p>{t('reopenNote')}</p>
    </FormDialog>
  );
}
