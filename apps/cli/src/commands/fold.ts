import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type BerichtBestand, foldBerichten, hulpvormTable, wetOfRegels } from '@samenpad/domain';
import { listInvoer, readBericht } from '@samenpad/ijw';
import { readDate, readOptions, UsageFault } from '../options.ts';
import { printError, printJson } from '../output.ts';

/** `samenpad fold <folder> --peildatum …`: what a folder of messages amounts to, in memory, without a database. */
export async function fold(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, { json: { type: 'boolean' }, peildatum: { type: 'string' } });
  const peildatum = readDate(values.peildatum, '--peildatum');
  if (positionals.length === 0) throw new UsageFault('Noem de map met berichten.');
  if (peildatum === undefined) throw new UsageFault('Noem de dag waarop u kijkt, bijvoorbeeld --peildatum 2026-09-15.');
  const files: BerichtBestand[] = [];
  let refused = 0;
  for await (const invoer of listInvoer(positionals)) {
    // expected.json and README files of a history are no messages.
    if ('inhoud' in invoer && !/\.xml$/i.test(invoer.naam)) continue;
    const outcome = 'faults' in invoer ? { ok: false as const, faults: invoer.faults } : readBericht(invoer.inhoud);
    if (!outcome.ok || 'faults' in invoer) {
      refused += 1;
      const faults = outcome.ok ? [] : outcome.faults;
      printError(`${invoer.naam}: ${faults.map((fault) => fault.message).join(' ')}`);
      continue;
    }
    const hash = createHash('sha256').update(invoer.inhoud).digest('hex');
    files.push({ naam: basename(invoer.naam), hash, bericht: outcome.bericht });
  }
  const context = {
    peildatum,
    hulpvormOf: hulpvormTable(new Map()),
    wetOf: wetOfRegels([]),
    aanbiedergroepOf: (agb: string) => agb,
  };
  printJson({ peildatum, ...foldBerichten(files, context) });
  return refused === 0 ? 0 : 1;
}
