import { NotFound, rows, sql } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { writeSheet } from '@yanxiu/subgraph/sheet';
import type { SheetFormat } from '@yanxiu/subgraph/sheet';
import { ArchiveFile } from './archive-file.js';
import { archiveImportById } from './archive.loader.js';

/** What is not imported and why, as a list to work through. @throws NotFound where the import is out of reach */
export async function leftOutSheet(context: Context, id: string, format: SheetFormat): Promise<Buffer> {
  if (!(await archiveImportById(context).load(id))) throw new NotFound({ zh: '旧资料导入', en: 'import' }, 'id', id);
  const files = await rows(
    context.db,
    ArchiveFile,
    sql`where t.import_id = ${id} and t.fault is not null order by t.number`,
  );
  const known = context.locale === 'en' ? ['Known', 'Refused'] : ['重复', '不能导入'];
  const head = context.locale === 'en' ? ['Path', 'Outcome', 'Reason'] : ['原路径', '结果', '原因'];
  const language = context.locale === 'en' ? 'en' : 'zh';
  return writeSheet(format, [
    head,
    ...files.map(({ path, outcome, fault }) => [path, known[outcome === 'KNOWN' ? 0 : 1]!, fault!.reason[language]]),
  ]);
}
