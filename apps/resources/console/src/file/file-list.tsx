import { Refusal, textsOf, useMayAt, useViewer } from '@yanxiu/console';
import { App, Button, Empty, Tag, Typography, Upload } from '@yanxiu/console/antd';
import { useState } from 'react';
import { Masking } from './masking.js';
import { useHints } from '../hints.js';
import type { Resource } from '../resource/resource.js';
import { accepted, sendFile, sizeText } from './send-file.js';

const useText = textsOf({
  title: ['文件（{count}）', 'Files ({count})'],
  download: ['下载', 'Download'],
  downloadOf: ['下载{name}', 'Download {name}'],
  add: ['添加文件', 'Add a file'],
  none: ['还没有上传文件，上传后才能发布', 'No file yet; it can be published once there is one'],
  CLEAR: ['已核验脱敏', 'Screened'],
  DECLARED: ['上传人承诺已脱敏', 'Declared masked'],
  done: ['文件已上传', 'The file is uploaded'],
});

/** The files of a resource to download; its author and the staff above add to what isn't published. */
export function FileList({ resource, refresh }: { resource: Resource; refresh: () => unknown }) {
  const t = useText();
  const { personId } = useViewer();
  const { files, author, status, unit } = resource;
  const mayAt = useMayAt(unit);
  const own = !!personId && author?.id === personId;
  const mayAdd = status !== 'PUBLISHED' && (own || mayAt('resources:contribute'));
  return (
    <section className="yx-block">
      <div className="rs-head">
        <Typography.Title level={2}>{t('title', { count: files.nodes.length })}</Typography.Title>
        {mayAdd && <AddFile resource={resource} refresh={refresh} />}
      </div>
      {files.nodes.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />}
      <ul className="rs-files">
        {files.nodes.map(({ id, name, size, path, screening }) => (
          <li key={id}>
            <span className="rs-name">{name}</span>
            <span className="yx-note">{sizeText(size)}</span>
            {screening && <Tag {...(screening === 'CLEAR' && { color: 'green' })}>{t(screening)}</Tag>}
            <Button href={path} download={name} aria-label={t('downloadOf', { name })}>
              {t('download')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AddProps {
  resource: Resource;
  refresh: () => unknown;
}

function AddFile({ resource: { id: resourceId, masksPupils }, refresh }: AddProps) {
  const t = useText();
  const { message } = App.useApp();
  const hints = useHints();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [declared, declare] = useState(false);
  const send = async (file: File) => {
    setBusy(true);
    setError(undefined);
    try {
      await sendFile(resourceId, file, declared);
      void message.success(t('done'));
      void refresh();
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div>
      {masksPupils && <Masking checked={declared} onChange={declare} />}
      <Upload
        accept={accepted}
        showUploadList={false}
        beforeUpload={(file) => {
          void send(file);
          return false;
        }}
      >
        <Button loading={busy}>{t('add')}</Button>
      </Upload>
      <Refusal error={error} hints={hints} />
    </div>
  );
}
