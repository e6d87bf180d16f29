import { textsOf } from '@yanxiu/console';
import type { Hints } from '@yanxiu/console';

const useText = textsOf({
  mediaType: [
    '可上传 pdf、docx、xlsx、csv、pptx、png、jpg、mp4、mp3、zip、txt、md，文件内容须与扩展名一致。',
    'Taken are pdf, docx, xlsx, csv, pptx, png, jpg, mp4, mp3, zip, txt and md, each being what its name says.',
  ],
  pupilName: [
    '学生姓名请写成“张*”或“张某某”；教师姓名一列请以“教师”为列名。',
    'Mask pupils’ names as 张*; head a column of teachers with 教师.',
  ],
  pupilNumber: ['学号、考号、身份证号请隐去中间位，如 2026***1。', 'Mask the middle of numbers.'],
  identityNumber: ['请删去身份证号。', 'Remove identity numbers.'],
  phone: ['请删去学生和家长的电话。', 'Remove phone numbers.'],
  declaration: [
    '图片、扫描件、演示文稿无法自动核验：请勾选“脱敏承诺”后再上传。',
    'Pictures cannot be looked through: tick the declaration.',
  ],
  screenable: ['请解压后逐个上传。', 'Unpack it and upload its files.'],
  screened: ['有附件未经脱敏核验，请删除后重新上传。', 'A file was not screened: remove it and upload it again.'],
  fileBytes: ['文件过大，请压缩或拆分后再传。', 'The file is too large; compress or split it.'],
  hasFile: ['请先上传文件。', 'Upload a file first.'],
  consent: ['作者尚未同意公开。', 'The author has not consented to publication.'],
  maxOpen: ['可在“导入旧资料”的导入记录中查看。', 'They are listed among the imports.'],
  classified: ['选中文件夹，按“归类”选择类别。', 'Choose the folders, then their kind.'],
  allDrafts: ['已发布的可先撤回，再逐件处理。', 'Withdraw what was published, one by one.'],
  knownCode: ['现行政策中没有这一类别，请另选。', 'The policy in force has no such kind; choose another.'],
});

const rules = [
  ...(['maxOpen', 'classified', 'allDrafts'] as const),
  ...(['mediaType', 'fileBytes', 'hasFile', 'consent', 'knownCode'] as const),
  ...(['pupilName', 'pupilNumber', 'identityNumber', 'phone', 'declaration', 'screenable', 'screened'] as const),
];

/** What to do where the library refuses, by the rule that was broken. */
export function useHints(): Hints {
  const t = useText();
  return Object.fromEntries(rules.map((rule) => [rule, t(rule)]));
}
