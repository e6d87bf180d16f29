import { FormDialog, civilDay, textsOf } from '@yanxiu/console';
import { Button, Checkbox, Form, Input, Select } from '@yanxiu/console/antd';
import { useState } from 'react';
import { useNeeded } from '../choose/needed.js';
import { CodeSelect } from '../choose/code-select.js';
import { DayItem, FirstDay, LastDay, ReasonItems } from '../choose/reason-items.js';
import { reasonOf, useChange } from '../choose/use-change.js';
import { AddBodySeatDocument, DelegateBodyDutiesDocument, EndBodyDocument } from '../documents/graphql.js';
import type { SeatRole } from '../documents/graphql.js';
import { BodySelect } from './body-select.js';
import type { Body } from './body.js';
import { HolderItems, holderOf } from './holder-items.js';
import type { HolderValues } from './holder-items.js';
import { seatRoles, useSeatWords } from './seat-words.js';

const useText = textsOf({
  seat: ['增加席位', 'Add a seat'],
  delegate: ['委托职责', 'Delegate'],
  end: ['终止', 'End'],
  submitSeat: ['确定增加', 'Add'],
  submitDelegate: ['确定委托', 'Delegate'],
  endTitle: ['终止“{name}”', 'End {name}'],
  submitEnd: ['确定终止', 'End it'],
  role: ['身份', 'Part'],
  position: ['职务', 'Position'],
  needed: ['请选择', 'Choose one'],
  to: ['受托的工作机构', 'To'],
  duties: ['委托的职责', 'Duties'],
  dutiesNeeded: ['请选择委托的职责', 'Choose the duties'],
  reason: ['委托事由', 'Reason'],
  reasonNeeded: ['请填写委托事由，至少 2 个字', 'Give a reason of at least 2 characters'],
  until: ['截止日期', 'Until'],
  untilHint: ['长期委托的不填', 'Leave it empty if it has no end'],
  effect: ['各席位任职者的任期随之终止；历任记录保留。', 'All terms end with it; the record stays.'],
  done: ['已保存', 'Saved'],
  ended: ['工作机构已终止', 'Ended'],
});

const steps = { seat: SeatDialog, delegate: DelegateDialog, end: EndDialog };
type Step = keyof typeof steps;

/** Who has no duties has none to hand over. */
const stepsFor = ({ duties }: Body): Step[] =>
  (Object.keys(steps) as Step[]).filter((step) => step !== 'delegate' || duties.length > 0);

/** What an officer may do with a body. */
export function BodyActions({ body }: { body: Body }) {
  const t = useText();
  const [step, setStep] = useState<Step>();
  const Dialog = step && steps[step];
  return (
    <>
      {stepsFor(body).map((key) => (
        <Button key={key} danger={key === 'end'} onClick={() => setStep(key)}>
          {t(key)}
        </Button>
      ))}
      {Dialog && <Dialog body={body} close={() => setStep(undefined)} />}
    </>
  );
}

interface DialogProps {
  body: Body;
  close: () => void;
}

interface SeatValues extends HolderValues {
  role: SeatRole;
  position: string;
  from: string;
}

function SeatDialog({ body, close }: DialogProps) {
  const t = useText();
  const { pick } = useNeeded();
  const words = useSeatWords();
  const add = useChange(AddBodySeatDocument, t('done'));
  const send = ({ role, position, from, ...who }: SeatValues) => {
    const holder = holderOf(who);
    return add({ bodyId: body.id, version: body.version, seat: { role, position, ...(holder && { holder }) }, from });
  };
  return (
    <FormDialog<SeatValues>
      open
      title={t('seat')}
      submit={t('submitSeat')}
      initial={{ role: 'MEMBER', who: 'person', from: civilDay() }}
      onSubmit={send}
      onClose={close}
    >
      <div className="og-pair">
        <Form.Item name="role" label={t('role')} rules={pick(t('role'))}>
          <Select options={seatRoles.map((value) => ({ value, label: words(value) }))} />
        </Form.Item>
        <Form.Item name="position" label={t('position')} rules={pick(t('position'))}>
          <CodeSelect unitId={body.unit?.id ?? ''} scheme="POSITION" />
        </Form.Item>
      </div>
      <HolderItems under={body.unit?.id} />
      <FirstDay />
    </FormDialog>
  );
}

interface DelegateValues {
  toBodyId: string;
  duties: string[];
  from: string;
  to?: string;
  reason: string;
}

/** PC-02: the office acts for the group. */
function DelegateDialog({ body, close }: DialogProps) {
  const t = useText();
  const { pick } = useNeeded();
  const delegate = useChange(DelegateBodyDutiesDocument, t('done'));
  const send = ({ to, reason, ...rest }: DelegateValues) =>
    delegate({
      ...{ bodyId: body.id, version: body.version, ...rest, reason: reason.trim() },
      ...(to && { to }),
    });
  return (
    <FormDialog<DelegateValues>
      open
      title={t('delegate')}
      submit={t('submitDelegate')}
      initial={{ from: civilDay(), duties: body.duties }}
      onSubmit={send}
      onClose={close}
    >
      <Form.Item name="toBodyId" label={t('to')} rules={pick(t('to'))}>
        <BodySelect of={body.unit?.id} except={body.id} />
      </Form.Item>
      <Form.Item name="duties" label={t('duties')} rules={[{ required: true, message: t('dutiesNeeded') }]}>
        <Checkbox.Group className="og-checks" options={body.duties.map((duty) => ({ value: duty, label: duty }))} />
      </Form.Item>
      <div className="og-pair">
        <FirstDay />
        <DayItem name="to" label={t('until')} optional hint={t('untilHint')} />
      </div>
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('reasonNeeded') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}

interface EndValues {
  lastDay: string;
  reason: string;
  basis?: string;
}

function EndDialog({ body, close }: DialogProps) {
  const t = useText();
  const end = useChange(EndBodyDocument, t('ended'));
  return (
    <FormDialog<EndValues>
      open
      danger
      title={t('endTitle', { name: body.name })}
      submit={t('submitEnd')}
      initial={{ lastDay: civilDay() }}
      onSubmit={({ lastDay, ...why }) => end({ id: body.id, version: body.version, lastDay, reason: reasonOf(why) })}
      onClose={close}
    >
      <p className="yx-note">{t('effect')}</p>
      <LastDay min={body.from} />
      <ReasonItems />
    </FormDialog>
  );
}
