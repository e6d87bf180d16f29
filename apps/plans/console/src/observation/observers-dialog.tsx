import { FormDialog, client, textsOf, useMutation } from '@yanxiu/console';
import { App, Form } from '@yanxiu/console/antd';
import { PersonSelect } from '../choose/person-select.js';
import { SetObserversDocument } from '../documents/graphql.js';
import type { Lesson } from './observation.js';

const useText = textsOf({
  title: ['增加观察者', 'More observers'],
  submit: ['保存', 'Save'],
  saved: ['观察者已调整', 'Saved'],
  observers: ['增加的观察者', 'Observers to add'],
  note: ['尚未提交的观察者保留；已动笔的不能换下。', 'Who has not handed in stays.'],
  needed: ['请选择观察者', 'Choose observers'],
});

/** More observers beside those who are still to hand in. */
export function ObserversDialog({ lesson: { id, version, missing }, close }: { lesson: Lesson; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [set] = useMutation(SetObserversDocument, { refetchQueries: ['LessonObservation'] });
  const kept = (missing ?? []).map((person) => person.id);
  return (
    <FormDialog<{ observerIds: string[] }>
      open
      title={t('title')}
      submit={t('submit')}
      onSubmit={({ observerIds }) =>
        set({ variables: { input: { id, version, observerIds: [...new Set([...kept, ...observerIds])] } } })
      }
      onDone={() => void message.success(t('saved'))}
      onReload={() => void client.refetchQueries({ include: ['LessonObservation'] })}
      onClose={close}
    >
      <p className="yx-note">{t('note')}</p>
      <Form.Item name="observerIds" label={t('observers')} rules={[{ required: true, message: t('needed') }]}>
        <PersonSelect multiple />
      </Form.Item>
    </FormDialog>
  );
}
