import { FormDialog, client, textsOf, useMutation } from '@yanxiu/console';
import { App, Button, Form, Input } from '@yanxiu/console/antd';
import { useState } from 'react';
import { ReflectOnLessonDocument, SaveLessonPlanDocument, ShareLessonPlanDocument } from '../documents/graphql.js';
import type { LessonPlan } from './lesson.js';

const useText = textsOf({
  edit: ['修改教案', 'Change'],
  share: ['共享', 'Share'],
  shared: ['已共享给参加活动的人员', 'Shared with who takes part'],
  reflect: ['填写反思', 'Reflect'],
  save: ['保存', 'Save'],
  saved: ['教案已保存', 'Saved'],
  reflected: ['反思已保存', 'Saved'],
  name: ['课题', 'Title'],
  body: ['正文', 'Text'],
  reflection: ['课后反思', 'Reflection'],
  needed: ['请填写，至少 2 个字', 'Give at least 2 characters'],
  unforked: ['已有教师在此稿上二次备课，主备稿不再修改。', 'Second drafts were made of it: it stays as it is.'],
  past: ['活动开始后再填写反思。', 'The reflection follows the lesson.'],
});

/** What the author does with the own plan. */
export function LessonSteps({ plan }: { plan: LessonPlan }) {
  const t = useText();
  const { message } = App.useApp();
  const [step, setStep] = useState<'edit' | 'reflect'>();
  const [share, { loading }] = useMutation(ShareLessonPlanDocument);
  const { id, version, state, forkCount } = plan;
  const close = () => setStep(undefined);
  const failed = (error: Error) => {
    void message.error(error.message);
    void client.refetchQueries({ include: ['LessonPlan'] });
  };
  return (
    <>
      {forkCount === 0 && <Button onClick={() => setStep('edit')}>{t('edit')}</Button>}
      <Button onClick={() => setStep('reflect')}>{t('reflect')}</Button>
      {state === 'DRAFT' && (
        <Button
          type="primary"
          loading={loading}
          onClick={() =>
            void share({ variables: { input: { id, version } } }).then(() => void message.success(t('shared')), failed)
          }
        >
          {t('share')}
        </Button>
      )}
      {step === 'edit' && <EditDialog plan={plan} close={close} />}
      {step === 'reflect' && <ReflectDialog plan={plan} close={close} />}
    </>
  );
}

interface Props {
  plan: LessonPlan;
  close: () => void;
}

function EditDialog({ plan: { id, version, title, body }, close }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const [save] = useMutation(SaveLessonPlanDocument, { refetchQueries: ['LessonPlan'] });
  const needed = [{ required: true, whitespace: true, min: 2, message: t('needed') }];
  return (
    <FormDialog<{ title: string; body: string }>
      open
      width={800}
      title={t('edit')}
      submit={t('save')}
      initial={{ title, body }}
      hints={{ unforked: t('unforked') }}
      onSubmit={(values) => save({ variables: { input: { ...values, id, version } } })}
      onDone={() => void message.success(t('saved'))}
      onReload={() => void client.refetchQueries({ include: ['LessonPlan'] })}
      onClose={close}
    >
      <Form.Item name="title" label={t('name')} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="body" label={t('body')} rules={needed}>
        <Input.TextArea rows={16} maxLength={20000} showCount />
      </Form.Item>
    </FormDialog>
  );
}

function ReflectDialog({ plan: { id, version, reflection }, close }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const [reflect] = useMutation(ReflectOnLessonDocument);
  return (
    <FormDialog<{ reflection: string }>
      open
      title={t('reflect')}
      submit={t('save')}
      initial={{ reflection: reflection ?? '' }}
      hints={{ past: t('past') }}
      onSubmit={(values) => reflect({ variables: { input: { ...values, id, version } } })}
      onDone={() => void message.success(t('reflected'))}
      onReload={() => void client.refetchQueries({ include: ['LessonPlan'] })}
      onClose={close}
    >
      <Form.Item
        name="reflection"
        label={t('reflection')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
      >
        <Input.TextArea rows={6} maxLength={4000} showCount />
      </Form.Item>
    </FormDialog>
  );
}
