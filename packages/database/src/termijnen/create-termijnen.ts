import { cents, computeVerzoekTermijn, type GemeenteCode, type PlainDate, type VerzoekVraag } from '@samenpad/domain';
import type pg from 'pg';
import { type Connection, inTransaction } from '../connection/connection.ts';
import { holdsBsn } from '../dossier/bsn-in-text.ts';
import { findGemeente } from '../dossier/find-gemeente.ts';
import { logLookAtRows } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type {
  OpenVerzoektermijn,
  TermijnRow,
  TermijnStore,
  VerzoektermijnFilter,
  Verzoekvraag,
  VerzoekvraagUitkomst,
  ZonderToewijzing,
} from './termijn-store.ts';
import { type StoredTermijn, toTermijn } from './to-termijn.ts';

/** Limits, open verzoeken and questions about them, on the pool of the app role. */
export function createTermijnen(pool: pg.Pool): TermijnStore {
  return {
    list: () => inTransaction(pool, listTermijnen),
    set: (actor, { gemeente, soort, vanaf, eenheid, aantal, reden }) =>
      asActor(pool, actor, (connection) =>
        once(connection, actor, async () => {
          const [row] = await connection.query<{ uitkomst: 'bewaard' | 'niet-gevonden' | 'bestaat-al' }>(
            'select toegang.stel_termijn_in($1, $2, $3, $4, $5, $6) as uitkomst',
            [gemeente, soort, vanaf, eenheid, aantal, reden],
          );
          return row?.uitkomst ?? 'niet-gevonden';
        }),
      ),
    listOpen: (actor, filter, { offset, limit }) =>
      asActor(pool, actor, async (connection) => {
        const found = await listVerzoeken(connection, await listTermijnen(connection), filter);
        const rows = found.slice(offset, offset + limit);
        logLookAtRows(connection, rows, ['BS'], 'verzoek-gelezen');
        return {
          rows: rows.map(({ bekend, ...row }) => (bekend ? row : { ...row, jeugdigeId: null, pseudoniem: null })),
          total: found.length,
          late: found.filter(({ breached }) => breached.length > 0).length,
        };
      }),
    reportLate: (actor, today) =>
      asActor(pool, actor, async (connection) => {
        await reportLate(connection, await listTermijnen(connection), today);
      }),
    countSameAssessor: (actor) =>
      asActor(pool, actor, async (connection) => {
        const [row] = await connection.query<{ vervolg: number; zelfde: number }>(
          'select vervolg, zelfde from toegang.tel_zelfde_beoordelaar()',
        );
        return row ?? { vervolg: 0, zelfde: 0 };
      }),
    listUnassigned: (actor, { offset, limit }) =>
      asActor(pool, actor, async (connection) => {
        const found = await connection.query<ZonderToewijzing & { jeugdigeId: string; bekend: boolean }>(
          `select gemeente, jeugdige_id as "jeugdigeId", bekend, pseudoniem, aanbieder, domein,
             toewijzing_nummer as "toewijzingNummer", begin, bedrag from toegang.lees_zonder_toewijzing()`,
        );
        const rows = found.slice(offset, offset + limit);
        logLookAtRows(
          connection,
          rows,
          rows.some(({ bedrag }) => bedrag !== null) ? ['BS', 'FI'] : ['BS'],
          'toewijzing-gelezen',
        );
        const seesCosts = found.every(({ bedrag }) => bedrag !== null);
        return {
          rows: rows.map(({ bekend, ...row }) => (bekend ? row : { ...row, jeugdigeId: null, pseudoniem: null })),
          total: found.length,
          bedrag: seesCosts ? cents(found.reduce((sum, { bedrag }) => sum + (bedrag ?? 0), 0)) : null,
        };
      }),
    ...createVragen(pool),
  };
}

function createVragen(pool: pg.Pool): Pick<TermijnStore, 'ask' | 'answer'> {
  return {
    ask: (actor, jeugdigeId, { dag, ...invoer }) =>
      asActor(pool, actor, async (connection) => {
        if (holdsBsn(invoer.vraag)) return 'bsn-in-tekst';
        return await once(connection, actor, async () => {
          const gemeente = await findGemeente(connection, jeugdigeId);
          if (gemeente === undefined) return 'niet-gevonden';
          const [row] = await connection.query<{ answer: { uitkomst: VerzoekvraagUitkomst } }>(
            'select toegang.stel_verzoekvraag($1, $2, $3) as answer',
            [gemeente, jeugdigeId, JSON.stringify({ ...invoer, gevraagd_op: dag })],
          );
          return row?.answer.uitkomst ?? 'niet-gevonden';
        });
      }),
    answer: (actor, vraagId, { tekst, dag }) =>
      asActor(pool, actor, async (connection) => {
        if (holdsBsn(tekst)) return 'bsn-in-tekst';
        return await once(connection, actor, async () => {
          const [row] = await connection.query<{ uitkomst: VerzoekvraagUitkomst }>(
            'select toegang.beantwoord_verzoekvraag($1, $2, $3) as uitkomst',
            [vraagId, tekst, dag],
          );
          return row?.uitkomst ?? 'niet-gevonden';
        });
      }),
  };
}

