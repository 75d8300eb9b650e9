import type { AttentionFile } from '@samenpad/server';
import { print } from './output.ts';

/** Every file that was refused or set apart, with each fault: place, sentence, level and code. */
export function printAttention(files: readonly AttentionFile[]): void {
  for (const { naam, uitkomst, faults } of files) {
    print(`${naam}: ${uitkomst === 'apart' ? 'apart gezet' : uitkomst}`);
    for (const fault of faults) {
      const place = [fault.line === null ? '' : `regel ${fault.line}`, fault.element ?? ''].filter(Boolean).join(', ');
      print(`  ${place}${place === '' ? '' : ': '}${fault.message} (${fault.level} ${fault.code})`);
    }
  }
}
