import { type ToestemmingFoutCode, toestemmingFoutTexts } from '@samenpad/contract';
import { err, ok, type Result } from '@samenpad/domain';
import type { Failure } from '../../http/failure.ts';

/** The problem that a person reads; `faults` lets the screen say it in the own language. */
export function consentFailure(fout: ToestemmingFoutCode | 'not-found'): Failure {
  if (fout === 'not-found') return { code: 'not-found' };
  const problem = { detail: toestemmingFoutTexts[fout].nl, faults: [{ code: fout }] };
  if (fout === 'beantwoord') return { code: 'conflict', ...problem };
  if (fout === 'niveau') return { code: 'step-up-needed' };
  return { code: 'invalid-input', ...problem };
}

/** The answer to an act without a result of its own. */
export function doneOr(result: Result<void, ToestemmingFoutCode | 'not-found'>): Result<{ gedaan: true }, Failure> {
  return result.ok ? ok({ gedaan: true }) : err(consentFailure(result.error));
}
