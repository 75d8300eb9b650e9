import type {
  AgbCode,
  Cents,
  Domein,
  GemeenteCode,
  PlainDate,
  ReferentieAanbieder,
  Termijn,
  TermijnSoort,
  VerzoekTermijn,
} from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';
import type { VerzoekvraagAan, VerzoekvraagInvoer, VerzoekvraagOorzaak } from './verzoekvraag-invoer.ts';

/** A limit as it is kept; without a gemeente it is that of the standard, the law or the region. */
export interface TermijnRow extends Termijn {
  gemeente: GemeenteCode | null;
  /** Why a gemeente changed it, and who wrote that down. */
  reden: string | null;
  door: string | null;
}

export interface TermijnInvoer {
  gemeente: GemeenteCode;
  soort: TermijnSoort;
  vanaf: PlainDate;
  eenheid: 'werkdagen' | 'weken';
  aantal: number;
  reden: string;
}

export interface Verzoekvraag {
  vraagId: string;
  aan: VerzoekvraagAan;
  oorzaak: VerzoekvraagOorzaak;
  gevraagdOp: PlainDate;
  beantwoordOp: PlainDate | null;
  /** Null for who was not asked, and without sight of the jeugdige. */
  vraag: string | null;
  antwoord: string | null;
}

/** A verzoek that is not answered for good, and who waits for whom. */
export interface OpenVerzoektermijn extends VerzoekTermijn {
  gemeente: GemeenteCode;
  /** Null: its sender sees that it waits, not whose file it is. */
  jeugdigeId: string | null;
  pseudoniem: string | null;
  /** As whom the reader sees it. */
  view: 'gemeente' | 'aanbieder' | 'gezin';
  soort: 'vot' | 'vow';
  domein: Domein;
  aanbieder: AgbCode;
  referentie: ReferentieAanbieder;
  dagtekening: PlainDate;
  inOnderzoek: boolean;
  /** The reader decides on it. */
  decides: boolean;
  /** The first who judged a verzoek of this jeugdige and still works here (S4-75). */
  beoordelaar: string | null;
  zelf: boolean;
  vragen: Verzoekvraag[];
}

export interface VerzoektermijnFilter {
  stand: 'alles' | 'te-laat' | 'eigen';
  /** Only of this jeugdige. */
  jeugdigeId?: string | undefined;
  today: PlainDate;
}

export type VerzoekvraagUitkomst = 'bewaard' | 'niet-gevonden' | 'al-beantwoord' | 'dag-klopt-niet' | 'bsn-in-tekst';

/** Care that began under a number that no 301 gave (S4-13). */
export interface ZonderToewijzing {
  gemeente: GemeenteCode;
  /** Null: its aanbieder has no sight of this jeugdige. */
  jeugdigeId: string | null;
  pseudoniem: string | null;
  aanbieder: AgbCode;
  domein: Domein;
  toewijzingNummer: number;
  begin: PlainDate;
  /** Claimed and not granted; null for who sees no costs. */
  bedrag: Cents | null;
}

export interface TermijnStore {
  /** All that hold or held, of every gemeente: they are about nobody. */
  list(): Promise<TermijnRow[]>;
  /** Only by who keeps them; `bestaat-al`: there is one from that day on. */
  set(actor: Actor, invoer: TermijnInvoer): Promise<'bewaard' | 'niet-gevonden' | 'bestaat-al'>;
  /** Open verzoeken that the actor sees: late ones first, then the first expected. `late` counts all of the filter. */
  listOpen(
    actor: Actor,
    filter: VerzoektermijnFilter,
    page: { offset: number; limit: number },
  ): Promise<{ rows: OpenVerzoektermijn[]; total: number; late: number }>;
  /** Gives a task for each verzoek that the actor sees and that is late; once for each. */
  reportLate(actor: Actor, today: PlainDate): Promise<void>;
  /** The longest running first; with how many there are, and their amount together (null: the actor sees no costs). */
  listUnassigned(
    actor: Actor,
    page: { offset: number; limit: number },
  ): Promise<{ rows: ZonderToewijzing[]; total: number; bedrag: Cents | null }>;
  /** Of the follow-up verzoeken, how many went to the first assessor. */
  countSameAssessor(actor: Actor): Promise<{ vervolg: number; zelfde: number }>;
  ask(actor: Actor, jeugdigeId: string, invoer: VerzoekvraagInvoer): Promise<VerzoekvraagUitkomst>;
  /** By who was asked and has sight of the jeugdige, or by who decides. */
  answer(actor: Actor, vraagId: string, antwoord: { tekst: string; dag: PlainDate }): Promise<VerzoekvraagUitkomst>;
}
