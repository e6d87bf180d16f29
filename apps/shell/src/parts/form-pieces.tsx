import { useState } from 'react';
import { FormDialog, RecordForm, Refusal, textsOf } from '@yanxiu/console';
import type { Held } from '@yanxiu/console';
import { App, Button, Form, Input, InputNumber, Switch } from '@yanxiu/console/antd';
import { refusalOf } from './answering.js';
import type { State } from './answering.js';
import { Piece } from './piece.js';

const useText = textsOf({
  dialog: ['办理一件事', 'One step'],
  dialogWhen: [
    '办理一件事前要填几项内容：改名、撤并、任命。服务器指出的问题显示在相应的栏目；填了又关会先问。',
    'A step that asks for a few words first. What the server finds wrong stands at its field; closing asks first.',
  ],
  open: ['撤并机构', 'Close a unit'],
  confirm: ['确定撤并', 'Close it'],
  name: ['名称', 'Name'],
  reason: ['理由', 'Reason'],
  needed: ['请填写', 'Please fill in'],
  done: ['已办理', 'Done'],
  taken: ['同级已有机构名为“永丰初中”', 'A sibling is named 永丰初中'],
  record: ['编辑一条记录', 'A record’s form'],
  recordWhen: [
    '长时间填写的内容：随时保存在本机，Ctrl+S 提交；离开先问；他人先保存的，逐项比较后再存。',
    'What takes long to fill in: kept on the machine, Ctrl+S saves, leaving asks, conflicts are compared field by field.',
  ],
  topic: ['课题', 'Topic'],
  hours: ['学时', 'Hours'],
  plan: ['安排', 'Plan'],
  autosave: ['停笔后自动保存', 'Save when typing rests'],
  other: ['由另一人保存', 'Let somebody else save'],
  changed: ['记录已被他人修改', 'Somebody else has changed it'],
  saved: ['另一人已保存', 'Somebody else has saved'],
  refusal: ['说明为何没有办成', 'Why it was refused'],
  refusalWhen: [
    '一次办理被拒绝：用服务器的话说明原因，并提示下一步。',
    'A step was refused: in the words of the server, and what to do next.',
  ],
  forbidden: ['没有此项权限', 'Permission missing'],
  stale: ['数据已被他人修改，请刷新后重试', 'Changed by someone else; reload and try again'],
  nothing: ['没有错误时不显示任何内容。', 'Nothing is shown without an error.'],
});

const never = () => new Promise<never>(() => undefined);

interface Step {
  name: string;
  reason?: string;
}

export function DialogPiece({ state }: { state: State }) {
  const t = useText();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const details = [{ path: 'input.name', rule: 'unique' }];
  const submit = (): Promise<void> => {
    if (state === 'loading') return never();
    if (state === 'error') return Promise.reject(refusalOf(t('taken'), { code: 'CONFLICT', details }));
    return Promise.resolve();
  };
  return (
    <Piece
      name="FormDialog"
      title={t('dialog')}
      when={t('dialogWhen')}
      code="<FormDialog open title submit onSubmit={(values) => mutate({ variables: { input: values } })} onDone onClose>…</FormDialog>"
    >
      <Button onClick={() => setOpen(true)}>{t('open')}</Button>
      <FormDialog<Step>
        open={open}
        title={t('open')}
        submit={t('confirm')}
        danger
        {...(state !== 'empty' && { initial: { name: '永丰初中' } })}
        onSubmit={submit}
        onDone={() => void message.success(t('done'))}
        onClose={() => setOpen(false)}
      >
        <Form.Item name="name" label={t('name')} rules={[{ required: true, message: t('needed') }]}>
          <Input />
        </Form.Item>
        <Form.Item name="reason" label={t('reason')}>
          <Input.TextArea rows={2} />
        </Form.Item>
      </FormDialog>
    </Piece>
  );
}

interface Plan {
  topic: string;
  hours: number;
  plan: string;
}

const filled: Plan = { topic: '单元作业设计', hours: 3, plan: '集体备课，公开课，评课' };
const emptyPlan: Plan = { topic: '', hours: 1, plan: '' };

/** A record that lives in this page alone, with somebody else who saves when he is told to. */
function useRecord(state: State) {
  const t = useText();
  const [held] = useState<Held<Plan>>({ version: 1, values: state === 'empty' ? emptyPlan : filled });
  const keep = (values: Plan) => Object.assign(held, { version: held.version + 1, values });
  const save = (values: Plan, version: number): Promise<Held<Plan>> => {
    if (state === 'loading') return never();
    if (state === 'error') return Promise.reject(refusalOf(t('forbidden'), { code: 'FORBIDDEN' }));
    const stale = { code: 'CONFLICT', details: [{ path: 'input.version', rule: 'current' }] };
    if (version !== held.version) return Promise.reject(refusalOf(t('changed'), stale));
    return Promise.resolve({ ...keep(values) });
  };
  const byOther = () => keep({ ...held.values, topic: '大单元教学', hours: 4 });
  return { held, save, reload: () => Promise.resolve({ ...held }), byOther };
}

export function RecordPiece({ state }: { state: State }) {
  const t = useText();
  const { message } = App.useApp();
  const { held, save, reload, byOther } = useRecord(state);
  const [first] = useState({ ...held });
  const [autosave, setAutosave] = useState(false);
  const other = () => {
    byOther();
    void message.info(t('saved'));
  };
  return (
    <Piece
      name="RecordForm"
      title={t('record')}
      when={t('recordWhen')}
      code="<RecordForm name id version initial labels save={(values, version) => …} reload={() => …} autosave>…</RecordForm>"
    >
      <RecordForm<Plan>
        name="shell.parts"
        id={state}
        version={first.version}
        initial={first.values}
        labels={{ topic: t('topic'), hours: t('hours'), plan: t('plan') }}
        save={save}
        reload={reload}
        autosave={autosave}
        extra={
          <>
            <Switch checked={autosave} onChange={setAutosave} aria-label={t('autosave')} />
            <span>{t('autosave')}</span>
            <Button onClick={other}>{t('other')}</Button>
          </>
        }
      >
        <Form.Item name="topic" label={t('topic')} rules={[{ required: true, message: t('needed') }]}>
          <Input />
        </Form.Item>
        <Form.Item name="hours" label={t('hours')}>
          <InputNumber min={1} max={8} />
        </Form.Item>
        <Form.Item name="plan" label={t('plan')}>
          <Input.TextArea rows={3} />
        </Form.Item>
      </RecordForm>
    </Piece>
  );
}

export function RefusalPiece({ state }: { state: State }) {
  const t = useText();
  const stale = { code: 'CONFLICT', details: [{ path: 'input.version', rule: 'current' }] };
  const shown = state === 'data' || state === 'error';
  return (
    <Piece
      name="Refusal"
      title={t('refusal')}
      when={t('refusalWhen')}
      code="<Refusal error={error} hints={{ hasFile: '请先上传文件。' }} />"
    >
      {shown ? (
        <>
          <Refusal error={refusalOf(t('forbidden'), { code: 'FORBIDDEN' })} />
          <Refusal error={refusalOf(t('stale'), stale)} />
          <Refusal error={new TypeError('Failed to fetch')} />
        </>
      ) : (
        <p className="yx-note">{t('nothing')}</p>
      )}
    </Piece>
  );
}
