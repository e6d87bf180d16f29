import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { AccountBook } from './accounts.js';
import { messagePage, signInPage } from './pages.js';

const allowedFailures = 5;
const lockSeconds = 15 * 60;
const bodyLimit = 4096;

/** Answers `/interaction/<uid>`: the sign-in form and its submission. */
export function createSignIn(provider: Provider, book: AccountBook, hint: string | undefined) {
  const failures = new RateLimiterMemory({ points: allowedFailures, duration: lockSeconds });

  const show = async (response: ServerResponse, action: string, status: number, username: string, error?: string) =>
    html(response, status, signInPage({ action, accounts: await book.all(), username, error, hint }));

  const submit = async (request: IncomingMessage, response: ServerResponse, action: string) => {
    const form = new URLSearchParams(await readBody(request));
    const username = (form.get('username') ?? '').trim();
    const key = `${request.socket.remoteAddress} ${username}`;
    const failed = (await failures.get(key))?.consumedPoints ?? 0;
    if (failed >= allowedFailures) return show(response, action, 429, username, '失败次数过多，请 15 分钟后再试。');
    // Counted before the check, given back after it: guesses sent at once do not slip through together.
    await failures.penalty(key, 1);
    const account = await book.signIn(username, form.get('password') ?? '');
    if (account === undefined) return show(response, action, 401, username, '账号或口令不正确。');
    await failures.delete(key);
    const result = { login: { accountId: account.subject, amr: ['pwd'] } };
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  };

  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    try {
      await provider.interactionDetails(request, response);
      if (request.method === 'POST') await submit(request, response, url.pathname);
      else await show(response, url.pathname, 200, url.searchParams.get('username') ?? '');
    } catch (error) {
      if (!(error instanceof errors.OIDCProviderError)) throw error;
      html(response, 400, messagePage('登录页面已过期', '请回到研修平台重新登录。'));
    }
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit) throw new errors.InvalidRequest('the form is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Sends one of our pages, never kept by a cache. */
export function html(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(text);
}
