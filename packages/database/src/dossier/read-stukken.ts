import { type DataKind, kindsOf, type StukSoort, stukSoorten } from '@samenpad/access';
import type { GemeenteCode, PlainDate } from '@samenpad/domain';
import type { Connection } from '../connection/connection.ts';
import type { Achtergehouden, Achterhouding, Dossierstuk } from './dossier-store.ts';

interface Row extends Omit<Dossierstuk, 'soort' | 'achterhouding'> {
  soort: number;
}

interface AchterhoudingRow {
  stukId: string;
  voor: 1 | 2 | 3;
  reden: string;
  collega: string;
  herzienVoor: PlainDate;
}

/** The items of a file that the actor may see, newest first; or the one that is named. */
export async function readStukken(
  connection: Connection,
  gemeente: GemeenteCode,
  jeugdigeId: string,
  stukId?: string,
): Promise<Dossierstuk[]> {
  const rows = await connection.query<Row>(
    `select stuk_id as "stukId", soort, aard, titel, tekst, gedeeld, derden, regime, auteur_naam as "auteurNaam",
       auteur_rol as "auteurRol", van_familie as "vanFamilie", versie, gemaakt_op as "gemaaktOp",
       gewijzigd_op as "gewijzigdOp",
       auteur = (select toegang.actor()) or not van_familie
         and (select familie from toegang.eigen_zicht($1, $2)) = 0
         and organisatie_id is not distinct from ((select toegang.eigen_organisaties())::uuid[])[1] as eigen
     from zorg.dossierstuk where gemeente = $1 and jeugdige_id = $2 and ($3::uuid is null or stuk_id = $3)
     order by gewijzigd_op desc`,
    [gemeente, jeugdigeId, stukId],
  );
  const achterhoudingen = await connection.query<AchterhoudingRow>(
    `select stuk_id as "stukId", voor, reden, collega, herzien_voor as "herzienVoor"
     from toegang.achterhoudingen($1, $2)`,
    [gemeente, jeugdigeId],
  );
  const byStuk = new Map(achterhoudingen.map((row) => [row.stukId, toAchterhouding(row)]));
  return rows.flatMap(({ soort: bit, ...row }) => {
    const soort = kindsOf(bit).find(isStukSoort);
    return soort === undefined ? [] : [{ ...row, soort, achterhouding: byStuk.get(row.stukId) ?? null }];
  });
}

function isStukSoort(kind: DataKind): kind is StukSoort {
  return (stukSoorten as readonly DataKind[]).includes(kind);
}

const voorNames: Readonly<Record<1 | 2 | 3, Achtergehouden>> = { 1: 'jeugdige', 2: 'ouder', 3: 'beiden' };

function toAchterhouding({ voor, reden, collega, herzienVoor }: AchterhoudingRow): Achterhouding {
  return { voor: voorNames[voor], reden, collega, herzienVoor };
}
