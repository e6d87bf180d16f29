import { Invalid } from '@yanxiu/subgraph';
import type { ZipEntry } from './zip-directory.js';

/** What systems and offices leave in folders and nobody put there. */
const leftovers = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$[^/]*$|\._[^/]*$)/i;
export const isLeftover = ({ path }: ZipEntry): boolean => leftovers.test(path);

/** A path to be shown and kept: without control characters and empty steps. */
export const shownPath = (path: string): string =>
  path
    .normalize('NFC')
    .replace(/\p{C}/gu, '')
    .split('/')
    .filter((step) => step !== '' && step !== '.')
    .join('/')
    .slice(0, 1_000);

/** The folder of a path; empty for what lies at the top. */
export const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/');

/**
 * Refuses what no honest packer writes. Nothing is ever stored under a name of the archive; who sends such names means
 * harm all the same.
 * @throws Invalid
 */
export function assertHonest({ path, isLink, encrypted }: ZipEntry): void {
  if (/^\/|^[a-z]:/i.test(path) || path.split('/').includes('..'))
    throw fault('path', { zh: '文件路径指向压缩包之外，已拒绝', en: 'Its path leads out of the archive' });
  if (isLink) throw fault('link', { zh: '是快捷链接，不是文件', en: 'It is a link, not a file' });
  if (encrypted)
    throw fault('encrypted', {
      zh: '已加密，无法读取；请取消密码后重新打包',
      en: 'It is encrypted; pack it again without a password',
    });
}

export const fault = (rule: string, text: { zh: string; en: string }, expected?: unknown): Invalid =>
  new Invalid(text, [{ path: 'body', rule, ...(expected !== undefined && { expected }) }]);
