import { kindBits } from '@samenpad/access';
import type { GemeenteCode, PlainDate } from '@samenpad/domain';
import type { Connection } from '../connection/connection.ts';
import { logLook } from '../logboek/log-look.ts';
import type {
  Gezin,
  Gezinshandeling,
  Gezinslid,
  Netwerklid,
  Regie,
  Regisseur,
  Verblijf,
  Woonafspraak,
} from './gezin-store.ts';

interface LidRow extends Gezinslid {
  gezinId: string;
  verborgen: boolean;
  vacantSinds: PlainDate | null;
}

/** The gezin of a jeugdige as the actor of this transaction may see it. */
export async function readGezin(connection: Connection, gemeente: GemeenteCode, jeugdigeId: string) {
  const [sight] = await connection.query<{ lezen: number; inHand: boolean }>(
    `select lezen, gronden && array['betrokken', 'waarnemer', 'team'] as "inHand" from toegang.eigen_zicht($1, $2)`,
    [gemeente, jeugdigeId],
  );
  if (sight === undefined || (sight.lezen & kindBits.GZ) === 0) return undefined;
  const of = [gemeente, jeugdigeId];
  const leden = await connection.query<LidRow>(
    `select gezin_id as "gezinId", jeugdige_id as "jeugdigeId", van, tot, in_hand as "inHand", verborgen,
       vacant_sinds as "vacantSinds" from toegang.gezin_leden($1, $2)`,
    of,
  );
  const seen = new Set([jeugdigeId, ...leden.map((lid) => lid.jeugdigeId)]);
  logLook(connection, gemeente, [...seen], ['GZ', 'PL'], 'gezin-gelezen');
  const [first] = leden;
  const gezin = first === undefined ? undefined : await readParts(connection, of, first, leden);
  return { gemeente, inHand: sight.inHand, gezin };
}

const regieColumns = `regie_id as "regieId", soort, account_id as "accountId", naam, organisatie, contact, registratie, bij,
  reden, toetsen_voor as "toetsenVoor", van, tot, skj_tot as "skjTot"`;

/** The regisseur on a day as the actor of this transaction may see it: the function gives nobody to who may not. */
export async function findRegisseur(
  connection: Connection,
  gemeente: GemeenteCode,
  jeugdigeId: string,
  dag: PlainDate,
): Promise<Regie | undefined> {
  const [regie] = await connection.query<Regie & Record<string, unknown>>(
    `select ${regieColumns} from toegang.gezin_regie($1, $2)
     where soort = 'regisseur' and van <= $3 and coalesce(tot, 'infinity') > $3`,
    [gemeente, jeugdigeId, dag],
  );
  if (regie !== undefined) logLook(connection, gemeente, [jeugdigeId], ['GZ'], 'gezin-gelezen');
  return regie;
}

async function readParts(
  connection: Connection,
  of: readonly string[],
  { gezinId, verborgen, vacantSinds }: LidRow,
  rows: readonly LidRow[],
): Promise<Gezin> {
  const ask = <Row extends object>(columns: string, from: string, values: readonly string[] = of) =>
    connection.query<Row & Record<string, unknown>>(`select ${columns} from toegang.${from}($1, $2)`, [...values]);
  const ofGezin = [of[0] ?? '', gezinId];
  const handelingen = await ask<Gezinshandeling>(
    'handeling_id as "handelingId", soort, door, op',
    'laatste_gezinshandeling',
    ofGezin,
  );
  return {
    gezinId,
    verborgen,
    vacantSinds,
    leden: rows.map(({ jeugdigeId, van, tot, inHand }) => ({ jeugdigeId, van, tot, inHand })),
    regie: await ask<Regie>(regieColumns, 'gezin_regie'),
    verblijf: await ask<Verblijf>(
      'jeugdige_id as "jeugdigeId", huishouden, adrestype, van, tot, geheim',
      'gezin_verblijf',
    ),
    woonschema: await ask<Woonafspraak>('jeugdige_id as "jeugdigeId", bij, even, oneven, van, tot', 'gezin_woonschema'),
    netwerk: await ask<Netwerklid>(
      'netwerklid_id as "netwerklidId", naam, wie, kan, van, tot, wijzigbaar',
      'gezin_netwerk',
    ),
    handeling: handelingen[0],
    regisseurs: await ask<Regisseur>(
      'account_id as "accountId", naam, rol, skj_tot as "skjTot"',
      'regisseurs',
      ofGezin,
    ),
  };
}
