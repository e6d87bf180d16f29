// The way in for `npm start`, `npm test` and the like, on a machine that has only Node and npm.
// Plain old JavaScript without dependencies: an old Node must at least be able to read it and say what is missing.
'use strict';
const childProcess = require('child_process');
const fs = require('fs');
const path = require('path');

const oldestNode = 20;
const wantedNode = 24;
const root = path.resolve(__dirname, '..');
const commands = {
  start: '启动平台 (start everything)',
  test: '运行全部检查 (run all checks)',
  bench: '性能对比 (measure against the stock gateway)',
  console: '构建与发布控制台 (build and publish the console)',
  build: '只编译 (compile only)',
  schema: '重新生成 SDL 与 supergraph (write the schemas)',
  'new-module': '新建一个切片：子图与控制台 (make a new slice: subgraph and console)',
};

function major(version) {
  return Number(version.replace(/^v/, '').split('.')[0]);
}

function fail(message, code) {
  console.error('\n' + message + '\n');
  process.exit(code || 1);
}

function main() {
  if (major(process.version) < oldestNode) {
    fail(
      '需要 Node.js ' +
        oldestNode +
        ' 或更新版本，当前为 ' +
        process.version +
        '。请从 https://nodejs.org 安装后重试。\n' +
        'Node.js ' +
        oldestNode +
        ' or later is needed, this is ' +
        process.version +
        '.',
    );
  }
  const command = process.argv[2];
  if (!Object.prototype.hasOwnProperty.call(commands, command)) fail(usage(command), 2);
  const install = require('./build/install.cjs');
  install
    .ensureInstalled(root)
    .then(function () {
      return run(command, process.argv.slice(3));
    })
    .then(process.exit, function (error) {
      fail(explain(error));
    });
}

function usage(command) {
  const lines = Object.keys(commands).map(function (name) {
    return '  node tools/run.cjs ' + name + '   ' + commands[name];
  });
  return (command ? '没有这个命令：' + command + ' (unknown command)\n' : '') + lines.join('\n');
}

function run(command, args) {
  const node = pickNode();
  return spawn(node, [path.join(root, 'tools/build/build.mjs')]).then(function (code) {
    if (code !== 0 || command === 'build') return code;
    const entry = path.join(root, 'tools', command, 'dist/main.js');
    if (!fs.existsSync(entry))
      fail('缺少 ' + path.relative(root, entry) + '，仓库不完整 (this checkout is incomplete)');
    return spawn(node, ['--enable-source-maps', entry].concat(args));
  });
}

/** This very Node when it is new enough, else the one that came with the dependencies. */
function pickNode() {
  if (major(process.version) >= wantedNode) return process.execPath;
  const windows = process.platform === 'win32';
  const name = 'node-' + (windows ? 'win' : process.platform) + '-' + process.arch;
  const file = path.join(root, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
  if (fs.existsSync(file)) {
    let probe = childProcess.spawnSync(file, ['--version'], { encoding: 'utf8' });
    if (probe.error && probe.error.code === 'EACCES') {
      // Some archives lose the execute bit, and no install script mends it.
      fs.chmodSync(file, 493 /* 0755 */);
      probe = childProcess.spawnSync(file, ['--version'], { encoding: 'utf8' });
    }
    if (probe.status === 0 && major(probe.stdout) >= wantedNode) return file;
  }
  return fail(
    '本机（' +
      process.platform +
      '-' +
      process.arch +
      '）没有可用的内置 Node.js ' +
      wantedNode +
      '，当前为 ' +
      process.version +
      '。请安装 Node.js ' +
      wantedNode +
      ' 或更新版本后重试：https://nodejs.org\n' +
      'No bundled Node.js ' +
      wantedNode +
      ' serves this machine: please install Node.js ' +
      wantedNode +
      ' or later.',
  );
}

/** Runs a program to its end: its exit code is ours, our signals are its, and it learns of our death by IPC. */
function spawn(node, args) {
  return new Promise(function (resolve, reject) {
    const env = Object.assign({ APOLLO_TELEMETRY_DISABLED: '1' }, process.env);
    env.PATH = path.dirname(node) + path.delimiter + (env.PATH || '');
    if (!env.NODE_COMPILE_CACHE) env.NODE_COMPILE_CACHE = path.join(root, 'node_modules', '.cache', 'compile');
    const child = childProcess.spawn(node, args, {
      cwd: root,
      env: env,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    const forward = function (signal) {
      child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    signals.forEach(function (signal) {
      process.on(signal, forward);
    });
    const watch = watchParent(function () {
      child.kill('SIGTERM');
    });
    child.on('error', reject);
    child.on('exit', function (code, signal) {
      clearInterval(watch);
      signals.forEach(function (name) {
        process.removeListener(name, forward);
      });
      resolve(signal ? 128 + require('os').constants.signals[signal] : code);
    });
  });
}

/** A killed npm tells its script nothing: without this the platform would run on with nobody to stop it. */
function watchParent(orphaned) {
  const runner = npmAbove();
  if (!process.env.npm_lifecycle_event) return undefined;
  return setInterval(function () {
    if (npmAbove() !== runner) orphaned();
  }, 1000).unref();
}

/** Our parent, or the one above the shell that npm puts between itself and its script. */
function npmAbove() {
  const parent = String(process.ppid);
  const file = '/proc/' + parent + '/stat';
  if (!fs.existsSync(file)) return parent;
  const stat = fs.readFileSync(file, 'utf8');
  const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
  const above = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  return /^(sh|dash|bash|ash|busybox)$/.test(name) ? above : parent;
}

function explain(error) {
  const texts = {
    ENOSPC: '磁盘已满，请腾出空间后重试 (the disk is full: free some space and try again)',
    EDQUOT: '磁盘配额已用完 (the disk quota is used up)',
    EACCES: '没有写入权限，请检查仓库目录的所有者 (no permission: check who owns this folder)',
    EPERM: '没有权限 (not permitted)',
    EROFS: '文件系统只读 (the file system is read-only)',
  };
  const text = error && error.code && texts[error.code];
  const detail = error && error.message ? error.message : String(error);
  return text ? text + '\n' + detail : detail;
}

main();
