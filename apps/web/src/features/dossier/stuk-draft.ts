import { type DossierView, StukInvoer, type StukView } from '@samenpad/contract';

/** What stands in the form of one item. */
export type StukDraft = Omit<StukInvoer, 'titel'> & { titel: string };

/** The name under which the server keeps the draft of a form. */
export function formulierOf(draft: Pick<StukDraft, 'soort'>, stuk: StukView | undefined): string {
  return stuk === undefined ? `nieuw:${draft.soort}` : `stuk:${stuk.stukId}`;
}

/** Where a form starts: with what was being typed, else with what stands in the file, else empty. */
export function startDraft(dossier: DossierView, stuk: StukView | undefined): { draft: StukDraft; found: boolean } {
  const concept = dossier.concepten.find(({ formulier }) =>
    stuk === undefined ? formulier.startsWith('nieuw:') : formulier === `stuk:${stuk.stukId}`,
  );
  const empty = {
    soort: stuk?.soort ?? dossier.schrijft[0] ?? ('CN' as const),
    aard: stuk?.aard ?? ('overig' as const),
    titel: stuk?.titel ?? '',
    tekst: stuk?.tekst ?? '',
    gedeeld: stuk?.gedeeld ?? false,
    derden: stuk?.derden ?? false,
    regime: stuk?.regime ?? ('jeugdwet' as const),
  };
  const typed = StukInvoer.partial().safeParse(concept?.inhoud ?? {});
  // A title of null is an empty field.
  const kept = typed.success ? { ...typed.data, titel: typed.data.titel ?? empty.titel } : {};
  const known = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
  return { draft: { ...empty, ...known }, found: concept !== undefined && typed.success };
}
