import { addDays, dayOf } from '@samenpad/domain';
import type { TestApp } from '@samenpad/server/testing';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openPage, settle, signIn, type WatchedPage } from './browser.ts';

/** Somebody of the demo in a browser of their own. */
export interface Entered extends WatchedPage {
  /** Opens an address of the application and waits until it stands still. */
  go: (path: string) => Promise<void>;
}

/** Signs a demo person in, at a desk unless another width is given. */
export async function enterDemo(test: TestApp, browser: Browser, login: string, width = 1440): Promise<Entered> {
  const watched = await openPage(browser, width);
  await signIn(watched.page, test.url, login);
  const go = async (path: string) => {
    await watched.page.goto(new URL(path, test.url).href);
    await settle(watched.page);
  };
  return { ...watched, go };
}

/** Presses a button that saves, and waits until the server took it and the page shows what came of it. */
export async function press(page: Page, name: string): Promise<void> {
  const saved = page.waitForResponse((response) => {
    // Drafts are kept while somebody types; those are not what is meant.
    return response.request().method() !== 'GET' && !response.url().includes('/concept');
  });
  await page.getByRole('button', { name, exact: true }).click();
  const response = await saved;
  expect(response.status(), `${name}: ${await response.text()}`).toBeLessThan(300);
  await settle(page);
}

/** The day so many days from today, as a field for a day wants it. */
export function inDays(days: number): string {
  return addDays(dayOf(new Date()), days);
}

/** Chooses in a list by what its line begins with; the values are ids that differ in every demo. */
export async function choose(page: Page, field: string, begins: string): Promise<void> {
  const list = page.getByLabel(field, { exact: true });
  const line = list.locator('option', { hasText: begins }).first();
  await list.selectOption((await line.getAttribute('value')) ?? '');
}
