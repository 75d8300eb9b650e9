import type { Result } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

type Coderelatie = 'gezag' | 'zonder-gezag' | 'zelf' | 'pleegouder' | 'vertegenwoordiger';
type Codebron = 'gezagsregister' | 'brp' | 'beschikking' | 'gezin';

/** A way in for somebody of the family. */
export interface Toegangscode {
  codeId: string;
  relatie: Coderelatie;
  /** Which source says so. */
  bron: Codebron;
  /** For whom it was made; null for the family. */
  naam: string | null;
  door: string;
  op: Date;
  /** Works before this moment. */
  tot: Date;
  stand: 'open' | 'gebruikt' | 'ingetrokken' | 'voorbij';
  /** Who came in by it; null: nobody, or not for this reader. */
  usedDoor: string | null;
  usedOp: Date | null;
  ingetrokkenDoor: string | null;
  /** Null for the family. */
  reden: string | null;
  mayWithdraw: boolean;
}

export interface ToegangscodeInvoer {
  relatie: Coderelatie;
  bron: Codebron;
  naam: string;
  toelichting: string;
}

export type ToegangscodeFout =
  | 'niet-gevonden'
  | 'bsn-in-tekst'
  | 'leeftijd-past-niet'
  | 'te-veel-codes'
  | 'bestaat-al'
  | 'code-voorbij';

/** One-time codes by which somebody of the family gets the first relation with a jeugdige. All acts are logged. */
export interface ToegangscodeStore {
  /** `mayGive`: the reader may make one; undefined for who does not see who has authority. Logged. */
  list(actor: Actor, jeugdigeId: string): Promise<{ mayGive: boolean; codes: Toegangscode[] } | undefined>;
  /** The store keeps two marks of `code`, made with a key that is not in the database. */
  give(
    actor: Actor,
    jeugdigeId: string,
    invoer: ToegangscodeInvoer,
    code: string,
  ): Promise<Result<{ codeId: string; tot: Date }, ToegangscodeFout>>;
  /** The jeugdige whose file opens; undefined whatever is wrong with it (S-06). Wrong tries count. */
  use(actor: Actor, code: string): Promise<string | undefined>;
  /** The relation that began with it ends too. */
  withdraw(
    actor: Actor,
    jeugdigeId: string,
    codeId: string,
    reden: string,
  ): Promise<Result<undefined, ToegangscodeFout>>;
}
