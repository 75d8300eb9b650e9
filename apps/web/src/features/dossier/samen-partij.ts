import type { SamenwerkingView } from '@samenpad/contract';

export type Partij = SamenwerkingView['partijen'][number];

/** Value of the choice "somebody who does not work in Samenpad". */
export const outside = 'buiten';

/** What a choice of a party needs: a party of the file by number, or a name with an organisation. */
export interface PartijDraft {
  keuze: string;
  naam: string;
  organisatie: string;
}

export const noPartij: PartijDraft = { keuze: '', naam: '', organisatie: '' };

/** The name of a party with its organisation. */
export function nameOf({ naam, organisatie }: Pick<Partij, 'naam' | 'organisatie'>): string {
  return organisatie === null ? naam : `${naam}, ${organisatie}`;
}

/** The same of somebody whose name may be one that the reader may not know. */
export function shownName(
  { naam, organisatie }: { naam: string | null; organisatie: string | null },
  secret: string,
): string {
  return naam === null ? secret : nameOf({ naam, organisatie });
}

/** As the routes want it; undefined while it is not complete. Who does not work in Samenpad goes by name. */
export function toPartij(draft: PartijDraft, partijen: readonly Partij[]) {
  if (draft.keuze === '') return undefined;
  if (draft.keuze === outside) {
    const { naam, organisatie } = draft;
    return naam.trim().length < 2 || organisatie.trim().length < 2 ? undefined : { naam, organisatie };
  }
  const partij = partijen[Number(draft.keuze)];
  if (partij === undefined) return undefined;
  return partij.houder === null
    ? { naam: partij.naam, organisatie: partij.organisatie ?? partij.naam }
    : { houder: partij.houder };
}

/** Lines such as `S. Huld, Schuldhulp Noord`; without a comma the name is that of the organisation too. */
export function readExtra(text: string): { naam: string; organisatie: string }[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 1)
    .map((line) => {
      const [naam = '', ...rest] = line.split(',').map((part) => part.trim());
      const organisatie = rest.join(', ');
      return { naam, organisatie: organisatie.length < 2 ? naam : organisatie };
    });
}

/** The lines of a text, without empty ones. */
export function readLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
