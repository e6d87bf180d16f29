import { relative } from 'node:path';
import type { DemoSummary } from './demo.js';
import type { StartOptions } from './options.js';
import { demoPassword } from './programs.js';

/** The last lines of a start: where it is, who may sign in, how a script gets in, how it ends. */
export function report(options: StartOptions, demo: DemoSummary | undefined, seconds: string): string {
  const { publicUrl, dataDir, root } = options;
  const lines = [
    '',
    `研修平台已就绪（${seconds} 秒）: ${publicUrl}    GraphQL: ${new URL('/graphql', publicUrl).href}`,
  ];
  if (demo !== undefined) {
    const width = Math.max(...demo.accounts.map(({ username }) => username.length), 8);
    lines.push('', `演示账号 (demo accounts)，口令均为 ${demoPassword}：`);
    for (const { username, name, role } of demo.accounts) lines.push(`  ${username.padEnd(width)}  ${name}  ${role}`);
    lines.push('', '演示应用 (demo app)，OAuth2 client credentials：');
    lines.push(`  client_id      ${demo.app.clientId}`, `  client_secret  ${demo.app.secret}`);
  }
  lines.push('', `数据与日志在 ${relative(root, dataDir) || dataDir}；按 Ctrl+C 停止 (press Ctrl+C to stop)`, '');
  return lines.join('\n');
}
