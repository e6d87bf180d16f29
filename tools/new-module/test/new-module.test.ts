import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { removePostgresData } from '@yanxiu/postgres';
import { root } from '@yanxiu/schema';
import { launchChromium } from '@yanxiu/test/browser';
import { seriousFindings, signIn, visit } from '@yanxiu/test/browsing';
import { Platform, freePort } from '@yanxiu/test/platform';
import { Visitor } from '@yanxiu/test/visitor';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyPlan, planModule, readOptions } from '../src/index.js';
import { copyOf, digests, removeCopy } from './copy.js';

const run = promisify(execFile);
const args = ['lesson-studies', '--title', '课例研究', '--title-en', 'Lesson studies', '--subject', 'LessonStudy'];
const slice = 'apps/lesson-studies';

/** One copy of the repository and one start of it serve all of these tests, in order. */
describe('a new module', { timeout: 240_000 }, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'yanxiu-module-data-'));
  const running: { copy: string; platform?: Platform } = { copy: '' };
  const bin = (name: string) => join(running.copy, 'node_modules', name);
  /** @throws with what the program said */
  const inCopy = (...command: string[]) =>
    run(process.execPath, command, {
      cwd: running.copy,
      env: { ...process.env, NX_DAEMON: 'false', DATABASE_URL: process.env.TEST_POSTGRES_URL, VITEST: '' },
      maxBuffer: 64 << 20,
    }).catch(({ stdout, stderr }: { stdout: string; stderr: string }) => {
      throw new Error(`${command.join(' ')}\n${stdout}${stderr}`);
    });
  /** Types of some files only. */
  const typed = async (base: string, ...include: string[]) => {
    const own = base.replace('.json', '.module.json');
    writeFileSync(join(running.copy, own), JSON.stringify({ extends: `./${base}`, include }));
    await inCopy(bin('typescript/lib/tsc.js'), '-p', own);
    rmSync(join(running.copy, own));
  };
  const make = async (folder: string) => {
    const naming = readOptions(folder, args)!;
    await applyPlan(folder, naming.folder, await planModule(folder, naming, '2026-12-01T0900'), () => undefined);
  };

  beforeAll(() => {
    running.copy = copyOf(root);
    // As root PostgreSQL runs as another user, who must get into its folder.
    chmodSync(dataDir, 0o755);
  });
  afterAll(async () => {
    await running.platform?.stop();
    await removePostgresData(join(dataDir, 'postgres'));
    rmSync(dataDir, { recursive: true, force: true });
    removeCopy(running.copy);
  });

  test('leaves everything as it was where a step fails', async () => {
    const { copy } = running;
    const broken = join(copy, 'apps/plans/subgraph/src/planted.ts');
    writeFileSync(broken, 'export const = ;\n');
    const before = digests(copy);
    await expect(make(copy)).rejects.toThrow(/已全部还原[\s\S]*planted\.ts/);
    expect(digests(copy)).toEqual(before);
    expect(existsSync(join(copy, slice))).toBe(false);
    rmSync(broken);
  });

  test('is refused where a living file no longer reads as the shape expects, and nothing is written', async () => {
    const { copy } = running;
    const file = join(copy, 'apps/resources/subgraph/src/resource/resource.service.ts');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll('contentFrom', 'valuesFrom'));
    const before = digests(copy);
    await expect(make(copy)).rejects.toThrow(/样板已变化[\s\S]*resource\.service\.ts/);
    expect(digests(copy)).toEqual(before);
    writeFileSync(file, text);
  });

  test('is made whole: compiled, composed, its documents typed', async () => {
    await make(running.copy);
    const read = (file: string) => readFileSync(join(running.copy, file), 'utf8');
    expect(read('gateway/supergraph.graphql')).toContain('LESSON_STUDIES @join__graph(name: "lesson-studies"');
    expect(read(`${slice}/console/src/documents/graphql.ts`)).toContain('export const LessonStudiesDocument');
    expect(() => readOptions(running.copy, args)).toThrow('已经存在');
    // Nothing of the shape's own words is left over.
    const text = Object.keys(digests(join(running.copy, slice)))
      .filter((file) => !/documents\/|schema\.graphql/.test(file))
      .map((file) => read(`${slice}/${file}`));
    expect(text.join('\n').match(/.*(\bresources?\b|Resource|资源|[A-Z]{2}-\d{2}).*/g) ?? []).toEqual([]);
    // Nor is what only the library does: imports of old material, films, months.
    expect(text.join('\n').match(/.*(archive|旧资料|filmed|year_?month).*/gi) ?? []).toEqual([]);
  });

  test('is formatted, has right types, and keeps to the boundaries', async () => {
    const planted = join(slice, 'subgraph/src/planted.ts');
    await inCopy(bin('nx/dist/bin/nx.js'), 'show', 'projects');
    writeFileSync(join(running.copy, planted), "import * as other from '@yanxiu/plans-subgraph';\nexport { other };\n");
    const [{ stdout }] = await Promise.all([
      run(process.execPath, [bin('eslint/bin/eslint.js'), '--format=json', slice, 'libs/access', 'libs/events'], {
        cwd: running.copy,
        env: { ...process.env, NX_DAEMON: 'false' },
      }).catch((refused: { stdout: string }) => refused),
      inCopy(bin('prettier/bin/prettier.cjs'), '--check', slice, 'libs/access', 'libs/events', 'infra/compose.yaml'),
      typed('tsconfig.base.json', `${slice}/subgraph/**/*.ts`),
      typed('tsconfig.console.json', `${slice}/console/src/**/*`, 'libs/console/src/*.d.ts'),
    ]);
    rmSync(join(running.copy, planted));
    const found = (JSON.parse(stdout) as { filePath: string; messages: { message: string }[] }[]).flatMap(
      ({ filePath, messages }) => messages.map(({ message }) => `${relative(running.copy, filePath)}: ${message}`),
    );
    expect(found).toEqual([expect.stringMatching(/planted\.ts: .*can only depend on libs tagged/)]);
  });

  test('passes its own tests, and those that hold every slice to the rules', async () => {
    const suites = [slice, 'libs/access', 'tools/schema', 'tools/settings/test/compose.test.ts'];
    const { stdout } = await inCopy(bin('vitest/vitest.mjs'), 'run', '--reporter=dot', ...suites);
    expect(stdout).toMatch(/Test Files .*4 passed/);
  });

  test('runs behind the gateway: a record is made, published and read', async () => {
    const { url } = (running.platform = await Platform.start(dataDir, await freePort(), running.copy));
    const officer = await Visitor.person(url, 'pucheng');
    const { orgUnitByCode: unit } = await officer.get<{ orgUnitByCode: { id: string } }>(
      '{ orgUnitByCode(code: "610526") { id } }',
    );
    const { createLessonStudy } = await officer.get<{ createLessonStudy: { lessonStudy: { id: string } } }>(
      `mutation ($input: CreateLessonStudyInput!) { createLessonStudy(input: $input) { lessonStudy { id } } }`,
      { input: { title: '《背影》同课异构', unitId: unit.id } },
    );
    const { id } = createLessonStudy.lessonStudy;
    const input = { id, version: 1 };
    await officer.get(
      'mutation ($input: PublishLessonStudyInput!) { publishLessonStudy(input: $input) { lessonStudy { id } } }',
      { input },
    );
    // One page out of two subgraphs: organization knows the unit's name, the new slice its records.
    const { orgUnitByCode } = (await officer.get(
      '{ orgUnitByCode(code: "610526") { name lessonStudies { nodes { title status unit { name } } } } }',
    )) as { orgUnitByCode: unknown };
    expect(orgUnitByCode).toEqual({
      name: '蒲城县',
      lessonStudies: { nodes: [{ title: '《背影》同课异构', status: 'PUBLISHED', unit: { name: '蒲城县' } }] },
    });
    // Another county sees none of it.
    const foreign = await Visitor.person(url, 'ouhai');
    expect(await foreign.get('query ($id: ID!) { lessonStudy(id: $id) { id } }', { id })).toEqual({
      lessonStudy: null,
    });
  });

  test('is mounted in the shell with its line in the menu, its list, its form and its record', async () => {
    const browser = await launchChromium();
    const { url } = running.platform!;
    await visit(browser, 1440, async ({ page, complaints, hosts }) => {
      await signIn(page, url, 'pucheng', '/');
      await page.getByRole('link', { name: '课例研究', exact: true }).click();
      await page.getByRole('link', { name: '《背影》同课异构' }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('button', { name: '新建课例研究' }).click();
      await page.getByRole('textbox', { name: '标题' }).fill('《荷塘月色》课例打磨');
      await page.getByRole('button', { name: '保存' }).click();
      await page.getByRole('heading', { name: '《荷塘月色》课例打磨' }).waitFor();
      await page.getByRole('button', { name: '审核发布' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '发布' }).click();
      await page.getByText('已发布', { exact: true }).first().waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect([...hosts]).toEqual(['localhost']);
    }).finally(() => browser.close());
  });
});
