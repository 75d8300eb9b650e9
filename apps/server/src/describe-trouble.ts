import { statfs } from 'node:fs/promises';
import { classifyError, type DatabaseTrouble } from '@samenpad/database';

const sentences: Readonly<Record<DatabaseTrouble, string>> = {
  'storage-full':
    'De schijf is vol. Wat al verwerkt was, is bewaard; van de rest is niets half opgeslagen. Maak ruimte en voer de opdracht opnieuw uit.',
  unavailable:
    'De database antwoordt niet of is tussendoor gestopt. Wat al verwerkt was, is bewaard; van de rest is niets half opgeslagen. Controleer de database (DATABASE_URL of SAMENPAD_DATA) en voer de opdracht opnieuw uit.',
  'no-session': 'De database laat Samenpad niet binnen. Controleer DATABASE_URL en de sleutels.',
};

/**
 * One Dutch sentence for an error that ended a command. Texts of errors may hold personal data, so they are not
 * repeated: of a bug only its kind and place are told.
 */
export function describeTrouble(error: unknown): string {
  const chain = listCauses(error);
  if (chain.some(isFull)) return sentences['storage-full'];
  const path = chain.map(pathOf).find((found) => found !== undefined);
  if (path !== undefined)
    return `Samenpad kan ${path} niet lezen of schrijven. Controleer of het pad klopt en of u er rechten op hebt.`;
  const trouble = chain.map(classifyError).find((found) => found !== undefined);
  if (trouble !== undefined) return sentences[trouble];
  if (chain.some(({ message }) => /^(PostgreSQL does not start|initdb failed)/.test(message)))
    return 'PostgreSQL start niet. Kijk in postgres.log in de gegevensmap (SAMENPAD_DATA) waarom.';
  const place = placeOf(error);
  return `Er ging iets mis in Samenpad zelf (${place}). Wat al verwerkt was, is bewaard. Meld deze regel aan de beheerder.`;
}

function listCauses(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let next = error; next instanceof Error && !chain.includes(next); next = next.cause) chain.push(next);
  return chain;
}

/** PostgreSQL says it by its code; a program that would not start and DuckDB only in words. */
function isFull(error: Error): boolean {
  return (
    classifyError(error) === 'storage-full' || /No space left on device|ENOSPC|Out of disk space/i.test(error.message)
  );
}

/** The file or folder that the operating system refused. */
function pathOf(error: Error): string | undefined {
  return 'syscall' in error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;
}

function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'onbekende fout';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const at = /([^\s()/\\]{1,80}):\d{1,9}\)?$/m.exec(
    error.stack?.split('\n').find((line) => /^\s+at /.test(line)) ?? '',
  )?.[1];
  return `${error.name}${code}${at === undefined ? '' : `, ${at}`}`;
}

/** PostgreSQL opens its log in pieces of 16 MB; with less room than two it stops, and says no more why. */
const roomToRun = 32 * 1024 ** 2;

/** A database that stopped while its disk is full stopped because of that. */
export async function nameFullDisk(error: unknown, folder: string): Promise<unknown> {
  if (classifyError(error) !== 'unavailable') return error;
  const disk = await statfs(folder).catch(() => undefined);
  if (disk === undefined || disk.bavail * disk.bsize > roomToRun) return error;
  return Object.assign(new Error('No space left on device', { cause: error }), { code: '53100' });
}
