import type { DeclaratieRegelView } from '@samenpad/contract';

/** What somebody typed for one line: texts as they stand in the fields. */
export interface LineDraft {
  included: boolean;
  volume: string;
  /** In euros. */
  tarief: string;
  eenheid: string;
  categorie: string;
  code: string;
}

const EURO = '83';

/** One text per line. */
export function lineKey({ jeugdigeId, toewijzingNummer }: DeclaratieRegelView): string {
  return `${jeugdigeId} ${toewijzingNummer}`;
}

/** Whether a line over this month stands that is not about to be taken back: then there is no second one (TR389). */
export function isClaimed({ earlier }: DeclaratieRegelView, credits: ReadonlySet<string>): boolean {
  return earlier.some(({ stand, referentieNummer }) => stand !== 'rejected' && !credits.has(referentieNummer));
}

/** What stands ready, in cents for the unit euro. */
export function draftOf(regel: DeclaratieRegelView, credits: ReadonlySet<string>): LineDraft {
  const { volume, tarief, eenheid, categorie, code, started } = regel;
  const isEuro = eenheid === EURO;
  return {
    included: started && !isClaimed(regel, credits) && volume !== null && volume > 0 && (isEuro || tarief !== null),
    volume: volume === null ? '' : isEuro ? toEuros(volume) : String(volume),
    tarief: tarief === null ? '' : toEuros(tarief),
    eenheid: eenheid ?? '04',
    categorie: categorie ?? '45',
    code: code ?? '',
  };
}

function toEuros(cents: number): string {
  return (cents / 100).toFixed(2).replace('.', ',');
}

/** Cents of a text such as `92,50` or `92.5`; undefined when it is no amount. */
function toCents(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,6}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : undefined;
}

function toVolume({ volume, eenheid }: LineDraft): number | undefined {
  if (eenheid === EURO) return toCents(volume);
  return /^\d{1,8}$/.test(volume.trim()) ? Number(volume) : undefined;
}

/** In cents; undefined while something is not a number. */
export function amountOf(draft: LineDraft): number | undefined {
  const volume = toVolume(draft);
  if (volume === undefined) return undefined;
  if (draft.eenheid === EURO) return volume;
  const tarief = toCents(draft.tarief);
  return tarief === undefined ? undefined : volume * tarief;
}

/** The line as the server takes it; what is no number is left out, and the server says which field it misses. */
export function toBodyLine({ jeugdigeId, toewijzingNummer }: DeclaratieRegelView, draft: LineDraft) {
  const { eenheid, categorie, code } = draft;
  const tarief = eenheid === EURO ? undefined : toCents(draft.tarief);
  return {
    jeugdigeId,
    toewijzingNummer,
    volume: toVolume(draft) ?? -1,
    eenheid,
    ...(tarief !== undefined && { tarief }),
    categorie,
    code,
  };
}
