import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser } from 'playwright-core';

/** The one without windows first: the same engine at half the work. */
const names = [
  ...['chromium-headless-shell', 'chrome-headless-shell'],
  ...['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'],
];

/** Programs outside PATH, where installers put them. */
const places: Partial<Record<NodeJS.Platform, (env: NodeJS.ProcessEnv) => string[]>> = {
  darwin: ({ HOME = '' }) =>
    ['/Applications', join(HOME, 'Applications')].flatMap((folder) => [
      join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
      join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
      join(folder, 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
    ]),
  win32: (env) =>
    [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Chromium/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]),
  linux: () => ['/opt/google/chrome/chrome', '/usr/lib/chromium/chromium', '/snap/bin/chromium'],
};

/**
 * The browser for the tests: the one of CHROMIUM_PATH, else the system's Chromium or Chrome.
 * @throws when CHROMIUM_PATH names no program: a wish that cannot be met is not passed over in silence
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string | undefined {
  if (env.CHROMIUM_PATH) {
    if (isProgram(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH 不是可执行文件 (is no program): ${env.CHROMIUM_PATH}`);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(places[platform]?.(env) ?? [])].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** One package manager: the commands that bring Chromium and a font with Chinese characters. */
interface PackageManager {
  program: string;
  commands: string[][];
  /** Homebrew refuses root, the others need it. */
  asRoot: boolean;
}

const install = ['install', '-y', '--no-install-recommends'];

/** Of the commands of one, those that are left when there is a browser are not run. */
const managers: PackageManager[] = [
  {
    program: 'apt-get',
    asRoot: true,
    // Ubuntu has no such shell, and its chromium is a shim of snap, useless in a container.
    commands: [
      ['update'],
      ...['chromium-headless-shell', 'chromium'].map((name) => [...install, name, 'fonts-noto-cjk']),
    ],
  },
  { program: 'dnf', asRoot: true, commands: [['install', '-y', 'chromium', 'google-noto-sans-cjk-fonts']] },
  { program: 'apk', asRoot: true, commands: [['add', '--no-cache', 'chromium', 'font-noto-cjk']] },
  { program: 'brew', asRoot: false, commands: [['install', '--cask', 'chromium']] },
];

/** Finds the browser, or installs it where that needs no password. @returns undefined where it must be installed by hand */
export function ensureChromium(say: (line: string) => void): string | undefined {
  const found = findChromium();
  if (found) return found;
  const root = process.getuid?.() === 0;
  const installed = managers.filter(({ asRoot }) => asRoot === root).find(({ program }) => onThisMachine(program));
  if (!installed) return undefined;
  say(`没有找到 Chromium，用 ${installed.program} 安装 (no Chromium found: installing it)`);
  for (const args of installed.commands) {
    const { status } = spawnSync(installed.program, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) say(`${installed.program} ${args.join(' ')}：失败 (failed)`);
    const browser = findChromium();
    if (browser) return browser;
  }
  return undefined;
}

function onThisMachine(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && isProgram(join(folder, program)));
}

/** What to do by hand when there is no browser. */
export const installByHand = `没有找到 Chromium 或 Chrome，浏览器测试无法运行。请安装其一后重试：
  Debian / Ubuntu  sudo apt-get install chromium fonts-noto-cjk
  Fedora           sudo dnf install chromium google-noto-sans-cjk-fonts
  Alpine           sudo apk add chromium font-noto-cjk
  macOS / Windows  https://www.google.com/chrome/
已装在别处时，用 CHROMIUM_PATH 指明其可执行文件。
No Chromium or Chrome was found, so the browser tests cannot run. Install one of the above and try again;
if it is installed elsewhere, name its program by CHROMIUM_PATH.`;

const quiet = [
  ...['--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Starts the system's browser without a window. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(installByHand);
  const { chromium } = await import('playwright-core');
  // Chromium's sandbox refuses root.
  const args = process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet;
  return chromium.launch({ executablePath, headless: true, args });
}
