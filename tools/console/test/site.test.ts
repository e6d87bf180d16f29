import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { currentRelease, publish, rollBack, withdraw } from '../src/index.js';
import type { Manifest, Site } from '../src/index.js';

let site: Site;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanxiu-site-'));
  site = {
    folder: join(folder, 'site'),
    template:
      '<script type="importmap"><!--importmap--></script><!--preloads--><i><!--slices--></i><b><!--release--></b><!--start-->',
  };
  await publish(site, [await built('shell', '1')]);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A built part with one file. */
async function built(name: string, version: string): Promise<{ manifest: Manifest; dist: string }> {
  const dist = join(folder, 'dist', `${name}-${version}`);
  await mkdir(dist, { recursive: true });
  await writeFile(join(dist, `${name}.js`), `export const version = '${version}';`);
  const words = { zh: '名', en: 'name' };
  const slice = { title: words, icon: 'book', order: 1, routes: [`/${name}`], menu: [] };
  const manifest: Manifest = {
    name,
    version,
    modules: { [`@yanxiu/${name}`]: `${name}.js` },
    css: [],
    files: { [`${name}.js`]: `sha384-${version}` },
    documents: [],
    slice: name === 'shell' ? undefined : slice,
  };
  return { manifest, dist };
}

const index = () => readFile(join(site.folder, 'index.html'), 'utf8');
const versionOf = async (name: string) => (await currentRelease(site)).parts[name]?.version;

test('a part that is published stands in the page with its integrity', async () => {
  await publish(site, [await built('plans', '1')]);
  const page = await index();
  expect(page).toContain('"@yanxiu/plans":"/plans/1/plans.js"');
  expect(page).toContain('"/plans/1/plans.js":"sha384-1"');
  expect(page).toContain('"routes":["/plans"]');
  expect(page).toContain('src="/shell/1/shell.js" integrity="sha384-1"');
  expect(await readFile(join(site.folder, 'plans/1/plans.js'), 'utf8')).toContain("'1'");
});

test('publishing the same again makes no release', async () => {
  const { number } = await currentRelease(site);
  expect((await publish(site, [await built('shell', '1')])).number).toBe(number);
});

test('many who publish at once lose nothing, and the page is that of the last release', async () => {
  const parts = await Promise.all(Array.from({ length: 12 }, (_, index) => built(`slice${index}`, '1')));
  await Promise.all(parts.map((part) => publish(site, [part])));
  const release = await currentRelease(site);
  expect(Object.keys(release.parts)).toHaveLength(13);
  const page = await index();
  for (const { manifest } of parts) expect(page).toContain(`/${manifest.name}/1/`);
  expect((await readdir(join(site.folder, 'releases'))).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a part is rolled back by itself, and again, while the others stay', async () => {
  for (const version of ['1', '2', '3']) await publish(site, [await built('plans', version)]);
  await publish(site, [await built('credits', '1')]);
  await rollBack(site, 'plans');
  expect(await versionOf('plans')).toBe('2');
  expect(await versionOf('credits')).toBe('1');
  expect(await index()).toContain('/plans/2/plans.js');
  await rollBack(site, 'plans');
  expect(await versionOf('plans')).toBe('1');
  await expect(rollBack(site, 'plans')).rejects.toThrow('没有更早的版本');
  await expect(rollBack(site, 'credits')).rejects.toThrow('没有更早的版本');
  await expect(rollBack(site, 'unknown')).rejects.toThrow('没有发布过');
});

test('an open page can compare what it was opened with and what is in force', async () => {
  const inForce = async () => JSON.parse(await readFile(join(site.folder, 'release.json'), 'utf8')) as unknown;
  await publish(site, [await built('plans', '1')]);
  expect(await index()).toContain('<b>{"shell":"1","plans":"1"}</b>');
  expect(await inForce()).toEqual({ shell: '1', plans: '1' });
  await publish(site, [await built('plans', '2')]);
  expect(await inForce()).toEqual({ shell: '1', plans: '2' });
  await rollBack(site, 'plans');
  expect(await inForce()).toEqual({ shell: '1', plans: '1' });
});

test('a part that is withdrawn is gone from the page', async () => {
  await publish(site, [await built('plans', '1')]);
  await withdraw(site, 'plans');
  expect(await index()).not.toContain('/plans/');
});

test('a manifest cannot end the script element it stands in', async () => {
  const part = await built('plans', '1');
  part.manifest.slice!.title.zh = '</script><script>alert(1)</script>';
  await publish(site, [part]);
  expect(await index()).not.toContain('alert(1)</script>');
});
