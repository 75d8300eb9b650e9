import { type Fault, listInvoer, readBericht } from '@samenpad/ijw';
import { readOptions, UsageFault } from '../options.ts';
import { formatNumber, print, printJson } from '../output.ts';

interface CheckedFile {
  file: string;
  faults: Fault[];
}

/** `samenpad check <file …>`: judges messages without storing anything. Schema level so far. */
export async function check(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, { json: { type: 'boolean' } });
  if (positionals.length === 0) throw new UsageFault('Noem minstens één bestand of map om te keuren.');
  const checked: CheckedFile[] = [];
  for await (const invoer of listInvoer(positionals)) {
    if ('faults' in invoer) checked.push({ file: invoer.naam, faults: invoer.faults });
    else {
      const outcome = readBericht(invoer.inhoud);
      checked.push({ file: invoer.naam, faults: outcome.ok ? [] : outcome.faults });
    }
  }
  if (values.json === true) printJson(checked);
  else printChecked(checked);
  return checked.every(({ faults }) => faults.length === 0) ? 0 : 1;
}

function printChecked(checked: CheckedFile[]): void {
  for (const { file, faults } of checked.filter((c) => c.faults.length > 0)) {
    print(`${file}: ${faults.length === 1 ? '1 fout' : `${formatNumber(faults.length)} fouten`}`);
    for (const fault of faults) {
      const place = [fault.line === null ? '' : `regel ${fault.line}`, fault.element ?? ''].filter(Boolean).join(', ');
      print(`  ${place}${place === '' ? '' : ': '}${fault.message} (${fault.level} ${fault.code})`);
    }
  }
  const wrong = checked.filter(({ faults }) => faults.length > 0).length;
  print(
    `${formatNumber(checked.length)} gekeurd, ${formatNumber(checked.length - wrong)} goed, ${formatNumber(wrong)} met fouten.`,
  );
}
