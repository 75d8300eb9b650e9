import { dossierFoutTexts } from '@samenpad/contract';
import type { Failure } from './failure.ts';

const fout = 'bsn-in-tekst';

/** A BSN stands in its own field, never in a text (P4). */
export const bsnInText: Failure = {
  code: 'invalid-input',
  detail: dossierFoutTexts[fout].nl,
  faults: [{ code: fout }],
};
