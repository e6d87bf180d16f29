import { joinParts } from '@yanxiu/subgraph';
import { archiveParts } from './archive/parts.js';
import { filmedParts } from './filmed/parts.js';

/** What stands beside the library itself, each folder with its own table of contents. */
export const { contents, words } = joinParts([archiveParts, filmedParts]);