/** All limits, of every gemeente. */
export async function listTermijnen(connection: Connection): Promise<TermijnRow[]> {
  const rows = await connection.query<StoredTermijn & Omit<TermijnRow, 'duur'>>(
    `select gemeente, soort, vanaf, eenheid, aantal, kan_pauzeren as "canPause", wettelijk as "isStatutory", bron, reden, door
     from toegang.lees_termijnen()`,
  );
  return rows.map(toTermijn);
}

/** The limits that hold in one gemeente, its own before those of the standard from the same day on. */
export function termijnenOf(rows: readonly TermijnRow[], gemeente: GemeenteCode): TermijnRow[] {
  return rows.filter((row) => row.gemeente === gemeente).concat(rows.filter((row) => row.gemeente === null));
}

type StoredVerzoek = Omit<
  OpenVerzoektermijn,
  'jeugdigeId' | 'waitsOn' | 'since' | 'expected' | 'werkdagen' | 'breached'
> & {
  jeugdigeId: string;
  bekend: boolean;
};
type FoundVerzoek = OpenVerzoektermijn & { jeugdigeId: string; bekend: boolean };

async function listVerzoeken(
  connection: Connection,
  rows: readonly TermijnRow[],
  { stand, jeugdigeId, today }: VerzoektermijnFilter,
): Promise<FoundVerzoek[]> {
  const stored = await connection.query<StoredVerzoek>(
    `select gemeente, jeugdige_id as "jeugdigeId", bekend, pseudoniem, kijk as view, soort, domein, aanbieder, referentie,
       dagtekening, in_onderzoek as "inOnderzoek", beslist as decides, beoordelaar, zelf, vragen
     from toegang.lees_verzoektermijnen() where $1::uuid is null or bekend and jeugdige_id = $1`,
    [jeugdigeId ?? null],
  );
  const found = stored.map((verzoek) => ({ ...verzoek, ...termijnOf(rows, verzoek, today) }));
  return found
    .filter(({ breached, zelf }) => (stand === 'te-laat' ? breached.length > 0 : stand !== 'eigen' || zelf))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function termijnOf(rows: readonly TermijnRow[], verzoek: StoredVerzoek, today: PlainDate) {
  const vragen = toVragen(verzoek.vragen);
  return computeVerzoekTermijn(termijnenOf(rows, verzoek.gemeente), { ...verzoek, vragen }, today);
}

/** What of a question stops a clock. */
export type StoredVraag = Pick<Verzoekvraag, 'aan' | 'oorzaak' | 'gevraagdOp' | 'beantwoordOp'>;

/** Questions as the clock of the domain takes them. */
export function toVragen(vragen: readonly StoredVraag[]): VerzoekVraag[] {
  return vragen.map(({ aan, oorzaak, gevraagdOp, beantwoordOp }) => ({
    aan,
    reden: oorzaak,
    asked: gevraagdOp,
    ...(beantwoordOp !== null && { answered: beantwoordOp }),
  }));
}

/** Late ones first, the longest late of all; then what is expected first. */
function orderOf({ breached, expected, dagtekening, jeugdigeId, referentie }: FoundVerzoek): string {
  const [first] = breached;
  const day = first === undefined ? (expected ?? '9999') : first.deadline;
  return [first === undefined ? 1 : 0, day, dagtekening, jeugdigeId, referentie].join(' ');
}

async function reportLate(connection: Connection, rows: readonly TermijnRow[], today: PlainDate): Promise<void> {
  const found = await listVerzoeken(connection, rows, { stand: 'te-laat', today });
  const late = found
    .filter(({ view }) => view === 'gemeente')
    .map(({ gemeente, jeugdigeId, domein, aanbieder, referentie, breached }) => {
      const voor = breached[0]?.deadline;
      return { gemeente, jeugdige_id: jeugdigeId, domein, aanbieder, referentie, voor };
    });
  await connection.query('select toegang.meld_verzoeken_te_laat($1)', [JSON.stringify(late)]);
}
