import { FormDialog, countText, textsOf, useMutation } from '@yanxiu/console';
import { Alert, App, Form, Input, Select } from '@yanxiu/console/antd';
import { ClassifyArchiveFoldersDocument } from '../documents/graphql.js';
import type { FolderLineFragment } from '../documents/graphql.js';
import { Masking } from '../file/masking.js';
import { useHints } from '../hints.js';
import { useFacets } from '../library/use-facets.js';
import { useKinds } from '../resource/use-kinds.js';
import { stages, useWords } from '../words.js';
import { yearMonthOf, yearMonthPattern } from '../year-month.js';
import type { Archive } from './archive-words.js';

const useText = textsOf({
  title: ['为 {count} 个文件夹归类', 'Classify {count} folders'],
  one: ['归类“{path}”', 'Classify “{path}”'],
  top: ['压缩包顶层', 'the top of the archive'],
  differ: ['所选文件夹的内容不同；没有改动的项目保持原样。', 'The folders differ; what is not changed stays as it is.'],
  kind: ['类别', 'Kind'],
  subject: ['学科', 'Subject'],
  stage: ['学段', 'Stage'],
  yearMonth: ['资料所属年月', 'Month'],
  yearMonthHint: ['如 2023年3月；只知年份的填 2023年', 'Such as 2023-03, or 2023'],
  yearMonthWrong: ['请填写年月，如 2023年3月，或只填年份', 'Give a month such as 2023-03, or a year'],
  submit: ['保存归类', 'Save'],
  done: ['已归类 {count} 个文件夹', '{count} folders are classified'],
});

interface Values {
  kind?: string | null;
  subject?: string | null;
  stage?: string | null;
  yearMonth?: string | null;
  declared?: boolean;
}

/** The value that all folders share. */
function shared<Key extends 'subject' | 'stage' | 'yearMonth'>(folders: FolderLineFragment[], key: Key) {
  const values = new Set(folders.map((folder) => folder[key] ?? undefined));
  return values.size === 1 ? [...values][0] : undefined;
}

const initialOf = (folders: FolderLineFragment[]): Values => {
  const kinds = new Set(folders.map(({ kind }) => kind?.code));
  return {
    kind: kinds.size === 1 ? [...kinds][0] : undefined,
    subject: shared(folders, 'subject'),
    stage: shared(folders, 'stage'),
    yearMonth: shared(folders, 'yearMonth'),
    declared: folders.every(({ declared }) => declared),
  };
};

/** Only what was changed: the folders keep what they differ in. */
function changesOf(initial: Values, values: Values): Values {
  const yearMonth = values.yearMonth ? yearMonthOf(values.yearMonth) : undefined;
  const said: Values = { ...values, yearMonth };
  const changed = (Object.keys(said) as (keyof Values)[]).filter(
    (key) => (said[key] || null) !== (initial[key] || null),
  );
  return Object.fromEntries(changed.map((key) => [key, said[key] ?? null]));
}

interface Props {
  archive: Archive;
  folders: FolderLineFragment[];
  done: () => void;
  close: () => void;
}

/** Says what the files of folders are. */
export function ClassifyDialog({ archive, folders, done, close }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const hints = useHints();
  const [classify] = useMutation(ClassifyArchiveFoldersDocument);
  const initial = initialOf(folders);
  const count = countText(folders.length);
  const path = folders[0]?.path || t('top');
  const send = async (values: Values) => {
    const said = changesOf(initial, values);
    if (!Object.keys(said).length) return;
    const folderIds = folders.map(({ id }) => id);
    await classify({ variables: { input: { id: archive.id, version: archive.version, folderIds, ...said } } });
  };
  const finished = () => {
    void message.success(t('done', { count }));
    done();
  };
  return (
    <FormDialog<Values>
      open
      title={folders.length === 1 ? t('one', { path }) : t('title', { count })}
      submit={t('submit')}
      initial={initial}
      hints={hints}
      onSubmit={send}
      onDone={finished}
      onClose={close}
    >
      {folders.length > 1 && <Alert type="info" showIcon title={t('differ')} className="rs-told" />}
      <Fields archive={archive} folders={folders} />
    </FormDialog>
  );
}

function Fields({ archive, folders }: Pick<Props, 'archive' | 'folders'>) {
  const t = useText();
  const word = useWords();
  const facets = useFacets();
  const kinds = useKinds(archive.unit?.id ?? '');
  const kind = Form.useWatch<string | undefined>('kind');
  const masks = kinds.some(({ value, masksPupils }) => value === kind && masksPupils);
  const sealed = folders.some(({ sealedCount }) => sealedCount > 0);
  const month = (_rule: unknown, typed?: string | null) =>
    !typed || yearMonthPattern.test(yearMonthOf(typed))
      ? Promise.resolve()
      : Promise.reject(new Error(t('yearMonthWrong')));
  return (
    <>
      <Form.Item name="kind" label={t('kind')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={kinds.map(({ value, label }) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item name="subject" label={t('subject')}>
        <Select allowClear showSearch options={facets.subjects} />
      </Form.Item>
      <Form.Item name="stage" label={t('stage')}>
        <Select allowClear options={stages.map((value) => ({ value, label: word(value) }))} />
      </Form.Item>
      <Form.Item name="yearMonth" label={t('yearMonth')} extra={t('yearMonthHint')} rules={[{ validator: month }]}>
        <Input maxLength={20} allowClear />
      </Form.Item>
      {masks && sealed && (
        <Form.Item name="declared" valuePropName="checked">
          <Masking />
        </Form.Item>
      )}
    </>
  );
}
