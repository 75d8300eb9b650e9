import type { AgbCode, Domein, GemeenteCode } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** A question of the gemeente, a toewijzing to confirm, or a question of an account talk. */
type AntwoordlinkSoort = 'brief' | 'toewijzing' | 'uitstroom';

/** What is asked: about a toewijzing or verzoek, or about a jeugdige of an account talk; what does not belong to it is null. */
export interface AntwoordlinkOnderwerp {
  soort: AntwoordlinkSoort;
  domein: Domein | null;
  aanbieder: AgbCode | null;
  toewijzingNummer: number | null;
  referentie: string | null;
  gesprekId: string | null;
}

/** The one thing that a link asks. */
export interface Antwoordlink extends AntwoordlinkOnderwerp {
  gemeente: GemeenteCode;
  aanbieder: AgbCode;
  jeugdigeId: string;
  pseudoniem: string;
  geldigTot: Date;
  /** Text of the question of the gemeente; null: of another kind. */
  vraag: string | null;
  gevraagdOp: Date;
  /** This same person gave this same answer before. */
  beantwoord: boolean;
}

/**
 * Links in an e-mail behind which an aanbieder without software answers one thing (S3-13). A link gives nobody anything:
 * what stands behind it is for who sees the jeugdige anyhow, signed in for that aanbieder.
 */
export interface AntwoordlinkStore {
  /**
   * Keeps a code as its hash, for 14 days; a link about the same thing that waits gives way. Undefined: not for this actor,
   * or nothing is asked. Once per request; logged.
   */
  make(
    actor: Actor,
    jeugdigeId: string,
    link: { onderwerp: AntwoordlinkOnderwerp; code: string },
  ): Promise<{ gemeente: GemeenteCode; geldigTot: Date } | undefined>;
  /**
   * Undefined for everybody else, and when the link is used, over or unknown. With `antwoord` the link is held until the
   * transaction ends, and the same answer of the same person may come twice. Logged.
   */
  find(actor: Actor, code: string, antwoord?: object): Promise<Antwoordlink | undefined>;
  /** The link was answered. False: it was meanwhile. */
  close(actor: Actor, code: string, antwoord: object): Promise<boolean>;
}
