import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../connection/open-database.ts';
import { gemeente, makeBsn, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import { testKeys } from '../testing/test-keys.ts';

const CANARIES = 200;

/** A BSN in each form in which it could lie about, always in this order. */
function formsOf(bsn: string): Buffer[] {
  const plain = Buffer.from(bsn);
  // Within a longer text the base64 of a BSN depends on where it begins: the characters that only the BSN decides.
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), plain])
      .toString('base64')
      .slice(Math.ceil((offset * 4) / 3), 11),
  );
  const texts = [bsn, Buffer.from(bsn).reverse().toString(), plain.toString('hex'), ...base64];
  return [...texts.map((text) => Buffer.from(text)), Buffer.from(bsn, 'utf16le'), Buffer.from(bsn, 'utf16le').swap16()];
}

/** Looks for many values of one length at once: by what they all begin or end with. */
function makeFinder(values: readonly Buffer[]): (content: Buffer) => boolean {
  const length = values[0]!.length;
  const same = (at: number) => values.every((value) => value[at] === values[0]![at]);
  let head = 0;
  while (head < length && same(head)) head++;
  let tail = 0;
  while (tail < length && same(length - 1 - tail)) tail++;
  const back = head >= tail ? 0 : length - tail;
  const shared = head >= tail ? values[0]!.subarray(0, head) : values[0]!.subarray(back);
  const wanted = new Set(values.map((value) => value.toString('latin1')));
  return (content) => {
    for (let at = content.indexOf(shared); at !== -1; at = content.indexOf(shared, at + 1)) {
      if (wanted.has(content.toString('latin1', at - back, at - back + length))) return true;
    }
    return false;
  };
}

it('S-51 leaves none of 200 BSNs in the files of the database or its write-ahead log, in any form', async () => {
  const folder = await mkdtemp('/tmp/samenpad-leak-');
  await chmod(folder, 0o711);
  try {
    const opened = await openDatabase({ place: { dataFolder: join(folder, 'data') }, keys: testKeys });
    if (!opened.ok) throw new Error(opened.error.message);
    const { importer } = opened.value;
    const importId = await importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    for (let n = 0; n < CANARIES; n += 50) {
      const files = Array.from({ length: 50 }, (_, i) => makeHistory(n + i)).flat();
      await importer.applyBatch(
        importId,
        files.map((bericht) => toInvoer(bericht)),
      );
    }
    await opened.value.close();
    const forms = Array.from({ length: CANARIES }, (_, n) => formsOf(makeBsn(n)));
    const finders = forms[0]!.map((_, kind) => makeFinder(forms.map((form) => form[kind]!)));
    // The control of the search itself: each form is found when it is there.
    const around = (form: Buffer) => Buffer.concat([Buffer.alloc(50, 'x'), form, Buffer.alloc(50, 'x')]);
    expect(forms[7]!.every((form, kind) => finders[kind]!(around(form)))).toBe(true);
    const found: string[] = [];
    let names = 0;
    const paths = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of paths.filter((path) => path.isFile())) {
      const content = await readFile(join(entry.parentPath, entry.name));
      if (content.includes('Jansen7')) names++;
      if (finders.some((find) => find(content))) found.push(entry.name);
    }
    expect(found).toEqual([]);
    // The control: what is not encrypted is found, in the table and in the write-ahead log.
    expect(names).toBeGreaterThanOrEqual(2);
  } finally {
    await rm(folder, { recursive: true });
  }
});
