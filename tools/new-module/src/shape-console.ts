import type { ShapeFile } from './shape-file.js';
import { addresses, editing, pageFiles } from './shape-pages.js';

const own = 'apps/resources/console';

/** The console's part of the shape. */
export const consoleFiles: ShapeFile[] = [
  { from: `${own}/package.json` },
  {
    from: `${own}/src/main.tsx`,
    replace: [
      [/function ToLibrary/, 'function ToList'],
      [/<ToLibrary \/>/, '<ToList />'],
      [/\n[^\n]*page: \(\) => <LibraryPage \/> \},/, ''],
      [/(\n[^\n]*<ResourcePage key[^\n]*)(\n[^\n]*<DraftsPage[^\n]*\n[^\n]*<UploadPage[^\n]*)/, '$2$1'],
      [/DraftsPage/g, 'ResourcesPage'],
      [/UploadPage/g, 'NewResourcePage'],
      ['./resource/drafts-page.js', './resource/resources-page.js'],
      ['./resource/upload-page.js', './resource/new-page.js'],
      editing,
      addresses,
    ],
    cut: ['LibraryPage', 'archiveRoutes'],
  },
  {
    from: `${own}/src/words.ts`,
    replace: [
      [/ {2}\.\.\.kindWords,\n/, ''],
      [/ {2}[A-Z_]+: \['(幼儿园|小学|初中|普通高中|中等职业|特殊教育)[^\n]*\n/g, ''],
    ],
    cut: ['kindWords', 'kinds', 'stages', 'subjects'],
  },
  {
    from: `${own}/src/resources.css`,
    replace: [
      [/^[\s\S]*?(?=\.rs-text)/, ''],
      [/\.rs-head \{[\s\S]*?(?=\.rs-upload)/, ''],
      [/\.rs-upload/g, '.rs-form'],
      [/\.rs-masking \{[\s\S]*$/, ''],
    ],
  },
  ...pageFiles,
];
