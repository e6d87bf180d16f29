import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSite, publish, withdraw } from '@yanxiu/console-tools';
import type { Manifest } from '@yanxiu/console-tools';
import { root } from '@yanxiu/schema';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../src/browser.js';
import { signIn, visit } from '../src/browsing.js';
import type { Platform } from '../src/platform.js';

const hashOf = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
const good = `export const bootstrap = async () => {};
export const mount = async ({ container }) => { container.textContent = 'good slice'; };
export const unmount = async () => {};`;

/** What can be wrong with a slice: its file as published, and as its manifest has it. */
const faults: Record<string, { published?: string; promised: string }> = {
  throwing: { published: "throw new Error('planted');", promised: "throw new Error('planted');" },
  'mount-throwing': {
    published: good.replace("container.textContent = 'good slice';", "throw new Error('planted');"),
    promised: good.replace("container.textContent = 'good slice';", "throw new Error('planted');"),
  },
  missing: { promised: good },
  altered: { published: `${good}\n// altered`, promised: good },
};

/** A failing slice leaves the rest of the console usable. */
export function consoleFaults(platform: () => Platform): void {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    browser = await launchChromium();
    folder = await mkdtemp(join(tmpdir(), 'yanxiu-faults-'));
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const siteNow = () => openSite(root, join(platform().dataDir, 'console'));

  async function publishSlice(name: string, { published, promised }: (typeof faults)[string]): Promise<void> {
    const dist = join(folder, name);
    const file = `${name}-00000000.js`;
    await mkdir(dist, { recursive: true });
    if (published !== undefined) await writeFile(join(dist, file), published);
    const entry = { path: `/${name}`, zh: `试验${name}`, en: name, order: 1 };
    const manifest: Manifest = {
      name,
      version: `1-${Date.now()}`,
      modules: { [`@yanxiu/${name}-console`]: file },
      css: [],
      files: { [file]: hashOf(promised) },
      documents: [],
      slice: { title: { zh: '试验', en: 'Trial' }, icon: 'book', order: 99, routes: [`/${name}`], menu: [entry] },
    };
    await publish(await siteNow(), [{ manifest, dist }]);
  }

  test('a sound slice is mounted without any change to the shell', async () => {
    await publishSlice('sound', { published: good, promised: good });
    await visit(browser, 1440, async ({ page, complaints }) => {
      await signIn(page, platform().url, 'pucheng', '/sound');
      await page.getByText('good slice').waitFor();
      await page.getByRole('menuitem', { name: '试验sound' }).waitFor();
      expect(complaints).toEqual([]);
    });
    await withdraw(await siteNow(), 'sound');
  });

  test.each(Object.keys(faults))('a slice that is %s gives way to a notice; the others go on', async (name) => {
    await publishSlice(name, faults[name]!);
    await visit(browser, 1440, async ({ page }) => {
      await signIn(page, platform().url, 'pucheng', `/${name}`);
      await page.getByText('本页出现错误').waitFor();
      await page.getByRole('link', { name: '机构', exact: true }).click();
      await page.getByText('保南初中').first().waitFor();
      expect(await page.getByText('本页出现错误').count()).toBe(0);
    });
    await withdraw(await siteNow(), name);
  });
}
