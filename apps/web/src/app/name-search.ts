import { useSyncExternalStore } from 'react';

/** A pseudonym may stand in an address, a name never (S-31). */
export function isPseudoniem(text: string): boolean {
  return /^j-\d*$/i.test(text);
}

/** A text that is searched for, in the memory of this tab only. */
function createSearch() {
  let searched = '';
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    set: (text: string): void => {
      searched = text;
      for (const listener of listeners) listener();
    },
    use: (): string => useSyncExternalStore(subscribe, () => searched),
  };
}

const name = createSearch();
const anything = createSearch();

/** The name on the list of jeugdigen; an empty one ends the search. */
export const searchName = name.set;
/** The name that is searched for now. */
export const useNameSearch = name.use;
/** What is searched for on the page Zoeken. */
export const searchText = anything.set;
export const useSearchText = anything.use;
