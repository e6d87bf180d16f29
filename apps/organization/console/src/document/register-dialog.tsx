import { FormDialog, civilDay, newKey, textsOf } from '@yanxiu/console';
import { Form, Input } from '@yanxiu/console/antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { CodeSelect } from '../choose/code-select.js';
import { DayItem } from '../choose/reason-items.js';
import { useChange } from '../choose/use-change.js';
import { RegisterDocumentDocument } from '../documents/graphql.js';

const useText = textsOf({
  title: ['登记制度文件', 'Register a document'],
  ofAlliance: ['登记“{name}”的文件', 'A document of {name}'],
  charter: ['{name}章程', 'Charter of {name}'],
  revision: ['登记“{title}”的修订版', 'A new edition of {title}'],
  submit: ['登记', 'Register'],
  family: ['类别', 'Family'],
  familyNeeded: ['请选择类别', 'Choose the family'],
  name: ['文件名称', 'Title'],
  nameNeeded: ['请填写文件名称，至少 2 个字', 'Give the title, at least 2 characters'],
  numberHint: ['如：蒲教发〔2026〕12号', 'e.g. Pujiaofa [2026] No. 12'],
  number: ['文号', 'Number'],
  issuer: ['制发单位', 'Issuer'],
  from: ['施行日期', 'In force from'],
  replaces: ['旧版至新版施行日的前一天止。', 'The former edition ends on the day before.'],
  note: ['说明', 'Note'],
  done: ['制度文件已登记', 'Registered'],
});

interface Values {
  family: string;
  title: string;
  documentNumber?: string;
  issuer?: string;
  from: string;
  note?: string;
}

interface RegisterProps {
  unitId: string;
  allianceId?: string | undefined;
  /** What the alliance is called: its charter bears its name. */
  allianceName?: string | undefined;
  family?: string | undefined;
  /** The edition that the new one replaces. */
  former?: { id: string; title: string; from: string; family: { code: string }; issuer: string | null } | undefined;
  close: () => void;
  done?: () => void;
}

const dayAfter = (day: string) => dayjs(day).add(1, 'day').format('YYYY-MM-DD');

/** Puts a document or an edition of it on the register (DL-31, DL-06, OH-06). */
export function RegisterDialog({ unitId, allianceId, allianceName, family, former, close, done }: RegisterProps) {
  const t = useText();
  const register = useChange(RegisterDocumentDocument, t('done'));
  const [idempotencyKey] = useState(newKey);
  const send = ({ documentNumber, issuer, note, title, ...rest }: Values) =>
    register({
      ...{ unitId, ...rest, title: title.trim(), idempotencyKey },
      ...(allianceId && { allianceId }),
      ...(former && { replacesId: former.id }),
      ...(documentNumber?.trim() && { documentNumber: documentNumber.trim() }),
      ...(issuer?.trim() && { issuer: issuer.trim() }),
      ...(note?.trim() && { note: note.trim() }),
    });
  const initial: Partial<Values> = {
    from: former && former.from >= civilDay() ? dayAfter(former.from) : civilDay(),
    ...(family && { family }),
    ...(family === 'CHARTER' && allianceName && { title: t('charter', { name: allianceName }) }),
    ...(former && { family: former.family.code, title: former.title, ...(former.issuer && { issuer: former.issuer }) }),
  };
  return (
    <FormDialog<Values>
      open
      title={
        former
          ? t('revision', { title: former.title })
          : t(allianceName ? 'ofAlliance' : 'title', { name: allianceName ?? '' })
      }
      submit={t('submit')}
      initial={initial}
      onSubmit={send}
      {...(done && { onDone: done })}
      onClose={close}
    >
      {former && <p className="yx-note">{t('replaces')}</p>}
      <div className="og-pair">
        <Form.Item name="family" label={t('family')} rules={[{ required: true, message: t('familyNeeded') }]}>
          <CodeSelect unitId={unitId} scheme="DOCUMENT_FAMILY" />
        </Form.Item>
        <DayItem name="from" label={t('from')} min={former && dayAfter(former.from)} />
      </div>
      <Form.Item
        name="title"
        label={t('name')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('nameNeeded') }]}
      >
        <Input maxLength={120} />
      </Form.Item>
      <div className="og-pair">
        <Form.Item name="documentNumber" label={t('number')}>
          <Input maxLength={60} placeholder={t('numberHint')} />
        </Form.Item>
        <Form.Item name="issuer" label={t('issuer')}>
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <Form.Item name="note" label={t('note')}>
        <Input.TextArea rows={2} maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
}
