import { errorTexts } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { type ReactNode, useEffect, useState } from 'react';
import { CallError } from '../api/call.ts';
import { useLanguage, useText } from '../text/catalogue.ts';
import { words } from '../text/words.ts';
import { Status } from './Status.tsx';
import { componentTexts } from './text.ts';

/** Grey bars in the shape of what comes; after a second it says that it is busy (ui.md 2). */
export function Skeleton({ height, lines = 1 }: { height: number; lines?: number }) {
  const t = useText(words);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(true);
    }, 1000);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div className="skeleton" aria-busy="true">
      {Array.from({ length: lines }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all the same
        <i key={i} style={{ height: height / lines - 8, width: `${100 - ((i * 13) % 40)}%` }} />
      ))}
      <p role="status">{late ? t('loading') : ''}</p>
    </div>
  );
}

/** What is not there, and what would fill it. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{children}</div>;
}

interface ProblemProps {
  error: Error;
  onRetry: () => void;
}

/** What happened, that nothing is lost, and what to do now. */
export function ProblemMessage({ error, onRetry }: ProblemProps) {
  const t = useText(words);
  const more = useText(componentTexts);
  const language = useLanguage();
  const code = error instanceof CallError ? error.code : 'internal';
  const id = error instanceof CallError ? error.requestId : undefined;
  return (
    <div className="problem" role="alert">
      <p>
        <Status tone="bad">{t('failed')}</Status>
      </p>
      <p>
        {errorTexts[code][language]} {more('nothingLost')}
      </p>
      {id !== undefined && <p className="small quiet">{more('number', { id })}</p>}
      <p className="stack-3">
        <Button appearance="secondary-action-button" onClick={onRetry}>
          {t('retry')}
        </Button>
      </p>
    </div>
  );
}
