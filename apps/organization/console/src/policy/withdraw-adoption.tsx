import { FormDialog, civilDay, dayText, textsOf, useMayAt, usePreferences } from '@yanxiu/console';
import { Button, Form, Input, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { useChange } from '../choose/use-change.js';
import { WithdrawPolicyAdoptionDocument } from '../documents/graphql.js';
import type { PolicyPackQuery } from '../documents/graphql.js';

const useText = textsOf({
  later: ['尚未施行', 'Does not hold yet'],
  withdrawn: ['已撤回', 'Taken back'],
  by: ['{day}由{name}撤回：{reason}', 'Taken back on {day} by {name}: {reason}'],
  withdraw: ['撤回采用', 'Take back'],
  title: ['撤回采用《{name}》', 'Take {name} back'],
  effect: [
    '该文件自{day}起才施行，现在可以撤回；撤回后{unit}及其下级继续执行现行政策，采用与撤回都保留在记录中。',
    'It would hold from {day}. Once taken back, {unit} and all below stay under the present policy; the record remains.',
  ],
  reason: ['撤回理由', 'Reason'],
  needed: ['请填写撤回理由，至少 2 个字', 'Give the reason, at least 2 characters'],
  done: ['已撤回采用', 'Taken back'],
});

type Adoption = Omit<NonNullable<PolicyPackQuery['policyPack']>['adoptions']['nodes'][number], 'unit'>;
type Unit = Parameters<typeof useMayAt>[0] & { name: string };

/** What became of an adoption before it held: that it waits, with a way to take it back, or that it was taken back. */
export function AdoptionState({ adoption, unit, pack }: { adoption: Adoption; unit: Unit | null; pack: string }) {
  const t = useText();
  const { locale } = usePreferences();
  const may = useMayAt(unit)('organization:adopt-policy');
  const [open, setOpen] = useState(false);
  const { from, withdrawnAt, withdrawnBy, withdrawalReason } = adoption;
  if (withdrawnAt) {
    const told = {
      day: dayText(civilDay(withdrawnAt), locale),
      name: withdrawnBy ?? '—',
      reason: withdrawalReason ?? '—',
    };
    return (
      <>
        <Tag>{t('withdrawn')}</Tag>
        <div className="yx-note">{t('by', told)}</div>
      </>
    );
  }
  if (from <= civilDay()) return null;
  return (
    <>
      <Tag color="processing">{t('later')}</Tag>
      {unit && may && (
        <Button size="small" className="yx-screen" onClick={() => setOpen(true)}>
          {t('withdraw')}
        </Button>
      )}
      {unit && <WithdrawDialog {...{ adoption, unit, pack, open }} onClose={() => setOpen(false)} />}
    </>
  );
}

interface DialogProps {
  adoption: Adoption;
  unit: Unit;
  pack: string;
  open: boolean;
  onClose: () => void;
}

function WithdrawDialog({ adoption: { id, version, from }, unit, pack, open, onClose }: DialogProps) {
  const t = useText();
  const { locale } = usePreferences();
  const withdraw = useChange(WithdrawPolicyAdoptionDocument, t('done'));
  return (
    <FormDialog<{ reason: string }>
      open={open}
      title={t('title', { name: pack })}
      submit={t('withdraw')}
      onSubmit={async ({ reason }) => {
        await withdraw({ id, version, reason: reason.trim() });
      }}
      onClose={onClose}
    >
      <p className="yx-note">{t('effect', { day: dayText(from, locale), unit: unit.name })}</p>
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
      >
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
