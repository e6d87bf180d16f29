import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Flex, Form } from '../antd.js';
import type { Hints } from '../fault.js';
import { usePreferences } from '../preferences.js';
import { Refusal } from '../refusal.js';
import { useStore } from '../store.js';
import { momentText, textsOf } from '../texts.js';
import { useViewer } from '../viewer.js';
import { ConflictDialog } from './conflict-dialog.js';
import { DraftOffer } from './draft-offer.js';
import { keptDraft } from './kept-draft.js';
import { EditedRecord } from './record.js';
import type { Held, RecordState } from './record.js';
import { useLeaveWarning } from './use-leave-warning.js';
import { useRefusal } from './use-refusal.js';
import { useSaving } from './use-saving.js';

const useText = textsOf({
  save: ['保存', 'Save'],
  saved: ['已保存', 'Saved'],
  fresh: ['尚未保存', 'Not saved yet'],
  savedAt: ['已保存（{at}）', 'Saved {at}'],
  waiting: ['有未保存的内容', 'Not saved yet'],
  saving: ['正在保存', 'Saving'],
  refused: ['没有保存成功', 'Could not be saved'],
  conflict: ['没有保存：内容已被他人修改', 'Not saved: somebody else has changed it'],
  compare: ['比较并选择', 'Compare and choose'],
});

export interface RecordFormProps<Values extends object> {
  /** What kind of record, e.g. `resources.draft`: names the draft that is kept. */
  name: string;
  id: string;
  /** The version that is edited, and its content; 0 for what isn't kept anywhere yet. */
  version: number;
  initial: Values;
  /** What the fields are called that are typed in, for the comparison with what others have saved. */
  labels: Readonly<Partial<Record<keyof Values & string, string>>>;
  /** Saves over a version; rejects with the graph's error. @returns the record as it is kept */
  save: (values: Values, version: number) => Promise<Held<Values>>;
  /** The record as it is now. */
  reload: () => Promise<Held<Values>>;
  /** Saves by itself when typing rests. */
  autosave?: boolean;
  hints?: Hints;
  /** A value as it is read, in the comparison. */
  show?: (field: string, value: unknown) => ReactNode;
  /** Beside the button. */
  extra?: ReactNode;
  children: ReactNode;
}

/**
 * A record's own form: kept on this machine while it is typed, saved by the button, by Ctrl+S and (`autosave`) by
 * itself; who leaves is warned, and where somebody else was faster both contents are compared.
 */
export function RecordForm<Values extends object>(props: RecordFormProps<Values>) {
  // Another record is another form.
  return <Edited key={`${props.name}/${props.id}`} {...props} />;
}

function Edited<Values extends object>(props: RecordFormProps<Values>) {
  const { labels, hints, show, extra, children } = props;
  const t = useText();
  const [form] = Form.useForm<Values>();
  const record = useRecord(props);
  const state = useStore(record.store);
  const { error, refuse, clear } = useRefusal(form, hints);
  const { save, soon } = useSaving(record, form, !!props.autosave, { refuse, clear });
  const [comparing, setComparing] = useState(true);
  useLeaveWarning(record.dirty, { left: () => record.discard(), ...(props.autosave && { save }) });
  // What was restored, merged or trimmed by the server is shown; antd tells nobody of this.
  useEffect(() => form.setFieldsValue(state.values as never), [form, state.values]);
  useEffect(() => setComparing(true), [state.conflict]);
  return (
    <>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={state.values}
        onValuesChange={(_changed, all) => {
          record.type({ ...state.values, ...all });
          soon();
        }}
        onFinish={() => void save()}
        onFinishFailed={({ errorFields: [first] }) => first && form.focusField(first.name)}
      >
        {state.offered && (
          <DraftOffer at={state.offered.at} restore={() => record.restore()} discard={() => record.discard()} />
        )}
        <Refusal error={error} {...(hints && { hints })} />
        {children}
        <Flex wrap gap={12} align="center" className="yx-record-bar">
          <Button type="primary" htmlType="submit" loading={state.phase === 'saving'}>
            {t('save')}
          </Button>
          {extra}
          <Phase state={state} fresh={props.version === 0} />
          {state.conflict && <Button onClick={() => setComparing(true)}>{t('compare')}</Button>}
        </Flex>
      </Form>
      {state.conflict && comparing && (
        <ConflictDialog
          found={state.conflict.found}
          labels={labels as Record<string, string>}
          {...(show && { show })}
          onResolve={(choices) => void record.resolve(choices)}
          onClose={() => setComparing(false)}
        />
      )}
    </>
  );
}

/** The record that this form edits, made once; a newer version that the page has loaded is taken over. */
function useRecord<Values extends object>({
  name,
  id,
  version,
  initial,
  labels,
  save,
  reload,
}: RecordFormProps<Values>) {
  const { id: account } = useViewer();
  const [record] = useState(
    () =>
      new EditedRecord<Values>({
        version,
        values: initial,
        fields: Object.keys(labels),
        save,
        reload,
        keeping: keptDraft(localStorage, account, name, id),
      }),
  );
  useEffect(() => record.adopt({ version, values: initial }), [record, version, initial]);
  return record;
}

function Phase<Values>({ state: { phase, savedAt }, fresh }: { state: RecordState<Values>; fresh: boolean }) {
  const t = useText();
  const { locale } = usePreferences();
  const at = savedAt && momentText(savedAt.toISOString(), locale).split(' ').pop();
  return (
    <span role="status" className="yx-note">
      {phase === 'saved' && at ? t('savedAt', { at }) : t(phase === 'saved' && fresh ? 'fresh' : phase)}
    </span>
  );
}
