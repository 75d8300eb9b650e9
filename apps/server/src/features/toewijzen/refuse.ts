import { dossierFoutTexts } from '@samenpad/contract';
import type { BerichtbesluitFout } from '@samenpad/database';
import { err, type Result } from '@samenpad/domain';
import type { Failure } from '../../http/failure.ts';
import type { ComposeFout } from './compose.ts';

const conflicts: readonly string[] = [
  'al-beantwoord',
  'al-in-onderzoek',
  'toewijzing-weg',
  'niet-nieuwer',
  'mdo-ontbreekt',
  'regisseur-ontbreekt',
  'afschaal-mdo-ontbreekt',
  'is-klaar',
];

/** The failure of a route for a decision that was not kept: one Dutch sentence that says what to do. */
export function refuse(
  fout: ComposeFout | BerichtbesluitFout | 'is-klaar' | 'toestemming-ontbreekt',
): Result<never, Failure> {
  // Whether it is not there or not for this person is one quiet answer (S-06).
  if (fout === 'niet-gevonden') return err({ code: 'not-found' });
  const code = conflicts.includes(fout) ? 'conflict' : 'invalid-input';
  return err({ code, detail: dossierFoutTexts[fout].nl, faults: [{ code: fout }] });
}
