import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTruthFile, type TruthFile } from '@samenpad/analytics';
import type { Config } from '../../config.ts';

/** Where the demo keeps what was planted in its region. */
export function truthPlaceOf({ dataFolder }: Config): string {
  return join(dataFolder, 'waarheid.json');
}

/** What was planted in the region of this demo; undefined for a real region, of which nobody knows it. */
export async function findTruths(config: Config): Promise<TruthFile | undefined> {
  if (!config.demo) return undefined;
  const text = await readFile(truthPlaceOf(config), 'utf8').catch(() => undefined);
  const file = text === undefined ? undefined : readTruthFile(text);
  return file?.ok === true ? file.value : undefined;
}
