import { Refusal, newKey, textsOf, useHolds, useMutation, useQuery } from '@yanxiu/console';
import { App, Button, Checkbox, Form, Input, Select } from '@yanxiu/console/antd';
import { useState } from 'react';
import { ProblemBoxesDocument, SubmitProblemDocument } from '../documents/graphql.js';

const useText = textsOf({
  title: ['提出一个问题', 'Bring up a problem'],
  text: ['教学中遇到的问题', 'What you have met with in your teaching'],
  placeholder: ['如：学生会算不会讲，说不清算理', 'For example: pupils calculate but cannot explain'],
  needed: ['请写下问题，5 至 500 字', 'Write 5 to 500 characters'],
  box: ['提交给', 'To'],
  anonymous: ['匿名提出', 'Anonymously'],
  anonymousNote: [
    '匿名后，任何人都看不到提出人；您仍可自己修改、撤回。',
    'Nobody is told whose it is; you can still change it or take it back.',
  ],
  knownAnyway: [
    '该组不足 3 人，匿名也能推知提出人。可改交学校的问题库。',
    'Among so few an author is known anyway. The school’s box takes it anonymously.',
  ],
  submit: ['提交', 'Submit'],
  done: ['问题已提交', 'Submitted'],
});

interface Values {
  text: string;
  unitId?: string;
  anonymous?: boolean;
}

/** DL-14: half a minute on a phone: one box to type in, one switch, one button. Nothing is shown to who stands at no school. */
export function SubmitForm() {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const holds = useHolds();
  const boxes = useQuery(ProblemBoxesDocument, { skip: !holds('plans:plan') }).data?.problemBoxes ?? [];
  const [submit, { loading, error, reset }] = useMutation(SubmitProblemDocument, {
    refetchQueries: ['Problems'],
    awaitRefetchQueries: true,
  });
  const [idempotencyKey, setKey] = useState(newKey);
  const anonymous = Form.useWatch('anonymous', form);
  const chosen = Form.useWatch('unitId', form);
  if (boxes.length === 0) return null;
  const box = boxes.find(({ unitId }) => unitId === chosen) ?? boxes[0]!;
  const note = box.anonymous ? anonymous && t('anonymousNote') : t('knownAnyway');
  const send = ({ text, unitId, anonymous: hidden = false }: Values) =>
    void submit({
      variables: {
        input: { text: text.trim(), unitId: unitId ?? box.unitId, anonymous: hidden && box.anonymous, idempotencyKey },
      },
    }).then(
      () => {
        void message.success(t('done'));
        form.resetFields();
        setKey(newKey());
        reset();
      },
      () => undefined,
    );
  return (
    <section className="yx-block pl-submit">
      <Form<Values> form={form} name="problem" layout="vertical" requiredMark={false} onFinish={send}>
        {error && <Refusal error={error} />}
        <Form.Item
          name="text"
          label={t('text')}
          rules={[{ required: true, whitespace: true, min: 5, max: 500, message: t('needed') }]}
        >
          <Input.TextArea rows={3} maxLength={500} placeholder={t('placeholder')} />
        </Form.Item>
        <div className="pl-submit-foot">
          {boxes.length > 1 && (
            <Form.Item name="unitId" label={t('box')} initialValue={boxes[0]!.unitId}>
              <Select options={boxes.map(({ unitId, name }) => ({ value: unitId, label: name }))} />
            </Form.Item>
          )}
          <Form.Item name="anonymous" valuePropName="checked" {...(note && { extra: note })}>
            <Checkbox disabled={!box.anonymous}>{t('anonymous')}</Checkbox>
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={loading}>
            {t('submit')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
