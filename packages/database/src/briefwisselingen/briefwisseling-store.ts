import type { AgbCode, Domein, GemeenteCode, Result } from '@samenpad/domain';
import type { Page } from '../jeugdigen/jeugdige-store.ts';
import type { Actor } from '../toegang/actor.ts';

/** The two who write. */
export type BriefPartij = 'gemeente' | 'aanbieder';

/** About what they write: a toewijzing by its number, or a verzoek by its reference. */
interface BriefOnderwerp {
  domein: Domein;
  aanbieder: AgbCode;
  toewijzingNummer: number | null;
  referentie: string | null;
}

interface Brief {
  briefId: string;
  van: BriefPartij;
  tekst: string;
  /** Its author asks for an answer. */
  vraag: boolean;
  /** Name of the author; null: not known any more. */
  door: string | null;
  op: Date;
  /** When somebody of the other party had read it. */
  gelezenOp: Date | null;
}

export interface Briefwisseling extends BriefOnderwerp {
  gemeente: GemeenteCode;
  briefwisselingId: string;
  /** As which party the actor reads. */
  als: BriefPartij;
  /** The oldest first. */
  brieven: Brief[];
}

/** Where something waits for the own party to be read. */
export interface OngelezenBriefwisseling extends BriefOnderwerp {
  gemeente: GemeenteCode;
  briefwisselingId: string;
  jeugdigeId: string;
  pseudoniem: string;
  ongelezen: number;
  /** Among them is a question. */
  vraag: boolean;
  /** The first that waits. */
  sinds: Date;
}

export type BriefFout = 'niet-gevonden' | 'bsn-in-tekst';

/** What message desk and aanbieder write to each other (S4-8); for nobody else. */
export interface BriefwisselingStore {
  /** The longest waiting first. Logged. */
  listUnread(actor: Actor, page: Page): Promise<{ rows: OngelezenBriefwisseling[]; total: number }>;
  /** About one jeugdige; undefined: the actor is no party to anything of it. Logged. */
  list(actor: Actor, jeugdigeId: string): Promise<Briefwisseling[] | undefined>;
  /** Adds to the briefwisseling about this toewijzing or verzoek, or begins it. Once per request; logged. */
  add(
    actor: Actor,
    jeugdigeId: string,
    brief: BriefOnderwerp & { tekst: string; vraag: boolean },
  ): Promise<Result<{ briefId: string }, BriefFout>>;
  /** How many were read now; undefined: not for this actor. */
  markRead(actor: Actor, jeugdigeId: string, briefwisselingId: string): Promise<number | undefined>;
}
