import { useSyncExternalStore } from 'react';

/** A pseudonym may stand in an address, a name never (S-31). */
export function isPseudoniem(text: string): boolean {
  return /^j-\d*$/i.test(text);
}

let naam = '';
const listeners = new Set<() => void>();

/** Keeps the name that is searched for in the memory of this tab only; an empty one ends the search. */
export function searchName(text: string): void {
  naam = text;
  for (const listener of listeners) listener();
}

/** The name that is searched for now. */
export function useNameSearch(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => naam,
  );
}
