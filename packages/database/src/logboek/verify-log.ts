import type { Connection } from '../connection/connection.ts';
import { type Head, isSignedHead, readHeads } from './heads.ts';
import type { LogFinding, LogReport } from './logboek-store.ts';
import type { SealPlace } from './seal-log.ts';

interface SealRow {
  nr: number;
  tak: number;
  zegel: Buffer;
  handtekening: Buffer | null;
  /** The chain to the seal before, and the lines below it, are as they were. */
  keten: boolean;
  inhoud: boolean;
}

/**
 * Checks every line, seal, signature and head of the log (S-57); `connection` is that of sp_zegel. The first finding of
 * a gemeente is the first bad line, else the first bad seal.
 */
export async function verifyLog(connection: Connection, place: SealPlace): Promise<LogReport> {
  const heads = new Map((await readHeads(place.folder)).map((head) => [head.gemeente, head]));
  const rows = await connection.query<{ gemeente: string }>('select logboek.gemeenten() as gemeente');
  const gemeenten = [...new Set([...rows.map(({ gemeente }) => gemeente), ...heads.keys()])].sort();
  const report: LogReport = { gemeenten: gemeenten.length, zegels: 0, findings: [] };
  for (const gemeente of gemeenten) {
    const seals = await connection.query<SealRow & Record<string, unknown>>('select * from logboek.lees_zegels($1)', [
      gemeente,
    ]);
    report.zegels += seals.length;
    report.findings.push(
      ...(await listBadLines(connection, gemeente)),
      ...listBadSeals(gemeente, seals, heads.get(gemeente)?.nr ?? 0, place),
      ...listBadHead(gemeente, seals, heads.get(gemeente), place),
    );
  }
  return report;
}

async function listBadLines(connection: Connection, gemeente: string): Promise<LogFinding[]> {
  const lines = await connection.query<{ regel_id: string; tijd: Date }>('select * from logboek.lees_fouten($1)', [
    gemeente,
  ]);
  return lines.map(({ regel_id, tijd }) => ({ gemeente, soort: 'regel', nr: null, regelId: regel_id, tijd }));
}

function listBadSeals(gemeente: string, seals: readonly SealRow[], head: number, { key }: SealPlace): LogFinding[] {
  return seals.flatMap(({ nr, zegel, handtekening, keten, inhoud }) => {
    // After the head a seal may wait for its signature.
    const unsigned = handtekening === null ? nr <= head : !key.isSigned(zegel, handtekening);
    const soort = keten ? (inhoud ? (unsigned ? 'handtekening' : undefined) : 'zegel') : 'keten';
    return soort === undefined ? [] : [{ gemeente, soort, nr, regelId: null, tijd: null }];
  });
}

/** The head outside must be one of the seals; it is the last one, but for what was sealed since. */
function listBadHead(
  gemeente: string,
  seals: readonly SealRow[],
  head: Head | undefined,
  { key }: SealPlace,
): LogFinding[] {
  if (head === undefined && seals.every(({ handtekening }) => handtekening === null)) return [];
  const kept = seals.find(({ nr }) => nr === head?.nr);
  const right =
    head !== undefined &&
    isSignedHead(head, key) &&
    kept?.tak === head.tak &&
    kept.zegel.toString('hex') === head.zegel;
  return right ? [] : [{ gemeente, soort: 'kop', nr: head?.nr ?? null, regelId: null, tijd: null }];
}
