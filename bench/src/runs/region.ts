import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Size } from '@samenpad/demo';
import type { ImportTimes } from '../tasks/import-folder.ts';
import { runTask } from './run-task.ts';

/** A region as files, and the data folder into which they were imported first. */
export interface Region {
  size: Size;
  files: string;
  data: string;
  /** Berichten in the files. */
  berichten: number;
  first: ImportTimes;
}

const sizes = ['XS', 'S', 'M', 'L'] as const satisfies Size[];

/** The neighbour of a size, above or below: beside it one sees how cost grows. */
export function neighbourOf(size: Size, side: 'above' | 'below'): Size {
  const at = sizes.indexOf(size);
  return (side === 'above' ? sizes[at + 1] : sizes[at - 1]) ?? sizes[at === 0 ? 1 : at - 1] ?? size;
}

/** Regions of one run, each written and imported once, when a benchmark first asks for it. */
export class Regions {
  readonly #folder: string;
  readonly #made = new Map<Size, Promise<Region>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  get(size: Size): Promise<Region> {
    const known = this.#made.get(size);
    if (known !== undefined) return known;
    const made = makeRegion(this.#folder, size);
    this.#made.set(size, made);
    return made;
  }
}

async function makeRegion(folder: string, size: Size): Promise<Region> {
  const [files, data] = [join(folder, `files-${size}`), join(folder, `data-${size}`)];
  await mkdir(files);
  await mkdir(data);
  const { berichten } = await runTask('write-region', files, size);
  return { size, files, data, berichten, first: await runTask('import-folder', data, files) };
}
