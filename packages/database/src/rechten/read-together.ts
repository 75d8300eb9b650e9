import { kindsOf } from '@samenpad/access';
import type { Connection } from '../connection/connection.ts';
import type { Afschrift } from './verzoek-store.ts';

/** By part of the copy: the columns of its function, in the order in which they are read. */
const parts: Readonly<Record<string, string>> = {
  mdos: 'soort, dag, plaats, agenda, gepland_door, deelnemers, verslag, verslag_door, besluiten, afgezegd_reden',
  ketentaken:
    'soort, tekst, aan, gevraagd_door, gevraagd_op, voor, gedaan_op, antwoord, terug_op, terug_reden, ingetrokken_op',
  toewijsbesluiten: 'hulp, aanbieder, van, tot, overlap_tot, overdracht_op, financiering, poort, afzien, door, op',
  afsluitingen: 'per, bestemming, nazorg, geen_nazorg, nazorgmomenten, door, op, heropend_op',
  toestemmingen:
    'soorten, doel, tekst, ontvangers, gevers, van, tot, gevraagd_op, gegeven_op, geweigerd_op, ingetrokken_op',
  regie: 'soort, naam, organisatie, bij, reden, toetsen_voor, van, tot',
  maatwerk: 'jaar, wet, omschrijving, reden, doel, bedrag_in_centen, toestand, besluit, door, op',
  deelakkoorden: 'waarvoor, hoe, antwoord, gezegd_op, gevers, grond, door, op, ingetrokken_op',
  focuskeuzes: 'keuze, reden, dag, door, op, ongedaan_op',
  deelbesluiten: 'antwoord, handelingen, ontvanger, regel, uitkomst, naam, rol, op',
  betrokkenen: 'relatie, rol, naam, organisatie, van, tot',
  onbekwaamheid: 'van, tot, reden, consulted, door, op, ingetrokken_op',
  planakkoorden: 'versie, partij, naam, antwoord, hoe, op',
  berichtbesluiten: 'soort, aanbieder, product, bedrag_in_centen, vraag, reden, door, op',
  noodtoegang: 'rol, reden, van, tot',
  bezwaren: 'bezwaar, van, tot',
};

/**
 * What everybody around the jeugdige did together and decided (AVG 15), as far as whoever asked may see it; `ouder`: for
 * a parent, who does not get what the other parent answered while they are in conflict.
 */
export async function readTogether(
  connection: Connection,
  copy: { gemeente: string; jeugdigeId: string; ouder: boolean; verzoekId: string },
): Promise<Afschrift> {
  const values = [copy.gemeente, copy.jeugdigeId, copy.ouder, copy.verzoekId];
  const afschrift: Afschrift = {};
  for (const [name, columns] of Object.entries(parts)) {
    const sql = `select ${columns} from toegang.afschrift_${name}($1, $2, $3, $4)`;
    const rows = await connection.query<Record<string, unknown>>(sql, values);
    afschrift[name] = rows.map((row) => nameKinds(row));
  }
  return afschrift;
}

/** A consent carries the bits of its kinds of data: here their codes, as on the page Toegangsregels. */
function nameKinds(row: Record<string, unknown>): Record<string, unknown> {
  const { soorten } = row;
  return typeof soorten === 'number' ? { ...row, soorten: kindsOf(soorten).join(', ') } : row;
}
