import { type DossierFout, dossierFoutTexts, errorTexts } from '@samenpad/contract';
import { CallError } from '../api/call.ts';
import { useLanguage, useText } from '../text/catalogue.ts';
import { Status } from './Status.tsx';
import { componentTexts } from './text.ts';

/** Why something was not kept, and what to do. What was typed still stands in the form. */
export function SendProblem({ error }: { error: Error | null }) {
  const t = useText(componentTexts);
  const language = useLanguage();
  if (error === null) return null;
  const code = error instanceof CallError ? error.code : 'internal';
  const fault = error instanceof CallError ? error.fault : undefined;
  const text = isFout(fault) ? dossierFoutTexts[fault] : errorTexts[code];
  // A bericht that breaks a rule of the standard: the rule says what is wrong, in Dutch.
  const sentence = code === 'message-refused' && error instanceof CallError ? error.sentence : undefined;
  return (
    <div className="problem stack-3" role="alert">
      <p>
        <Status tone="bad">{t('notDone')}</Status>
      </p>
      <p>{text[language]}</p>
      {sentence !== undefined && <p lang="nl">{sentence}</p>}
    </div>
  );
}

function isFout(fault: string | undefined): fault is DossierFout {
  return fault !== undefined && fault in dossierFoutTexts;
}
