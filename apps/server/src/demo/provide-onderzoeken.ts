import type { Database } from '@samenpad/database';
import { addDays, type PlainDate } from '@samenpad/domain';
import { listDemoPeople } from './people.ts';
import type { ProvidedPeople } from './provide-people.ts';

type Row = Parameters<Database['provisioning']['saveGezinsonderzoeken']>[1][number];
/** Law, how many days ago it began, and who did it: the consulent (0) or the regisseur (1). */
type Sketch = readonly [wet: Row['wet'], ago: number, by: 0 | 1];

/** Of every two gezinnen of the consulent one was looked at three times in a year; of most of these two went on as one. */
const thrice: readonly Sketch[] = [
  ['jw', 320, 0],
  ['wmo', 200, 1],
  ['pwet', 190, 0],
];
const once: readonly Sketch[] = [['jw', 120, 0]];
/** The year before, when nothing was merged. */
const before: readonly Sketch[] = [
  ['jw', 640, 0],
  ['wmo', 560, 1],
];
const LASTED = 60;
const reden = 'Het ging om dezelfde vraag: geld en rust in huis.';

/** Inquiries of the gezinnen of the demo consulent, in one statement, so that the gezinskaart and the figure have life. */
export async function provideOnderzoeken(
  { provisioning }: Pick<Database, 'provisioning'>,
  provided: ProvidedPeople,
  today: PlainDate,
): Promise<void> {
  const people = listDemoPeople();
  const consulent = people.find(({ rol }) => rol === 'consulent');
  const regisseur = people.find(({ rol }) => rol === 'regisseur');
  const [gemeente] = consulent?.gemeenten ?? [];
  if (consulent === undefined || regisseur === undefined || gemeente === undefined) return;
  const accounts: string[] = [];
  for (const person of [consulent, regisseur]) {
    accounts.push(await provisioning.saveAccount({ ...person, subject: person.login }));
  }
  const own = (provided.get(consulent.login) ?? []).map(({ jeugdigeId }) => jeugdigeId);
  const rows: Row[] = [];
  for (const [i, jeugdigeId] of own.entries()) {
    const gezin = { jeugdigeId, accounts, today, open: i % 5 === 0 };
    rows.push(...rowsOf(gezin, i % 2 === 0 ? thrice : once, rows.length, i % 6 !== 4));
    if (i % 3 === 0) rows.push(...rowsOf(gezin, before, rows.length, false));
  }
  await provisioning.saveGezinsonderzoeken(gemeente, rows);
}

interface OfGezin {
  jeugdigeId: string;
  accounts: readonly string[];
  today: PlainDate;
  /** They still run. */
  open: boolean;
}

/** Numbered from `first` on; `merged`: the third goes on as the second. */
function rowsOf(
  { jeugdigeId, accounts, today, open }: OfGezin,
  sketches: readonly Sketch[],
  first: number,
  merged: boolean,
): Row[] {
  return sketches.map(([wet, ago, by], i) => {
    const begonnenOp = addDays(today, -ago);
    const into = merged && i === 2 ? first + 1 : null;
    const afgerondOp = into !== null || open ? null : addDays(begonnenOp, LASTED);
    const samen = { samenMet: into, reden: into === null ? null : reden };
    return { nr: first + i, jeugdigeId, wet, begonnenOp, afgerondOp, accountId: accounts[by] ?? '', ...samen };
  });
}
