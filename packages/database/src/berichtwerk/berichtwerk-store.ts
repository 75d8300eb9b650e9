import type { AgbCode, BerichtSoort, Domein, GemeenteCode, PlainDate } from '@samenpad/domain';
import type { Page } from '../jeugdigen/jeugdige-store.ts';
import type { Actor } from '../toegang/actor.ts';

/** Why a person is needed (docs/states/berichtwerk.md). */
export const berichtwerkSoorten = [
  'geweigerd',
  'apart',
  'wees',
  'tegenstrijdig',
  'antwoord',
  'declaratie',
  'retour',
  'ontbreekt',
  'brief',
] as const;
export type BerichtwerkSoort = (typeof berichtwerkSoorten)[number];

/** How the desk dealt with it. */
export const berichtstappen = ['afzender-gevraagd', 'hersteld', 'doorgestuurd', 'geen-actie'] as const;
export type Berichtstap = (typeof berichtstappen)[number];

/** One thing to do at the message desk. Says nothing of a jeugdige but the number of a toewijzing, and its id at a letter. */
export interface Berichtwerk {
  gemeente: GemeenteCode;
  /** The same each time that it is asked. */
  sleutel: string;
  soort: BerichtwerkSoort;
  /** Narrows the soort: a signaal, the state of a verzoek, or where a file was refused. */
  reden: string;
  /** WJ001 or the code of a rule; null when none fits. */
  code: string | null;
  /** Of a refused file: what the reader said. */
  melding: string | null;
  berichtId: string | null;
  importId: string | null;
  berichtSoort: BerichtSoort | null;
  domein: Domein | null;
  aanbieder: AgbCode | null;
  toewijzingNummer: number | null;
  bestandsnaam: string | null;
  /** Dagtekening, or the day on which the file came. */
  dag: PlainDate;
  /** Of a retour that is late: its last day. */
  uiterlijk: PlainDate | null;
  /** The bericht that it does not fit with. */
  anderBerichtId: string | null;
  /** Of a letter: about whom. */
  jeugdigeId: string | null;
  handelingId: string | null;
  stap: Berichtstap | null;
  op: Date | null;
  door: string | null;
}

export interface BerichtwerkFilter {
  stand: 'open' | 'afgehandeld';
  soort?: BerichtwerkSoort | undefined;
  aanbieder?: string | undefined;
  /** Decides what is late. */
  today: PlainDate;
}

export interface BerichtwerkStore {
  /** The oldest first; `counts` are of all that is open. */
  list(
    actor: Actor,
    filter: BerichtwerkFilter,
    page: Page,
  ): Promise<{ rows: Berichtwerk[]; total: number; counts: Record<BerichtwerkSoort, number> }>;
  /** How many are open, and of which day the oldest is (null: none); without looking which berichten do not fit together. */
  count(actor: Actor, today: PlainDate): Promise<{ aantal: number; oldest: PlainDate | null }>;
  /** Settles these (undefined: all of the filter); gives how many, and the act by which they are undone together. */
  settle(
    actor: Actor,
    filter: BerichtwerkFilter,
    sleutels: readonly string[] | undefined,
    stap: Berichtstap,
  ): Promise<{ handelingId: string; aantal: number }>;
  /** How many are open again. */
  undo(actor: Actor, handelingId: string): Promise<number>;
}
