import type { Page } from 'playwright-core';

/** What of an address makes another page: not whose file it is, nor what is chosen on it, except the part. */
export function pageOf(address: string, base: URL): string {
  const { pathname, searchParams } = new URL(address, base);
  const path = pathname.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d+/g, '$');
  return [path, searchParams.get('deel') ?? '', searchParams.get('maat') ?? ''].join(' ').trim();
}

/** Own pages that the page leads to; downloads and the way out are none. */
export async function listLinks(page: Page): Promise<string[]> {
  const all = await page.locator('a[href^="/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  return all.flatMap((href) => (href === null || /^\/(?:api|inloggen|antwoord)\b/.test(href) ? [] : [href]));
}

/** A family is called `je`, and its pages look different: they are looked at apart. */
const families = ['jeugdige-16', 'jeugdige-13', 'ouder', 'ouder-16', 'ouder-zonder-gezag', 'pleegouder'];

/** Who sees the same pages as this person: a family, or everybody who works. */
export function audienceOf(login: string): 'family' | 'work' {
  return families.includes(login) ? 'family' : 'work';
}
