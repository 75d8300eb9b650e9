import { writeRegio } from '@samenpad/demo';
import { readOptions, UsageFault } from '../options.ts';
import { formatNumber, print, printJson } from '../output.ts';

const sizes = ['XS', 'S', 'M', 'L'] as const;

/** `samenpad generate --seed 7 --size M <folder>`: the synthetic region as message files plus `waarheid.json`; `--gesprekken` plants T12. */
export async function generate(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    json: { type: 'boolean' },
    seed: { type: 'string', default: '7' },
    size: { type: 'string', default: 'XS' },
    gesprekken: { type: 'boolean', default: false },
  });
  const size = sizes.find((s) => s === values.size.toUpperCase());
  const seed = Number(values.seed);
  const [folder] = positionals;
  if (size === undefined) throw new UsageFault(`De maat ${values.size} bestaat niet. Kies XS, S, M of L.`);
  if (!Number.isSafeInteger(seed)) throw new UsageFault('--seed moet een geheel getal zijn.');
  if (folder === undefined) throw new UsageFault('Noem de map waarin de berichten komen.');
  const summary = await writeRegio(folder, { seed, size, gesprekken: values.gesprekken });
  if (values.json === true) printJson(summary);
  else
    print(
      `${formatNumber(summary.berichten)} berichten van ${formatNumber(summary.jeugdigen)} jeugdigen geschreven in ${folder}.`,
    );
  return 0;
}
