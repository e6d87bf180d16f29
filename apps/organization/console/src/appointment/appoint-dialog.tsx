import { Clause, FormDialog, civilDay, textsOf, useQuery } from '@yanxiu/console';
import { Alert, Form, Input } from '@yanxiu/console/antd';
import { useState } from 'react';
import { PersonSelect } from '../choose/person-select.js';
import { DayItem, FirstDay } from '../choose/reason-items.js';
import { UnitSelect } from '../choose/unit-select.js';
import { useChange } from '../choose/use-change.js';
import { AppointLeaderDocument, AppointmentEligibilityDocument } from '../documents/graphql.js';

const useText = textsOf({
  title: ['任命（聘任）组长', 'Appoint a leader'],
  submit: ['确定任命', 'Appoint'],
  group: ['教研组', 'Group'],
  person: ['人选', 'Person'],
  choose: ['请选择', 'Choose one'],
  to: ['任期至', 'Until'],
  subject: ['学科', 'Subject'],
  document: ['任命文件及文号', 'Document'],
  why: ['破格聘任的理由', 'Why in spite of it'],
  whyHint: ['人选不符合聘任条件时填写', 'Where the condition is not met'],
  fits: ['人选符合聘任条件', 'The condition is met'],
  fitsNot: ['人选不符合聘任条件：{condition}', 'The condition is not met: {condition}'],
  done: ['组长已任命', 'Appointed'],
});

interface Values {
  unitId: string;
  personId: string;
  from: string;
  to?: string;
  subject?: string;
  document?: string;
  eligibilityReason?: string;
}

/** A leader for a group, with a look at whether the person meets the policy's condition (OH-27: 严格把关). */
export function AppointDialog({ under, close }: { under: string; close: () => void }) {
  const t = useText();
  const appoint = useChange(AppointLeaderDocument, t('done'));
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const chosen = [{ required: true, message: t('choose') }];
  const send = ({ unitId, personId, from, to, ...texts }: Values) => {
    const given = Object.entries(texts).flatMap(([key, text]: [string, string | undefined]) =>
      text?.trim() ? [[key, text.trim()] as const] : [],
    );
    return appoint({ unitId, personId, from, ...(to && { to }), ...Object.fromEntries(given), idempotencyKey });
  };
  return (
    <FormDialog<Values>
      open
      title={t('title')}
      submit={t('submit')}
      initial={{ from: civilDay() }}
      onSubmit={send}
      onClose={close}
    >
      <Form.Item name="unitId" label={t('group')} rules={chosen}>
        <UnitSelect levels={['GROUP']} under={under} />
      </Form.Item>
      <Form.Item name="personId" label={t('person')} rules={chosen}>
        <PersonSelect under={under} />
      </Form.Item>
      <Eligibility />
      <div className="og-pair">
        <FirstDay />
        <DayItem name="to" label={t('to')} optional />
      </div>
      <div className="og-pair">
        <Form.Item name="subject" label={t('subject')}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="document" label={t('document')}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
      <Form.Item name="eligibilityReason" label={t('why')} extra={t('whyHint')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}

function Eligibility() {
  const t = useText();
  const unitId = Form.useWatch<string | undefined>('unitId');
  const personId = Form.useWatch<string | undefined>('personId');
  const variables = { personId: personId ?? '', unitId };
  const { data } = useQuery(AppointmentEligibilityDocument, { variables, skip: !personId || !unitId });
  const found = data?.appointmentEligibility;
  if (!found || found.eligible === null) return null;
  return (
    <Alert
      type={found.eligible ? 'success' : 'warning'}
      showIcon
      className="og-alert"
      title={found.eligible ? t('fits') : t('fitsNot', { condition: found.condition ?? '' })}
      description={<Clause clause={found.clause} />}
    />
  );
}
