import {
  DayInput,
  FormDialog,
  SearchSelect,
  civilDay,
  newKey,
  textsOf,
  useMutation,
  useQuery,
  useScope,
} from '@yanxiu/console';
import type { SearchSelectProps } from '@yanxiu/console';
import { App, Form, Input, Select } from '@yanxiu/console/antd';
import { useState } from 'react';
import { PersonOptionsDocument, RecordOutsideTrainingDocument } from '../documents/graphql.js';
import { useLevels } from './use-levels.js';

const useText = textsOf({
  title: ['登记校外培训', 'Record outside training'],
  send: ['登记', 'Record'],
  note: [
    '同一人的同一培训只记一次：证书编号相同，或名称与结业日期相同的，视为同一培训。',
    'The same training of a person is recorded once: known by its certificate, or by title and day.',
  ],
  person: ['人员', 'Person'],
  name: ['培训名称', 'Title'],
  level: ['培训层次', 'Level'],
  hours: ['学时', 'Hours'],
  credits: ['证书载明的学分', 'Credits that the certificate states'],
  creditsNote: ['不填则按政策折算', 'By the policy where left open'],
  day: ['结业日期', 'Completed on'],
  certificate: ['证书编号', 'Certificate'],
  needed: ['请填写{what}', 'Please fill in: {what}'],
  number: ['请填写大于 0 的数，至多两位小数', 'A number above 0, two decimals at most'],
  done: ['已登记，记入待认定学分', 'Recorded; it waits for recognition'],
});

interface Values {
  personId: string;
  title: string;
  level: string;
  hours: string;
  credits?: string;
  completedOn: string;
  certificateNo?: string;
}

/** One training of one person. */
export function RecordDialog({ close }: { close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [key] = useState(newKey);
  const [record] = useMutation(RecordOutsideTrainingDocument, {
    refetchQueries: ['OutsideTrainings'],
    awaitRefetchQueries: true,
  });
  const send = async ({ credits, certificateNo, ...values }: Values) => {
    const input = { ...values, credits: credits?.trim() || null, certificateNo: certificateNo?.trim() || null };
    await record({ variables: { input: { ...input, idempotencyKey: key } } });
    void message.success(t('done'));
    close();
  };
  const field = (name: keyof Values, label: 'person' | 'name' | 'level' | 'day') => ({
    ...{ name, label: t(label), rules: [{ required: true, message: t('needed', { what: t(label) }) }] },
  });
  const figure = /^\d{1,4}(\.\d{1,2})?$/;
  return (
    <FormDialog<Values> open title={t('title')} submit={t('send')} onSubmit={send} onClose={close}>
      <p>{t('note')}</p>
      <Form.Item {...field('personId', 'person')}>
        <PersonSelect />
      </Form.Item>
      <Form.Item {...field('title', 'name')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item {...field('level', 'level')}>
        <Select options={useLevels()} />
      </Form.Item>
      <Form.Item
        name="hours"
        label={t('hours')}
        rules={[{ required: true, pattern: /^(?!0+(\.0+)?$)\d{1,4}(\.\d{1,2})?$/, message: t('number') }]}
      >
        <Input inputMode="decimal" />
      </Form.Item>
      <Form.Item
        name="credits"
        label={t('credits')}
        extra={t('creditsNote')}
        rules={[{ pattern: figure, message: t('number') }]}
      >
        <Input inputMode="decimal" />
      </Form.Item>
      <Form.Item {...field('completedOn', 'day')}>
        <DayInput label={t('day')} placeholder={t('day')} max={civilDay()} />
      </Form.Item>
      <Form.Item name="certificateNo" label={t('certificate')}>
        <Input maxLength={60} />
      </Form.Item>
    </FormDialog>
  );
}

/** Chooses somebody by name, each with where he serves: names repeat. */
function PersonSelect(props: Pick<SearchSelectProps, 'id' | 'value' | 'onChange'>) {
  const scope = useScope();
  const [text, setText] = useState('');
  const filter = text ? { nameContains: text } : { under: scope?.unitId };
  const { data, previousData, loading } = useQuery(PersonOptionsDocument, { variables: { filter } });
  const choices = ((data ?? previousData)?.people?.nodes ?? []).map(({ id, name, staffNumber, postings }) => ({
    ...{ value: id, label: name },
    hint: [postings.find(({ main, to }) => main && to === null)?.unit?.name, staffNumber].filter(Boolean).join(' '),
  }));
  return <SearchSelect {...props} choices={choices} loading={loading} search={setText} />;
}
