import { textsOf } from '@yanxiu/console';
import type { Hints } from '@yanxiu/console';

const useText = textsOf({
  mediaType: [
    '可上传 pdf、docx、xlsx、pptx、png、jpg、mp4、mp3、zip、txt、md，文件内容须与扩展名一致。',
    'Taken are pdf, docx, xlsx, pptx, png, jpg, mp4, mp3, zip, txt and md, each being what its name says.',
  ],
  fileBytes: ['文件过大，请压缩或拆分后再传。', 'The file is too large; compress or split it.'],
  hasFile: ['请先上传文件。', 'Upload a file first.'],
  consent: ['作者尚未同意公开。', 'The author has not consented to publication.'],
  knownCode: ['现行政策中没有这一类别，请另选。', 'The policy in force has no such kind; choose another.'],
});

const rules = ['mediaType', 'fileBytes', 'hasFile', 'consent', 'knownCode'] as const;

/** What to do where the library refuses, by the rule that was broken. */
export function useHints(): Hints {
  const t = useText();
  return Object.fromEntries(rules.map((rule) => [rule, t(rule)]));
}
