import { Clause, FormDialog, civilDay, newKey, textsOf, useMayAt, useQuery } from '@yanxiu/console';
import type { Place } from '@yanxiu/console';
import { Alert, Form, Input, Radio } from '@yanxiu/console/antd';
import { useState } from 'react';
import { AllianceSelect } from '../choose/alliance-select.js';
import { useNeeded } from '../choose/needed.js';
import { PersonSelect } from '../choose/person-select.js';
import { DayItem, FirstDay } from '../choose/reason-items.js';
import { UnitSelect } from '../choose/unit-select.js';
import { useChange } from '../choose/use-change.js';
import { AppointLeaderDocument, AppointmentEligibilityDocument } from '../documents/graphql.js';
import { RoleItem } from './role-item.js';

const useText = textsOf({
  since: ['任期起始日', 'From'],
  title: ['任命（聘任）组长', 'Appoint a leader'],
  submit: ['确定任命', 'Appoint'],
  leads: ['所带', 'Leads'],
  group: ['教研组', 'Group'],
  alliance: ['联盟（片区）', 'Alliance'],
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
  leads: 'group' | 'alliance';
  unitId?: string;
  allianceId?: string;
  role?: string;
  personId: string;
  from: string;
  to?: string;
  subject?: string;
  document?: string;
  eligibilityReason?: string;
}

/** A leader for a group, with a look at whether the person meets the policy's condition (OH-27: 严格把关). */
export function AppointDialog({ unit, close }: { unit: Place; close: () => void }) {
  const t = useText();
  const { pick } = useNeeded();
  const under = unit.id;
  // The leader of an alliance is the business of the unit that owns it: a school can't appoint one.
  const mayAlliance = useMayAt(unit)('organization:manage');
  const appoint = useChange(AppointLeaderDocument, t('done'));
  const [idempotencyKey] = useState(newKey);
  const send = ({ leads, unitId, allianceId, personId, from, to, ...texts }: Values) => {
    const given = Object.entries(texts).flatMap(([key, text]: [string, string | undefined]) =>
      text?.trim() ? [[key, text.trim()] as const] : [],
    );
    const place = leads === 'alliance' ? { allianceId } : { unitId };
    return appoint({ ...place, personId, from, ...(to && { to }), ...Object.fromEntries(given), idempotencyKey });
  };
  return (
    <FormDialog<Values>
      open
      title={t('title')}
      submit={t('submit')}
      initial={{ leads: 'group', from: civilDay() }}
      onSubmit={send}
      onClose={close}
    >
      <Led under={under} mayAlliance={mayAlliance} />
      <Form.Item name="personId" label={t('person')} rules={pick(t('person'))}>
        <PersonSelect under={under} />
      </Form.Item>
      <Eligibility />
      <div className="og-pair">
        <FirstDay label={t('since')} />
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

function Led({ under, mayAlliance }: { under: string; mayAlliance: boolean }) {
  const t = useText();
  const { pick } = useNeeded();
  const leads = Form.useWatch<Values['leads'] | undefined>('leads');
  const unitId = Form.useWatch<string | undefined>('unitId');
  const allianceId = Form.useWatch<string | undefined>('allianceId');
  return (
    <>
      <Form.Item name="leads" label={t('leads')} hidden={!mayAlliance}>
        <Radio.Group options={(['group', 'alliance'] as const).map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
      {leads === 'alliance' ? (
        <Form.Item name="allianceId" label={t('alliance')} rules={pick(t('alliance'))}>
          <AllianceSelect under={under} />
        </Form.Item>
      ) : (
        <Form.Item name="unitId" label={t('group')} rules={pick(t('group'))}>
          <UnitSelect levels={['GROUP']} under={under} />
        </Form.Item>
      )}
      <RoleItem
        under={under}
        {...(leads === 'alliance' ? { allianceId, unitId: undefined } : { unitId, allianceId: undefined })}
      />
    </>
  );
}

function Eligibility() {
  const t = useText();
  const leads = Form.useWatch<Values['leads'] | undefined>('leads');
  const unitId = Form.useWatch<string | undefined>('unitId');
  const allianceId = Form.useWatch<string | undefined>('allianceId');
  const personId = Form.useWatch<string | undefined>('personId');
  const role = Form.useWatch<string | undefined>('role');
  const place = leads === 'alliance' ? { allianceId } : { unitId };
  const named = leads === 'alliance' ? allianceId : unitId;
  const variables = { personId: personId ?? '', ...place, role };
  const { data } = useQuery(AppointmentEligibilityDocument, { variables, skip: !personId || !named });
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
