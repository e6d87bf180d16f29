import { join } from 'node:path';
import { z } from 'zod';
import type { IdentitySettings } from './server.js';

const client = z.looseObject({
  client_id: z.string().min(1),
  client_secret: z.string().min(32),
  redirect_uris: z.array(z.url()).min(1),
  post_logout_redirect_uris: z.array(z.url()).optional(),
});

const environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535),
  HOST: z.string().default('127.0.0.1'),
  ISSUER: z.url(),
  CLIENTS: z.string().transform(parseJson).pipe(z.array(client).min(1)),
  ACCOUNTS_FILE: z.string().min(1),
  DATA_DIR: z.string().min(1),
  SIGN_IN_HINT: z.string().optional(),
});

function parseJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'is no JSON' });
    return z.NEVER;
  }
}

/** Reads the provider's settings; throws an error naming each variable that is missing or wrong. */
export function readSettings(variables: NodeJS.ProcessEnv): IdentitySettings {
  const result = environment.safeParse(variables);
  if (!result.success) throw new Error(`identity: wrong settings\n${z.prettifyError(result.error)}`);
  const { PORT, HOST, ISSUER, CLIENTS, ACCOUNTS_FILE, DATA_DIR, SIGN_IN_HINT } = result.data;
  return {
    port: PORT,
    host: HOST,
    issuer: ISSUER,
    clients: CLIENTS,
    accountsFile: ACCOUNTS_FILE,
    keysFile: join(DATA_DIR, 'identity-keys.json'),
    hint: SIGN_IN_HINT,
  };
}
