import type { ErrorComponentProps } from '@tanstack/react-router';
import { ProblemMessage } from '../components/states.tsx';
import { useText } from '../text/catalogue.ts';
import { shellTexts } from '../text/shell.ts';

/** What stands in place of a page that failed: never a stack trace, never a blank screen. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const retry = () => {
    reset();
    globalThis.location.reload();
  };
  return (
    <div className="entrance">
      <h1>Samenpad</h1>
      <ProblemMessage error={error instanceof Error ? error : new Error('unknown')} onRetry={retry} />
    </div>
  );
}

export function PageMissing() {
  const t = useText(shellTexts);
  return (
    <div className="prose">
      <h1>{t('notFound')}</h1>
      <p>{t('notFoundMore')}</p>
      <p>
        <a href="/">{t('toStart')}</a>
      </p>
    </div>
  );
}
