import { useState } from 'react';
import { Alert, Button, DownloadOutlined, Flex, InboxOutlined, Progress, Radio, Typography, Upload } from '../antd.js';
import { Refusal } from '../refusal.js';
import { countText } from '../texts.js';
import { textsOf } from '../texts.js';
import type { ImportOffer } from './import-job.js';
import { mostBytes, sendSheet } from './send-sheet.js';

const useText = textsOf({
  kind: ['导入内容', 'What to import'],
  template: ['第一步　下载模板，按列填写', 'First: download the template and fill it in'],
  templateNote: [
    '带“*”的列必填；示例行请删除；列的顺序可以调整，列名请勿改动。',
    'Columns with “*” must be filled; delete the example row; keep the names of the columns.',
  ],
  blank: ['空白单元格表示保持登记内容不变。', ' A blank cell leaves what is on the register.'],
  xlsx: ['下载 Excel 模板', 'Excel template'],
  csv: ['下载 CSV 模板', 'CSV template'],
  upload: ['第二步　上传填写好的文件', 'Then: upload the file'],
  drop: ['将文件拖到此处，或点击选择文件', 'Drop the file here, or click to choose it'],
  dropNote: [
    '支持 .xlsx 和 .csv，不超过 20 MB、{rows} 行。上传后只做检查，确认之前不会写入登记。',
    '.xlsx or .csv, at most 20 MB and {rows} rows. It is only checked: nothing is written before you confirm.',
  ],
  sending: ['正在上传“{name}”', 'Uploading “{name}”'],
  tooLarge: [
    '“{name}”有 {size} MB，超过 20 MB。请拆成几个文件，或删除多余的工作表和图片后再传。',
    '“{name}” has {size} MB, more than 20 MB. Split it, or delete sheets and pictures that are not needed.',
  ],
  empty: ['“{name}”是空文件，请检查是否保存后再传。', '“{name}” is empty; save it and try again.'],
  type: [
    '“{name}”不是 .xlsx 或 .csv 文件。旧版 .xls 请在 Excel 中另存为 .xlsx 后再传。',
    '“{name}” is neither .xlsx nor .csv. Save an old .xls as .xlsx first.',
  ],
});

interface ImportStartProps {
  offers: ImportOffer[];
  offer: ImportOffer;
  choose: (key: string) => void;
  /** The file has been taken in; its import has this id. */
  sent: (id: string) => void;
}

/** Template and upload: the two steps before there is an import. */
export function ImportStart({ offers, offer, choose, sent }: ImportStartProps) {
  const t = useText();
  return (
    <div className="yx-blocks">
      <section className="yx-block">
        <Typography.Title level={2}>{t('kind')}</Typography.Title>
        {offers.length > 1 ? (
          <Radio.Group
            optionType="button"
            buttonStyle="solid"
            aria-label={t('kind')}
            options={offers.map(({ key, title }) => ({ value: key, label: title }))}
            value={offer.key}
            onChange={({ target }) => choose(String(target.value))}
          />
        ) : (
          <strong>{offer.title}</strong>
        )}
        <p className="yx-note">{offer.note}</p>
        <Typography.Title level={2}>{t('template')}</Typography.Title>
        <Flex wrap gap={8}>
          {(['xlsx', 'csv'] as const).map((format) => (
            <Button key={format} icon={<DownloadOutlined aria-hidden="true" />} href={offer.template(format)} download>
              {t(format)}
            </Button>
          ))}
        </Flex>
        <p className="yx-note">
          {t('templateNote')}
          {!offer.whole && t('blank')}
        </p>
      </section>
      <section className="yx-block">
        <Typography.Title level={2}>{t('upload')}</Typography.Title>
        <Drop key={offer.key} offer={offer} sent={sent} />
      </section>
    </div>
  );
}

const usualRows = 100_000;

function Drop({ offer, sent }: Pick<ImportStartProps, 'offer' | 'sent'>) {
  const t = useText();
  const unfit = useUnfit();
  const [sending, setSending] = useState<{ name: string; share: number }>();
  const [problem, setProblem] = useState<string>();
  const [error, setError] = useState<unknown>();
  const take = async (file: File) => {
    setError(undefined);
    setProblem(unfit(file));
    if (unfit(file)) return;
    setSending({ name: file.name, share: 0 });
    try {
      sent(await sendSheet(offer.upload, file, (share) => setSending({ name: file.name, share })));
    } catch (thrown) {
      setError(thrown);
    } finally {
      setSending(undefined);
    }
  };
  return (
    <Flex vertical gap={12}>
      {problem && <Alert type="error" showIcon title={problem} />}
      <Refusal error={error} />
      {sending && (
        <div role="status">
          {t('sending', { name: sending.name })}
          <Progress percent={Math.round(sending.share * 100)} />
        </div>
      )}
      <Upload.Dragger
        accept=".xlsx,.csv"
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
        <p className="yx-note">{t('dropNote', { rows: countText(offer.mostRows ?? usualRows) })}</p>
      </Upload.Dragger>
    </Flex>
  );
}

/** What is wrong with a file that one needn't send to know. */
function useUnfit(): (file: File) => string | undefined {
  const t = useText();
  return ({ name, size }) => {
    if (!/\.(xlsx|csv)$/i.test(name)) return t('type', { name });
    if (size === 0) return t('empty', { name });
    if (size > mostBytes) return t('tooLarge', { name, size: (size / 1024 ** 2).toFixed(1) });
    return undefined;
  };
}
