import type { TestApp } from '@samenpad/server/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listViolations, openPage, resize, scrollsSideways, settle, signIn, startBrowser, widths } from './browser.ts';
import { chromiumPath } from './chromium-path.ts';
import { startDemo } from './start-demo.ts';
import { write315 } from './write-315.ts';

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

  it('S4-127 a verzoek is refused, mended, granted and begun: aanbieder, desk and consulent each see it', async () => {
    const office = await enter('administratie');
    const consulent = await enter('consulent-beekstede');
    const desk = await enter('berichten');
    const asked = await findAsked(consulent.page);

    await office.go('/levering?deel=berichten');
    // A bericht that was answered keeps its number: the mended one has its own.
    await bring(office.page, write315({ ...asked, identificatie: 'KETEN0', einddatum: '2025-12-01' }));
    await office.page.getByText('geweigerd', { exact: true }).first().waitFor();
    await office.page
      .getByText(/einddatum/i)
      .first()
      .waitFor();
    await look(office.page, 'refused');
    await bring(office.page, write315(asked));
    await office.page.getByText('verwerkt', { exact: true }).first().waitFor();
    await office.go('/levering?deel=berichten');
    const verzoek = office.page.locator('tbody tr', { hasText: asked.identificatie }).first();
    expect(await verzoek.innerText()).toMatch(/verzoek om toewijzing[\s\S]*goed ontvangen/);

    await desk.go(`/berichten?zoek=${asked.identificatie}`);
    await desk.page
      .getByRole('link', { name: /Verzoek om toewijzing/ })
      .first()
      .waitFor();
    await desk.go('/berichten/verzonden');
    const retour = desk.page.locator('tbody tr', { hasText: asked.identificatie }).first();
    expect(await retour.innerText()).toMatch(/Antwoord op verzoek om toewijzing/);

    await consulent.go(`/jeugdigen/${asked.jeugdigeId}/toewijzen`);
    await consulent.page.getByRole('button', { name: 'Toewijzen', exact: true }).first().click();
    await consulent.page.getByLabel(/Wat kost dit hooguit/).fill('1200');
    await look(consulent.page, 'decide');
    await consulent.page.getByRole('button', { name: 'Besluit en schrijf het bericht' }).click();
    await consulent.page.getByText('klaar om te versturen').first().waitFor();

    await desk.go('/berichten/verzonden');
    const toewijzing = desk.page.locator('tbody tr', { hasText: 'Toewijzing' }).first();
    expect(await toewijzing.innerText()).toMatch(/klaar om te versturen/);
    await look(desk.page, 'sent');

    await office.go(`/levering/${asked.jeugdigeId}`);
    const item = office.page.locator('section.panel', { hasText: 'nog niet gestart' }).first();
    await item.getByRole('button', { name: 'Ontvangst bevestigen' }).click();
    await office.page
      .getByText(/^Verstuurd\./)
      .first()
      .waitFor();
    await item.getByRole('button', { name: /^Start melden/ }).click();
    await office.page.getByLabel('Eerste dag van de hulp').fill('2025-12-20');
    await look(office.page, 'start');
    await office.page.getByRole('button', { name: 'Versturen', exact: true }).click();
    await office.page.getByText('loopt sinds 20 dec 2025').first().waitFor();
    await office.go('/levering?deel=berichten');
    const start = office.page.locator('tbody tr', { hasText: /^start/ }).first();
    expect(await start.innerText()).toMatch(/goed ontvangen/);

    await desk.go('/berichten/verzonden');
    await desk.page.getByText('Antwoord op start').first().waitFor();
    expect(await toewijzing.innerText()).toMatch(/beantwoord/);
    await consulent.page.reload();
    await settle(consulent.page);
    await consulent.page.getByText('ontvangen door aanbieder').first().waitFor();
    expect([...office.faults, ...consulent.faults, ...desk.faults]).toEqual([]);
  });
});

/** A jeugdige of the consulent for whom the aanbieder may ask something: nothing waits, and no gate is shut. */
async function findAsked(page: Page) {
  const { outbox } = test.services.database;
  for (const { jeugdigeId, gemeente } of test.people.get('consulent-beekstede') ?? []) {
    const response = await page.request.get(new URL(`/api/v1/jeugdigen/${jeugdigeId}/toewijzen`, test.url).href);
    // What the route answers, which the server checked against its schema.
    const { dicht, leaderless, verzoeken } = (await response.json()) as Record<string, unknown>;
    const dossier = await outbox.readDossier(gemeente, jeugdigeId);
    if (dicht !== false || leaderless !== false || !Array.isArray(verzoeken) || verzoeken.length > 0) continue;
    if (dossier !== undefined)
      return { jeugdigeId, gemeente, bsn: dossier.bsn, identificatie: 'KETEN1', einddatum: '2027-06-30' };
  }
  throw new Error('The demo has a jeugdige for whom nothing waits');
}

async function bring(page: Page, text: string): Promise<void> {
  const file = { name: 'verzoek.xml', mimeType: 'application/xml', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Aanleveren', exact: true }).click();
}

/** No fault of accessibility and no sideways scroll, at each width. */
async function look(page: Page, name: string): Promise<void> {
  for (const width of widths) {
    await resize(page, width);
    expect(await scrollsSideways(page), `${name} at ${width}`).toBe(false);
  }
  expect(await listViolations(page), name).toEqual([]);
  await resize(page, widths[0]);
}
