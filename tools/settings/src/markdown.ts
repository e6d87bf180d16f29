import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from './processes.js';
import type { Process } from './processes.js';
import type { Setting } from './setting.js';

const heading = `# 设置参考 Settings

每个进程只从环境变量读取设置，启动时一次检查完毕；缺少或有误时说明是哪些变量并退出。
A process reads its settings from the environment alone and checks them all at its start; it ends with the name of each one that is missing or wrong.

由各进程的设置模式生成，不要手改。Generated from the settings' schemas; do not edit, run:

\`\`\`sh
node tools/settings/dist/main.js > infra/settings.md
\`\`\`
`;

/** The reference of all settings as Markdown, formatted as the repository's formatter would. */
export async function renderReference(processes: Process[]): Promise<string> {
  const text = [heading, ...processes.map(section)].join('\n');
  const options = await resolveConfig(join(root, 'infra', 'settings.md'));
  return format(text, { ...options, parser: 'markdown' });
}

function section({ title, source, settings }: Process): string {
  const rows = [
    ['名称 Name', '缺省 Default', '类型 Type', '说明', 'Description'],
    ['-', '-', '-', '-', '-'],
    ...settings.map((setting) => [code(setting.name), defaultOf(setting), setting.type, setting.zh, setting.en]),
  ];
  const table = rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
  return `## ${title.zh} ${title.en}\n\n[\`${source}\`](../${source})\n\n${table}\n`;
}

const code = (text: string) => `\`${text}\``;

function defaultOf({ required, fallback }: Setting): string {
  if (required) return '**必填 required**';
  return fallback === undefined || fallback === '' ? '—' : code(fallback);
}
