import { type Hulpvorm, hulpvormen } from '@samenpad/domain';

/** A hulpvorm as it came out of the store; throws on any other text (a bug: the store holds only these). */
export function hulpvormOf(text: string): Hulpvorm {
  if (!Object.hasOwn(hulpvormen, text)) throw new RangeError('Not a hulpvorm');
  // Safe: it is one of the keys.
  return text as Hulpvorm;
}
