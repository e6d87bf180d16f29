import type { ShapeFile } from './shape-file.js';
import { testFiles } from './shape-tests.js';

const own = 'apps/resources/subgraph';
const subject = `${own}/src/resource/resource`;

/** Columns that only the library has: what is said of a resource, */
const contents = [
  ...['kind', 'kindName', 'subject', 'stage', 'yearMonth', 'contentScheme', 'contentCode', 'contentName'],
  ...['activityId', 'consent', 'licence', 'masksPupils'],
];
/** and what the library keeps of it. */
const columns = [...contents, 'downloadCount', 'archiveId', 'archivePath'];

/** The subgraph's part of the shape. */
export const subgraphFiles: ShapeFile[] = [
  { from: `${own}/package.json` },
  { from: `${own}/src/main.ts`, cut: ['openStorage'] },
  {
    from: `${own}/src/audit.ts`,
    replace: [
      ['上传资源', '起草资源'],
      [/\n {2}log\.timeline\(ArchiveImport, [^\n]*/, ''],
    ],
    cut: ['resources.addFile', 'resources.removeFile', 'words'],
  },
  {
    from: `${own}/src/module.ts`,
    cut: [
      ...['ResourceFile', 'ResourceFileResolver', 'fileRoutes', 'createSearch', 'announceResources', 'screenFiles'],
      ...['ResourceSearchResolver', 'ActivityResourcesResolver', 'contents', 'routes'],
    ],
  },
  {
    from: `${own}/src/migrations/2026-11-21T1000-create-resources.ts`,
    replace: [
      [
        /\n +(kind|kind_name|subject|stage|content_scheme|content|content_name|activity_id|consent|licence|download_count) [^\n]*,/g,
        '',
      ],
      [
        /,\n +-- ZJ-22[^\n]*\n[^\n]*published_with_consent[^\n]*/,
        ",\n    check (status <> 'PUBLISHED' or published_at is not null)",
      ],
      [/\n +create index resource_(activity|popular)[^\n]*/g, ''],
      [/\n\n +create table resource_file \([\s\S]*?\n {2}\);/, ''],
    ],
  },
  ...['unit', 'person'].flatMap((name) => [
    { from: `${own}/src/${name}/${name}.ts` },
    { from: `${own}/src/${name}/${name}.resolver.ts` },
  ]),
  {
    from: `${subject}.ts`,
    replace: [
      [
        /(\/\*\* )A piece of the library[^\n]*(\*\/)/,
        '$1A draft that is reviewed and then published to the people of a unit. $2',
      ],
      [/description: '研修资源：[^']*'/, "description: '资源\\nA resource'"],
      ['；文件增删也会改变', ''],
      ['; added and removed files move it too', ''],
      ['In the library', 'Published'],
      ['Taken out of the library; may', 'Taken back; may'],
    ],
    cut: columns,
  },
  {
    from: `${subject}.input.ts`,
    cut: [
      ...contents.filter((name) => !/^(kindName|content.+|masksPupils)$/.test(name)),
      ...['content', 'yearMonthPattern', 'archiveImportId', 'DOWNLOADS'],
    ],
  },
  {
    from: `${subject}.loader.ts`,
    replace: [
      [/What the library shows: published/, 'What is published'],
      [/The library, and what/, 'What is published, and what'],
      ['inLibrary', 'published'],
      [/const published = \(parent/, 'const publishedOf = (parent'],
      [/= published\('(unit_id|activity_id|author_id)'\)/g, "= publishedOf('$1')"],
      [/\n +and \$\{(kind|subject|stage|yearMonth|archiveImportId|activityId) \?[^\n]*/g, ''],
    ],
    cut: [
      ...['kind', 'subject', 'stage', 'yearMonth', 'archiveImportId', 'activityId'],
      ...['DOWNLOADS', 'byDownloads', 'resourcesOfActivity'],
    ],
  },
  {
    from: `${subject}.resolver.ts`,
    cut: ['kind', 'content', 'files', 'activity', 'CodeItem', 'resourceKinds', 'ResourceKind', 'kindsFor'],
  },
  {
    from: `${subject}.rules.ts`,
    replace: [
      [
        /What lies in the library is not changed under its readers: it/,
        'What is published is not changed under its readers: it',
      ],
      [
        / \* Whether a resource can enter the library[^\n]*\n \* @throws[^\n]*/,
        ' * Whether a resource can be published.\n * @throws Conflict where it is already',
      ],
      ['it is in the library', 'it is published'],
      ['{ status, consent, masksPupils }: Resource, files: number, unscreened: number', '{ status }: Resource'],
    ],
    cut: [
      ...['kindScheme', 'platformKinds', 'KnownKind', 'kindsOf', 'kindOf', 'contentOf', 'consent', 'files', 'missing'],
      ...['unscreened', 'masksPupils'],
    ],
  },
  {
    from: `${subject}.service.ts`,
    replace: [
      [
        ", Invalid where a code is unknown or the audience is none of the unit's own",
        ", Invalid where the audience is none of the unit's own",
      ],
      ['const content = await contentFrom(tx, unit, input);', 'const content = contentFrom(unit, input);'],
      [
        /\/\*\* The columns that an input fills[^\n]*\nasync function contentFrom\(tx: Transaction, \{ id, path \}/,
        '/** The columns that an input fills. */\nfunction contentFrom({ id, path }',
      ],
      [/ {2}const (pack|kind|content) = (\(await policyInForce|kindOf|input\.content)[^\n]*\n/g, ''],
      [/await contentFrom\(tx, (unit \?\? [^)]*), input\)/, 'contentFrom($1, input)'],
      [
        / {6}title = \$\{c\.title\}[\s\S]*?updated_at = now\(\)`/,
        '      title = ${c.title}, summary = ${c.summary}, shared_with = ${c.sharedWithId}::uuid, updated_at = now()`',
      ],
      [
        'Replaces the content of what is not, or no longer, in the library.',
        'Replaces the content of what is not, or no longer, published.',
      ],
    ],
    cut: [...contents, 'kindOf'],
  },
  {
    from: `${own}/src/resource/publication.service.ts`,
    replace: [
      [
        / \* Puts a reviewed resource into the library\.\n \* @throws Invalid[^\n]*/,
        ' * Publishes a reviewed resource.\n * @throws Conflict where it changed since the review',
      ],
      ['resource is in the library', 'resource is published'],
      [
        /Takes a resource out of the library, files and all; its author may do so too[^@]*@/,
        'Takes a published resource back; its author may do so too. @',
      ],
      ['where it is not in it', 'where it is not published'],
      ['assertPublishable(before, n, unscreened)', 'assertPublishable(before)'],
      ['activityId, masksPupils }: Resource', 'activityId }: Resource'],
    ],
    cut: [
      ...['filesOf', 'FilesToPublish', 'n', 'unscreened', 'declared', 'mediaTypes', 'pupilData'],
      ...['indexResources', 'forgetResource', 'activityId', 'demandConsentOfTaught'],
    ],
  },
  ...testFiles,
];
