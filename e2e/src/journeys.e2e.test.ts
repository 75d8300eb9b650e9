import type { TestApp } from '@samenpad/server/testing';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listViolations, openPage, settle, signIn, startBrowser, type WatchedPage, widths } from './browser.ts';
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

async function enter(login: string, width: number = widths[0]): Promise<WatchedPage> {
  const watched = await openPage(browser, width);
  await signIn(watched.page, test.url, login);
  return watched;
}

describe('a beleidsmedewerker', () => {
  it('S0-33 reads the overview, narrows it to the toegang and shares the address', async () => {
    const { page, faults } = await enter('beleid');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('Overzicht');
    const conclusion = () => page.locator('.conclusion').first().innerText();
    const all = await conclusion();
    expect(all).toMatch(/jeugdigen/);
    await page.goto(new URL('/overzicht?verwijzer=toegang', test.url).href);
    await settle(page);
    expect(await conclusion()).not.toBe(all);
    await page.goBack();
    await settle(page);
    await expect.poll(conclusion).toBe(all);
    expect(faults).toEqual([]);
  });

  it('asks of a figure how it was counted, with the keyboard alone', async () => {
    const { page, faults } = await enter('beleid');
    const account = page.getByRole('button', { name: /Hoe geteld/ }).first();
    await account.focus();
    await page.keyboard.press('Enter');
    const answer = page.getByRole('dialog');
    await answer.waitFor();
    await expect.poll(() => answer.innerText()).toMatch(/Bron/);
    await page.keyboard.press('Escape');
    await answer.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });

  it('S1-6 goes from a path to the jeugdigen behind it, and sees pseudonyms only', async () => {
    const { page, faults } = await enter('beleid');
    await page.goto(new URL('/zorgpaden', test.url).href);
    await settle(page);
    await page.locator('a[href*="pad="]').first().click();
    await page.getByRole('heading', { name: 'Jeugdigen', level: 1 }).waitFor();
    await settle(page);
    const rows = page.locator('tbody th[scope=row] a');
    await rows.first().waitFor();
    const names = await rows.allInnerTexts();
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/^J-\d+$/);
    expect(faults).toEqual([]);
  });
});

describe('a consulent', () => {
  it('S0-9 S0-35 finds a jeugdige by name, opens the zorgpad and is told that the look is kept', async () => {
    const { page, faults } = await enter('consulent-beekstede');
    await page.goto(new URL('/jeugdigen', test.url).href);
    await settle(page);
    const first = page.locator('tbody th[scope=row] a').first();
    const name = await first.innerText();
    expect(name).not.toMatch(/^J-\d+$/);
    await page.goto(new URL('/jeugdigen', test.url).href);
    await page.locator('input[name=zoek]').fill(name.split(' ').at(-1) ?? '');
    await page.keyboard.press('Enter');
    await settle(page);
    await page.getByRole('link', { name }).first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await expect.poll(() => page.getByText(/inzage is vastgelegd/).isVisible()).toBe(true);
    await expect.poll(() => page.getByText('Hetzelfde als lijst').isVisible()).toBe(true);
    expect(faults).toEqual([]);
  });

  it('does not find the message desk', async () => {
    const { page } = await enter('consulent-beekstede');
    expect(await page.getByRole('navigation').getByRole('link', { name: 'Berichten' }).count()).toBe(0);
  });
});

describe('a gegevensbeheerder', () => {
  it('reads in a wrong file and gets one clear sentence, and the rest goes on', async () => {
    const { page, faults } = await enter('berichten');
    await page.goto(new URL('/berichten/imports', test.url).href);
    await settle(page);
    const chooser = page.locator('input[type=file]').first();
    await chooser.setInputFiles([
      { name: 'half.xml', mimeType: 'application/xml', buffer: Buffer.from('<?xml version="1.0"?><Bericht>') },
    ]);
    await page.getByRole('button', { name: /Lees/ }).last().click();
    await expect
      .poll(
        () =>
          page
            .getByText(/half\.xml/)
            .first()
            .isVisible(),
        { timeout: 30_000 },
      )
      .toBe(true);
    await expect
      .poll(
        () =>
          page
            .getByText(/houdt.*op voordat het bericht af is/)
            .first()
            .isVisible(),
        { timeout: 30_000 },
      )
      .toBe(true);
    expect(faults).toEqual([]);
  });

  it('sees a bericht readable, without BSN or name', async () => {
    const { page, faults } = await enter('berichten');
    await page.goto(new URL('/berichten', test.url).href);
    await settle(page);
    await expect.poll(() => page.locator('main').innerText()).toMatch(/verwerkt/);
    const text = await page.locator('main').innerText();
    expect(text).not.toMatch(/\b9999\d{5}\b/);
    expect(faults).toEqual([]);
  });
});

