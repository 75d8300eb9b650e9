import { type Fault, type Invoer, judgeBericht, listInvoer } from '@samenpad/ijw';
import { readOptions, UsageFault } from '../options.ts';
import { formatNumber, print } from '../output.ts';
import { explain } from './explain.ts';

interface CheckedFile {
  file: string;
  faults: Fault[];
}

/**
 * `samenpad check <file or folder …>`: judges messages by levels 1 (schema) and 2 (rules within the message) and stores
 * nothing. Each result is printed when it is known, so that a folder of any size takes the memory of one message.
 * `--explain <rule>` tells what a rule says instead.
 */
export async function check(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, { json: { type: 'boolean' }, explain: { type: 'string' } });
  if (values.explain !== undefined) return explain(values.explain, values.json === true);
  if (positionals.length === 0) throw new UsageFault('Noem minstens één bestand of map om te keuren.');
  const printer = values.json === true ? jsonPrinter() : textPrinter();
  let hasFaults = false;
  for await (const invoer of listInvoer(positionals)) {
    const checked = judge(invoer);
    if (checked.faults.length > 0) hasFaults = true;
    printer.add(checked);
  }
  printer.end();
  return hasFaults ? 1 : 0;
}

function judge(invoer: Invoer): CheckedFile {
  return { file: invoer.naam, faults: 'faults' in invoer ? invoer.faults : judgeBericht(invoer.inhoud).faults };
}

interface Printer {
  add: (checked: CheckedFile) => void;
  end: () => void;
}

/** One JSON array, a file a line. */
function jsonPrinter(): Printer {
  let opening = '[';
  return {
    add(checked) {
      print(`${opening}${JSON.stringify(checked)}`);
      opening = ',';
    },
    end() {
      print(opening === '[' ? '[]' : ']');
    },
  };
}

function textPrinter(): Printer {
  let total = 0;
  let wrong = 0;
  return {
    add(checked) {
      total++;
      if (checked.faults.length === 0) return;
      wrong++;
      printFaults(checked);
    },
    end() {
      const counts = [total, total - wrong, wrong].map(formatNumber);
      print(`${counts[0]} gekeurd, ${counts[1]} goed, ${counts[2]} met fouten.`);
    },
  };
}

function printFaults({ file, faults }: CheckedFile): void {
  print(`${file}: ${faults.length === 1 ? '1 fout' : `${formatNumber(faults.length)} fouten`}`);
  for (const fault of faults) {
    const place = [fault.line === null ? '' : `regel ${fault.line}`, fault.element ?? ''].filter(Boolean).join(', ');
    print(`  ${place}${place === '' ? '' : ': '}${fault.message} (${fault.level} ${fault.code})`);
  }
}
