import { type Size, writeRegio } from '@samenpad/demo';

/** What was written. */
export interface RegionFiles {
  berichten: number;
  ms: number;
}

const sizes: readonly Size[] = ['XS', 'S', 'M', 'L'];
const [folder = '', wanted] = process.argv.slice(2);
const size = sizes.find((one) => one === wanted);
if (size === undefined) throw new RangeError('Unknown size of region');
const start = performance.now();
const { berichten } = await writeRegio(folder, { seed: 7, size });
process.stdout.write(JSON.stringify({ berichten, ms: performance.now() - start } satisfies RegionFiles));
