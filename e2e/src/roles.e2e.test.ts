import type { TestApp } from '@samenpad/server/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterDemo } from './acting.ts';
import { listViolations, resize, scrollsSideways, settle, startBrowser } from './browser.ts';
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

const enter = (login: string, width?: number) => enterDemo(test, browser, login, width);

/** Pages of the menu, one after the other: each opens, has a title, and none says that it failed. */
async function openMenu(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name, exact: true }).click();
    await settle(page);
    expect(await page.getByRole('alert').count(), name).toBe(0);
  }
}

const consulent = 'consulent-beekstede';

describe('a whole day', () => {
  it('of a teamleider: sees what waits, takes a line of the focus list and takes that back', async () => {
    const { page, faults, go } = await enter('teamleider');
    await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
    await go('/focuslijst');
    const lines = page.getByRole('button', { name: /^Pak op: / });
    const before = await lines.count();
    expect(before).toBeGreaterThan(0);
    await lines.first().click();
    const saved = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.locator('form.focus-form button[type=submit]').click();
    expect((await saved).status()).toBeLessThan(300);
    await settle(page);
    await page
      .getByRole('button', { name: /Maak ongedaan|Ongedaan/ })
      .first()
      .click();
    await expect.poll(() => lines.count()).toBe(before);
    await openMenu(page, ['Caseload', 'Gezinnen', 'Plannen', 'Agenda']);
    expect(faults).toEqual([]);
  });

  it('of a teamleider on Monday: takes six, parks two with a reason, gives five to the account talk', async () => {
    const { page, faults, go } = await enter('teamleider');
    await go('/focuslijst');
    const choose = async (many: number, act: RegExp, fill = () => Promise.resolve()) => {
      const boxes = page.getByRole('checkbox', { name: /^Kies / });
      for (let n = 0; n < many; n++) await boxes.nth(n).check();
      const bar = page.getByRole('group', { name: 'Gekozen regels' });
      expect(await bar.innerText()).toContain(`${many} gekozen`);
      await bar.getByRole('button', { name: act }).click();
      await fill();
      const saved = page.waitForResponse((response) => response.request().method() === 'POST');
      // The list is asked anew afterwards; until then it shows the lines that were just chosen.
      const renewed = saved.then(() =>
        page.waitForResponse((response) => /focuslijst/.test(response.url()) && response.request().method() === 'GET'),
      );
      await page.locator('form.focus-form button[type=submit]').click();
      const response = await saved;
      expect(response.status()).toBeLessThan(300);
      await renewed;
      await settle(page);
      await expect.poll(() => page.getByRole('checkbox', { name: /^Kies /, checked: true }).count()).toBe(0);
      // What the route answers, which the server checked against its schema.
      return (await response.json()) as { keuzeIds: string[]; skipped: number };
    };
    expect(await choose(6, /^Pak op/)).toMatchObject({ keuzeIds: { length: 6 }, skipped: 0 });
    const parked = await choose(2, /^Parkeer/, async () => {
      await page.getByLabel('Reden').selectOption('gezin-vraagt-rust');
    });
    expect(parked).toMatchObject({ keuzeIds: { length: 2 }, skipped: 0 });
    const given = await choose(5, /^Accountgesprek/);
    // Only what an accounthouder can talk about goes to the talk; the rest is told.
    expect(given.keuzeIds.length + given.skipped).toBe(5);
    expect(await page.getByRole('status').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/bewaard|konden? niet/)]),
    );
    await resize(page, 390);
    expect(await scrollsSideways(page)).toBe(false);
    expect(faults).toEqual([]);
  });

  it('of a consulent: searches with the keyboard, reads who will read a note, writes it, and meets it marked', async () => {
    const { page, faults, go } = await enter(consulent);
    await go('/jeugdigen');
    const name = await page.locator('tbody th[scope=row] a').first().innerText();
    await page.keyboard.press('/');
    await page.keyboard.type(name.split(' ').at(-1) ?? '');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Zoeken' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.getByRole('link', { name }).first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('link', { name: 'Dossier', exact: true }).click();
    // The page before it stays on screen while the file is fetched: its own first control tells that it is there.
    const add = page.getByRole('button', { name: 'Iets toevoegen' });
    const part = page.getByLabel('Onderdeel');
    await add.or(part).first().waitFor();
    if (await add.isVisible()) await add.click();
    await part.selectOption('CN');
    const who = page.getByText(/Na bewaren leest dit:/);
    expect(await who.innerText()).not.toMatch(/hulpverlener/);
    await page.getByRole('radio', { name: /Gedeeld/ }).check();
    expect(await who.innerText()).toMatch(/hulpverlener/);
    await page.getByLabel('Wat is het?').selectOption('kracht');
    await page.getByLabel('Tekst').fill('Het ging vandaag goed op school.');
    expect(await listViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
    const note = page.locator('.stuk--shared', { hasText: 'Het ging vandaag goed op school.' });
    await note.first().waitFor();
    expect(await note.first().innerText()).toMatch(/Gedeeld/);
    expect(faults).toEqual([]);
  });

  it('of a regisseur: from the list of gezinnen to the gezin, its plan, its meetings and who decides what', async () => {
    const { page, faults, go } = await enter('regisseur');
    await go('/gezinnen');
    const link = page.locator('main table a, main .people a, main li a').first();
    await link.click();
    await settle(page);
    for (const tab of ['Plan', 'Samen', 'Gezin']) {
      await page
        .getByRole('navigation', { name: 'Bladzijden van deze jeugdige' })
        .getByRole('link', { name: tab, exact: true })
        .click();
      await settle(page);
      expect(await page.getByRole('alert').count(), tab).toBe(0);
    }
    await openMenu(page, ['Taken', 'Agenda', 'Vandaag']);
    expect(faults).toEqual([]);
  });

  it('of an accounthouder: from today to the talk, and the questions of a provider with what it promised', async () => {
    const { page, faults } = await enter('accounthouder');
    await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
    await openMenu(page, ['Accountgesprekken']);
    await page.locator('main table a').first().click();
    await settle(page);
    await page.getByRole('heading', { level: 1, name: /^Gesprek met/ }).waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toMatch(/J-\d+/);
    expect(await listViolations(page)).toEqual([]);
    await openMenu(page, ['Focuslijst', 'Aanbieders']);
    expect(faults).toEqual([]);
  });

  it('of a hulpverlener: sees what waits, opens an own toewijzing and the questions about outflow', async () => {
    const { page, faults } = await enter('hulpverlener-1');
    await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
    await openMenu(page, ['Leveren en declareren']);
    await page.locator('main table a').first().click();
    await settle(page);
    await page.getByRole('heading', { level: 1, name: /Toewijzingen van/ }).waitFor();
    await openMenu(page, ['Accountgesprekken']);
    await page.locator('main table a').first().click();
    await settle(page);
    await page.getByRole('heading', { level: 1, name: /^Gesprek met/ }).waitFor();
    expect(await listViolations(page)).toEqual([]);
    const open = page.getByRole('button', { name: /^Antwoord geven over / });
    const before = await open.count();
    await open.first().focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Dat is nog niet te zeggen').check();
    await page.getByLabel('alleen tijd: de hulp loopt volgens plan').check();
    expect(await listViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Antwoord versturen' }).click();
    await expect.poll(() => open.count()).toBe(before - 1);
    expect(faults).toEqual([]);
  });

  it('of a hulpverlener: comes from today to what the gezin agreed on, reads the meeting and hands in a task', async () => {
    const { page, faults } = await enter('hulpverlener-1');
    await page
      .getByRole('link', { name: /^Er is u iets gevraagd/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /^Samen: / }).waitFor();
    await settle(page);
    expect(await listViolations(page)).toEqual([]);
    await page
      .getByRole('button', { name: /^Klaar: / })
      .first()
      .click();
    await page.getByLabel('Wat kwam eruit?').fill('Het plan ligt klaar.');
    const saved = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Klaar', exact: true }).click();
    expect((await saved).status()).toBeLessThan(300);
    await page.getByRole('link', { name: /^MDO/ }).first().click();
    await page.getByRole('heading', { level: 1, name: /^Overleg: / }).waitFor();
    await settle(page);
    expect(await listViolations(page)).toEqual([]);
    await resize(page, 390);
    expect(await scrollsSideways(page)).toBe(false);
    expect(faults).toEqual([]);
  });

  it('of a parent on a phone: reads the plan, who belongs to the gezin, what waits, and where to ask for a copy', async () => {
    const { page, faults, go } = await enter('ouder', 390);
    await page.getByRole('link', { name: 'Bekijk het plan' }).first().click();
    await settle(page);
    expect(await scrollsSideways(page)).toBe(false);
    const id = /jeugdigen\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
    for (const path of [`/jeugdigen/${id}/gezin`, `/jeugdigen/${id}/samen`, '/vandaag', '/meldingen', '/verzoeken']) {
      await go(path);
      expect(await page.getByRole('alert').count(), path).toBe(0);
      expect(await scrollsSideways(page), path).toBe(false);
    }
    expect(faults).toEqual([]);
  });

  it('of a youth of 16 on a phone: own help, own plan, who looked, with whom it is shared, in own words', async () => {
    const { page, faults, go } = await enter('jeugdige-16', 390);
    await page.getByRole('link', { name: 'Bekijk het dossier' }).click();
    await page.getByRole('heading', { level: 1, name: 'Jouw hulp' }).waitFor();
    for (const path of ['/wie-keek', '/mijn/toestemmingen', '/vandaag', '/agenda', '/meldingen']) {
      await go(path);
      const text = await page.locator('main').innerText();
      expect(text, path).not.toMatch(/Niet gelukt|\bu\b|\buw\b/);
      expect(await scrollsSideways(page), path).toBe(false);
    }
    expect(faults).toEqual([]);
  });
});

