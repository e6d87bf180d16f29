import { FormDialog, civilDay, navigate, newKey, textsOf, useMutation, useQuery } from '@yanxiu/console';
import { Form, Input, InputNumber, Select, Skeleton } from '@yanxiu/console/antd';
import { useRef, useState } from 'react';
import { CreateProgrammeDocument, ProgrammeChoicesDocument } from '../documents/graphql.js';

const useText = textsOf({
  title: ['设立项目', 'Set a programme up'],
  submit: ['设立', 'Set up'],
  by: ['依据', 'By'],
  own: ['自设项目（不按文件）', 'One of our own'],
  choice: ['{name}（{from}—{to}年，{tasks} 项任务）', '{name} ({from}–{to}, {tasks} tasks)'],
  choiceOpen: ['{name}（{from}—{to}年）', '{name} ({from}–{to})'],
  taken: ['{name}（已设立）', '{name} (set up already)'],
  byNote: [
    '年度要求、任务和指标按文件原文列出，不能改动；可以另加任务。设立后为筹划中，启动后下级可见。',
    'Years, tasks and quotas are the document’s and stay; own tasks can be added. Those below see it once it is started.',
  ],
  name: ['项目名称', 'Title'],
  nameNeeded: ['请填写项目名称，2—100 字', 'Give a title of 2 to 100 characters'],
  from: ['起始年份', 'First year'],
  to: ['结束年份', 'Last year'],
  yearNeeded: ['请填写年份', 'Give the year'],
  order: ['结束年份应不早于起始年份，且不超过 10 年', 'Not before the first year, ten years at most'],
});

interface Values {
  by: string;
  title?: string;
  yearFrom?: number;
  yearTo?: number;
}

const own = 'OWN';

/** The policy's programme with all its tasks, or one of one's own. */
export function CreateProgrammeDialog({ unitId, close }: { unitId: string; close: () => void }) {
  const t = useText();
  const answer = useQuery(ProgrammeChoicesDocument, { variables: { unitId }, fetchPolicy: 'network-only' });
  const choices = answer.data?.programmeChoices ?? [];
  const [create] = useMutation(CreateProgrammeDocument, { refetchQueries: ['Programmes'] });
  const [idempotencyKey] = useState(newKey);
  const created = useRef<string>(undefined);
  const send = async ({ by, ...values }: Values) => {
    const input = { unitId, idempotencyKey, ...(by === own ? values : { code: by }) };
    created.current = (await create({ variables: { input } })).data?.createProgramme.programme.id;
  };
  const open = choices.filter(({ taken }) => !taken);
  const year = Number(civilDay().slice(0, 4));
  const options = [
    ...choices.map(({ item: { code, name }, yearFrom, yearTo, tasks, taken }) => ({
      ...{ value: code, disabled: taken },
      label: taken
        ? t('taken', { name })
        : t(tasks ? 'choice' : 'choiceOpen', { name, from: yearFrom, to: yearTo, tasks }),
    })),
    { value: own, label: t('own') },
  ];
  return (
    <FormDialog<Values>
      key={answer.loading ? 'loading' : 'ready'}
      open
      waiting={answer.loading}
      title={t('title')}
      submit={t('submit')}
      initial={{ by: open[0]?.item.code ?? own, yearFrom: year, yearTo: year + 2 }}
      onSubmit={send}
      onDone={() => created.current && navigate(`/plans/programmes/${created.current}`)}
      onClose={close}
    >
      {answer.loading && <Skeleton active paragraph={{ rows: 3 }} />}
      {!answer.loading && (
        <>
          <Form.Item name="by" label={t('by')} rules={[{ required: true }]}>
            <Select options={options} />
          </Form.Item>
          <Form.Item noStyle dependencies={['by']}>
            {({ getFieldValue }) =>
              getFieldValue('by') === own ? <OwnFields /> : <p className="yx-note">{t('byNote')}</p>
            }
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

function OwnFields() {
  const t = useText();
  return (
    <>
      <Form.Item
        name="title"
        label={t('name')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('nameNeeded') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="yearFrom" label={t('from')} rules={[{ required: true, message: t('yearNeeded') }]}>
        <InputNumber min={2000} max={2100} precision={0} />
      </Form.Item>
      <Form.Item
        name="yearTo"
        label={t('to')}
        dependencies={['yearFrom']}
        rules={[
          { required: true, message: t('yearNeeded') },
          ({ getFieldValue }) => ({
            validator: (_rule, to: number | undefined) => {
              const from = getFieldValue('yearFrom') as number | undefined;
              const fits = !from || !to || (to >= from && to <= from + 9);
              return fits ? Promise.resolve() : Promise.reject(new Error(t('order')));
            },
          }),
        ]}
      >
        <InputNumber min={2000} max={2100} precision={0} />
      </Form.Item>
    </>
  );
}
