import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';

/** What one visit with an empty cache took. */
export interface VisitSample {
  /** Milliseconds until the largest content stood. */
  lcp: number;
  /** Milliseconds that the main thread worked until nothing was left to do. */
  cpu: number;
  cls: number;
  /** Files and answers, as the tests count them; the page itself is made anew for each reader. */
  kilobytes: number;
  requests: number;
  /** Milliseconds from one slice to another that was never seen, and to one that was; medians of the visit. */
  cold: number;
  warm: number;
}

/** Something that is visited: addresses of its slices, the first opened, the others gone to. */
export interface Visited {
  url: string;
  paths: string[];
  /** A text of the first page that only its data bring. */
  text: string;
  /** Cookies of who is signed in. */
  state?: BrowserContextOptions['storageState'];
}

const observed = `
  window.lcp = 0;
  window.cls = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.lcp = entry.startTime; })
    .observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.cls += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });`;

const loaded = `(() => {
  const entries = performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith('data:'));
  const bytes = entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  return { lcp: window.lcp, cls: window.cls, requests: entries.length + 1, kilobytes: bytes / 1024 };
})()`;

/** From the call until the other slice's heading has been painted. */
const switchTo = (path: string) => `new Promise((done, failed) => {
  const heading = () => document.querySelector('main h1, h1')?.textContent ?? '';
  const before = heading();
  const started = performance.now();
  const timer = setTimeout(() => failed(new Error('no other heading at ${path}')), 15000);
  const look = () => {
    const now = heading();
    if (now === '' || now === before) return requestAnimationFrame(look);
    clearTimeout(timer);
    requestAnimationFrame(() => done(performance.now() - started));
  };
  history.pushState(null, '', ${JSON.stringify(path)});
  look();
})`;

/** Until half a second has brought no answer: Playwright's own wait knows only that of the first load. */
const rested = `new Promise((done) => {
  let last = performance.now();
  const answers = new PerformanceObserver(() => { last = performance.now(); });
  answers.observe({ type: 'resource' });
  const look = () => {
    if (performance.now() - last < 500) return setTimeout(look, 100);
    answers.disconnect();
    done();
  };
  look();
})`;

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** One visit by a browser that has never been there. */
export async function sampleVisit(browser: Browser, { url, paths, text, state }: Visited): Promise<VisitSample> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    storageState: state,
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    // Of the thread, not of the clock: what other processes take from it is no work of the page.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.addInitScript(observed);
    const [first = '/', ...others] = paths;
    await page.goto(url + first);
    await page.getByText(text).first().waitFor();
    await page.waitForLoadState('networkidle');
    const cpu = await mainThread(session);
    const sizes = await page.evaluate<Pick<VisitSample, 'lcp' | 'cls' | 'requests' | 'kilobytes'>>(loaded);
    const cold = await switches(page, others);
    const warm = await switches(page, [first, ...others]);
    return { ...sizes, cpu, cold, warm };
  } finally {
    await context.close();
  }
}

async function switches(page: Page, paths: string[]): Promise<number> {
  const took: number[] = [];
  for (const path of paths) {
    took.push(await page.evaluate<number>(switchTo(path)));
    await page.evaluate(rested);
  }
  return median(took);
}

async function mainThread(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
}
