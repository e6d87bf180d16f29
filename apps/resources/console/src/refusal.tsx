import { textsOf } from '@yanxiu/console';
import { Alert } from '@yanxiu/console/antd';

const useText = textsOf({
  network: [
    '网络不通或服务繁忙，本次操作没有完成，请稍后重试。',
    'No connection, or the service is busy: this was not completed. Please try again shortly.',
  ],
  mediaType: [
    '可上传 pdf、docx、xlsx、pptx、png、jpg、mp4、mp3、zip、txt、md，文件内容须与扩展名一致。',
    'Taken are pdf, docx, xlsx, pptx, png, jpg, mp4, mp3, zip, txt and md, each being what its name says.',
  ],
  fileBytes: ['文件过大，请压缩或拆分后再传。', 'The file is too large; compress or split it.'],
  hasFile: ['请先上传文件。', 'Upload a file first.'],
  consent: ['作者尚未同意公开。', 'The author has not consented to publication.'],
  knownCode: ['现行政策中没有这一类别，请另选。', 'The policy in force has no such kind; choose another.'],
});

const explained = ['mediaType', 'fileBytes', 'hasFile', 'consent', 'knownCode'] as const;

/** Errors as the gateway tells them, by the graph and by `/files` alike. */
export interface Refused {
  errors: { message: string; extensions?: { code?: string; details?: { rule: string }[] } }[];
}

const isRefused = (error: unknown): error is Refused =>
  typeof error === 'object' && error !== null && Array.isArray((error as Refused).errors);

/** Why a step was refused, in the server's words, and what to do about it. */
export function Refusal({ error }: { error: unknown }) {
  const t = useText();
  if (!error) return null;
  const first = isRefused(error) ? error.errors[0] : undefined;
  const rules = new Set(first?.extensions?.details?.map(({ rule }) => rule));
  const hints = explained.filter((rule) => rules.has(rule));
  return (
    <Alert
      type="error"
      showIcon
      title={first?.message ?? t('network')}
      description={hints.length > 0 && hints.map((rule) => <div key={rule}>{t(rule)}</div>)}
    />
  );
}
