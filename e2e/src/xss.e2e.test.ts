import { apiPrefix } from '@samenpad/contract';
import { type TestApp, Visitor } from '@samenpad/server/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from './browser.ts';
import { chromiumPath } from './chromium-path.ts';
import { startDemo } from './start-demo.ts';
import { listPayloads } from './xss-payloads.ts';

describe('texts that people type', () => {
  let test: TestApp;
  let browser: Browser;
  let jeugdigeId: string;
  beforeAll(async () => {
    [test, browser] = await Promise.all([startDemo(), startBrowser(chromiumPath())]);
    jeugdigeId = test.people.get('consulent-beekstede')?.[0]?.jeugdigeId ?? '';
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await test.close();
  });

  /** A page that counts scripts that ran and rules that were broken. */
  async function openCounting(
    login: string,
  ): Promise<{ page: Page; count: () => Promise<number>; hosts: Set<string> }> {
    const page = await browser.newPage();
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    let ran = 0;
    await page.exposeFunction('__xss', () => {
      ran += 1;
    });
    await page.addInitScript(() => {
      Object.assign(window, { __broken: 0 });
      document.addEventListener('securitypolicyviolation', () => {
        Object.assign(window, { __broken: Number(Reflect.get(window, '__broken')) + 1 });
      });
    });
    await page.goto(new URL(`/inloggen?persoon=${login}`, test.url).href);
    return {
      page,
      hosts,
      count: async () => ran + (await page.evaluate(() => Number(Reflect.get(window, '__broken')))),
    };
  }

  it('S-28 S-29 stay text on the screen: 200 attempts in the file run nothing, and no page asks another host', {
    timeout: 240_000,
  }, async () => {
    const payloads = listPayloads();
    expect(new Set(payloads).size).toBe(200);
    const visitor = await new Visitor(test.url).signIn('consulent-beekstede');
    for (const tekst of payloads) {
      const stuk = { soort: 'CN', aard: 'kracht', titel: tekst.slice(0, 120), tekst, gedeeld: true, derden: false };
      const answer = await visitor.post(`${apiPrefix}/jeugdigen/${jeugdigeId}/dossier`, {
        body: JSON.stringify(stuk),
        type: 'application/json',
      });
      expect(answer.status, tekst).toBeLessThan(300);
    }
    const { page, count, hosts } = await openCounting('consulent-beekstede');
    await page.goto(new URL(`/jeugdigen/${jeugdigeId}/dossier`, test.url).href);
    await page
      .getByText(payloads[0] ?? '', { exact: true })
      .first()
      .waitFor();
    await expect.poll(() => page.locator('main').innerText()).toContain(payloads.at(-1));
    expect(await count()).toBe(0);
    expect(hosts).toEqual(new Set([test.url.host]));
  });

  it('S-28 stay text in addresses and in the search field', async () => {
    const { page, count } = await openCounting('beleid');
    for (const text of listPayloads().slice(0, 20)) {
      for (const path of ['/jeugdigen?zoek=', '/zorgpaden?pad=', '/overzicht?van=', '/inloggen?fout=', '/']) {
        await page.goto(new URL(`${path}${encodeURIComponent(text)}`, test.url).href);
      }
    }
    await page.locator('body').waitFor();
    expect(await count()).toBe(0);
  }, 240_000);
});
