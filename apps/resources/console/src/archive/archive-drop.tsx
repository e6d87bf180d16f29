import { Refusal, client, sendSheet, textsOf } from '@yanxiu/console';
import { Alert, InboxOutlined, Progress, Upload } from '@yanxiu/console/antd';
import { useState } from 'react';
import { useHints } from '../hints.js';

const useText = textsOf({
  drop: ['将 zip 压缩包拖到此处，或点击选择', 'Drop a zip here, or click to choose it'],
  dropNote: [
    '文件夹按“年月／学科／类别”存放的，会自动识别。上传后只做检查，确认之前不会写入资源库。较大的资料请按年度分别打包。',
    'Folders by month, subject and kind are recognised. It is only checked: nothing is written before you confirm.',
  ],
  sending: ['正在上传“{name}”', 'Uploading “{name}”'],
  noZip: ['请把文件夹打包为 zip 后上传；rar、7z 请先解压再打包。', 'Pack the folder as a zip.'],
  tooLarge: ['请按年度或学科分成几个压缩包上传。', 'Split it by year or subject.'],
  empty: ['“{name}”是空文件，请检查后再传。', '“{name}” is empty.'],
  type: [
    '“{name}”不是 zip 压缩包。请选中文件夹，用“压缩为 ZIP”打包后再传。',
    '“{name}” is no zip: compress the folder as a zip first.',
  ],
});

interface Props {
  unitId: string;
  /** The archive has been taken in; its import has this id. */
  sent: (id: string) => void;
}

/** Where an archive is dropped; what needn't be sent to be refused is told at once. */
export function ArchiveDrop({ unitId, sent }: Props) {
  const t = useText();
  const hints = { ...useHints(), mediaType: t('noZip'), maxBytes: t('tooLarge'), fileBytes: t('tooLarge') };
  const [sending, setSending] = useState<{ name: string; share: number }>();
  const [problem, setProblem] = useState<string>();
  const [error, setError] = useState<unknown>();
  const unfit = ({ name, size }: File): string | undefined => {
    if (!/\.zip$/i.test(name)) return t('type', { name });
    return size === 0 ? t('empty', { name }) : undefined;
  };
  const take = async (file: File) => {
    const { name } = file;
    setError(undefined);
    setProblem(unfit(file));
    if (unfit(file)) return;
    setSending({ name, share: 0 });
    try {
      const id = await sendSheet(`/files/archives/${unitId}`, file, (share) => setSending({ name, share }));
      client.cache.evict({ fieldName: 'archiveImports' });
      sent(id);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setSending(undefined);
    }
  };
  return (
    <>
      {problem && <Alert type="error" showIcon title={problem} />}
      <Refusal error={error} hints={hints} />
      {sending && (
        <div role="status">
          {t('sending', { name: sending.name })}
          <Progress percent={Math.round(sending.share * 100)} />
        </div>
      )}
      <Upload.Dragger
        accept=".zip"
        showUploadList={false}
        disabled={sending !== undefined}
        beforeUpload={(file) => {
          void take(file);
          return false;
        }}
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined aria-hidden="true" />
        </p>
        <p className="ant-upload-text">{t('drop')}</p>
        <p className="yx-note">{t('dropNote')}</p>
      </Upload.Dragger>
    </>
  );
}
