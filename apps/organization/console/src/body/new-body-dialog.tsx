import { FormDialog, civilDay, newKey, textsOf, useQuery } from '@yanxiu/console';
import { Alert, Button, Flex, Form, Input, Select } from '@yanxiu/console/antd';
import { useState } from 'react';
import { useNeeded } from '../choose/needed.js';
import { CodeSelect } from '../choose/code-select.js';
import { PersonSelect } from '../choose/person-select.js';
import { FirstDay } from '../choose/reason-items.js';
import { useChange } from '../choose/use-change.js';
import { BodyOptionsDocument, CreateBodyDocument } from '../documents/graphql.js';
import type { CreateBodyInput, SeatRole } from '../documents/graphql.js';
import { BodySelect } from './body-select.js';
import { seatRoles, useSeatWords } from './seat-words.js';

const useText = textsOf({
  since: ['成立日期', 'Founded on'],
  title: ['在“{name}”成立工作机构', 'A new body of {name}'],
  submit: ['确定成立', 'Found it'],
  kind: ['类别', 'Kind'],
  kindNeeded: ['请选择类别', 'Choose the kind'],
  name: ['名称', 'Name'],
  nameNeeded: ['请填写名称，至少 2 个字', 'Give the name, at least 2 characters'],
  parent: ['隶属的工作机构', 'Part of'],
  duties: ['职责（每行一项）', 'Duties, one a line'],
  document: ['成立文件及文号', 'Document'],
  seats: ['席位', 'Seats'],
  position: ['职务', 'Position'],
  role: ['身份', 'Part'],
  holder: ['任职者（可暂缺）', 'Holder, may be vacant'],
  needed: ['请选择', 'Choose one'],
  add: ['增加席位', 'Add a seat'],
  remove: ['去掉', 'Remove'],
  already: [
    '已有同类工作机构“{name}”，请确认不是重复成立',
    'There is {name} of this kind already: make sure that another is meant',
  ],
  done: ['工作机构已成立', 'Founded'],
});

interface Values {
  kind: string;
  name: string;
  parentId?: string;
  duties?: string;
  document?: string;
  from: string;
  seats?: { position: string; role: SeatRole; personId?: string }[];
}

interface NewBodyProps {
  /** The unit by whose policy it is; with an alliance, the body is the alliance's. */
  host: { unitId: string; allianceId?: string };
  hostName: string;
  /** What is known of a body that its policy asks for. */
  known?: CreateBodyInput;
  close: () => void;
  done?: () => void;
}

/** A new body with its seats; one that a policy asks for comes filled in. */
export function NewBodyDialog({ host, hostName, known, close, done }: NewBodyProps) {
  const t = useText();
  const create = useChange(CreateBodyDocument, t('done'));
  const [idempotencyKey] = useState(newKey);
  const where = host.allianceId ? { allianceId: host.allianceId } : { unitId: host.unitId };
  const send = ({ name, duties, document, seats = [], parentId, ...rest }: Values) =>
    create({
      ...where,
      ...rest,
      name: name.trim(),
      duties: (duties ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
      seats: seats.map(({ position, role, personId }) => ({
        position,
        role,
        ...(personId && { holder: { personId } }),
      })),
      ...(document?.trim() && { document: document.trim() }),
      ...(parentId && { parentId }),
      idempotencyKey,
    });
  const initial = {
    from: civilDay(),
    seats: [{ role: 'HEAD' as const } as NonNullable<Values['seats']>[number]],
    ...(known && knownOf(known)),
  };
  return (
    <FormDialog<Values>
      open
      width={680}
      title={t('title', { name: hostName })}
      submit={t('submit')}
      initial={initial}
      onSubmit={send}
      {...(done && { onDone: done })}
      onClose={close}
    >
      <div className="og-pair">
        <Form.Item name="kind" label={t('kind')} rules={[{ required: true, message: t('kindNeeded') }]}>
          <CodeSelect unitId={host.unitId} scheme="BODY_KIND" only={(code) => !code.endsWith('STUDIO')} />
        </Form.Item>
        <FirstDay label={t('since')} />
      </div>
      <Form.Item
        name="name"
        label={t('name')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('nameNeeded') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      {!host.allianceId && <Already unitId={host.unitId} />}
      <SeatItems unitId={host.unitId} />
      <Form.Item name="parentId" label={t('parent')}>
        <BodySelect of={host.unitId} />
      </Form.Item>
      <Form.Item name="duties" label={t('duties')}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      <Form.Item name="document" label={t('document')}>
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}

/** The form's first values out of the graph's input. */
function knownOf({ kind, name, from, seats, parentId }: CreateBodyInput): Partial<Values> {
  return {
    ...{ kind, name, from },
    ...(parentId && { parentId }),
    seats: (seats ?? []).map(({ position, role, holder }) => ({
      ...{ position, role },
      ...(holder?.personId && { personId: holder.personId }),
    })),
  };
}

/** The same body founded twice is a slip that nobody sees later. */
function Already({ unitId }: { unitId: string }) {
  const t = useText();
  const kind = Form.useWatch<string | undefined>('kind');
  const { data } = useQuery(BodyOptionsDocument, { variables: { unitId }, skip: !kind });
  const today = civilDay();
  const same = data?.orgUnit?.bodies?.nodes.find((body) => body.kind.code === kind && (!body.to || body.to >= today));
  return same ? <Alert type="warning" showIcon className="og-alert" title={t('already', { name: same.name })} /> : null;
}

function SeatItems({ unitId }: { unitId: string }) {
  const t = useText();
  const { pick } = useNeeded();
  const words = useSeatWords();
  return (
    <fieldset className="og-part">
      <legend>{t('seats')}</legend>
      <Form.List name="seats">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <Flex key={key} wrap gap={8} className="og-seat">
                <Form.Item name={[name, 'role']} label={t('role')} rules={pick(t('role'))}>
                  <Select options={seatRoles.map((value) => ({ value, label: words(value) }))} />
                </Form.Item>
                <Form.Item name={[name, 'position']} label={t('position')} rules={pick(t('position'))}>
                  <CodeSelect unitId={unitId} scheme="POSITION" />
                </Form.Item>
                <Form.Item name={[name, 'personId']} label={t('holder')}>
                  <PersonSelect under={unitId} />
                </Form.Item>
                <Button type="link" size="small" onClick={() => remove(name)}>
                  {t('remove')}
                </Button>
              </Flex>
            ))}
            <Button size="small" onClick={() => add({ role: 'MEMBER' })}>
              {t('add')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
