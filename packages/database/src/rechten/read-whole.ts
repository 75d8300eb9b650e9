import type { Connection } from '../connection/connection.ts';
import type { Afschrift } from './verzoek-store.ts';

/** One file of one person; `ouder`: for a parent, who does not get what the other parent wrote while they are in conflict. */
interface CopyOf {
  gemeente: string;
  jeugdigeId: string;
  ouder: boolean;
  /** The request that the copy answers: what is secret to whoever asked stays out. */
  verzoekId: string;
}

/**
 * What makes a copy of the file whole (S4-81): earlier texts of the plan, what sources say about authority, inquiries into
 * the gezin, who chose the help, files that were merged, and until when it is kept. Of each only what the reader may see; of authority also no
 * more than whoever asked may.
 */
export async function readWhole(
  connection: Connection,
  { gemeente, jeugdigeId, ouder, verzoekId }: CopyOf,
): Promise<Afschrift> {
  const ask = (select: string, values: readonly unknown[] = []) =>
    connection.query<Record<string, unknown>>(select, [gemeente, jeugdigeId, ...values]);
  return {
    planversies: await ask('select soort, versie, tekst, naam, op from toegang.afschrift_planversies($1, $2, $3)', [
      ouder,
    ]),
    gezag: await ask(
      `select naam, relatie, bron, toelichting, van::text, tot::text, stand, reden, door, op::date::text, besloten_door,
         besloten_op::date::text, nullif(alone, false) as gezag_alleen from toegang.afschrift_gezag($1, $2, $3)`,
      [verzoekId],
    ),
    gezinsonderzoeken: await ask(
      `select wet, begonnen_op, afgerond_op, naam, samengevoegd_op, reden
       from toegang.afschrift_gezinsonderzoeken($1, $2)`,
    ),
    hulpkeuzes: await ask(
      `select op, aanbieder, hulp, hulp_door, aanbieder_door, geboden, aantal from toegang.afschrift_hulpkeuzes($1, $2)`,
    ),
    samenvoegingen: await ask(
      `select pseudoniem, reden, op::date::text, gevraagd_door, bevestigd_door, teruggedraaid_op::date::text
       from toegang.samenvoegingen_van($1, $2)`,
    ),
    bewaren: await ask('select bewaard_tot, artikel from toegang.afschrift_bewaren($1, $2)'),
  };
}
