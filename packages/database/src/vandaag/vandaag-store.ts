import type { GemeenteCode, PlainDate } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** What can stand on a day. */
type AgendaSoort = 'taak' | 'mdo' | 'plan-evaluatie' | 'focus-terug' | 'ketentaak' | 'verzoek';

/** Something about one jeugdige that asks for the actor on a day. */
export interface Agendapunt {
  gemeente: GemeenteCode;
  jeugdigeId: string;
  pseudoniem: string;
  soort: AgendaSoort;
  /** The kind of task, meeting or request, or why it was parked. */
  detail: string | null;
  dag: PlainDate;
  /** Of a meeting: when it begins. */
  startsAt: Date | null;
  /** Of the task, the meeting, the request: the same each time that it is read. */
  onderwerpId: string;
}

/** What waits without a day of its own, counted from what its own page lists. */
export type WachtrijSoort =
  | 'te-besluiten'
  | 'vacature'
  | 'maatwerk'
  | 'zonder-betrokkene'
  | 'tweede-paar'
  | 'noodtoegang'
  | 'project'
  | 'controle'
  | 'accountgesprek'
  | 'accountvraag'
  | 'te-starten'
  | 'toestemming'
  | 'akkoord'
  | 'contactpersoon'
  | 'uitnodiging'
  | 'overleg'
  | 'brief';

export interface Wachtrij {
  soort: WachtrijSoort;
  aantal: number;
  /** The oldest of them, where they have a day. */
  oldest: PlainDate | null;
}

/** What somebody can be told of. */
export type MeldingSoort = 'taak' | 'overleg' | 'vraag' | 'uitnodiging' | 'toestemming' | 'plan' | 'contactpersoon';

/** That something waits; never about whom. */
export interface Melding {
  soort: MeldingSoort;
  onderwerpId: string;
  op: Date;
  /** Came after the actor looked last. */
  nieuw: boolean;
}

/** The work of somebody, by day and by what waits: a reading of what other stores keep, with no facts of its own. */
export interface VandaagStore {
  /** From the first day up to and with the last, earliest first; `van` null: also all that is late. Logged. */
  listAgenda(actor: Actor, days: { van: PlainDate | null; tot: PlainDate }): Promise<Agendapunt[]>;
  /** Of these kinds, those of which something waits; in one question. */
  countWachtrijen(actor: Actor, soorten: readonly WachtrijSoort[]): Promise<Wachtrij[]>;
  /** Of the last 30 days, newest first; `uit`: kinds that the actor does not want to hear of; `mail`: where mails go. */
  listMeldingen(actor: Actor): Promise<{ meldingen: Melding[]; uit: MeldingSoort[]; mail: string | null }>;
  /** From now on nothing of before is new. */
  seeMeldingen(actor: Actor): Promise<void>;
  muteMeldingen(actor: Actor, uit: readonly MeldingSoort[]): Promise<void>;
  /** From now on the actor hears by e-mail, once a day, that something waits; null: no more. */
  mailMeldingen(actor: Actor, mail: string | null): Promise<void>;
  /**
   * Gives whoever wants mails and was told of nothing today, but for whom something new waits, to `drop`, each by itself:
   * what was dropped is not dropped again that day. Whoever could not be told stops nobody else: it throws when all the
   * others were, and asked again that day it looks at those alone. Gives the number.
   */
  tellByMail(dag: PlainDate, drop: (mail: { accountId: string; aan: string }) => Promise<void>): Promise<number>;
}
