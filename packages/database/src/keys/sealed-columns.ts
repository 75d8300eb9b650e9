/** Every column that is sealed with the encryption key; the row names the key in `sleutel_id`. */
export interface SealedColumn {
  schema: 'zorg' | 'toegang';
  table: string;
  /** With gemeente the primary key. */
  id: string;
  column: string;
  /** Rows that are sealed anew in one transaction: files are large, numbers are small. */
  batch: number;
}

export const sealedColumns: readonly SealedColumn[] = [
  { schema: 'zorg', table: 'identiteit', id: 'jeugdige_id', column: 'bsn_cijfer', batch: 500 },
  { schema: 'zorg', table: 'bericht', id: 'bericht_id', column: 'inhoud', batch: 50 },
  { schema: 'zorg', table: 'quarantaine', id: 'bericht_id', column: 'inhoud', batch: 50 },
  { schema: 'zorg', table: 'extract', id: 'extract_id', column: 'inhoud', batch: 1 },
  { schema: 'toegang', table: 'bijlage_inhoud', id: 'bijlage_id', column: 'inhoud', batch: 5 },
];
