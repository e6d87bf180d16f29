import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StartFailure } from './failure.js';

/** What the command line and the environment ask for. */
export interface StartOptions {
  /** The repository, or in a test a folder of the same form. */
  root: string;
  dataDir: string;
  port: number;
  host: string;
  publicUrl: string;
  logLevel: string;
  /** An existing PostgreSQL instead of the embedded one. */
  databaseUrl?: string;
  fresh: boolean;
  /** How many schools the demo data have; by default what the documents name. */
  schools?: number;
}

export const usage = `npm start [-- 选项]
  --fresh        清空数据，重新开始 (delete the data and start anew)
  --schools N    演示数据的学校数量 (number of schools in the demo data)
环境变量 (environment):
  PORT           网关端口，默认 4000 (port of the gateway)
  HOST           监听地址，默认 127.0.0.1 (address to listen on)
  PUBLIC_URL     用户看到的网址，默认 http://localhost:<PORT> (URL that users see)
  DATABASE_URL   使用现有的 PostgreSQL 15 或更新版本 (use an existing PostgreSQL)
  YANXIU_DATA    数据目录，默认 .data (data folder)`;

/** Reads the command line; undefined when help was asked for. */
export function readOptions(root: string, args: string[], env: NodeJS.ProcessEnv): StartOptions | undefined {
  const { help, fresh, schools } = parseFlags(args);
  if (help) return undefined;
  const port = wholeNumber('PORT', env.PORT || '4000', 1, 65_535);
  return {
    root,
    dataDir: resolve(root, env.YANXIU_DATA || '.data'),
    port,
    host: env.HOST || '127.0.0.1',
    publicUrl: checkUrl('PUBLIC_URL', env.PUBLIC_URL || `http://localhost:${port}`, ['http:', 'https:']),
    logLevel: env.LOG_LEVEL || 'info',
    databaseUrl: env.DATABASE_URL
      ? checkUrl('DATABASE_URL', env.DATABASE_URL, ['postgres:', 'postgresql:'])
      : undefined,
    fresh,
    schools: schools === undefined ? undefined : wholeNumber('--schools', schools, 1, 20_000),
  };
}

function parseFlags(args: string[]): { help: boolean; fresh: boolean; schools?: string } {
  const options = {
    help: { type: 'boolean', short: 'h', default: false },
    fresh: { type: 'boolean', default: false },
    schools: { type: 'string' },
  } as const;
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new StartFailure(`不认识的选项 (unknown option): ${(error as Error).message}\n\n${usage}`);
  }
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new StartFailure(
    `${name} 应为 ${least} 至 ${most} 的整数，现为 “${text}” (a whole number from ${least} to ${most} is expected)`,
  );
}

/** The value itself is not repeated: a database URL holds a password. */
function checkUrl(name: string, text: string, protocols: string[]): string {
  const url = URL.parse(text);
  if (url !== null && url.hostname !== '' && protocols.includes(url.protocol)) return text;
  throw new StartFailure(
    `${name} 应为 ${protocols.join(' 或 ')}//主机 形式的网址 (a URL with ${protocols.join(' or ')} and a host is expected)`,
  );
}
