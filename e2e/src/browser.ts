import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Widths at which pages are looked at: desk, tablet at a kitchen table, phone. */
export const widths = [1440, 1024, 390] as const;

/** Starts the browser that `npm test` found or installed. */
export function startBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
  });
}

/** A page whose console errors and failed requests are kept: a journey must end with none. */
export interface WatchedPage {
  page: Page;
  /** What went wrong on the page so far. */
  faults: string[];
}

export async function openPage(browser: Browser, width: number): Promise<WatchedPage> {
  // The content policy of the app stays on: axe comes in through the protocol, not as a script of the page.
  const context = await browser.newContext({ viewport: { width, height: 1000 }, locale: 'nl-NL' });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${new URL(response.url()).pathname}`);
  });
  return { page, faults };
}

/** Goes in as a demo person, by the address behind the link of that person, and waits for the first page. */
export async function signIn(page: Page, base: URL, login: string): Promise<void> {
  await page.goto(new URL(`/inloggen?persoon=${login}`, base).href);
  await page.waitForURL(({ pathname }) => !pathname.startsWith('/inloggen'));
  await settle(page);
}

/** Waits until the page asks nothing of the server any more and shows its heading, with no part still to come. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
}

/** Gives the page another width and waits until it is laid out anew: nothing is asked of the server. */
export async function resize(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 1000 });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
}

/** Rules of WCAG 2.0 to 2.2 A and AA, and best practice, that the page breaks. */
export async function listViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(() =>
    // `axe` was put into the page by the line before.
    (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** True when the page itself scrolls sideways; wide tables scroll inside their own frame. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);
}
