import { landTexts, logins, openLimits, seededRandom, spreadTexts, type TestApp } from '@samenpad/server/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn, startBrowser } from './browser.ts';
import { chromiumPath } from './chromium-path.ts';
import { startDemo } from './start-demo.ts';
import { audienceOf, listLinks, pageOf } from './walk.ts';
import { listPayloads, listShortPayloads } from './xss-payloads.ts';

const isLong = process.env['SAMENPAD_LONG'] === '1';
/** Payloads that every field gets. */
const each = 10;
const all = listPayloads().length;
/** With the number of the field, or of the column. */
const mark = /__xss\((\d+)\)/;
const firstColumn = 1000;

/** A payload that fits in the field; undefined when none does. */
function textOf(field: number, text: number, room: number): string | undefined {
  const payload = listPayloads(field)[text % all];
  if (payload !== undefined && payload.length <= room) return payload;
  const short = listShortPayloads(field);
  return [0, 1]
    .map((more) => short[(text + more) % short.length])
    .find((other) => other !== undefined && other.length <= room);
}

/** As many rows as there are in a column get different payloads, a different part of the list for each column. */
const textsOf = (column: number) => {
  const payloads = listPayloads(firstColumn + column);
  return payloads.map((_payload, i) => payloads[(i + column * each) % all]!);
};

describe('S-28 two hundred payloads in the free texts of all routes', () => {
  let test: TestApp;
  let browser: Browser;
  beforeAll(async () => {
    [test, browser] = await Promise.all([startDemo({ change: openLimits }), startBrowser(chromiumPath())]);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await test.close();
  });

  it('are sent in every field, ten different ones at least, and are kept wherever a request is carried out', {
    timeout: 600_000,
  }, async () => {
    const options = { textOf, each, firstOf: (field: number) => field * each, mark, random: seededRandom('S-28') };
    const { fields, sent, accepted, faults, kept } = await landTexts(test, options);
    expect(faults).toEqual([]);
    // A field without a word here is one that takes no payload: it is shorter than the shortest.
    const missed = fields.flatMap(({ route, path, room }, n) =>
      (sent.get(n)?.size ?? 0) < each && textOf(n, 0, room) !== undefined ? [`${route}${path}`] : [],
    );
    expect(missed).toEqual([]);
    expect(fields.length).toBeGreaterThan(140);
    const landed = [...accepted].flatMap(([field, texts]) => (kept.has(field) ? [...texts] : []));
    console.log(`S-28: ${fields.length} fields, ${accepted.size} took payloads, ${kept.size} kept one`);
    // All of them stand in a file in xss.e2e.test.ts; here nearly all of them, wherever a request was carried out.
    expect(new Set(landed.map((text) => text % all)).size).toBeGreaterThan(0.8 * all);
    expect(kept.size).toBeGreaterThan(fields.length / 3);
  });

  /** What ran, and rules of the page that were broken, since the page was opened. */
  async function openCounting(login: string): Promise<{ page: Page; list: () => Promise<string[]> }> {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 1000 } })).newPage();
    const found: string[] = [];
    await page.exposeFunction('__xss', (field: unknown) => found.push(`ran ${String(field)}`));
    await page.addInitScript(() => {
      Object.assign(window, { __broken: [] });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
        (Reflect.get(window, '__broken') as string[]).push(`broke ${violatedDirective} ${sample}`);
      });
    });
    page.on('request', (request) => {
      if (new URL(request.url()).host !== test.url.host) found.push(`asked ${request.url()}`);
    });
    page.on('dialog', (dialog) => {
      found.push(`asked ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('response', (response) => {
      if (response.status() >= 500) found.push(`${response.status()} ${new URL(response.url()).pathname}`);
    });
    await signIn(page, test.url, login);
    return {
      page,
      list: async () => [
        ...found.splice(0),
        ...(await page.evaluate(() => (Reflect.get(window, '__broken') as string[]).splice(0))),
      ],
    };
  }

  /** Opens a page and all that is folded up on it; tells whether it shows a payload. */
  async function show(page: Page, address: string): Promise<boolean> {
    await page.goto(new URL(address, test.url).href, { waitUntil: 'load' });
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
    await page.evaluate(() => {
      for (const more of document.querySelectorAll('details')) more.open = true;
    });
    return (await page.locator('body').innerText()).includes('__xss(');
  }

  const seen = new Map<string, boolean>();
  /** What is wrong on the pages that one login finds and nobody before it did. */
  async function walk(login: string): Promise<Record<string, string[]>> {
    const wrong: Record<string, string[]> = {};
    const { page, list } = await openCounting(login);
    const toVisit = [page.url()];
    for (let address = toVisit.shift(); address !== undefined; address = toVisit.shift()) {
      const name = pageOf(address, test.url);
      const key = `${isLong ? login : audienceOf(login)} ${name}`;
      if (seen.has(key)) continue;
      seen.set(key, false);
      const failed = await show(page, address).then(
        (shows) => {
          seen.set(key, shows);
          return [];
        },
        (error: unknown) => [String(error).split('\n', 1).join('')],
      );
      toVisit.push(...(await listLinks(page)));
      const found = [...failed, ...(await list())];
      if (found.length > 0) wrong[`${login} ${name}`] = found;
    }
    await page.context().close();
    return wrong;
  }

  it('run nothing and break no rule of a page, on any page of any role', { timeout: 1_200_000 }, async () => {
    const columns = await spreadTexts(test, mark, textsOf);
    expect(columns.length).toBeGreaterThan(80);
    let wrong: Record<string, string[]> = {};
    for (const login of logins) wrong = { ...wrong, ...(await walk(login)) };
    const showing = [...seen.values()].filter(Boolean).length;
    console.log(`S-28: ${columns.length} columns, ${seen.size} pages, ${showing} of them show a payload`);
    expect(wrong).toEqual({});
    // What was sent ends relations and closes files, each time others: 16 of 88 pages to 27 of 98 were seen to show one.
    expect(showing).toBeGreaterThan(seen.size / 10);
  });
});
