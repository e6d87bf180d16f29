import { UnreadableFile } from './sheet.js';
import { mostUnpacked, parse } from './xlsx.reader.js';
import { Archive } from './zip.js';

/** What a text document says: its paragraphs, its tables as rows of cells, and whether it holds what nobody can read. */
export interface WrittenText {
  lines: string[];
  tables: string[][][];
  /** Pictures or other files lie in it. */
  sealed: boolean;
}

/** Reads a docx: body, head and foot lines, notes and comments. @throws UnreadableFile */
export async function readDocx(bytes: Buffer): Promise<WrittenText> {
  const archive = Archive.open(bytes, mostUnpacked);
  const parts = archive.parts().map(({ name }) => name);
  if (!archive.has('word/document.xml'))
    throw new UnreadableFile('notADocument', {
      zh: '不是有效的 docx 文档；请用 Word 或 WPS 另存为 docx 后再上传',
      en: 'Not a docx document; save it as docx and upload it again',
    });
  const written: WrittenText = {
    ...{ lines: [], tables: [] },
    sealed: parts.some((name) => /^word\/(media|embeddings|charts)\//.test(name)),
  };
  for (const name of parts.filter((part) =>
    /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/.test(part),
  ))
    await readPart(await archive.read(name), written);
  return written;
}

/** Tables within tables are read as tables of their own; the outer cell keeps their text too. */
async function readPart(xml: Buffer, { lines, tables }: WrittenText): Promise<void> {
  const open: string[][][] = [];
  let line = '';
  let taking = false;
  const cellText = (text: string) => {
    for (const table of open) {
      const row = table.at(-1);
      if (row?.length) row[row.length - 1] += text;
    }
  };
  await parse(xml, {
    open: (name) => {
      if (name === 'tbl') open.push([]);
      if (name === 'tr') open.at(-1)?.push([]);
      if (name === 'tc') open.at(-1)?.at(-1)?.push('');
      if (name === 'tab' || name === 'br') line += ' ';
      taking = name === 't';
    },
    text: (text) => {
      if (!taking) return;
      line += text;
      cellText(text);
    },
    close: (name) => {
      if (name === 't') taking = false;
      if (name === 'p') {
        if (line.trim()) lines.push(line.trim());
        line = '';
      }
      if (name === 'tbl') tables.push(open.pop()!);
    },
  });
}
