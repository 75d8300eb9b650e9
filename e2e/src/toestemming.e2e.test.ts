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
    const stop = youth.page.getByRole('button', { name: /Stop hiermee: delen/ });
    await stop.waitFor();

    const parent = await enter('ouder-16', 390);
    await parent.page.goto(new URL(`/jeugdigen/${id}`, test.url).href);
    const care = parent.page.locator('.conclusion');
    await care.first().waitFor();
    await settle(parent.page);
    const undo = youth.page.getByRole('button', { name: 'Maak ongedaan' });
    const tookMs: number[] = [];
    // A promise of time on a machine that others use too: a busy moment gets another try.
    while (tookMs.length < 3 && !tookMs.some((ms) => ms < 1000)) {
      if (tookMs.length > 0) {
        await undo.click();
        await care.first().waitFor();
      }
      const withdrawn = youth.page.waitForResponse((response) => response.url().endsWith('/intrekken'));
      await stop.click();
      await withdrawn;
      const started = performance.now();
      await care.first().waitFor({ state: 'detached' });
      tookMs.push(performance.now() - started);
      await undo.waitFor();
    }
    expect(Math.min(...tookMs)).toBeLessThan(1000);
    expect([...worker.faults, ...youth.faults]).toEqual([]);
  });
});

describe('pages around a file', () => {
  it.each([1440, 1024, 390])(
    'break no rule of WCAG at %i px: sharing guide, no worker, closed files',
    async (width) => {
      const login = [...test.people.keys()].find((name) => name.startsWith('consulent-')) ?? '';
      const id = test.people.get('jeugdige-16')?.[0]?.jeugdigeId ?? '';
      const pages = [
        [login, `/jeugdigen/${id}/deelwijzer`],
        ['teamleider', '/zonder-betrokkene'],
        ['fg', '/gesloten-dossiers'],
      ] as const;
      for (const [person, path] of pages) {
        const { page, faults } = await enter(person, width);
        await page.goto(new URL(path, test.url).href);
        await settle(page);
        if (person === 'teamleider')
          await page
            .getByRole('button', { name: /Wijs toe: J-/ })
            .first()
            .click();
        expect(await page.getByRole('heading', { level: 1 }).count(), path).toBe(1);
        expect(await listViolations(page), path).toEqual([]);
        expect(await scrollsSideways(page), path).toBe(false);
        expect(faults, path).toEqual([]);
        await page.context().close();
      }
    },
  );

  it('let a teamleider assign the first worker, who then finds the task', async () => {
    const { page, faults } = await enter('teamleider', 1440);
    await page.goto(new URL('/zonder-betrokkene', test.url).href);
    await page
      .getByRole('button', { name: /Wijs toe: J-/ })
      .first()
      .click();
    await page.getByLabel('Aan wie?').selectOption({ label: 'J. Wisselaar, consulent' });
    await page.getByLabel('Waarom nu?').fill('Aangemeld door de school, intake volgt.');
    await page.getByRole('form').getByRole('button', { name: 'Wijs toe' }).click();
    await page.getByText(/is toegewezen aan J. Wisselaar/).waitFor();
    const worker = await enter('consulent-beekstede', 1440);
    await worker.page.goto(new URL('/taken', test.url).href);
    await worker.page.getByText('U bent als eerste toegewezen').waitFor();
    expect([...faults, ...worker.faults]).toEqual([]);
  });

  it('print nothing but a notice during emergency access (trust.md 3.7)', async () => {
    const desk = await enter('berichten', 1440);
    const { page } = await enter('consulent-beekstede', 1440);
    const list = async (watched: typeof page) =>
      await watched.evaluate(async () => {
        const answer = await fetch('/api/v1/jeugdigen?gemeente=9801');
        // The contract of listJeugdigen.
        return ((await answer.json()) as { rows: { jeugdigeId: string; pseudoniem: string }[] }).rows;
      });
    const own = new Set(test.people.get('consulent-beekstede')?.map(({ jeugdigeId }) => jeugdigeId));
    const other = (await list(desk.page)).find(({ jeugdigeId }) => !own.has(jeugdigeId));
    await page.goto(new URL('/noodtoegang', test.url).href);
    await page.getByLabel(/Burgerservicenummer of pseudoniem/).fill(other?.pseudoniem ?? '');
    await page.getByLabel('Reden').selectOption('crisisdienst');
    await page.getByLabel('Wat is er aan de hand?').fill('De crisisdienst belt over dit kind.');
    await page.getByRole('button', { name: 'Noodtoegang openen' }).click();
    await page.getByText(/Noodtoegang: nog/).waitFor();
    await page.goto(new URL(`/jeugdigen/${other?.jeugdigeId ?? ''}`, test.url).href);
    await page.locator('.conclusion').first().waitFor();
    expect(await page.getByRole('button', { name: 'Afdrukken' }).count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('body').innerText()).toMatch(/^\s*Afdrukken kan niet tijdens noodtoegang[^\n]*\s*$/);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Nu stoppen' }).click();
    await page.getByText(/Noodtoegang: nog/).waitFor({ state: 'detached' });
  });
});
