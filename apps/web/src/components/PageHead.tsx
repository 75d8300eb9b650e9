import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useText } from '../text/catalogue.ts';
import { shellTexts } from '../text/shell.ts';

export interface Crumb {
  text: string;
  /** Address; the page itself has none. */
  to?: string;
}

interface Props {
  crumbs: readonly Crumb[];
  title: string;
  /** The question this page answers. */
  question: ReactNode;
  actions?: ReactNode;
  /** Above the title: why one may look, on a file of a person. */
  notice?: ReactNode;
}

/** Breadcrumb, title and question; also the title of the tab. */
export function PageHead({ crumbs, title, question, actions, notice }: Props) {
  const t = useText(shellTexts);
  useEffect(() => {
    // A name of a person does not belong in the history of the browser.
    document.title = `${crumbs[0]?.text ?? title} · Samenpad`;
  }, [crumbs, title]);
  return (
    <>
      <nav className="breadcrumb" aria-label={t('breadcrumb')}>
        <ol>
          {crumbs.map((crumb) => (
            <li key={crumb.text}>
              {crumb.to === undefined ? (
                <span aria-current="page">{crumb.text}</span>
              ) : (
                <Link to={crumb.to}>{crumb.text}</Link>
              )}
            </li>
          ))}
        </ol>
      </nav>
      {notice}
      <div className="page-head">
        <div>
          <h1>{title}</h1>
          <p className="question">{question}</p>
        </div>
        {actions !== undefined && <div className="buttons">{actions}</div>}
      </div>
    </>
  );
}
