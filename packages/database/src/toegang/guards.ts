import type { DataKind } from '@samenpad/access';

/** Which rows of a table the app role sees. */
export type Guard =
  /**
   * Rows of one jeugdige: by sight of that jeugdige, or by a task for the whole gemeente. `own`: has a column aanbieder.
   * `unless`: nobody sees the rows for which this column is true.
   */
  | { by: 'jeugdige'; kind: DataKind; own?: true; unless?: 'geheim' }
  /** Rows of no jeugdige: by a task for the whole gemeente only. */
  | { by: 'gemeente'; kind: DataKind }
  /** Rows that hold no personal data: everybody who is signed in. */
  | { by: 'session' }
  /** Rows with a kind, an author and marks of their own: the file of a jeugdige. */
  | { by: 'dossier' }
  /** Earlier texts of those rows. */
  | { by: 'versie' };

/** Every table in `zorg` that the app role may read. A table that is missing here is closed (C4, C5). */
export const guards: Readonly<Record<string, Guard>> = {
  jeugdige: { by: 'jeugdige', kind: 'ZP' },
  identiteit: { by: 'jeugdige', kind: 'ID' },
  zoeksleutel: { by: 'jeugdige', kind: 'ID' },
  // A secret address is in no answer at all (trust.md 3.4).
  adres: { by: 'jeugdige', kind: 'ID', unless: 'geheim' },
  toewijzing: { by: 'jeugdige', kind: 'ZP', own: true },
  levering: { by: 'jeugdige', kind: 'ZP' },
  declaratie_maand: { by: 'jeugdige', kind: 'FI' },
  verzoek: { by: 'jeugdige', kind: 'ZP', own: true },
  traject: { by: 'jeugdige', kind: 'ZP', own: true },
  zorgperiode: { by: 'jeugdige', kind: 'ZP' },
  signaal: { by: 'jeugdige', kind: 'ZP' },
  apart: { by: 'jeugdige', kind: 'ZP' },
  jeugdige_overzicht: { by: 'jeugdige', kind: 'ZP' },
  jeugdige_kosten: { by: 'jeugdige', kind: 'FI' },
  dossierstuk: { by: 'dossier' },
  dossierstuk_versie: { by: 'versie' },
  bericht: { by: 'gemeente', kind: 'BV' },
  quarantaine: { by: 'gemeente', kind: 'BV' },
  extract: { by: 'gemeente', kind: 'BV' },
  import: { by: 'gemeente', kind: 'BV' },
  import_bestand: { by: 'gemeente', kind: 'BV' },
  verzending: { by: 'gemeente', kind: 'BV' },
  foutbericht: { by: 'gemeente', kind: 'BV' },
  omzetting: { by: 'gemeente', kind: 'BV' },
  omzetting_regel: { by: 'gemeente', kind: 'BV' },
  product: { by: 'session' },
  aanbieder: { by: 'session' },
  stand: { by: 'session' },
};
