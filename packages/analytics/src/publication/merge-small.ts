/** Keys that are shown together; several: those too small to be shown alone. */
export type KeyGroup = readonly string[];

/** How the sizes of keys are added, and which size may be shown. */
interface Sizes<T> {
  of: (key: string) => T;
  add: (one: T, other: T) => T;
  mayShow: (size: T) => boolean;
}

/**
 * Puts the keys that may not be shown alone together, and as many of the smallest others as it takes that the rest may be
 * shown. In the order given, the largest first; what is put together last. Pure.
 */
export function mergeSmall(keys: readonly string[], mayShow: (group: KeyGroup) => boolean): KeyGroup[] {
  return mergeSmallSizes(keys, { of: (key): KeyGroup => [key], add: (one, other) => [...one, ...other], mayShow });
}

/** The same by sizes that can be added: of thousands of keys the rest is not summed anew for each that joins it. Pure. */
export function mergeSmallSizes<T>(keys: readonly string[], { of, add, mayShow }: Sizes<T>): KeyGroup[] {
  const shown: string[] = [];
  const merged: string[] = [];
  for (const key of keys) (mayShow(of(key)) ? shown : merged).push(key);
  let size = merged.map(of).reduce<T | undefined>((sum, own) => (sum === undefined ? own : add(sum, own)), undefined);
  while (size !== undefined && !mayShow(size)) {
    const smallest = shown.pop();
    if (smallest === undefined) break;
    merged.push(smallest);
    size = add(size, of(smallest));
  }
  return [...shown.map((key) => [key]), ...(merged.length > 0 ? [merged] : [])];
}
