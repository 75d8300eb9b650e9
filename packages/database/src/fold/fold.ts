import type { PlainDate } from '@samenpad/domain';

export interface FoldOptions {
  /** The day on which the state is looked at; another day than the last time folds everybody again. */
  peildatum: PlainDate;
  /** Called after each batch with the number of jeugdigen done and still queued. */
  onProgress?: (done: number, left: number) => void;
  signal?: AbortSignal;
}

export interface FoldUitkomst {
  jeugdigen: number;
  /** Of so many something was new, or a fold was broken off; the others were folded as the day or the rules are others than the last time. */
  changed: number;
  /** True when the signal stopped it; what was done is kept, the rest stays queued. */
  aborted: boolean;
}

export interface RebuildUitkomst {
  /** SHA-256 over every read model, free of row order and of random ids. */
  checksum: string;
  /** Rows per read model. */
  counts: Record<string, number>;
}

export interface Folder {
  /** Folds the queued jeugdigen; waits while another folder is at work on this database. */
  foldDirty(options: FoldOptions): Promise<FoldUitkomst>;
  /** Throws every read model away and folds it again from the berichten. */
  rebuild(options: FoldOptions): Promise<RebuildUitkomst>;
  computeChecksum(): Promise<RebuildUitkomst>;
}
