import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { logins, type TestApp } from '@samenpad/server/testing';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  listViolations,
  openPage,
  resize,
  scrollsSideways,
  settle,
  signIn,
  startBrowser,
  type WatchedPage,
  widths,
} from './browser.ts';
import { chromiumPath } from './chromium-path.ts';
import { startDemo } from './start-demo.ts';
import { audienceOf, listLinks, pageOf } from './walk.ts';

const isLong = process.env['SAMENPAD_LONG'] === '1';
const screenshots = fileURLToPath(new URL('../screenshots', import.meta.url));

let test: TestApp;
let browser: Browser;

beforeAll(async () => {
  if (isLong) mkdirSync(screenshots, { recursive: true });
  [test, browser] = await Promise.all([startDemo({ life: true }), startBrowser(chromiumPath())]);
}, 300_000);
afterAll(async () => {
  await browser.close();
  await test.close();
});

/** All that is wrong with the page that is open, at every width. */
async function listProblems({ page, faults }: WatchedPage, name: string): Promise<string[]> {
  // A part that somebody may not read of this jeugdige is quietly not there: the server says 404, and the page goes on.
  const problems = faults.splice(0).filter((fault) => !fault.includes('status of 404'));
  if ((await page.getByRole('heading', { level: 1 }).count()) !== 1) problems.push('has not one title');
  if ((await page.getByText('Niet gelukt').count()) > 0) problems.push('failed');
  for (const width of widths) {
    await resize(page, width);
    if (isLong) await page.screenshot({ path: `${screenshots}/${name}-${width}.png`, fullPage: true });
    if (await scrollsSideways(page)) problems.push(`scrolls sideways at ${width} px`);
    if (width === widths[1]) continue;
    for (const rule of await listViolations(page)) problems.push(`${rule} at ${width} px`);
  }
  await resize(page, widths[0]);
  return problems;
}

/** The short run looks at each page once for workers and once for families, the long run once for each login. */
const seen = new Set<string>();

function lookerOf(login: string): string {
  return isLong ? login : audienceOf(login);
}

/** Who has more parts of a page comes first; the second hulpverlener sees what the first one does. */
const everybody = ['administratie', ...logins.filter((login) => !['administratie', 'hulpverlener-2'].includes(login))];

it.each(everybody)(
  '%s finds on no page a broken rule of WCAG, a line that runs off the screen or an error',
  async (login) => {
    const watched = await openPage(browser, widths[0]);
    await signIn(watched.page, test.url, login);
    const landing = watched.page.url();
    const toVisit = [landing];
    const found: Record<string, string[]> = {};
    for (let address = toVisit.shift(); address !== undefined; address = toVisit.shift()) {
      const name = pageOf(address, test.url);
      const key = `${lookerOf(login)} ${name}`;
      if (address !== landing && seen.has(key)) continue;
      seen.add(key);
      await watched.page.goto(new URL(address, test.url).href);
      await settle(watched.page);
      toVisit.push(...(await listLinks(watched.page)));
      const problems = await listProblems(watched, `${login}-${name}`.replaceAll(/\W+/g, '_'));
      if (problems.length > 0) found[name] = problems;
    }
    await watched.page.context().close();
    expect(found).toEqual({});
  },
  1_200_000,
);
