import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Cookie, Disposable, Page, Request } from 'playwright-core';

/** A page with what it must not do: complain, break its own policy, ask another host. */
export interface Watched {
  page: Page;
  complaints: string[];
  hosts: Set<string>;
  /** Has every document of this visit run the script before its own. */
  runFirst: (script: string) => Promise<void>;
}

const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const sizeOf = (width: number) => (width < 600 ? { ...sizes.phone, width } : { ...sizes.desk, width });

/** Pages that a visit has left empty, by browser and width: a new one costs a process that has compiled nothing yet. */
const left = new WeakMap<Browser, Map<number, Page>>();

async function pageFor(browser: Browser, width: number): Promise<Page> {
  const waiting = left.get(browser)?.get(width);
  left.get(browser)?.delete(width);
  if (waiting) return waiting;
  const context = await browser.newContext({
    viewport: sizeOf(width),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  return context.newPage();
}

const watchedEvents = ['request', 'requestfinished', 'requestfailed', 'console', 'pageerror', 'dialog'];

/** Takes away what a visit has left: other pages, listeners, cookies, what its origins have stored. */
async function leave(browser: Browser, width: number, page: Page, origins: Set<string>): Promise<void> {
  const context = page.context();
  await Promise.all(context.pages().map((one) => one !== page && one.close()));
  for (const event of watchedEvents) page.removeAllListeners(event);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  await page.emulateMedia({ media: null });
  await page.setViewportSize(sizeOf(width));
  if (origins.has(new URL(page.url()).origin)) await page.evaluate('sessionStorage.clear()');
  await page.goto('about:blank');
  await context.clearCookies();
  const session = await context.newCDPSession(page);
  for (const origin of origins)
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage,indexeddb,cache_storage' });
  await session.detach();
  left.set(browser, (left.get(browser) ?? new Map<number, Page>()).set(width, page));
}

/** A fresh visit, which leaves nothing; only files that the browser has fetched and compiled are still known to it. */
export async function visit(browser: Browser, width: number, work: (watched: Watched) => Promise<void>): Promise<void> {
  const page = await pageFor(browser, width);
  const scripts: Disposable[] = [];
  const runFirst = async (script: string) => void scripts.push(await page.addInitScript(script));
  const watched: Watched = { page, complaints: [], hosts: new Set(), runFirst };
  const origins = new Set<string>();
  const asked = watchQueries(page);
  page.on('console', (message) => {
    if (message.type() === 'error') watched.complaints.push(message.text());
  });
  page.on('pageerror', (error) => watched.complaints.push(String(error)));
  page.on('request', (request) => {
    const { hostname, origin } = new URL(request.url());
    watched.hosts.add(hostname);
    if (origin !== 'null') origins.add(origin);
  });
  try {
    await work(watched);
  } catch (error) {
    // Who knows what it was in the middle of: the next visit gets a new one.
    await page.context().close();
    throw new Error(`${String(error)}\nthe page asked last: ${asked().slice(-15).join(', ')}`, { cause: error });
  }
  await Promise.all(scripts.map((script) => script.dispose()));
  await leave(browser, width, page, origins).catch(() => page.context().close());
}

/** The sign-ins so far, by address and account: a session is nothing but its cookie. */
const signedIn = new Map<string, Cookie[]>();

/** Arrives at the path as this account: through the identity provider's page the first time, by the session's cookie then. */
export async function signIn(page: Page, url: string, username: string, path: string): Promise<void> {
  const known = `${url} ${username}`;
  const cookies = signedIn.get(known);
  if (cookies) {
    await page.context().addCookies(cookies);
    await page.goto(url + path);
    return;
  }
  await page.goto(`${url}/auth/login?return=${encodeURIComponent(path)}`);
  await page.getByLabel('账号').fill(username);
  await page.getByLabel('口令').fill('yanxiu-demo');
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL(url + path);
  signedIn.set(known, await page.context().cookies(url));
}

/** Goes to another address of the console as its links do: without loading the page anew. */
export const goWithin = (page: Page, path: string): Promise<void> =>
  page.evaluate(`history.pushState(null, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'))`);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Axe, and as `graveRules` those that it runs by itself and whose findings are grave: a finding is as grave as its rule. */
const axeOnPage = `${axe}
window.graveRules = axe._audit.rules
  .filter(({ enabled, tags }) => enabled && !tags.some((tag) => axe._audit.tagExclude.includes(tag)))
  .filter(({ impact }) => impact === 'serious' || impact === 'critical')
  .map(({ id }) => id);`;

/** Script: until all that moves within the element to an end has come to it; what turns for ever is not waited for. */
export const atRest = (element: string): string => `Promise.allSettled(${element}.getAnimations({ subtree: true })
  .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
  .map(({ finished }) => finished))`;

/** Serious and critical findings of axe, each with the first element that it is about. */
export async function seriousFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axeOnPage);
  // What still fades in has no contrast yet.
  await page.evaluate(`${atRest('document.documentElement')}.then(() => undefined)`);
  return page.evaluate<string[]>(`axe.run(document, {
    runOnly: graveRules, resultTypes: ['violations'], selectors: false, preload: false, iframes: false
  }).then(({ violations }) => violations
    .map(({ id, nodes }) => id + ': ' + nodes.length + ' × ' + nodes[0].html.slice(0, 200) + ' ' + (nodes[0].any[0]?.message ?? '')))`);
}

/** With TEST_PICTURES=<folder> the page is kept as a picture, to be looked at. */
export async function picture(page: Page, name: string, fullPage = true): Promise<void> {
  const folder = process.env.TEST_PICTURES;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}

/** What of the graph each page waits for. */
const waiting = new WeakMap<Page, Set<Request>>();

/** Keeps count of what a page asks the graph for; returns the names of those that ended, `+` for an answer, and of those under way. */
function watchQueries(page: Page): () => string[] {
  const under = new Set<Request>();
  const ended: string[] = [];
  waiting.set(page, under);
  const nameOf = (request: Request) => (request.postDataJSON() as { operationName?: string } | null)?.operationName;
  const end = (sign: string) => (request: Request) => {
    if (under.delete(request)) ended.push(`${sign}${nameOf(request)}`);
  };
  page.on('request', (request) => request.url().endsWith('/graphql') && under.add(request));
  page.on('requestfinished', end('+'));
  page.on('requestfailed', end('-'));
  return () => [...ended, ...[...under].map((request) => `…${nameOf(request)}`)];
}

const twoFrames = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

/** Waits until nothing stands for what is still on its way, and what was known before has been asked for anew. */
export async function allThere(page: Page): Promise<void> {
  do {
    await page
      .locator('.yx-bone, .ant-skeleton, .ant-spin-spinning')
      .filter({ visible: true })
      .first()
      .waitFor({ state: 'detached' });
    await page.evaluate(twoFrames);
  } while (waiting.get(page)?.size);
}

/** How much wider than the window the page is, in pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
