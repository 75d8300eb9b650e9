/** Every column that is sealed with the encryption key; the row names the key in `sleutel_id`. */
export interface SealedColumn {
  table: string;
  /** With gemeente the primary key. */
  id: string;
  column: string;
  /** Rows that are sealed anew in one transaction: files are large, numbers are small. */
  batch: number;
}

export const sealedColumns: readonly SealedColumn[] = [
  { table: 'identiteit', id: 'jeugdige_id', column: 'bsn_cijfer', batch: 500 },
  { table: 'bericht', id: 'bericht_id', column: 'inhoud', batch: 50 },
  { table: 'quarantaine', id: 'bericht_id', column: 'inhoud', batch: 50 },
  { table: 'extract', id: 'extract_id', column: 'inhoud', batch: 1 },
];
