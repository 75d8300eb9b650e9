import { dossierFoutTexts, errorTexts, toestemmingFoutTexts } from '@samenpad/contract';
import { CallError } from '../api/call.ts';
import { useLanguage, useText } from '../text/catalogue.ts';
import { Status } from './Status.tsx';
import { componentTexts } from './text.ts';

/** What the server may say, by the Dutch sentence that it sends. */
const english: ReadonlyMap<string, string> = new Map(
  [...Object.values(dossierFoutTexts), ...Object.values(toestemmingFoutTexts)].map(({ nl, en }) => [nl, en]),
);

/** Why something was not kept, and what to do. What was typed still stands in the form. */
export function SendProblem({ error }: { error: Error | null }) {
  const t = useText(componentTexts);
  const language = useLanguage();
  if (error === null) return null;
  const { code, sentence } = error instanceof CallError ? error : new CallError('internal');
  // That a bericht was refused is said as well as the rule that it breaks.
  const general = sentence === undefined || code === 'message-refused';
  return (
    <div className="problem stack-3" role="alert">
      <p>
        <Status tone="bad">{t('notDone')}</Status>
      </p>
      {general && <p>{errorTexts[code][language]}</p>}
      {sentence !== undefined && <Reason sentence={sentence} />}
    </div>
  );
}

function Reason({ sentence }: { sentence: string }) {
  const t = useText(componentTexts);
  const language = useLanguage();
  const translated = english.get(sentence);
  if (language === 'nl') return <p>{sentence}</p>;
  if (translated !== undefined) return <p>{translated}</p>;
  return (
    <p>
      {t('reason')} <span lang="nl">{sentence}</span>
    </p>
  );
}
