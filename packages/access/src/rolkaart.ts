import { type AgeBand, type Beslisser, whoConsentsToHelp, whoConsentsToSharing } from './age.ts';

/** What is decided around a gezin, in the order in which a role card shows it (S4-44, S4-67). */
export const besluiten = ['doelen', 'verloop', 'toekennen', 'inhoud', 'maatregel', 'instemmen', 'delen'] as const;
export type Besluit = (typeof besluiten)[number];

/** Who decides. `niemand`: somebody should, and nobody does yet. */
export const beslissers = [
  'gezin',
  'regisseur',
  'gemeente',
  'gi',
  'regiebehandelaar',
  'aanbieder',
  'jeugdige',
  'ouders',
  'vertegenwoordiger',
  'niemand',
] as const;

/** One line: what, who (all of them together), and for which jeugdige; null: for the gezin as a whole. */
export interface Rolkaartregel {
  besluit: Besluit;
  wie: readonly (typeof beslissers)[number][];
  jeugdigeId: string | null;
}

export interface RolkaartSituatie {
  /** Who has taken the regie over; null: the gezin holds it itself (S3-4). */
  overname: 'gemeente' | 'gi' | null;
  regisseur: boolean;
  regiebehandelaar: boolean;
  /** Aanbieders that give help now. */
  aanbieders: number;
  /** Jeugdigen whose age the reader may know; `maatregel`: a GI carries out a measure of the judge. */
  jeugdigen: readonly { jeugdigeId: string; band: AgeBand; maatregel: boolean }[];
}

/** S4-101: from so many aanbieders on one regiebehandelaar answers for the whole. */
const aanbiedersWithRegiebehandelaar = 2;

/** True when help comes from so many that one clinician must answer for the whole (S4-101). */
export function needsRegiebehandelaar(aanbieders: number): boolean {
  return aanbieders >= aanbiedersWithRegiebehandelaar;
}

/** Who decides what around a gezin, by kind of decision: the role card (S4-67, S4-82). */
export function computeRolkaart(situatie: RolkaartSituatie): Rolkaartregel[] {
  const { overname, regisseur, jeugdigen } = situatie;
  const ofGezin = (besluit: Besluit, ...wie: Rolkaartregel['wie']) => ({ besluit, wie, jeugdigeId: null });
  return [
    // Jw 2.1 onder g and 4.1.2: the plan is that of the family, unless it was taken over.
    ofGezin('doelen', overname ?? 'gezin'),
    ofGezin('verloop', overname === 'gi' ? 'gi' : regisseur ? 'regisseur' : 'niemand'),
    // Jw 2.3 lid 1: the college decides which help it gives.
    ofGezin('toekennen', 'gemeente'),
    ...decideInhoud(situatie).map((wie) => ofGezin('inhoud', wie)),
    ...(jeugdigen.some(({ maatregel }) => maatregel) ? [ofGezin('maatregel', 'gi')] : []),
    ...jeugdigen.flatMap(decideByAge),
  ];
}

function decideInhoud({
  aanbieders,
  regiebehandelaar,
}: RolkaartSituatie): ('regiebehandelaar' | 'aanbieder' | 'niemand')[] {
  if (aanbieders === 0) return [];
  if (regiebehandelaar) return ['regiebehandelaar'];
  return [needsRegiebehandelaar(aanbieders) ? 'niemand' : 'aanbieder'];
}

/** By age and measure (Jw 7.3.4, 7.3.5, 7.3.11); taken as able to judge until a professional says otherwise. */
function decideByAge({ jeugdigeId, band, maatregel }: RolkaartSituatie['jeugdigen'][number]): Rolkaartregel[] {
  const situation = { band, maatregel: maatregel ? ('ots' as const) : ('geen' as const) };
  const help: readonly Beslisser[] = whoConsentsToHelp(situation);
  return [
    // Under a measure its help needs no consent (Jw 7.3.4 lid 3).
    { besluit: 'instemmen', wie: help.length === 0 ? ['gi'] : help, jeugdigeId },
    { besluit: 'delen', wie: whoConsentsToSharing(situation), jeugdigeId },
  ];
}
