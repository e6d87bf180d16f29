import type { ShapeFile } from './shape-file.js';

const own = 'apps/resources/subgraph/test';

const tests: ShapeFile = {
  from: `${own}/resource.test.ts`,
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
  from: `${own}/library.ts`,
  to: `${own}/seed.ts`,
  replace: [
    ['startLibrary', 'startSlice'],
    ['const stamp = await attach(subgraph, resource.id, (fileNumber += 1), as);\n', ''],
    ['{ input: stamp }', '{ input: resource }'],
    [', with a file,', ','],
  ],
  cut: ['adoptPolicy', 'attach', 'fileNumber', 'kind', 'consent'],
};

/** The subgraph's tests, and what they begin with. */
export const testFiles: ShapeFile[] = [seed, tests];
