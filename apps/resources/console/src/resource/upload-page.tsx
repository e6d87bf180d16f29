import { client, navigate, newKey, Page, Refusal, textsOf, useLeaveWarning, useScope } from '@yanxiu/console';
import { Alert, App, Form } from '@yanxiu/console/antd';
import { useRef, useState } from 'react';
import { sendFile } from '../file/send-file.js';
import { CreateResourceDocument, PublishResourceDocument } from '../documents/graphql.js';
import { useHints } from '../hints.js';
import { monthIn } from './content-fields.js';
import { UploadForm } from './upload-form.js';
import type { UploadValues } from './upload-form.js';

const useText = textsOf({
  title: ['上传资源', 'Upload a resource'],
  drafts: ['待发布资源', 'To be published'],
  note: [
    '资源归入{name}；归入其他机构的，请先在页面上方切换',
    'It will belong to {name}; switch above for another unit',
  ],
  choose: ['请先在页面上方选择资源所属的机构', 'First choose above the unit that it shall belong to'],
  kept: ['已保存，等待审核发布', 'Kept; it waits for review'],
  published: ['已发布到资源库', 'It is in the library'],
  stopped: [
    '资料已保存为待发布资源，但后面的步骤没有完成。修正后再次提交，将从中断处继续；资料内容不再改变。',
    'It is kept as a draft, but a later step failed. Submit again to go on from there; what was entered is not changed any more.',
  ],
});

/** What of an upload is done already, so that a second attempt goes on where the first has stopped. */
interface Progress {
  /** Kept by the server: a repeated request makes no second resource. */
  key: string;
  id?: string;
  version?: number;
  sent: Set<File>;
}

async function upload(unitId: string, values: UploadValues, progress: Progress): Promise<boolean> {
  const { files, publish, declared = false, ...content } = values;
  if (!progress.id) {
    const input = { ...content, yearMonth: monthIn(content), unitId, idempotencyKey: progress.key };
    const { data, error } = await client.mutate({ mutation: CreateResourceDocument, variables: { input } });
    if (!data) throw error;
    progress.id = data.createResource.resource.id;
  }
  for (const { originFileObj: file } of files) {
    if (!file || progress.sent.has(file)) continue;
    progress.version = (await sendFile(progress.id, file, declared)).resourceVersion;
    progress.sent.add(file);
  }
  if (!publish || progress.version === undefined) return false;
  const input = { id: progress.id, version: progress.version };
  await client.mutate({ mutation: PublishResourceDocument, variables: { input } });
  return true;
}

/** A new resource: what it is, its files, and for those who may, its publication. */
export function UploadPage() {
  const t = useText();
  const scope = useScope();
  const { message } = App.useApp();
  const [form] = Form.useForm<UploadValues>();
  const hints = useHints();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [touched, setTouched] = useState(false);
  const settled = useLeaveWarning(touched);
  const progress = useRef<Progress>({ key: newKey(), sent: new Set() });
  const submit = async (values: UploadValues) => {
    if (!scope) return;
    setBusy(true);
    setError(undefined);
    try {
      const published = await upload(scope.unitId, values, progress.current);
      void message.success(t(published ? 'published' : 'kept'));
      // Lists that were asked before know nothing of it.
      client.cache.evict({ fieldName: 'resources' });
      settled();
      navigate(`/resources/library/${progress.current.id}`);
    } catch (fault) {
      // What was refused may be entered differently next time, which is another request.
      if (!progress.current.id) progress.current.key = newKey();
      setError(fault);
      setBusy(false);
    }
  };
  return (
    <Page
      title={t('title')}
      above={[{ title: t('drafts'), href: '/resources/drafts' }]}
      note={scope?.name ? t('note', { name: scope.name }) : undefined}
    >
      <section className="yx-block rs-upload">
        {!scope && <Alert type="info" showIcon title={t('choose')} />}
        {!!error && !!progress.current.id && <Alert type="warning" showIcon title={t('stopped')} />}
        <Refusal error={error} hints={hints} />
        {scope && (
          <UploadForm
            key={scope.unitId}
            form={form}
            unitId={scope.unitId}
            busy={busy}
            touched={() => setTouched(true)}
            submit={submit}
          />
        )}
      </section>
    </Page>
  );
}
