import type {
  AgbCode,
  BerichtIdentificatie,
  Bsn,
  Domein,
  Gebeurtenis,
  GemeenteCode,
  PlainDate,
  ToewijzingNummer,
} from '@samenpad/domain';
import type { Narrowing } from '../fold/load-gebeurtenissen.ts';
import type { Foutbericht, RefusalAnswer } from './foutbericht.ts';
import type { WrittenBericht } from './written-bericht.ts';

/** A live heenbericht that still gets its answer. */
export interface DueAnswer {
  gemeente: GemeenteCode;
  berichtId: string;
  /** Set apart: its identificatie was used before (9056). */
  apart: boolean;
  inhoud: Uint8Array;
}

/** By which way berichten leave. */
export type Kanaal = 'map' | 'download' | 'koppeling';

/** A written bericht with its bytes. */
export interface UnsentBericht {
  gemeente: GemeenteCode;
  berichtId: string;
  domein: Domein;
  soort: string;
  identificatie: BerichtIdentificatie;
  aanbieder: AgbCode;
  bestandsnaam: string;
  /** The bericht that it answers. */
  antwoordOp: string | null;
  /** Referentienummer of the envelope in which that came; null: it came in none. */
  antwoordEnvelop: string | null;
  inhoud: Uint8Array;
}

export interface SentBericht {
  gemeente: GemeenteCode;
  berichtId: string;
  kanaal: Kanaal;
  /** Last day of an answer in time; null: nobody answers it. */
  antwoordVoor: PlainDate | null;
}

/** Why a gateway did not take a bericht: a word, never content. */
export type SendFault = 'onbereikbaar' | 'te-traag' | 'geweigerd' | 'storing';

/** What is kept of one jeugdige. */
export interface Berichtdossier {
  bsn: Bsn;
  gebeurtenissen: Gebeurtenis[];
  /** The berichten of these ids, as they came in or went out. */
  read: (berichtId: string) => Promise<Uint8Array | undefined>;
}

/** One thing that is known, with whose it is; undefined: it carries no BSN, or another part says it. */
export interface HistoryPart {
  bsn: Bsn | undefined;
  gebeurtenis: Gebeurtenis;
}

/** Writing and sending, below the people: who may do it is judged before. On the role of the importer. */
export interface Outbox {
  /** Oldest first. */
  listDue(limit: number): Promise<DueAnswer[]>;
  /**
   * Keeps berichten as the importer keeps those of others, with a line in the outbox, all in one transaction. An answer is
   * kept only with the removal of what waited for it: after a crash, and from two processes, there is exactly one. Gives
   * those that were kept.
   */
  write(berichten: readonly WrittenBericht[]): Promise<{ gemeente: GemeenteCode; berichtId: string; naam: string }[]>;
  /**
   * What came before a bericht that is kept: of its jeugdigen, and of those whose toewijzing or verzoek it names. `linkKeys`: those that its parts provide;
   * `narrowing`: what of it is asked for, else everything.
   */
  readHistory(
    gemeente: GemeenteCode,
    berichtId: string,
    linkKeys: readonly string[],
    narrowing?: Narrowing,
  ): Promise<HistoryPart[]>;
  /** Everything that berichten say about one jeugdige, to write a next one from. */
  readDossier(gemeente: GemeenteCode, jeugdigeId: string): Promise<Berichtdossier | undefined>;
  /** Takes away what waits for an answer that cannot be given, such as one on a file that is no heenbericht. */
  drop(gemeente: GemeenteCode, berichtId: string): Promise<void>;
  /** Written, not sent and not waiting for another try, oldest first; undefined: of all. `ids` narrows it, and then also gives what was sent. */
  listUnsent(
    gemeenten: readonly GemeenteCode[] | undefined,
    limit: number,
    ids?: readonly string[],
  ): Promise<UnsentBericht[]>;
  /** Sent: only the first time counts. */
  markSent(sent: readonly SentBericht[]): Promise<void>;
  /** Not taken: tried again later, each time after twice as long, at most an hour. */
  markFailed(failed: { gemeente: GemeenteCode; berichtId: string; fault: SendFault }): Promise<void>;
  /** Answers files that could not be kept, each once. */
  answerRefusals(answers: readonly RefusalAnswer[]): Promise<void>;
  /** Fo01 that were written and not sent and do not wait for another try, oldest first. `ids` as in `listUnsent`. */
  listUnsentFouten(
    gemeenten: readonly GemeenteCode[] | undefined,
    limit: number,
    ids?: readonly string[],
  ): Promise<Foutbericht[]>;
  /** As `markSent`. */
  markFoutSent(sent: { gemeente: GemeenteCode; foutId: string; kanaal: Kanaal }): Promise<void>;
  /** As `markFailed`. */
  markFoutFailed(failed: { gemeente: GemeenteCode; foutId: string; fault: SendFault }): Promise<void>;
  /** An identificatie that no bericht of this gemeente had before (TR056). */
  takeIdentificatie(gemeente: GemeenteCode, domein: Domein): Promise<BerichtIdentificatie>;
  /** Numbers that no toewijzing of this gemeente has in this domein (TR332). */
  takeToewijzingNummers(gemeente: GemeenteCode, domein: Domein, count: number): Promise<ToewijzingNummer[]>;
}
