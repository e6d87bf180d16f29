// Brings node_modules to what package-lock.json says. It runs before anything is installed: no dependency, Node 20.
'use strict';
const childProcess = require('node:child_process');
const crypto = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');

/** Written last, so that an install killed half-way is seen as none. */
const stampName = '.yanxiu-install.json';

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined; // missing, or cut off by a crash
  }
}

const digest = (data) => crypto.createHash('sha256').update(data).digest('hex');

function wantedStamp(root) {
  const lock = digest(fs.readFileSync(path.join(root, 'package-lock.json')));
  return JSON.stringify({ lock, platform: process.platform, arch: process.arch });
}

/** Whether the dependencies of this lock file are here in full. */
function isInstalled(root) {
  const modules = path.join(root, 'node_modules');
  // npm writes its own list last of all, and removes it first: with it a developer's `npm install` counts too.
  const npmList = readJson(path.join(modules, '.package-lock.json'));
  if (npmList === undefined) return false;
  const wanted = wantedStamp(root);
  if (JSON.stringify(readJson(path.join(modules, stampName))) !== wanted) {
    const { packages } = readJson(path.join(root, 'package-lock.json'));
    if (!sameVersions(packages, npmList.packages)) return false;
    fs.writeFileSync(path.join(modules, stampName), wanted);
  }
  return dependencies(npmList.packages).every((key) => fs.existsSync(path.join(root, key)));
}

const dependencies = (packages) => Object.keys(packages).filter((key) => key.startsWith('node_modules/'));

function sameVersions(wanted, found) {
  return dependencies(wanted).every((key) => {
    if (found[key] === undefined) return isForOthers(wanted[key]);
    return found[key].version === wanted[key].version && found[key].resolved === wanted[key].resolved;
  });
}

/** Optional packages of other platforms are not installed here; one that names this platform must be. */
function isForOthers({ optional = false, os: systems, cpu: processors, libc }) {
  const here = systems?.includes(process.platform) && processors?.includes(process.arch) && libc === undefined;
  return optional && !here;
}

/** Installs what is missing; one install at a time on this checkout. */
async function ensureInstalled(root) {
  if (!fs.existsSync(path.join(root, 'package-lock.json'))) {
    throw new Error('缺少 package-lock.json，仓库不完整 (package-lock.json is missing: this checkout is incomplete)');
  }
  if (isInstalled(root)) return;
  try {
    fs.accessSync(root, fs.constants.W_OK);
  } catch {
    throw new Error(
      `没有权限写入 ${root}，无法安装依赖 (no permission to write here: dependencies cannot be installed)`,
    );
  }
  const release = await takeLock(root);
  try {
    if (!isInstalled(root)) await install(root);
  } finally {
    release();
  }
}

async function takeLock(root) {
  const file = path.join(os.tmpdir(), `yanxiu-install-${digest(root).slice(0, 12)}.lock`);
  for (let round = 0; ; round++) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => fs.rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (holderIsAlive(file)) {
      if (round === 0) console.log('另一个进程正在安装依赖，等待其完成… (waiting for another install)');
      await sleep(500);
      continue;
    }
    try {
      fs.rmSync(file, { force: true });
    } catch {
      return () => undefined; // another user's stale lock in a shared temporary folder means nothing
    }
  }
}

function holderIsAlive(file) {
  try {
    return process.kill(Number(fs.readFileSync(file, 'utf8')), 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function install(root) {
  console.log('正在安装依赖，首次约需一至两分钟… (installing dependencies)');
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const ticker = setInterval(() => console.log(`  … 已用 ${seconds()} 秒`), 10_000);
  try {
    await runNpm(root);
  } finally {
    clearInterval(ticker);
  }
  fs.writeFileSync(path.join(root, 'node_modules', stampName), wantedStamp(root));
  console.log(`依赖已安装，用时 ${seconds()} 秒`);
}

/** `npm ci` with every script of every package disabled: only what the lock file pins comes here. */
function runNpm(root) {
  const args = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  // Under yarn or pnpm the variable names those; a lock file of npm wants npm.
  const script = /npm-cli\.c?js$/.test(process.env.npm_execpath ?? '') ? process.env.npm_execpath : undefined;
  const [program, before] = script === undefined ? ['npm', []] : [process.execPath, [script]];
  const shell = script === undefined && process.platform === 'win32';
  return new Promise((resolve, reject) => {
    const child = childProcess.spawn(program, [...before, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'pipe'],
      shell,
    });
    const stop = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, stop);
    let output = '';
    child.stderr.on('data', (chunk) => {
      process.stderr.write(chunk);
      output = (output + chunk).slice(-20_000);
    });
    child.on('error', (error) =>
      reject(error.code === 'ENOENT' ? new Error('找不到 npm，请安装后重试 (npm was not found)') : error),
    );
    child.on('close', (code, signal) => {
      for (const name of signals) process.removeListener(name, stop);
      if (code === 0) resolve();
      else if (signal !== null || code >= 128)
        reject(new Error('安装被中断，下次启动时重新安装 (interrupted: the next start installs again)'));
      else reject(new Error(adviceFor(output, code)));
    });
  });
}

const advice = [
  [/ENOSPC|no space left/i, '磁盘已满：请腾出约 2 GB 空间后重试 (the disk is full: about 2 GB are needed)'],
  [
    /EACCES|EPERM|EROFS/,
    '没有写入权限：请检查仓库目录与 npm 缓存目录的所有者 (no permission: check who owns this folder and the npm cache)',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONN|ERR_SOCKET/,
    '无法连接 npm 镜像：请检查网络，或用 npm config set registry 设置可用的镜像 (the registry cannot be reached)',
  ],
  [
    /EINTEGRITY/,
    '下载内容与锁文件不符：请运行 npm cache clean --force 后重试 (a download does not match the lock file)',
  ],
  [
    /EUSAGE|not in sync/,
    '锁文件与 package.json 不一致：请运行 npm install 并提交锁文件 (the lock file is out of date: run npm install)',
  ],
];

function adviceFor(output, code) {
  const match = advice.find(([pattern]) => pattern.test(output));
  return `依赖安装失败 (npm ci ended with ${code})\n${match ? match[1] : '原因见上方 npm 的输出 (see the lines of npm above)'}`;
}

module.exports = { ensureInstalled, isInstalled };
