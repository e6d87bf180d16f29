import { createPublicKey } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import { z } from 'zod';

/** What every subgraph reads from its environment. `tools/schema` prints the reference in `infra/` from this. */
export const subgraphSettings = z.object({
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('监听地址；只应对网关可达\nAddress to listen on; reachable by the gateway only'),
  PORT: z.coerce.number().int().min(0).max(65535).describe('监听端口\nPort to listen on'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe('本模块自己的数据库\nThe slice’s own database'),
  DATABASE_POOL: z.coerce
    .number()
    .int()
    .min(2)
    .max(100)
    .default(10)
    .describe('数据库连接数上限\nConnections to the database at most'),
  EVENTS_URL: z
    .url({ protocol: /^(postgres(ql)?|nats)$/ })
    .describe('事件传输：postgres://（默认）或 nats://\nEvent transport: postgres:// (default) or nats://'),
  VIEWER_PUBLIC_KEY: z
    .string()
    .transform((text, context) => {
      try {
        return createPublicKey({ key: JSON.parse(text) as JsonWebKey, format: 'jwk' });
      } catch {
        context.addIssue({ code: 'custom', message: 'expected an Ed25519 public key as JWK' });
        return z.NEVER;
      }
    })
    .describe('网关签名公钥（Ed25519 JWK）\nThe gateway’s public key (Ed25519 JWK)'),
  CURSOR_SECRET: z.string().min(16).describe('分页游标防篡改密钥\nSecret that makes paging cursors tamper-proof'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('日志级别\nLog level'),
});
export type SubgraphSettings = z.infer<typeof subgraphSettings>;

/** Reads and checks settings; all faults at once, each with its name, so that a wrong start ends with a clear line. */
export function readSettings<T>(schema: z.ZodType<T>, env: NodeJS.ProcessEnv): T {
  const result = schema.safeParse(env);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(`环境变量有误 / bad settings:\n${faults.join('\n')}`);
}
