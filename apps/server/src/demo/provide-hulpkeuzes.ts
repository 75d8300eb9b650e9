import type { Database, HulpkeuzeInvoer } from '@samenpad/database';
import { type AgbCode, addDays, type PlainDate, parseAgbCode } from '@samenpad/domain';
import { listDemoPeople } from './people.ts';
import type { ProvidedPeople } from './provide-people.ts';

type Row = Parameters<Database['provisioning']['saveHulpkeuzes']>[1][number];

/** So long ago the help of both decisions is over. */
const ago = [100, 225] as const;
const apart = 3;
const unknown: HulpkeuzeInvoer = { hulpDoor: null, aanbiederDoor: null, geboden: [], aantal: null };
const hulp = 'Begeleiding thuis';

/** Who chose, one after the other; of every eight the gezin had a choice in four, and once nobody recorded it. */
function keuzeOf(nr: number, aanbieder: AgbCode, other: AgbCode | undefined): HulpkeuzeInvoer {
  const turn = nr % 8;
  if (turn === 7) return unknown;
  if (turn === 6) return { ...unknown, hulpDoor: 'rechter', aanbiederDoor: 'rechter' };
  if (turn === 5) return { ...unknown, hulpDoor: 'verwijzer', aanbiederDoor: 'verwijzer' };
  if (turn === 4) return { ...unknown, hulpDoor: 'gezin', aanbiederDoor: 'gemeente', aantal: 1 };
  const geboden = other === undefined ? [] : [aanbieder, other];
  return { hulpDoor: turn === 3 ? 'verwijzer' : 'gezin', aanbiederDoor: 'gezin', geboden, aantal: 2 + (turn % 2) };
}

/** Decisions of the demo consulent on help that is over, in one statement: who chose is on the zorgpad and in the figure. */
export async function provideHulpkeuzes(
  { provisioning }: Pick<Database, 'provisioning'>,
  provided: ProvidedPeople,
  today: PlainDate,
): Promise<void> {
  const consulent = listDemoPeople().find(({ rol }) => rol === 'consulent');
  const [gemeente] = consulent?.gemeenten ?? [];
  if (consulent === undefined || gemeente === undefined) return;
  const accountId = await provisioning.saveAccount({ ...consulent, subject: consulent.login });
  const own = provided.get(consulent.login) ?? [];
  const all = [...new Set(own.flatMap(({ aanbieders }) => [...aanbieders]))].toSorted();
  const rows = own.flatMap(({ jeugdigeId, aanbieders }, i): Row[] => {
    const aanbieder = parseAgbCode([...aanbieders][0] ?? '');
    if (aanbieder === undefined) return [];
    const other = parseAgbCode(all.find((agb) => agb !== aanbieder) ?? '');
    return ago.map((days, j) => ({
      ...{ jeugdigeId, aanbieder, hulp, accountId, op: addDays(today, -days - apart * i) },
      ...keuzeOf(2 * i + j, aanbieder, other),
    }));
  });
  await provisioning.saveHulpkeuzes(gemeente, rows);
}