/** Pages that are new with the plan, the family, the caseload, working together, the desk and the work of today. */
const pages: Readonly<Record<string, (id: string) => readonly string[]>> = {
  [consulent]: (id) => [
    '/vandaag',
    '/agenda',
    '/meldingen',
    '/zoeken',
    '/taken',
    '/te-besluiten',
    '/zonder-afsluiting',
    '/plannen',
    ...['plan', 'gezin', 'samen', 'toewijzen', 'rolkaart'].map((part) => `/jeugdigen/${id}/${part}`),
  ],
  teamleider: () => ['/vandaag', '/focuslijst', '/caseload', '/gezinnen', '/mandaten'],
  accounthouder: () => ['/accountgesprekken'],
  administratie: () => ['/vandaag', '/levering'],
  berichten: () => ['/vandaag', '/berichten/werklijst', '/berichten/verzonden', '/berichten/omzettingen'],
  fg: () => ['/vandaag'],
  ouder: () => ['/vandaag'],
};

it.each(Object.entries(pages))(
  '%s reads new pages without a fault of WCAG, at 1440 and at 390 px',
  async (login, list) => {
    const { page, faults, go } = await enter(login);
    for (const path of list(test.people.get('jeugdige-13')?.[0]?.jeugdigeId ?? '')) {
      await go(path);
      expect(await page.getByRole('heading', { level: 1 }).count(), path).toBe(1);
      expect(await page.getByRole('alert').count(), path).toBe(0);
      for (const width of [390, 1440]) {
        await resize(page, width);
        expect(await listViolations(page), `${path} at ${width} px`).toEqual([]);
        expect(await scrollsSideways(page), `${path} at ${width} px`).toBe(false);
      }
    }
    expect(faults).toEqual([]);
    await page.context().close();
  },
);
