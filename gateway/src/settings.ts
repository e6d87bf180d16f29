import { z } from 'zod';

const milliseconds = (value: number) => z.coerce.number().int().min(0).default(value);
const count = (value: number) => z.coerce.number().int().min(1).default(value);
const flag = (value: boolean) =>
  z
    .enum(['true', 'false'])
    .default(value ? 'true' : 'false')
    .transform((text) => text === 'true');

/** Every setting of the gateway, read from the environment. The description's first line is Chinese, the second English. */
export const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000).describe('监听端口\nPort to listen on'),
  HOST: z.string().default('127.0.0.1').describe('监听地址\nAddress to listen on'),
  PUBLIC_URL: z
    .url()
    .describe(
      '用户看到的网址，决定回调地址和 Cookie 是否加 Secure\nURL that users see; gives the sign-in callback, and Secure cookies when https',
    ),
  SUPERGRAPH_FILE: z.string().min(1).describe('超图文件，变更后热加载\nSupergraph file, reloaded when it changes'),
  SUPERGRAPH_POLL_MS: milliseconds(1000).describe(
    '检查超图文件的间隔（毫秒）\nHow often the supergraph file is looked at, in milliseconds',
  ),
  VIEWER_PRIVATE_KEY: z
    .string()
    .min(1)
    .describe(
      '签发访问者令牌的 Ed25519 私钥（JWK JSON）\nEd25519 private key that signs viewers and app tokens, JWK as JSON',
    ),
  OIDC_ISSUER: z.url().describe('统一身份认证（OIDC）地址\nOIDC issuer'),
  OIDC_CLIENT_ID: z.string().min(1).describe('在统一身份认证登记的客户端编号\nClient id at the OIDC issuer'),
  OIDC_CLIENT_SECRET: z.string().min(1).describe('在统一身份认证登记的客户端密钥\nClient secret at the OIDC issuer'),
  OIDC_ID_TOKEN_ALG: z
    .enum(['RS256', 'PS256', 'ES256', 'EdDSA'])
    .default('RS256')
    .describe('身份令牌的签名算法，只认这一种\nThe one accepted signature algorithm of id tokens'),
  SESSION_SECRET: z
    .string()
    .min(32)
    .describe('会话 Cookie 的加密口令，至少 32 个字符\nSecret that encrypts the session cookie, 32 characters or more'),
  SESSION_IDLE_MS: milliseconds(8 * 3_600_000).describe(
    '会话闲置多久失效（毫秒）\nIdle time after which a session ends, in milliseconds',
  ),
  SESSION_ABSOLUTE_MS: milliseconds(12 * 3_600_000).describe(
    '会话最长时间（毫秒）\nLongest life of a session, in milliseconds',
  ),
  ACCOUNTS_SUBGRAPH: z
    .string()
    .default('organization')
    .describe('管理账号和授权的子图\nSubgraph that owns accounts and grants'),
  ACCOUNTS_CACHE_MS: milliseconds(30_000).describe(
    '账号授权的缓存时间（毫秒），撤销最迟在此后生效\nHow long grants are cached, in milliseconds; a revocation takes effect after at most this',
  ),
  FILES_SUBGRAPH: z.string().default('resources').describe('存放文件的子图\nSubgraph that keeps the files'),
  ACTIVITIES_SUBGRAPH: z
    .string()
    .default('plans')
    .describe(
      '管理活动的子图：日历订阅、签到、签到表、经费表、统计表\nSubgraph that keeps activities: calendars, check-in, sign-in, budget and figure sheets',
    ),
  CREDITS_SUBGRAPH: z
    .string()
    .default('credits')
    .describe('管理学分的子图：校外培训的导入\nSubgraph that keeps credits: imports of outside training'),
  FILES_MAX_BYTES: count(200 * 1024 * 1024).describe('上传文件的上限（字节）\nLargest upload, in bytes'),
  CONSOLE_DIR: z
    .string()
    .optional()
    .describe(
      '控制台静态文件目录；不设则首页转到 /graphiql\nFolder of the console’s files; without it / leads to /graphiql',
    ),
  INTROSPECTION: flag(false).describe('是否允许内省和 GraphiQL\nWhether introspection and GraphiQL are on'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
    .default('info')
    .describe('日志级别\nLog level'),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('前面可信代理的层数，用于认定来访地址\nNumber of trusted proxies in front, for the caller’s address'),
  REQUEST_BUDGET_MS: milliseconds(8000).describe(
    '一次请求的总时限（毫秒），应小于客户端的 10 秒\nTime budget of a request, in milliseconds; below the clients’ 10 s',
  ),
  SUBGRAPH_TIMEOUT_MS: milliseconds(2800).describe(
    '一次子图调用的时限（毫秒），应小于 3 秒\nTime limit of one subgraph call, in milliseconds; below 3 s, so that the answer is out by then',
  ),
  SUBGRAPH_CONNECTIONS: count(128).describe('到每个子图的最多连接数\nMost connections to one subgraph'),
  BREAKER_FAILURES: count(3).describe('连续失败几次后熔断\nFailures in a row that open the breaker'),
  BREAKER_PROBE_MS: milliseconds(1000).describe(
    '熔断后多久试探一次（毫秒）\nHow often an open breaker probes, in milliseconds',
  ),
  RATE_ANONYMOUS_PER_MINUTE: count(60).describe(
    '未登录者每个地址每分钟的请求数\nRequests per minute and address without sign-in',
  ),
  RATE_PERSON_PER_MINUTE: count(300).describe('每个登录用户每分钟的请求数\nRequests per minute of a person'),
  RATE_APP_POINTS_PER_MINUTE: count(5000).describe(
    '每个应用每分钟的点数（查询成本）\nPoints (query cost) per minute of an app',
  ),
  DRAIN_DELAY_MS: milliseconds(500).describe(
    '停机时先报“未就绪”多久再停止接收（毫秒）\nHow long the gateway reports not ready before it stops accepting, in milliseconds',
  ),
  DRAIN_TIMEOUT_MS: milliseconds(10_000).describe(
    '停机时最多等待多久（毫秒）\nLongest wait for requests in flight at shutdown, in milliseconds',
  ),
});

/** Pattern of the variables that override where a subgraph is reached; not a fixed list, since the supergraph names the subgraphs. */
export const subgraphUrlSetting = {
  pattern: '<SUBGRAPH>_URL',
  description:
    '子图的地址，优先于超图中的地址，例如 PLANS_URL\nWhere a subgraph is reached, before the supergraph’s own address; for example PLANS_URL',
};

export type Settings = z.infer<typeof settings> & {
  /** The override of one subgraph's address, if the environment has one. */
  subgraphUrl: (name: string) => string | undefined;
};

/**
 * Reads and checks the settings.
 * @throws Error that names every faulty variable and what is wrong with it, never its value: some are secrets.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  // An empty variable counts as unset: container files and shells make them by accident.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = settings.safeParse(given);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`设置有误 / faulty settings:\n${faults.join('\n')}`);
  }
  return { ...result.data, subgraphUrl: (name) => given[`${name.toUpperCase().replaceAll('-', '_')}_URL`] };
}
