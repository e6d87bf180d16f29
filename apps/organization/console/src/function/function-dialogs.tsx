import { FormDialog, civilDay, textsOf } from '@yanxiu/console';
import { Form, Input, Radio } from '@yanxiu/console/antd';
import { BodySelect } from '../body/body-select.js';
import { FirstDay, LastDay } from '../choose/reason-items.js';
import { useChange } from '../choose/use-change.js';
import { AssignFunctionDocument, EndFunctionAssignmentDocument } from '../documents/graphql.js';
import type { ManagementFunction } from './function.js';

const useText = textsOf({
  assign: ['“{name}”职能分工', 'Who carries out “{name}”'],
  submitAssign: ['确定分工', 'Assign'],
  by: ['文件规定由{holder}承担', 'The document names {holder}'],
  who: ['承担者', 'Carried out by'],
  body: ['工作机构', 'A body'],
  other: ['其他单位', 'Another institution'],
  choose: ['请选择工作机构', 'Choose a body'],
  name: ['单位名称', 'Name of the institution'],
  given: ['请填写单位名称', 'Give its name'],
  document: ['分工文件及文号', 'Document'],
  end: ['“{name}”恢复文件规定', '“{name}” goes back to the document'],
  submitEnd: ['确定恢复', 'End the assignment'],
  assigned: ['职能分工已登记', 'Assigned'],
  ended: ['已恢复文件规定', 'Ended'],
});

interface AssignValues {
  who: 'body' | 'other';
  bodyId?: string;
  holder?: string;
  from: string;
  document?: string;
}

interface AssignProps {
  unit: { id: string };
  of: ManagementFunction;
  close: () => void;
}

/** A function that another carries out than the one the document names (ZJ-03). */
export function AssignFunctionDialog({ unit, of, close }: AssignProps) {
  const t = useText();
  const assign = useChange(AssignFunctionDocument, t('assigned'));
  const send = ({ who, bodyId, holder, from, document }: AssignValues) =>
    assign({
      ...{ unitId: unit.id, function: of.function.code, from },
      ...(who === 'body' ? { bodyId } : { holder: holder?.trim() }),
      ...(document?.trim() && { document: document.trim() }),
    });
  return (
    <FormDialog<AssignValues>
      open
      title={t('assign', { name: of.function.name })}
      submit={t('submitAssign')}
      initial={{ who: 'body', from: civilDay() }}
      onSubmit={send}
      onClose={close}
    >
      <p className="yx-note">{t('by', { holder: of.holder.name })}</p>
      <Form.Item name="who" label={t('who')}>
        <Radio.Group options={(['body', 'other'] as const).map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
      <Holder under={unit.id} />
      <FirstDay />
      <Form.Item name="document" label={t('document')}>
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}

function Holder({ under }: { under: string }) {
  const t = useText();
  const who = Form.useWatch<AssignValues['who'] | undefined>('who');
  if (who === 'other')
    return (
      <Form.Item name="holder" label={t('name')} rules={[{ required: true, whitespace: true, message: t('given') }]}>
        <Input maxLength={60} />
      </Form.Item>
    );
  return (
    <Form.Item name="bodyId" label={t('body')} rules={[{ required: true, message: t('choose') }]}>
      <BodySelect of={under} />
    </Form.Item>
  );
}

interface EndProps {
  assignment: NonNullable<ManagementFunction['assignment']>;
  name: string;
  close: () => void;
}

/** The one that the document names carries it out again. */
export function EndFunctionDialog({ assignment: { id, version, from }, name, close }: EndProps) {
  const t = useText();
  const end = useChange(EndFunctionAssignmentDocument, t('ended'));
  return (
    <FormDialog<{ lastDay: string }>
      open
      title={t('end', { name })}
      submit={t('submitEnd')}
      initial={{ lastDay: civilDay() }}
      onSubmit={({ lastDay }) => end({ id, version, lastDay })}
      onClose={close}
    >
      <LastDay min={from} />
    </FormDialog>
  );
}