describe('a jeugdige of 16', () => {
  it('P8 reads the own file in one click from where it lands, addressed as je, without a mouse', async () => {
    const { page, faults } = await enter('jeugdige-16', 390);
    await page.getByRole('link', { name: 'Bekijk het dossier' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Jouw hulp' }).waitFor();
    await settle(page);
    expect(await page.locator('.log-notice').innerText()).toMatch(/schrijven we op/);
    expect(await page.locator('.conclusion').first().innerText()).toMatch(/^Jij kreeg/);
    expect(faults).toEqual([]);
  });
});

describe('a functioneel-beheerder', () => {
  it('S-18 ends an account after a step-up that comes back to the page', async () => {
    const { page, faults } = await enter('beheerder');
    const row = page.getByRole('button', { name: /Beëindig het account van A. Brandsteeg/ });
    await row.click();
    await page.getByRole('button', { name: 'Beëindig nu' }).click();
    await page.getByRole('link', { name: 'Log zekerder in' }).click();
    await page.waitForURL('**/accounts');
    await row.click();
    await page.getByRole('button', { name: 'Beëindig nu' }).click();
    await page.getByText(/beëindigd op/).waitFor();
    // The refusal that asked for the step-up is the only thing that the console may name.
    expect(faults.filter((fault) => !fault.includes('403'))).toEqual([]);
  });
});

describe('after signing out', () => {
  it('S3-17 S-20 no case data is left in the browser, and the back button shows nothing', async () => {
    const { page } = await enter('consulent-beekstede');
    await page.goto(new URL('/jeugdigen', test.url).href);
    await settle(page);
    const name = await page.locator('tbody th[scope=row] a').first().innerText();
    await page.locator('tbody th[scope=row] a').first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await settle(page);
    const left = () =>
      page.evaluate(async () => {
        const databases = await indexedDB.databases();
        return {
          local: Object.entries(localStorage),
          session: Object.entries(sessionStorage),
          databases: databases.map((database) => database.name),
          caches: await caches.keys().catch(() => []),
          cookies: document.cookie,
        };
      });
    const during = JSON.stringify(await left());
    expect(during).not.toContain(name);
    await page.getByRole('button', { name: /Wisselaar/ }).click();
    await page.getByRole('menuitem', { name: 'Uitloggen' }).click();
    await page.waitForURL('**/inloggen');
    await settle(page);
    const after = await left();
    expect(after).toMatchObject({ databases: [], caches: [], cookies: '' });
    expect(JSON.stringify(after)).not.toMatch(/J-\d|jeugdige/);
    expect(JSON.stringify(after)).not.toContain(name);
    await page.goBack().catch(() => null);
    await settle(page);
    await page.waitForURL('**/inloggen**');
    expect(await page.locator('body').innerText()).not.toContain(name);
    await page.context().close();
  });
});

describe('the way in', () => {
  it('shows the invented people, in Dutch and in English, without a fault', async () => {
    const { page, faults } = await openPage(browser, 390);
    await page.goto(new URL('/inloggen', test.url).href);
    await settle(page);
    expect(await listViolations(page)).toEqual([]);
    await page.locator('button[lang=en]').click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).not.toMatch(/[Ww]ie/);
    await page.locator('a[href$="persoon=beleid"]').click();
    await page.waitForURL('**/overzicht');
    expect(faults).toEqual([]);
  });
});
