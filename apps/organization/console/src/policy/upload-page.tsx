import { Page, Refusal, countText, faultOf, navigate, textsOf, useMutation, useScope } from '@yanxiu/console';
import { Alert, App, Button, Empty, Flex, InboxOutlined, Table, Typography, Upload } from '@yanxiu/console/antd';
import { useState } from 'react';
import { UploadPolicyPackDocument } from '../documents/graphql.js';
import { DiffView } from './diff-view.js';
import type { Change } from './diff-view.js';

const useText = textsOf({
  policies: ['政策文件', 'Policies'],
  title: ['上传政策包', 'Upload a policy pack'],
  note: [
    '将本地文件的规定写成政策包（YAML），每项参数注明条款；上传后先校验，保存后仍须采用才会生效',
    'The rules of a document as data, each with its clause; checked first, kept next, in force only when adopted',
  ],
  noScope: ['请先在页面顶部选择制定机构', 'First choose, at the top of the page, the unit whose rules these are'],
  drop: ['将政策包文件拖到此处，或点击选择', 'Drop the file here, or click to choose it'],
  dropNote: ['.yaml 或 .yml，不超过 1 MB；由{unit}制定', '.yaml or .yml, at most 1 MB; by {unit}'],
  tooLarge: ['“{name}”超过 1 MB，请检查是否选错文件。', '“{name}” is larger than 1 MB.'],
  type: ['“{name}”不是 .yaml 或 .yml 文件。', '“{name}” is neither .yaml nor .yml.'],
  checking: ['正在校验……', 'Being checked…'],
  good: ['“{name}”校验通过，可以保存', '“{name}” is good and can be kept'],
  changes: ['与{unit}现行规定相比有 {count} 处变化', '{count} changes against what is in force for {unit}'],
  save: ['保存', 'Keep it'],
  saved: ['政策包已保存，采用后生效', 'Kept; it holds once it is adopted'],
  faults: ['需要改正的内容（{count} 处）', 'What has to be mended ({count})'],
  path: ['位置', 'Where'],
  value: ['现在的内容', 'What stands there'],
  reason: ['问题', 'What is wrong'],
  expected: ['应为', 'Expected'],
});

interface Chosen {
  fileName: string;
  text: string;
}

interface Fault {
  path: string;
  value?: unknown;
  message?: string;
  expected?: unknown;
}

/** A region's rules as data: checked, each fault with its place, then kept. */
export function UploadPage() {
  const t = useText();
  const scope = useScope();
  return (
    <Page title={t('title')} above={[{ title: t('policies'), href: '/organization/policies' }]} note={t('note')}>
      {scope ? (
        <Check key={scope.unitId} unit={{ id: scope.unitId, name: scope.name }} />
      ) : (
        <section className="yx-block">
          <Empty description={t('noScope')} />
        </section>
      )}
    </Page>
  );
}

function Check({ unit }: { unit: { id: string; name: string } }) {
  const t = useText();
  const [problem, setProblem] = useState<string>();
  const [chosen, setChosen] = useState<Chosen>();
  const [changes, setChanges] = useState<Change[]>();
  const [upload, { loading, error, reset }] = useMutation(UploadPolicyPackDocument);
  const check = async (file: File) => {
    reset();
    setChanges(undefined);
    const wrong = !/\.ya?ml$/i.test(file.name) ? 'type' : file.size > 1_000_000 ? 'tooLarge' : undefined;
    setProblem(wrong && t(wrong, { name: file.name }));
    if (wrong) return;
    const next = { fileName: file.name, text: await file.text() };
    setChosen(next);
    const { data } = await upload({ variables: { input: { unitId: unit.id, ...next, validateOnly: true } } });
    setChanges(data?.uploadPolicyPack.changes);
  };
  const faults = faultOf(error).details as Fault[];
  return (
    <div className="yx-blocks">
      <section className="yx-block">
        <Flex vertical gap={12}>
          {problem && <Alert type="error" showIcon title={problem} />}
          <Refusal error={error} />
          <Upload.Dragger
            accept=".yaml,.yml"
            showUploadList={false}
            disabled={loading}
            beforeUpload={(file) => {
              // What is wrong is told by `error`.
              void check(file).catch(() => undefined);
              return false;
            }}
          >
            <p className="ant-upload-drag-icon">
              <InboxOutlined aria-hidden="true" />
            </p>
            <p className="ant-upload-text">{t(loading ? 'checking' : 'drop')}</p>
            <p className="yx-note">{t('dropNote', { unit: unit.name })}</p>
          </Upload.Dragger>
        </Flex>
      </section>
      {faults.length > 0 && <Faults faults={faults} />}
      {changes && chosen && <Save unit={unit} chosen={chosen} changes={changes} />}
    </div>
  );
}

const shown = (value: unknown): string =>
  value === undefined || value === null ? '—' : typeof value === 'string' ? value : JSON.stringify(value);

function Faults({ faults }: { faults: Fault[] }) {
  const t = useText();
  const columns = [
    { key: 'path', title: t('path'), render: ({ path }: Fault) => <code className="og-path">{path}</code> },
    { key: 'value', title: t('value'), render: ({ value }: Fault) => shown(value) },
    { key: 'reason', title: t('reason'), render: ({ message }: Fault) => message ?? '—' },
    { key: 'expected', title: t('expected'), render: ({ expected }: Fault) => shown(expected) },
  ];
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('faults', { count: countText(faults.length) })}</Typography.Title>
      <div className="og-scroll">
        <Table<Fault & { key: number }>
          size="small"
          pagination={false}
          columns={columns}
          dataSource={faults.map((fault, key) => ({ ...fault, key }))}
        />
      </div>
    </section>
  );
}

function Save({ unit, chosen, changes }: { unit: { id: string; name: string }; chosen: Chosen; changes: Change[] }) {
  const t = useText();
  const { message } = App.useApp();
  const [upload, { loading, error }] = useMutation(UploadPolicyPackDocument, { refetchQueries: ['PolicyTitles'] });
  const save = async () => {
    const { data } = await upload({ variables: { input: { unitId: unit.id, ...chosen } } });
    const id = data?.uploadPolicyPack.policyPack?.id;
    if (!id) return;
    void message.success(t('saved'));
    navigate(`/organization/policies/${id}`);
  };
  return (
    <>
      <section className="yx-block">
        <Flex vertical gap={12} align="start">
          <Alert
            type="success"
            showIcon
            title={t('good', { name: chosen.fileName })}
            description={t('changes', { unit: unit.name, count: countText(changes.length) })}
          />
          <Refusal error={error} />
          <Button type="primary" loading={loading} onClick={() => void save().catch(() => undefined)}>
            {t('save')}
          </Button>
        </Flex>
      </section>
      {changes.length > 0 && <DiffView changes={changes} words={[]} />}
    </>
  );
}
