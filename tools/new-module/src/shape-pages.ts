import type { ShapeFile } from './shape-file.js';

const pages = 'apps/resources/console/src/resource';

/** Addresses of the shape that a new module has not: it has one list with its records, and a form. */
export const addresses: [RegExp, string] = [/\/resources\/(library|drafts)(?=[/'`])/g, '/resources/resources'];
export const editing: [RegExp, string] = [/\/resources\/drafts\/(:id|\$\{[^}]*\})/g, '/resources/resources/$1/edit'];

/** What only the library asks of a resource. */
const terms = ['kind', 'subject', 'stage', 'yearMonth', 'licence', 'consent'];

const facts = [...terms, 'content', 'activity', 'downloads', 'archivePath', 'FileList'];

/** The pages of the shape: its list, a record, and the forms that make and change one. */
export const pageFiles: ShapeFile[] = [
  {
    from: `${pages}/resource.graphql`,
    replace: [
      [/query Drafts/, 'query Resources'],
      [/\nquery ResourceKinds[\s\S]*?\n\}\n/, ''],
    ],
    cut: [...terms, ...['content', 'activity', 'downloadCount', 'archivePath', 'files', 'masksPupils']],
  },
  {
    from: `${pages}/drafts-page.tsx`,
    to: `${pages}/resources-page.tsx`,
    replace: [
      [/title: \['待发布资源', 'To be published'\]/, "title: ['资源', 'Resources']"],
      [
        /note: \['[^']*', '[^']*'\]/,
        "note: ['已发布的资源，以及待发布、已撤回的草稿', 'What is published, and what is not yet or no longer']",
      ],
      [/upload: \['上传资源', 'Upload'\]/, "create: ['新建资源', 'New resource']"],
      ["t('upload')", "t('create')"],
      [
        /empty: \['[^']*', '[^']*'\]/,
        "empty: ['还没有资源，请点击“新建资源”', 'There is no resource yet: create the first one']",
      ],
      [
        /\/\*\* What is not in the library:[^\n]*/,
        "/** What is published, and drafts: a teacher's own, and for staff those of their unit. */",
      ],
      ["['DRAFT', 'WITHDRAWN']", "['DRAFT', 'PUBLISHED', 'WITHDRAWN']"],
      ["status: (status ?? 'DRAFT') as ResourceStatus", 'status: status as ResourceStatus | undefined'],
      [/<>\s*<ToArchives \/>([\s\S]*?)<\/>/, '$1'],
      ['DraftsPage', 'ResourcesPage'],
      [/DraftsDocument/g, 'ResourcesDocument'],
      [/\bDraft\b(?=[ >])/g, 'Row'],
      ['"resources.drafts"', '"resources.resources"'],
      [/ {4}\{ key: 'kind'[^\n]*\n/, ''],
      [/ {2}kind: \['[^\n]*\n/, ''],
      addresses,
    ],
    cut: [
      ...['files', 'subject', 'given', 'yes', 'no', 'month', 'yearMonth'],
      ...['archive', 'also', 'search', 'archiveImportId', 'OfArchive'],
    ],
  },
  {
    from: `${pages}/batch-actions.ts`,
    replace: [
      [/阅读和下载/, '阅读'],
      [/；作者尚未同意公开的不会发布/, ''],
      [/\(\{ files, consent \}\) => [^\n]*,/, "({ status }) => status !== 'PUBLISHED',"],
      [/ {4}\{\n {6}\.\.\.\{ key: 'consent'[\s\S]*?\n {4}\},\n/, ''],
      [/\bDraft\b(?=[ >])/g, 'Row'],
    ],
    cut: ['consent', 'consentNote'],
  },
  {
    from: `${pages}/resource-page.tsx`,
    replace: [
      [/ {2}const above =\n[\s\S]*?;\n/, "  const above = { title: t('list'), href: '/resources/resources' };\n"],
      [/library: \['资源库', 'Library'\],\n {2}drafts: \['[^\n]*/, "list: ['资源', 'Resources'],"],
      ["t('library')", "t('list')"],
      [/ {4}\.\.\.\(content \? [^\n]*\n/, ''],
      [/ {4}\.\.\.\(activity && [\s\S]*?: \[\]\),\n/, ''],
      [/ {2}yes: \['[^\n]*\n {2}no: \['[^\n]*\n/, ''],
      [/(Downloads and reviews|Reviews and downloads) of others/, 'Reviews by others'],
      ["key as 'kind'", "key as 'author'"],
      ["'withdrawal', 'summary', 'licence'", "'withdrawal', 'summary'"],
      [/ {2}const holds = useHolds\(\);\n/, ''],
      [/(function Facts[\s\S]*?) {2}const word = useWords\(\);\n/, '$1'],
      ['One resource: what it is, whose it is, and its files to download', 'One resource: what it is and whose it is'],
    ],
    cut: facts,
  },
  {
    from: `${pages}/resource.ts`,
    replace: [
      [/DraftsQuery/g, 'ResourcesQuery'],
      [/\bDraft\b/, 'Row'],
    ],
  },
  {
    from: `${pages}/resource-steps.tsx`,
    replace: [
      [/阅读和下载/, '阅读'],
      ['may read and download it', 'may read it'],
      ['已发布到资源库', '已发布'],
      ['It is in the library', 'It is published'],
      ['Puts a reviewed resource into the library', 'Publishes a reviewed resource'],
      editing,
      [' || !files.totalCount', ''],
      [', files, sharedWith }', ', sharedWith }'],
    ],
    cut: ['useHints', 'hints'],
  },
  {
    from: `${pages}/upload-page.tsx`,
    to: `${pages}/new-page.tsx`,
    replace: [
      ["title: ['上传资源', 'Upload a resource']", "title: ['新建资源', 'New resource']"],
      [/drafts: \['[^\n]*/, "list: ['资源', 'Resources'],"],
      ["t('drafts')", "t('list')"],
      ['已发布到资源库', '已发布'],
      ['It is in the library', 'It is published'],
      [/ {2}for \(const \{ originFileObj[\s\S]*?\n {2}\}\n/, ''],
      ['const { files, publish, declared = false, ...content } = values', 'const { publish, ...content } = values'],
      [
        'progress.id = data.createResource.resource.id;',
        'progress.id = data.createResource.resource.id;\n    progress.version = data.createResource.resource.version;',
      ],
      [/\n {2}sent: Set<File>;/, ''],
      [', sent: new Set() }', ' }'],
      ['What of an upload is done already', 'What is done already'],
      ['async function upload(', 'async function save('],
      ['await upload(', 'await save('],
      [/UploadPage/g, 'NewResourcePage'],
      [/UploadForm/g, 'ResourceForm'],
      [/UploadValues/g, 'ResourceValues'],
      [/\.\/upload-form\.js/g, './resource-form.js'],
      ['rs-upload', 'rs-form'],
      [/A new resource: what it is, its files, and/, 'A new resource: what it is, and'],
      addresses,
    ],
    cut: ['sendFile', 'useHints', 'hints', 'yearMonth'],
  },
  {
    from: `${pages}/upload-form.tsx`,
    to: `${pages}/resource-form.tsx`,
    replace: [
      [/publish: \['[^\n]*/, "publish: ['已审核，保存后立即发布', 'It is reviewed: publish it at once'],"],
      [/submit: \['提交', 'Submit'\]/, "submit: ['保存', 'Save']"],
      [/ {2}(files|filesNeeded|choose|taken): \['[^\n]*\n/g, ''],
      ['{ sharedWithId: unitId, files: [], ...(asked && { kind: asked }) }', '{ sharedWithId: unitId }'],
      [/ {2}const (asked|kind|masks) = [^\n]*\n/g, ''],
      [/ {6}\{masks && \([\s\S]*?\n {6}\)\}\n/, ''],
      [/UploadForm/g, 'ResourceForm'],
      [/UploadValues/g, 'ResourceValues'],
      [/type FileEntry = [^\n]*\n/, ''],
    ],
    cut: ['files', 'declared', 'TermsFields'],
  },
  {
    from: `${pages}/content-fields.tsx`,
    replace: [
      ['人员可以阅读和下载', '人员可以阅读'],
      ['may read and download', 'may read'],
      [/\n {4}if \(field === '(kind|yearMonth)'[^\n]*/g, ''],
      [/return field === 'stage'[^\n]*/, 'return undefined;'],
      [/\/\*\* On what terms[\s\S]*$/, ''],
    ],
    cut: [
      ...terms,
      ...[
        'kindNeeded',
        'licenceHint',
        'consentShort',
        'consentNeeded',
        'useFacets',
        'kinds',
        'facets',
        'useKinds',
        'useWords',
        'yearMonthHint',
        'yearMonthWrong',
        'monthIn',
        'month',
        'archive',
        'path',
      ],
    ],
  },
  {
    from: `${pages}/edit-page.tsx`,
    replace: [
      [/drafts: \['[^\n]*/, "list: ['资源', 'Resources'],"],
      ["t('drafts')", "t('list')"],
      ['修改资源资料', '修改资源'],
      [/\bValues\b/g, 'ContentValues'],
      [
        /(import \{ heldOf[^\n]*\n)import type \{ ContentValues \}[^\n]*\n/,
        "import type { ContentValues } from './content-fields.js';\n$1",
      ],
      ['rs-upload', 'rs-form'],
      addresses,
    ],
    cut: ['TermsFields', 'useHints', 'hints'],
  },
  {
    from: `${pages}/held.ts`,
    replace: [
      [/\/\*\* What is not shown stays[\s\S]*?\n\}\n/, ''],
      [
        /  const \{ version, title, summary, kind,[\s\S]*?\n\};/,
        '  const { version, title, summary, sharedWith } = resource;\n  return { version, values: { title, summary, sharedWithId: sharedWith?.id ?? null } };\n};',
      ],
      [/\bValues\b/g, 'ContentValues'],
    ],
    cut: ['recordConsent', 'yearMonth'],
  },
];
