import type { AgbCode, Domein, PlainDate } from '@samenpad/domain';

export type VerzoekvraagAan = 'aanbieder' | 'gezin';
/** What the gemeente waits for. */
export type VerzoekvraagOorzaak = 'informatie' | 'plan' | 'toestemming' | 'keuze' | 'anders';

export interface VerzoekvraagInvoer {
  domein: Domein;
  aanbieder: AgbCode;
  referentie: string;
  aan: VerzoekvraagAan;
  oorzaak: VerzoekvraagOorzaak;
  vraag: string;
  /** Day on which it was sent. */
  dag: PlainDate;
}
