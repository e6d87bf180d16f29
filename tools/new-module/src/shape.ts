import { consoleFiles } from './shape-console.js';
import type { ShapeFile } from './shape-file.js';
import { subgraphFiles } from './shape-subgraph.js';

/**
 * What a module is made of: the drafts of the resources slice, which are written, reviewed, published and withdrawn.
 * Their files, kinds, search and places in the policy are its own affair and stay behind.
 */
export const shape: ShapeFile[] = [
  ...subgraphFiles,
  ...consoleFiles,
  {
    from: 'libs/access/src/permissions/resources.ts',
    replace: [
      ['浏览与下载资源', '浏览资源'],
      ['Browse and download resources', 'See resources'],
      ['上传资源', '起草资源'],
      ['Contribute resources', 'Draft resources'],
    ],
  },
  {
    from: 'libs/events/src/contracts/resources.ts',
    replace: [['A resource became visible in the library.', 'A resource was published.']],
    cut: ['activityId', 'mediaTypes', 'pupilData'],
  },
];

/** Requirements that the shape's own comments cite, and that a new module does not meet. */
export const citations = / \((?:[A-Z]{2}-\d{2}[^)]*)\)/g;
