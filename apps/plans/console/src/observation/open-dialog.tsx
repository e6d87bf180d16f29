import { FormDialog, navigate, newKey, textsOf, useMutation } from '@yanxiu/console';
import { Button, Flex, Form, Input, InputNumber, Select } from '@yanxiu/console/antd';
import { useRef, useState } from 'react';
import { PersonSelect } from '../choose/person-select.js';
import { OpenObservationDocument } from '../documents/graphql.js';

const useText = textsOf({
  title: ['安排听课观察', 'Observe a lesson'],
  submit: ['保存', 'Save'],
  lesson: ['课题', 'Title of the lesson'],
  lessonNeeded: ['请填写课题，至少 2 个字', 'Give at least 2 characters'],
  className: ['授课班级', 'Class'],
  taught: ['授课教师', 'Who teaches'],
  taughtNeeded: ['请选择授课教师', 'Choose who teaches'],
  observers: ['观察者', 'Observers'],
  observersHint: ['也可不指定：参加活动的人员都可以填写观察表', 'Anybody who takes part may fill in a sheet'],
  form: ['观察记录表', 'Sheet'],
  own: ['自拟观察要点', 'Items of one’s own'],
  items: ['观察要点', 'Items'],
  item: ['要点名称', 'Item'],
  most: ['满分（不填只记录）', 'Most points'],
  add: ['添加要点', 'Add an item'],
  remove: ['删去', 'Remove'],
  itemNeeded: ['请填写要点名称', 'Name the item'],
  ownLesson: ['授课教师不能观察自己的课，请另选观察者。', 'Nobody observes the own lesson.'],
});

const own = 'OWN';

interface Values {
  title: string;
  className?: string;
  taughtId: string;
  observerIds?: string[];
  form: string;
  items?: { name: string; most?: number | null }[];
}

interface Props {
  activityId: string;
  near: string | undefined;
  forms: { code?: string | null; name: string }[];
  close: () => void;
}

/** Sets a lesson to be observed: by the policy's sheet, or by items drawn up here. */
export function OpenDialog({ activityId, near, forms, close }: Props) {
  const t = useText();
  const [idempotencyKey] = useState(newKey);
  const opened = useRef<string>(undefined);
  const [open] = useMutation(OpenObservationDocument, { refetchQueries: ['ActivityWork'] });
  const send = async ({ form, items = [], ...rest }: Values) => {
    const drawn = items.map(({ name, most }) => ({ name, most: most ? String(most) : null }));
    const sheet = form === own ? { items: drawn } : { form, items: [] };
    const { data } = await open({
      variables: { input: { ...rest, ...sheet, observerIds: rest.observerIds ?? [], activityId, idempotencyKey } },
    });
    opened.current = data?.openObservation.observation.id;
  };
  return (
    <FormDialog<Values>
      open
      width={640}
      title={t('title')}
      submit={t('submit')}
      initial={{ form: forms[0]?.code ?? own, items: [{ name: '' }] }}
      hints={{ ownLesson: t('ownLesson') }}
      onSubmit={send}
      onDone={() => opened.current && navigate(`/plans/observations/${opened.current}`)}
      onClose={close}
    >
      <Form.Item
        name="title"
        label={t('lesson')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('lessonNeeded') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="taughtId" label={t('taught')} rules={[{ required: true, message: t('taughtNeeded') }]}>
        <PersonSelect near={near} />
      </Form.Item>
      <Form.Item name="className" label={t('className')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="observerIds" label={t('observers')} extra={t('observersHint')}>
        <PersonSelect near={near} multiple />
      </Form.Item>
      <Form.Item name="form" label={t('form')}>
        <Select
          options={[
            ...forms.flatMap(({ code, name }) => (code ? [{ value: code, label: name }] : [])),
            { value: own, label: t('own') },
          ]}
        />
      </Form.Item>
      <Items />
    </FormDialog>
  );
}

function Items() {
  const t = useText();
  const form = Form.useWatch<string | undefined>('form');
  if (form !== own) return null;
  return (
    <Form.List name="items">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <Flex key={key} gap={8} align="start">
              <Form.Item
                name={[name, 'name']}
                className="pl-work-what"
                rules={[{ required: true, whitespace: true, min: 2, message: t('itemNeeded') }]}
              >
                <Input maxLength={60} aria-label={t('item')} placeholder={t('item')} />
              </Form.Item>
              <Form.Item name={[name, 'most']}>
                <InputNumber min={1} max={1000} aria-label={t('most')} placeholder={t('most')} />
              </Form.Item>
              <Button onClick={() => remove(name)} disabled={fields.length === 1}>
                {t('remove')}
              </Button>
            </Flex>
          ))}
          <Button onClick={() => add({ name: '' })} disabled={fields.length >= 30}>
            {t('add')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
