import type { DataKind } from '@samenpad/access';
import type { GemeenteCode, PlainDate, Result } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

export type Hoedanigheid = 'jeugdige' | 'ouder' | 'voogd' | 'vertegenwoordiger';

/** `geldig` opens sight; `opgeschort`: a birthday asks for a new consent (trust.md 3.5). */
export const toestemmingToestanden = [
  'gevraagd',
  'geldig',
  'geweigerd',
  'opgeschort',
  'verlopen',
  'ingetrokken',
] as const;
export type ToestemmingToestand = (typeof toestemmingToestanden)[number];

/** Somebody whose yes is needed. To the family others are a capacity, without name or answer (trust.md 3.2 note 3). */
export interface Gever {
  nr: number;
  naam: string | null;
  hoedanigheid: Hoedanigheid;
  gezagBewijs: string | null;
  antwoord: 'ja' | 'nee' | 'geen-antwoord' | null;
  antwoordOp: string | null;
  hoe: 'portaal' | 'papier' | 'mondeling' | null;
  reden: string | null;
  beantwoord: boolean;
  /** The person who looks. */
  eigen: boolean;
}

export interface Toestemming {
  gemeente: GemeenteCode;
  jeugdigeId: string;
  toestemmingId: string;
  soorten: DataKind[];
  doel: string;
  tekstVersie: string;
  /** First and last day. */
  van: PlainDate;
  tot: PlainDate;
  toestand: ToestemmingToestand;
  /** When it ends of itself: after the last day, or on a birthday before it. */
  eindigtOp: Date;
  gevraagdOp: Date;
  gegevenOp: Date | null;
  geweigerdOp: Date | null;
  ingetrokkenOp: Date | null;
  /** The person who looks is a recipient. */
  ontvanger: boolean;
  intrekbaar: boolean;
  /** Withdrawn by the person who looks, less than ten minutes ago. */
  herstelbaar: boolean;
  /** `naam` null: it would tell a secret address (trust.md 3.4). */
  ontvangers: { naam: string | null }[];
  gevers: Gever[];
}

export interface Ontvanger {
  id: string;
  naam: string;
  /** Kind of organisation, or the role of a person. */
  soort: string;
}

/** A person whom a professional names because Samenpad does not know the authority. */
export interface GenoemdeGever {
  naam: string;
  hoedanigheid: Exclude<Hoedanigheid, 'jeugdige'>;
  gezagBewijs: string;
}

export interface ToestemmingVraag {
  soorten: readonly DataKind[];
  doel: string;
  /** The text as it is shown, with the version that it was made from. */
  tekst: string;
  tekstVersie: string;
  van: PlainDate;
  tot: PlainDate;
  /** Able to judge the own interests; only a professional says no, with why. */
  bekwaam: boolean;
  bekwaamToelichting?: string | undefined;
  /** The GI has the authority. */
  voogdij: boolean;
  ontvangers: readonly string[];
  gevers: readonly GenoemdeGever[];
}

export interface ToestemmingAntwoord {
  antwoord: 'ja' | 'nee' | 'geen-antwoord';
  /** Of a professional who records it; the person itself answers in the portal. */
  hoe?: 'papier' | 'mondeling' | undefined;
  taal: 'nl' | 'en';
  getuige?: string | undefined;
  /** Where the signed paper is kept. */
  scan?: string | undefined;
  reden?: string | undefined;
}

/** Why nothing happened; each is one thing that a person can repair, except `not-found`. */
export const toestemmingFouten = [
  'not-found',
  'leeftijd-onbekend',
  'soort',
  'termijn',
  'alleen-professional',
  'toelichting',
  'ontvanger',
  'gever',
  'gever-ontbreekt',
  'gezag-onbewezen',
  'beantwoord',
  'andere-ouder',
  'te-vroeg',
  'reden',
  'antwoord',
  'niveau',
  'scan',
  'getuige',
  'bewijs',
  'opnieuw-vragen',
] as const;
export type ToestemmingFout = (typeof toestemmingFouten)[number];

/** Consent to sharing (trust.md 3.5). The database decides who must agree and when a consent holds. */
export interface ToestemmingStore {
  /** Of one jeugdige, newest first; undefined without sight that lets the actor deal with consents. */
  list(actor: Actor, jeugdigeId: string): Promise<Toestemming[] | undefined>;
  /** Of the actor itself, of the own children, and those of which the actor is a recipient. */
  listOwn(actor: Actor): Promise<Toestemming[]>;
  /** To whom can be shared: organisations by name, and the persons of the family. */
  listOntvangers(actor: Actor, jeugdigeId: string): Promise<Ontvanger[]>;
  ask(actor: Actor, jeugdigeId: string, vraag: ToestemmingVraag): Promise<Result<string, ToestemmingFout>>;
  /** Records the answer of the giver with this number; the last yes makes the consent hold. */
  answer(
    actor: Actor,
    toestemmingId: string,
    nr: number,
    antwoord: ToestemmingAntwoord,
  ): Promise<Result<void, ToestemmingFout>>;
  /** Holds from the next statement on; the recipients get a notice. */
  withdraw(actor: Actor, toestemmingId: string): Promise<Result<void, ToestemmingFout>>;
  /** Takes back an own withdrawal within ten minutes. */
  restore(actor: Actor, toestemmingId: string): Promise<Result<void, ToestemmingFout>>;
}
