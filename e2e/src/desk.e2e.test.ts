import type { TestApp } from '@samenpad/server/testing';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listViolations, openPage, resize, scrollsSideways, settle, signIn, startBrowser } from './browser.ts';
import { chromiumPath } from './chromium-path.ts';
import { startDemo } from './start-demo.ts';

let test: TestApp;
let browser: Browser;

beforeAll(async () => {
  [test, browser] = await Promise.all([startDemo({ life: true }), startBrowser(chromiumPath())]);
}, 300_000);
afterAll(async () => {
  await browser.close();
  await test.close();
});

async function enter(login: string) {
  const watched = await openPage(browser, 1440);
  await signIn(watched.page, test.url, login);
  const go = async (path: string) => {
    await watched.page.goto(new URL(path, test.url).href);
    await settle(watched.page);
  };
  return { ...watched, go };
}

describe('desk and aanbieder', () => {
  it('S3-13 the desk asks by a link in an e-mail, and the aanbieder answers it signed in, once', async () => {
    const desk = await enter('berichten');
    await desk.go('/berichten/werklijst?soort=brief');
    await desk.page.locator('a[href$="/brieven"]').first().click();
    await desk.page
      .getByRole('button', { name: /^Schrijf aan de aanbieder/ })
      .first()
      .click();
    await desk.page.getByLabel('Wat wilt u schrijven?').fill('Wanneer is de evaluatie klaar?');
    await desk.page.getByRole('button', { name: 'Versturen', exact: true }).click();
    await desk.page
      .getByRole('button', { name: /^Vraag via een e-mail/ })
      .first()
      .click();
    const email = desk.page.getByLabel('E-mailadres van de aanbieder');
    await email.fill('geen adres');
    await desk.page.getByRole('button', { name: 'Maak de link' }).click();
    await desk.page.getByText('Schrijf één e-mailadres').waitFor();
    expect(await email.inputValue()).toBe('geen adres');
    expect(await listViolations(desk.page)).toEqual([]);
    await email.fill('');
    await desk.page.getByRole('button', { name: 'Maak de link' }).click();
    const text = await desk.page.getByRole('textbox', { name: 'Tekst', exact: true }).inputValue();
    const adres = /https?:\S+/.exec(text)?.[0] ?? '';
    expect(text).not.toContain('evaluatie');

    const office = await enter('administratie');
    await office.go(new URL(adres).pathname);
    await office.page.getByText('Wanneer is de evaluatie klaar?').waitFor();
    expect(await listViolations(office.page)).toEqual([]);
    await resize(office.page, 390);
    expect(await scrollsSideways(office.page)).toBe(false);
    await office.page.getByLabel('Uw antwoord').fill('Over twee weken.');
    await office.page.getByRole('button', { name: 'Verstuur het antwoord' }).click();
    await office.page.getByText('Uw antwoord is verstuurd').waitFor();
    expect(office.faults).toEqual([]);
    await office.go(new URL(adres).pathname);
    await office.page.getByText('Achter deze link staat nu niets voor u.').waitFor();
    await desk.page.reload();
    await desk.page.getByText('Over twee weken.').waitFor();
    expect(desk.faults).toEqual([]);
  });

  it('the desk reads a refused start with its fault in words, at its element', async () => {
    const desk = await enter('berichten');
    await desk.go('/berichten?zoek=DEMOSTART');
    await desk.page.getByRole('link', { name: /Start hulp/ }).click();
    await desk.page
      .getByText(/hoort niet bij een toewijzing/)
      .first()
      .waitFor();
    expect(await listViolations(desk.page)).toEqual([]);
    expect(desk.faults).toEqual([]);
  });

  it('S4-127 an aanbieder sends the claim of a month and reads what became of it', async () => {
    const { page, faults, go } = await enter('administratie');
    await go('/levering?deel=declareren');
    await page.getByRole('button', { name: 'Declaratie versturen' }).click();
    await page.getByText(/De declaratie is verstuurd/).waitFor();
    await go('/levering?deel=berichten');
    const first = page.locator('main tbody tr', { hasText: 'declaratie' }).first();
    await first.waitFor();
    // The newest: what the gemeente made of it (325).
    expect(await first.innerText()).toMatch(/^antwoord op een declaratie/);
    expect(faults).toEqual([]);
  });
});
