import { type Browser, chromium } from 'playwright-core';

const defaultChromium = '/usr/bin/chromium';
const width = 1440;

/** Milliseconds in a real browser from a click on the link in the menu until the first rows of the focus list are painted. */
export async function timeFirstRows(
  base: URL,
  login: string,
  rounds: number,
  onSignedIn: () => Promise<void>,
): Promise<number[]> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_BIN'] ?? defaultChromium,
    args: ['--disable-gpu', '--no-first-run'],
  });
  try {
    const ms: number[] = [];
    for (let round = 0; round < rounds; round++) ms.push(await timeOnce(browser, base, login, onSignedIn));
    return ms;
  } finally {
    await browser.close();
  }
}

/** Each time somebody who comes in anew: no answer is kept from before. */
async function timeOnce(browser: Browser, base: URL, login: string, onSignedIn: () => Promise<void>): Promise<number> {
  const context = await browser.newContext({ viewport: { width, height: 1000 }, locale: 'nl-NL' });
  try {
    const page = await context.newPage();
    await page.goto(new URL(`/inloggen?persoon=${login}`, base).href);
    await page.waitForURL(({ pathname }) => !pathname.startsWith('/inloggen'));
    await page.waitForLoadState('networkidle');
    await onSignedIn();
    // Timed within the page: from the click to the frame after the one in which the rows stand.
    await page.evaluate(() => {
      document.addEventListener('click', () => performance.mark('clicked'), { once: true, capture: true });
      const look = () => {
        if (document.querySelector('.focus-table tbody tr') === null) requestAnimationFrame(look);
        else requestAnimationFrame(() => performance.mark('painted'));
      };
      look();
    });
    await page.locator('a[href="/focuslijst"]').first().click();
    await page.waitForFunction(() => performance.getEntriesByName('painted').length > 0);
    return await page.evaluate(() => performance.measure('rows', 'clicked', 'painted').duration);
  } finally {
    await context.close();
  }
}
