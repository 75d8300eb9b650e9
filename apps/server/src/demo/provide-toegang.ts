import type { Database } from '@samenpad/database';
import { addDays, type PlainDate } from '@samenpad/domain';
import { type DemoPerson, listDemoPeople } from './people.ts';
import type { ProvidedPeople } from './provide-people.ts';

type Parts = Pick<Database, 'accounts' | 'onbekwaamheid' | 'toegangscodes'>;

const tenMinutesMs = 600_000;
/** Of the demo only: those of workers are drawn. */
const codes = { used: 'DEM2-WTRN-2026', open: 'DEM3-WTRN-2026' };

/**
 * A gezin that came in by a one-time code of the consulent, with a second code that still waits for the other parent. Its
 * youth was judged unable to oversee its own help, the oldest below 18: so the parent reads and decides (trust.md 3.4).
 */
export async function provideToegang(parts: Parts, provided: ProvidedPeople, today: PlainDate): Promise<void> {
  const people = listDemoPeople();
  const worker = people.find(({ rol }) => rol === 'consulent');
  const parent = people.find(({ login }) => login === 'ouder-code');
  if (worker === undefined || parent === undefined) return;
  const busy = people.filter(({ rol }) => ['jeugdige', 'ouder', 'pleegouder', 'regisseur'].includes(rol));
  const known = new Set(busy.flatMap(({ login }) => provided.get(login) ?? []));
  const own = (provided.get(worker.login) ?? []).filter((one) => one.leeftijd >= 12 && !known.has(one));
  const consulent = { token: await signIn(parts, worker), purpose: 'toeleiding' } as const;
  const invited = { token: await signIn(parts, parent), purpose: 'inzage' } as const;
  for (const { jeugdigeId } of own.toSorted((a, b) => b.leeftijd - a.leeftijd)) {
    const oordeel = {
      van: today,
      tot: addDays(today, 120),
      reden: 'Ligt in het ziekenhuis en kan nu niet overzien wat een keuze over hulp betekent.',
      consulted: 'P. Arts, kinderarts',
    };
    // Of who turned 18 since the last day of the demo it cannot be said.
    if (!(await parts.onbekwaamheid.record(consulent, jeugdigeId, oordeel)).ok) continue;
    const gezag = { relatie: 'gezag', bron: 'gezagsregister' } as const;
    const toelichting = 'Gezien met een paspoort, op het wijkhuis.';
    await parts.toegangscodes.give(consulent, jeugdigeId, { ...gezag, naam: parent.naam, toelichting }, codes.used);
    const opened = await parts.toegangscodes.use(invited, codes.used);
    if (opened !== jeugdigeId) throw new Error('The code of the demo opens nothing.');
    await parts.toegangscodes.give(
      consulent,
      jeugdigeId,
      { ...gezag, naam: 'W. Esdoorn', toelichting: '' },
      codes.open,
    );
    break;
  }
  for (const { token } of [consulent, invited]) await parts.accounts.endSession(token);
}

async function signIn({ accounts }: Parts, person: DemoPerson) {
  const until = new Date(Date.now() + tenMinutesMs);
  const proof = { mfa: true, niveau: 'substantieel' };
  const { token } = await accounts.startSession({ ...person, subject: person.login }, until, proof);
  return token;
}
