import { errorTexts, type ToestemmingFoutCode, toestemmingFoutTexts } from '@samenpad/contract';
import { CallError } from '../api/call.ts';
import { useLanguage, useText } from '../text/catalogue.ts';
import { words } from '../text/words.ts';
import { Status } from './Status.tsx';

function isFout(fault: string | undefined): fault is ToestemmingFoutCode {
  return fault !== undefined && fault in toestemmingFoutTexts;
}

/** Why nothing was kept, and what to do now. What was typed still stands in the form. */
export function FaultMessage({ error }: { error: Error | null }) {
  const t = useText(words);
  const language = useLanguage();
  if (error === null) return null;
  const code = error instanceof CallError ? error.code : 'internal';
  const fault = error instanceof CallError ? error.fault : undefined;
  const text = isFout(fault) ? toestemmingFoutTexts[fault] : errorTexts[code];
  return (
    <div className="problem stack-3" role="alert">
      <p>
        <Status tone="bad">{t('failed')}</Status>
      </p>
      <p>{text[language]}</p>
    </div>
  );
}
