import { type DossierFout, dossierFoutTexts, type ErrorCode } from '@samenpad/contract';
import { err, type Result } from '@samenpad/domain';
import type { Failure } from '../../http/failure.ts';

/** What the stores answer beside the faults that have a text of their own. */
type Refusal = DossierFout | 'niet-gevonden' | 'mag-niet' | 'geen-doel' | 'opnieuw-inloggen' | 'oordeel-ontbreekt';

const codes: Partial<Record<Refusal, ErrorCode>> = {
  // Whether it is not there or not for this person is one quiet answer (S-06).
  'niet-gevonden': 'not-found',
  'mag-niet': 'not-found',
  'geen-doel': 'not-found',
  'opnieuw-inloggen': 'step-up-needed',
  conflict: 'conflict',
  'loopt-al': 'conflict',
  'bestaat-al': 'conflict',
  'laatste-betrokkene': 'conflict',
  'is-regisseur': 'conflict',
  'iemand-was-eerder': 'conflict',
  'later-gewijzigd': 'conflict',
  'gezin-heeft-budget': 'conflict',
  'overdracht-gepland': 'conflict',
  'onderzoek-loopt': 'conflict',
  'plan-bestaat-al': 'conflict',
  'is-afgezegd': 'conflict',
  'is-gehouden': 'conflict',
  'is-getekend': 'conflict',
  'is-klaar': 'conflict',
  'is-terug': 'conflict',
  'is-afgesloten': 'conflict',
  'te-veel-bijlagen': 'conflict',
  'bijlagen-vol': 'conflict',
  'bijlage-te-groot': 'too-large',
  'bijlage-soort': 'unsupported-content',
  'bijlage-stuk': 'unsupported-content',
  'bijlage-virus': 'unsupported-content',
  'bijlage-wacht': 'unavailable',
};

/** The failure of a route for what a store refused: code for machines, one Dutch sentence for people. */
export function refuse(refusal: Refusal): Result<never, Failure> {
  const code = codes[refusal] ?? 'invalid-input';
  if (!isFout(refusal)) return err({ code });
  return err({ code, detail: dossierFoutTexts[refusal].nl, faults: [{ code: refusal }] });
}

function isFout(refusal: Refusal): refusal is DossierFout {
  return refusal in dossierFoutTexts;
}
