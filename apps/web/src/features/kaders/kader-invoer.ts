import type { KaderView } from '@samenpad/contract';

/** A kader while it is typed; empty texts and `geen` are nothing. */
export interface KaderInvoer {
  naam: string;
  tekst: string;
  eigenaar: string;
  van: string;
  tot: string;
  indicator: string;
  drempel: string;
  maat: 'geen' | 'duur' | 'tegelijk';
  hulpvorm: string;
  grens: number | undefined;
  reden: string;
}

export const emptyKader: KaderInvoer = {
  ...{ naam: '', tekst: '', eigenaar: '', van: '', tot: '', indicator: '', drempel: '', hulpvorm: '', reden: '' },
  maat: 'geen',
  grens: undefined,
};

/** The newest version of a kader to go on from; the day and the reason of the new one are still to be given. */
export function readKader({ versies, nu }: KaderView): KaderInvoer {
  const { naam, tekst, eigenaar, tot, indicator, drempel, uitzondering } = versies[0] ?? nu;
  return {
    ...emptyKader,
    ...{ naam, tekst, eigenaar, indicator },
    tot: tot ?? '',
    drempel: drempel ?? '',
    maat: uitzondering?.maat ?? 'geen',
    hulpvorm: uitzondering?.hulpvorm ?? '',
    grens: uitzondering?.grens,
  };
}

/** Everything that is required is there; what is wrong otherwise the server says. */
export function isComplete({ naam, tekst, eigenaar, van, indicator, maat, grens, reden }: KaderInvoer): boolean {
  const isLong = (text: string, least: number) => text.trim().length >= least;
  const texts = isLong(naam, 5) && isLong(tekst, 10) && isLong(eigenaar, 2) && isLong(reden, 10);
  return texts && van !== '' && indicator !== '' && (maat === 'geen' || grens !== undefined);
}

/** As the server takes it. */
export function toBody({ maat, hulpvorm, grens, ...form }: KaderInvoer, gemeente: string) {
  return {
    ...form,
    gemeente,
    tot: form.tot === '' ? null : form.tot,
    drempel: form.drempel.trim() === '' ? null : form.drempel,
    uitzondering: maat === 'geen' ? null : { maat, hulpvorm: hulpvorm === '' ? null : hulpvorm, grens },
  };
}
