import { buffer } from 'node:stream/consumers';
import { pupilDataIn, pupilDataInText, pupilDataText } from '@yanxiu/policy';
import type { PupilData } from '@yanxiu/policy';
import { Invalid } from '@yanxiu/subgraph';
import { UnreadableFile, readCsv, readDocx, readWorkbook } from '@yanxiu/subgraph/sheet';
import type { Sheet } from '@yanxiu/subgraph/sheet';
import type { FileStore } from './file-store.js';
import { FileScreening } from './file.js';

/** What is looked through is held in memory as a whole. */
export const mostBytes = 30 * 1024 * 1024;
const mostShown = 5;

/** What was found in a file, and whether it holds parts that nobody can read. */
export interface Looked {
  found: PupilData[];
  sealed: boolean;
}

const readable = new Set(['xlsx', 'csv', 'docx', 'txt', 'md']);
/** Whether a file of this name can be looked through at all. */
export const isReadable = (name: string): boolean => readable.has(endingOf(name));
const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** An archive could hold anything. @throws Invalid */
export function demandReadable(name: string): void {
  if (endingOf(name) !== 'zip') return;
  throw new Invalid(
    {
      zh: '这类资源不收压缩包：请解压后逐个上传，以便核验学生信息',
      en: 'Archives are not taken here: upload their files',
    },
    [
      {
        path: 'name',
        rule: 'screenable',
        value: name,
        expected: 'xlsx | csv | docx | txt | md | pdf | pptx | png | jpg',
      },
    ],
  );
}

/** Looks through what can be read of a file. @throws UnreadableFile */
export async function lookThrough(name: string, bytes: Buffer): Promise<Looked> {
  switch (endingOf(name)) {
    case 'xlsx': {
      const { sheets, sealed } = await readWorkbook(bytes);
      return { found: sheets.flatMap((sheet) => inSheet(sheet.name, sheet)), sealed };
    }
    case 'csv':
      return { found: inSheet(name, readCsv(bytes)), sealed: false };
    case 'docx': {
      const { lines, tables, sealed } = await readDocx(bytes);
      const inTables = tables.flatMap((table, index) =>
        pupilDataIn({ name: `第 ${index + 1} 个表格`, rows: table.map((cells, at) => ({ number: at + 1, cells })) }),
      );
      return { found: [...inTables, ...pupilDataInText(lines, '正文')], sealed };
    }
    case 'txt':
    case 'md':
      return { found: inText(bytes), sealed: false };
    default:
      return { found: [], sealed: true };
  }
}

const inSheet = (name: string, { rows }: Sheet): PupilData[] =>
  pupilDataIn({ name, rows: rows.map(({ number, cells }) => ({ number, cells: cells.map(({ text }) => text) })) });

/** Running text, and lists that are kept as text: by tabs, bars, commas or gaps. */
function inText(bytes: Buffer): PupilData[] {
  const utf8 = bytes.toString('utf8');
  const text = utf8.includes('\uFFFD') ? new TextDecoder('gb18030').decode(bytes) : utf8;
  const lines = text.split(/\r?\n/);
  const rows = lines.map((line, index) => ({ number: index + 1, cells: line.split(/\t|\||,|，|、|\s{2,}/) }));
  return [...pupilDataIn({ name: '正文', rows }), ...pupilDataInText(lines, '正文')];
}

/**
 * How a stored file is to be taken: clear, or declared by who sends it where nobody can look.
 * @throws Invalid where pupils can be told, where it is too large to look through, or where the declaration is missing
 */
export async function screened(
  store: FileStore,
  key: string,
  { name, size, declared }: { name: string; size: number; declared: boolean },
): Promise<FileScreening> {
  const { found, sealed } = await looked(store, key, name, size);
  if (found.length) throw pupilsTold(found);
  if (!sealed) return FileScreening.CLEAR;
  if (declared) return FileScreening.DECLARED;
  throw new Invalid(
    {
      zh: '文件全部或其中的图片、内嵌对象无法自动核验，未保存：请自行检查其中没有可识别学生的信息，并作出脱敏承诺后再上传',
      en: 'The file, or pictures in it, cannot be looked through and was not kept: make sure that no pupil can be told, and declare it',
    },
    [{ path: 'masked', rule: 'declaration', value: name, expected: 'declared' }],
  );
}

async function looked(store: FileStore, key: string, name: string, size: number): Promise<Looked> {
  if (!isReadable(name)) return { found: [], sealed: true };
  if (size > mostBytes)
    throw new Invalid(
      { zh: '文件过大，无法核验其中的学生信息：请拆分到 30 MB 以内', en: 'Too large to be looked through: split it' },
      [{ path: 'body', rule: 'screenBytes', value: size, expected: mostBytes }],
    );
  try {
    return await lookThrough(name, await buffer(await store.read(key)));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new Invalid(error.text, [{ path: 'body', rule: error.rule, value: name }]);
  }
}

function pupilsTold(found: PupilData[]): Invalid {
  const shown = found.slice(0, mostShown).map(pupilDataText).join('；');
  const more = found.length > mostShown ? `；共 ${found.length} 处` : '';
  return new Invalid(
    {
      zh: `文件中有可识别学生的信息，未保存。${shown}${more}。请把姓名改成“张*”、号码中间改成“***”，或只保留班级汇总数据，再重新上传；教师姓名请以“教师”为列名`,
      en: `Pupils can be told by this file; it was not kept. ${shown}. Mask names and numbers, or keep figures of classes only, and upload it again`,
    },
    found.slice(0, 20).map(({ rule, at, column, rows }) => ({
      path: 'body',
      rule,
      value: `${at} / ${column} / ${rows}`,
      expected: rule === 'pupilName' ? '张*' : '***',
    })),
  );
}
