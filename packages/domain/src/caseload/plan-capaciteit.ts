import { FULL_TIME_HOURS } from './weigh-zaak.ts';

/** What the toegang has to do in a quarter, in hours. */
export interface CapaciteitVraag {
  fte: number;
  /** Share of the hours that reaches cases: leave, illness, training and meetings are off. */
  usable: number;
  zaken: number;
  urenPerZaak: number;
  gesprekken: number;
  urenPerGesprek: number;
  urenPerFocus: number;
  /** More youths out of care for each hundred taken up, with its interval; null: not known. */
  effect: { waarde: number; van: number; tot: number } | null;
}

export interface Capaciteitsplan {
  uren: number;
  urenZaken: number;
  urenGesprekken: number;
  urenFocus: number;
  /** Hours that are asked beyond what is there; then no focus cases are proposed. */
  shortage: number;
  focus: number;
  /** Youths more out of care, if the focus cases do as those before. */
  effect: { waarde: number; van: number; tot: number } | null;
}

const WEEKS_A_QUARTER = 13;

/**
 * Spreads the hours of a quarter: own cases first, then the account talks, and focus cases with what is left (S0-4). Never
 * more hours than there are; whole focus cases only.
 */
export function planCapaciteit(vraag: CapaciteitVraag): Capaciteitsplan {
  const uren = vraag.fte * FULL_TIME_HOURS * WEEKS_A_QUARTER * vraag.usable;
  const urenZaken = vraag.zaken * vraag.urenPerZaak;
  const urenGesprekken = vraag.gesprekken * vraag.urenPerGesprek;
  const left = uren - urenZaken - urenGesprekken;
  const focus = Math.max(0, Math.floor(left / vraag.urenPerFocus));
  const scale = (share: number) => (share * focus) / 100;
  return {
    uren,
    urenZaken,
    urenGesprekken,
    urenFocus: focus * vraag.urenPerFocus,
    shortage: Math.max(0, -left),
    focus,
    effect:
      vraag.effect === null
        ? null
        : { waarde: scale(vraag.effect.waarde), van: scale(vraag.effect.van), tot: scale(vraag.effect.tot) },
  };
}
