import { FormDialog, messagesChanged, textsOf, useMutation, useQuery } from '@yanxiu/console';
import { App, Checkbox, Form, Skeleton } from '@yanxiu/console/antd';
import { MessageChoicesDocument, SetMessageChoicesDocument } from '../documents/graphql.js';
import type { MessageKind } from '../documents/graphql.js';

const useText = textsOf({
  title: ['提醒设置', 'What to be told of'],
  submit: ['保存', 'Save'],
  done: ['已保存', 'Saved'],
  told: ['计入未读并提醒', 'Counted as unread'],
  note: [
    '不勾选的仍收入消息列表，不计未读。须由您办理或知晓的不能关闭。',
    'What is not ticked is still kept in the list. What asks something of you cannot be muted.',
  ],
});

/** Which kinds the reader is told of: good news may be quiet. */
export function ChoicesDialog({ close }: { close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const { data } = useQuery(MessageChoicesDocument, { fetchPolicy: 'network-only' });
  const choices = data?.messageChoices;
  const [choose] = useMutation(SetMessageChoicesDocument, { refetchQueries: ['MyMessages', 'MessageChoices'] });
  const save = ({ told }: { told: string[] }) => {
    const muted = (choices ?? []).filter(({ obligatory, kind }) => !obligatory && !told.includes(kind.code));
    return choose({ variables: { input: { muted: muted.map(({ kind }) => kind.code as MessageKind) } } });
  };
  const done = () => {
    messagesChanged.set(messagesChanged.get() + 1);
    void message.success(t('done'));
  };
  if (!choices) return <Skeleton active />;
  const initial = { told: choices.filter(({ muted }) => !muted).map(({ kind }) => kind.code) };
  return (
    <FormDialog<{ told: string[] }>
      open
      title={t('title')}
      submit={t('submit')}
      initial={initial}
      onSubmit={save}
      onDone={done}
      onClose={close}
    >
      <Form.Item name="told" label={t('told')} extra={t('note')}>
        <Checkbox.Group
          className="pl-choices"
          options={choices.map(({ kind, obligatory }) => ({
            value: kind.code,
            label: kind.name,
            disabled: obligatory,
          }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
