import type { ShapeFile } from './shape-file.js';

const own = 'apps/resources/subgraph';
const subject = `${own}/src/resource/resource`;

/** Columns that only the library has. */
const columns = [
  ...['kind', 'kindName', 'subject', 'stage', 'contentScheme', 'contentCode', 'contentName', 'activityId'],
  ...['consent', 'licence', 'downloadCount', 'masksPupils'],
];

const tests: ShapeFile = {
  from: `${own}/test/resource.test.ts`,
  replace: [
    ['./library.js', './seed.js'],
    [/(test\(')[A-Z]{2}-\d{2}: /g, '$1'],
    [/\n {2}adoptPolicy,\n {2}attach,/, ''],
    ['\n  await adoptPolicy(subgraph);', ''],
    ['startLibrary', 'startSlice'],
    ['and the library tells of it once', 'and it is told once'],
    [
      /await create\(subgraph, \{\n[^}]*activityId: id\(77\),\n {2}\}\)/,
      "await create(subgraph, { summary: '七年级' })",
    ],
    [/ {2}const stamp = await attach\(subgraph, resource\.id, 1\);\n.*\n/, ''],
    [
      '(PUBLISH, { input: stamp });\n  expect(publishResource)',
      '(PUBLISH, { input: resource });\n  expect(publishResource)',
    ],
    ["version: 3, status: 'PUBLISHED'", "version: 2, status: 'PUBLISHED'"],
    ['id: resource.id, version: 3', 'id: resource.id, version: 2'],
    [/ {6}mediaTypes: .*\n {6}pupilData: .*\n/, ''],
    ['activityId: id(77),\n      aggregateVersion: 3', 'aggregateVersion: 2'],
    [/kind \{ scheme code name \} content \{ scheme code name \} | activity \{ id \}\n.*(?=\} \}`)/g, ''],
    [/ {6}kind: \{ scheme.*\n {6}content: \{.*\n/, ''],
    [/ {6}activity: \{ id: id\(77\) \},\n {6}files: .*\n/, ''],
    [/test\('nothing is published without a file[\s\S]*?\n\}\);\n/, ''],
    [/test\('kinds and contents[\s\S]*?\n\}\);\n/, ''],
    ['await attach(subgraph, (await create(subgraph)).id, 3)', 'await create(subgraph)'],
    [', and a file leaves only what is not in the library', ''],
    [/\n {2}const REMOVE =[\s\S]*?\n\}\);/, '\n});'],
    [
      "await publishNew(subgraph, { title, subject: '排序' });",
      'await publishNew(subgraph, { ...atB, title }, viewers.wei, viewers.wei);',
    ],
    [/( {2}const list = `)/, '  const atB = { unitId: places.schoolB.id, authorId: teachers.bei.id };\n$1'],
    [/as\('bo'\)(\.query<\{\n {6}resources)/, "as('wei')$1"],
    [
      "filter: { subject: '排序', unitId: places.countyA.id, status: 'PUBLISHED' }",
      "filter: { unitId: places.schoolB.id, status: 'PUBLISHED' }",
    ],
    [/ {2}expect\(\n {4}\(await ask\(\{ order: 'DOWNLOADS'[\s\S]*?\n {2}\)\.toEqual\(\[\]\);\n/, ''],
    ['await publishNew(subgraph, { activityId: id(78) })', 'await publishNew(subgraph)'],
    [' files { nodes { name } }', ''],
    [/ {2}expect\(\(await context\(\[id\(78\)\], 'Activity'\)\)[\s\S]*?\n {2}\}\);\n/, ''],
  ],
};

const seed: ShapeFile = {
  from: `${own}/test/library.ts`,
  to: `${own}/test/seed.ts`,
  replace: [
    ['startLibrary', 'startSlice'],
    ['const stamp = await attach(subgraph, resource.id, (fileNumber += 1), as);\n', ''],
    ['{ input: stamp }', '{ input: resource }'],
    [', with a file,', ','],
  ],
  cut: ['adoptPolicy', 'attach', 'fileNumber', 'kind', 'consent'],
};

/** The subgraph's part of the shape. */
export const subgraphFiles: ShapeFile[] = [
  { from: `${own}/package.json` },
  { from: `${own}/src/main.ts`, cut: ['openStorage'] },
  {
    from: `${own}/src/audit.ts`,
    replace: [['上传资源', '起草资源']],
    cut: ['resources.addFile', 'resources.removeFile'],
  },
  {
    from: `${own}/src/module.ts`,
    cut: [
      ...['ResourceFile', 'ResourceFileResolver', 'fileRoutes', 'createSearch', 'announceResources', 'screenFiles'],
      ...['ResourceSearchResolver', 'ActivityResourcesResolver'],
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
      ...columns.filter((name) => !/^(kindName|content.+|downloadCount|masksPupils)$/.test(name)),
      ...['content', 'DOWNLOADS'],
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
      [/\n +and \$\{(kind|subject|stage|activityId) \?[^\n]*/g, ''],
    ],
    cut: ['kind', 'subject', 'stage', 'activityId', 'DOWNLOADS', 'byDownloads', 'resourcesOfActivity'],
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
    cut: [...columns.filter((name) => name !== 'downloadCount'), 'kindOf'],
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
      ...['indexResources', 'forgetResource', 'activityId'],
    ],
  },
  seed,
  tests,
];
