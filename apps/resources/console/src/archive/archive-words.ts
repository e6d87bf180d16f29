import { textsOf } from '@yanxiu/console';
import type { ArchiveQuery } from '../documents/graphql.js';

export type Archive = NonNullable<ArchiveQuery['archiveImport']>;

/** How far an import is. */
export const useArchiveText = textsOf({
  list: ['导入旧资料', 'Import old material'],
  CHECKING: ['检查中', 'Being checked'],
  CHECKED: ['待归类确认', 'To be classified'],
  APPLYING: ['写入中', 'Being written'],
  APPLIED: ['已写入草稿', 'Written as drafts'],
  REFUSED: ['无法导入', 'Refused'],
  UNDONE: ['已撤销', 'Taken back'],
});

export const stateColors = {
  CHECKING: 'processing',
  CHECKED: 'gold',
  APPLYING: 'processing',
  APPLIED: 'green',
  REFUSED: 'red',
  UNDONE: 'default',
} as const;
