import { type Browser, chromium, type Page } from 'playwright-core';

const defaultChromium = '/usr/bin/chromium';
const width = 1440;
/** Nothing may have changed for so long before a page counts as painted. */
const QUIET_MS = 400;

/** More choices tell nothing more. */
const MOST_CHOICES = 12;

/** One choice in the filter bar: until the page stood still, and what its slowest answer took of that. */
export interface FilterTime {
  painted: number;
  answered: number;
}

/** Every choice of one filter that the bar of each page offers, taken once in a real browser by somebody who came in. */
export async function timeFilters(
  base: URL,
  login: string,
  { filter, paths }: { filter: string; paths: readonly string[] },
): Promise<Map<string, FilterTime[]>> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_BIN'] ?? defaultChromium,
    args: ['--disable-gpu', '--no-first-run'],
  });
  try {
    const page = await signIn(browser, base, login);
    const times = new Map<string, FilterTime[]>();
    for (const path of paths) {
      await page.goto(new URL(path, base).href);
      await waitUntilQuiet(page);
      times.set(path, await timePage(page, filter));
    }
    return times;
  } finally {
    await browser.close();
  }
}

async function signIn(browser: Browser, base: URL, login: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 1000 }, locale: 'nl-NL' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    // Timed within the page: the frame after the last change of what stands in it, with nothing asked of the server.
    const state = { changed: 0, open: 0 };
    Object.assign(globalThis, { painted: state });
    const plain = globalThis.fetch;
    globalThis.fetch = async (...asked: Parameters<typeof fetch>) => {
      state.open++;
      try {
        return await plain(...asked);
      } finally {
        state.open--;
      }
    };
    new MutationObserver(() => {
      requestAnimationFrame(() => {
        state.changed = performance.now();
      });
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await page.goto(new URL(`/inloggen?persoon=${login}`, base).href);
  await page.waitForURL(({ pathname }) => !pathname.startsWith('/inloggen'));
  return page;
}

async function timePage(page: Page, filter: string): Promise<FilterTime[]> {
  const open = () => page.locator(`[data-filter^="${filter}:"]`).click();
  await open();
  const options = page.getByRole('menuitemradio');
  await options.first().waitFor();
  const offered = await options.count();
  // "All", which is chosen already: this shuts the list.
  await options.first().click();
  const times: FilterTime[] = [];
  for (let choice = 1; choice < Math.min(offered, MOST_CHOICES); choice++) {
    await open();
    const option = options.nth(choice);
    await option.waitFor();
    await waitUntilQuiet(page);
    await page.evaluate(() => {
      performance.clearMarks();
      performance.clearResourceTimings();
      document.addEventListener('pointerup', () => performance.mark('chosen'), { once: true, capture: true });
    });
    await option.click();
    await waitUntilQuiet(page);
    times.push(await page.evaluate(readTime));
  }
  return times;
}

/** Runs in the page. */
function readTime(): FilterTime {
  const chosen = performance.getEntriesByName('chosen')[0]?.startTime ?? 0;
  const answers = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/v1/figuren/'));
  const slowest = answers.reduce((most, { startTime, duration }) => Math.max(most, startTime + duration), chosen);
  // Put there before the page began.
  const { changed } = (globalThis as unknown as { painted: { changed: number } }).painted;
  // An answer that changes nothing is waited for all the same.
  return { painted: Math.max(changed, slowest) - chosen, answered: slowest - chosen };
}

async function waitUntilQuiet(page: Page): Promise<void> {
  await page.waitForFunction((quiet) => {
    // Put there before the page began.
    const { painted } = globalThis as unknown as { painted: { changed: number; open: number } };
    const busy = document.querySelector('[aria-busy=true]') !== null || painted.open > 0;
    return !busy && performance.now() - painted.changed > quiet;
  }, QUIET_MS);
}
