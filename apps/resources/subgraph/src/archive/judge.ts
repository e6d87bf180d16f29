import { pupilDataText } from '@yanxiu/policy';
import { Invalid } from '@yanxiu/subgraph';
import { UnreadableFile } from '@yanxiu/subgraph/sheet';
import type { FileStore } from '../file/file-store.js';
import { cleanName } from '../file/file.rules.js';
import { assertFits, headBytes, mediaTypeOf } from '../file/media-type.js';
import { isReadable, lookThrough, mostBytes } from '../file/screening.js';
import { assertHonest, fault, folderOf, shownPath } from './entry-path.js';
import type { ArchiveFault } from './archive-file.js';
import { gistOf, isKnownMethod, unpack } from './unpack.js';
import type { ZipEntry } from './zip-directory.js';

/** A file of an archive as the check found it; it is told apart from others later. */
export interface Judged {
  path: string;
  folder: string;
  name: string;
  size: number;
  mediaType: string | null;
  sha256: string | null;
  sealed: boolean;
  fault: ArchiveFault | null;
}

export interface Source {
  store: FileStore;
  key: string;
  /** Largest file of the library. */
  maxBytes: number;
}

/** Looks at one file: where it claims to lie, what it is, how large, and whether pupils can be told by it (PC-19). */
export async function judge(source: Source, entry: ZipEntry): Promise<Judged> {
  const path = shownPath(entry.path);
  const judged: Judged = {
    ...{ path, folder: folderOf(path), name: path.split('/').at(-1)!, size: entry.size },
    ...{ mediaType: null, sha256: null, sealed: false, fault: null },
  };
  try {
    return { ...judged, ...(await looked(source, entry, judged.name)) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { ...judged, fault: { rule: error.rule, reason: error.text } };
    if (!(error instanceof Invalid)) throw error;
    return { ...judged, fault: { rule: error.details?.[0]?.rule ?? 'invalid', reason: error.text } };
  }
}

async function looked(source: Source, entry: ZipEntry, given: string): Promise<Partial<Judged>> {
  assertHonest(entry);
  const name = cleanName(given);
  const type = typeOf(name);
  if (entry.size === 0) throw fault('notEmpty', { zh: '文件是空的', en: 'The file is empty' });
  if (entry.size > source.maxBytes) {
    const most = Math.floor(source.maxBytes / 1024 / 1024);
    throw fault('maxBytes', { zh: `文件超过 ${most} MB 的上限`, en: `The file is larger than ${most} MB` });
  }
  if (!isKnownMethod(entry.place))
    throw fault('method', { zh: '压缩方式无法识别，请重新打包为普通 zip', en: 'Packed in an unknown way' });
  const readable = isReadable(name);
  if (readable && entry.size > mostBytes)
    throw fault('screenBytes', {
      zh: '文件过大，无法核验其中的学生信息：请拆分到 30 MB 以内',
      en: 'Too large to be looked through: split it',
    });
  const { sha256, head, content } = await gistOf(
    await unpack(source.store, source.key, entry.place, entry.size),
    headBytes,
    readable,
  );
  assertFits(type, head, name);
  if (!content) return { name, sha256, mediaType: type.name, sealed: true };
  const { found, sealed } = await lookThrough(name, content);
  if (!found.length) return { name, sha256, mediaType: type.name, sealed };
  const { rule } = found[0]!;
  const shown = found.slice(0, 3).map(pupilDataText).join('；');
  throw fault(rule, {
    zh: `有可识别学生的信息：${shown}。请脱敏后再导入；教师名单请把列名改为“教师”，或在“上传资源”中单独上传`,
    en: `Pupils can be told by it: ${shown}. Mask them first`,
  });
}

/** What the library takes; what schools have most of besides is told how to bring. */
function typeOf(name: string) {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (['doc', 'xls', 'ppt', 'wps', 'et', 'dps'].includes(ending))
    throw fault('oldFormat', {
      zh: '旧版办公文档，请用 Office 或 WPS 另存为 docx、xlsx、pptx 后再导入',
      en: 'An old office format: save it as docx, xlsx or pptx',
    });
  if (['zip', 'rar', '7z'].includes(ending))
    throw fault('nested', {
      zh: '压缩包中的压缩包不逐层解开，请先解压',
      en: 'An archive within the archive: unpack it first',
    });
  return mediaTypeOf(name);
}
