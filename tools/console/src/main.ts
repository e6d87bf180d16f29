import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDocuments } from './documents.js';
import { buildPart, findParts, openSite, publish, publishConsole, rollBack, withdraw } from './index.js';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');
const folder = resolve(root, process.env.CONSOLE_DIR || join(process.env.YANXIU_DATA || '.data', 'console'));

const usage = `npm run console -- <命令>
  documents [名称]   由 .graphql 文件生成带类型的查询 (typed documents from the .graphql files)
  publish            构建并发布整个控制台 (build what has changed and publish everything)
  publish <名称>     只构建并发布一个部分 (build and publish one part alone)
  rollback <名称>    恢复该部分的上一个版本 (put the previous version of a part in force)
  dev <名称>         热更新开发，需平台已启动 (hot reload, beside a running platform)
  withdraw <名称>    撤下一个部分 (take a part out)
环境变量 (environment): CONSOLE_DIR 发布目录，默认 .data/console (folder of the published console)
  PLATFORM_URL 开发时所用平台，默认 http://localhost:4000；DEV_PORT 开发端口，默认 4600 (for dev)`;

async function publishOne(name: string): Promise<string> {
  const part = findParts(root).find((one) => one.name === name);
  if (!part) throw new Error(`没有这个部分：${name} (no such part)`);
  const built = await buildPart(root, part);
  const release = await publish(await openSite(root, folder), [built]);
  return `${name} ${built.manifest.version} 已发布，第 ${release.number} 版 (published)`;
}

async function run([command, name]: string[]): Promise<string> {
  if (command === 'documents') {
    const parts = findParts(root).filter((part) => name === undefined || part.name === name);
    const written = await writeDocuments(root, parts);
    return written.map((file) => relative(root, file)).join('\n') || '没有变化 (nothing has changed)';
  }
  if (command === 'publish' && name) return publishOne(name);
  if (command === 'publish') {
    const { parts, built, failures } = await publishConsole(root, folder);
    for (const failure of failures) console.error(`没有构建成功 (not built) ${failure}`);
    if (failures.length > 0) process.exitCode = 1;
    return `控制台 ${parts} 个部分，重新构建 ${built} 个 (published, ${built} built anew)`;
  }
  if (command === 'dev' && name) {
    const platform = process.env.PLATFORM_URL || 'http://localhost:4000';
    const { develop } = await import('./dev.js');
    const port = Number(process.env.DEV_PORT || 4600);
    await develop({ root, name, port, platform });
    return `${name}：http://localhost:${port}/${name}，先在 ${platform} 登录 (sign in there first)`;
  }
  if (command === 'rollback' && name) {
    const { version } = await rollBack(await openSite(root, folder), name);
    return `${name} 已恢复到 ${version} (rolled back)`;
  }
  if (command === 'withdraw' && name) {
    await withdraw(await openSite(root, folder), name);
    return `${name} 已撤下 (withdrawn)`;
  }
  throw new Error(usage);
}

try {
  console.log(await run(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
