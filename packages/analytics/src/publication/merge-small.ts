/** Keys that are shown together; several: those too small to be shown alone. */
export type KeyGroup = readonly string[];

/**
 * Puts the keys that may not be shown alone together, and as many of the smallest others as it takes that the rest may be
 * shown. In the order given, the largest first; what is put together last. Pure.
 */
export function mergeSmall(keys: readonly string[], mayShow: (group: KeyGroup) => boolean): KeyGroup[] {
  const shown = keys.filter((key) => mayShow([key]));
  const merged = keys.filter((key) => !shown.includes(key));
  while (merged.length > 0 && !mayShow(merged)) {
    const smallest = shown.pop();
    if (smallest === undefined) break;
    merged.push(smallest);
  }
  return [...shown.map((key) => [key]), ...(merged.length > 0 ? [merged] : [])];
}
