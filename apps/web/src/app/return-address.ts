const storageKey = 'samenpad-terug';

/** Remembers where somebody wanted to go, across the sign-in. */
export function keepReturnAddress(href: string): void {
  if (href !== '/') globalThis.sessionStorage.setItem(storageKey, href);
}

/** The remembered address, once; only an address of our own. */
export function takeReturnAddress(): string | undefined {
  const href = globalThis.sessionStorage.getItem(storageKey);
  globalThis.sessionStorage.removeItem(storageKey);
  return href !== null && /^\/(?!\/)/.test(href) ? href : undefined;
}
