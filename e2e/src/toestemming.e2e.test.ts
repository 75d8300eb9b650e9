import type { TestApp } from '@samenpad/server/testing';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listViolations, openPage, scrollsSideways, settle, signIn, startBrowser } from './browser.ts';
import { chromiumPath } from './chromium-path.ts';
import { startDemo } from './start-demo.ts';

let test: TestApp;
let browser: Browser;

beforeAll(async () => {
  [test, browser] = await Promise.all([startDemo(), startBrowser(chromiumPath())]);
}, 300_000);
afterAll(async () => {
  await browser.close();
  await test.close();
});

async function enter(login: string, width: number) {
  const watched = await openPage(browser, width);
  await signIn(watched.page, test.url, login);
  return watched;
}

describe('consent', () => {
  it('is asked by a consulent, given on a phone, and gone from an open screen within a second of withdrawal', async () => {
    const login = [...test.people.keys()].find((name) => name.startsWith('consulent-')) ?? '';
    const id = test.people.get('jeugdige-16')?.[0]?.jeugdigeId ?? '';
    const worker = await enter(login, 1440);
    await worker.page.goto(new URL(`/jeugdigen/${id}/toestemmingen`, test.url).href);
    await worker.page.getByRole('button', { name: 'Vraag toestemming' }).click();
    await worker.page
      .getByLabel(/\(ouder\)/)
      .first()
      .check();
    await worker.page.getByLabel('welke hulp er is, van wie en wanneer').check();
    await worker.page.getByLabel('Waarvoor?').selectOption('ouders');
    expect(await listViolations(worker.page)).toEqual([]);
    const asked = worker.page.waitForResponse((response) => response.request().method() === 'POST');
    await worker.page.getByRole('button', { name: 'Stel de vraag' }).click();
    expect((await asked).status()).toBe(201);
    await worker.page.getByRole('button', { name: /Leg het antwoord vast/ }).waitFor();

    const youth = await enter('jeugdige-16', 390);
    await youth.page.goto(new URL('/mijn/toestemmingen', test.url).href);
    await youth.page.getByRole('button', { name: 'Ja, dat mag' }).waitFor();
    expect(await scrollsSideways(youth.page)).toBe(false);
    expect(await listViolations(youth.page)).toEqual([]);
    await youth.page.getByRole('button', { name: 'Ja, dat mag' }).click();
    const stop = youth.page.getByRole('button', { name: /Stop met delen/ });
    await stop.waitFor();

    const parent = await enter('ouder-16', 390);
    await parent.page.goto(new URL(`/jeugdigen/${id}`, test.url).href);
    const care = parent.page.locator('.conclusion');
    await care.first().waitFor();
    await settle(parent.page);
    const withdrawn = youth.page.waitForResponse((response) => response.url().endsWith('/intrekken'));
    await stop.click();
    await withdrawn;
    const started = performance.now();
    await care.first().waitFor({ state: 'detached' });
    expect(performance.now() - started).toBeLessThan(1000);
    await youth.page.getByRole('button', { name: 'Maak ongedaan' }).waitFor();
    expect([...worker.faults, ...youth.faults]).toEqual([]);
  });
});
