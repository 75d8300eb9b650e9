import type { Database } from '@samenpad/database';
import { addDays, type PlainDate } from '@samenpad/domain';
import { type FocusReader, readFocusLines } from '../features/focuslijst/focus-lines.ts';
import { listDemoPeople } from './people.ts';

type Parts = Pick<Database, 'accounts' | 'focuslijst'>;

const minutes = 60_000;

/** Somebody of the demo at work for a few minutes. */
async function workAs(
  { accounts }: Parts,
  rol: 'consulent' | 'teamleider',
  work: (reader: FocusReader) => Promise<void>,
): Promise<void> {
  const person = listDemoPeople().find((each) => each.rol === rol);
  if (person === undefined) return;
  const login = { ...person, subject: person.login };
  const { token } = await accounts.startSession(login, new Date(Date.now() + 10 * minutes), { mfa: true });
  await work({ token, purpose: 'toeleiding', rol, gemeenten: person.gemeenten });
  await accounts.endSession(token);
}

/** What stands on the focus list of the demo: some taken, parked, dropped or given away, and one rule that was changed. */
export async function provideFocus(database: Parts, peildatum: PlainDate, today: PlainDate): Promise<void> {
  const { focuslijst } = database;
  const gone = { keuze: 'afgevoerd', reden: 'loopt-goed' } as const;
  const later = { keuze: 'geparkeerd', dag: addDays(today, 42), reden: 'wacht-op-besluit' } as const;
  const talk = { keuze: 'geparkeerd', dag: addDays(today, 21), reden: 'gesprek-loopt' } as const;
  const own = { keuze: 'opgepakt', eigenaar: 'ik', dag: addDays(today, 14) } as const;
  const given = { keuze: 'opgepakt', eigenaar: 'betrokken', dag: addDays(today, 28) } as const;
  const account = { keuze: 'accountgesprek' } as const;
  // Only of these aanbieders somebody holds account talks.
  const talkedWith = new Set<string>(
    listDemoPeople().flatMap(({ rol, organisaties = [] }) => (rol === 'hulpverlener' ? organisaties : [])),
  );
  const listRows = async (reader: FocusReader) =>
    (await readFocusLines(reader, { database, peildatum: () => peildatum, today }))
      .filter(({ stand }) => stand === 'open')
      .map(({ gemeente, jeugdigeId, redenen, facts }) => ({
        gemeente,
        jeugdigeId,
        regels: Object.fromEntries(redenen.map(({ regel, versie }) => [regel, versie])),
        hasTalk: facts.aanbieders.some((agb) => talkedWith.has(agb)),
      }));
  await workAs(database, 'teamleider', async (reader) => {
    const [gemeente] = reader.gemeenten;
    if (gemeente === undefined) return;
    const regel = { gemeente, regel: 'verlengd', waarde: 3, aan: true, van: today } as const;
    await focuslijst.changeRegel(reader, { ...regel, reden: 'Twee korte verlengingen vragen nog geen gesprek' });
    const rows = await listRows(reader);
    await focuslijst.choose(reader, rows.slice(1, 4), given);
    const withTalk = rows.slice(4).filter(({ hasTalk }) => hasTalk);
    await focuslijst.choose(reader, withTalk.slice(0, 3), account);
  });
  await workAs(database, 'consulent', async (reader) => {
    const rows = await listRows(reader);
    await focuslijst.choose(reader, rows.slice(0, 2), own);
    await focuslijst.choose(reader, rows.slice(4, 5), later);
    await focuslijst.choose(reader, rows.slice(5, 6), talk);
    await focuslijst.choose(reader, rows.slice(8, 9), gone);
  });
}
