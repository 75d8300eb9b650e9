import type { Account as AccountView } from '@samenpad/contract';
import { type ReactNode, useId, useState } from 'react';
import { useText } from '../text/catalogue.ts';
import { FigureFoot } from './FigureFoot.tsx';
import { componentTexts } from './text.ts';

interface Props {
  /** The finding, in words. */
  heading: string;
  /** What, where and in which unit; says so when an axis does not start at zero. */
  sub?: string;
  account: AccountView;
  /** The same content as a table. */
  table?: ReactNode;
  children: ReactNode;
}

/** A chart with its finding, its account and its table: the only way a chart comes on a page. */
export function Figure({ heading, sub, account, table, children }: Props) {
  const t = useText(componentTexts);
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <figure aria-labelledby={id}>
      <figcaption>
        <h2 className="figure-heading" id={id}>
          {heading}
        </h2>
        {sub !== undefined && <p className="figure__sub">{sub}</p>}
      </figcaption>
      {children}
      <FigureFoot title={heading} sub={sub} account={account}>
        {table !== undefined && (
          <>
            <button
              type="button"
              className="text-button not-in-print"
              aria-expanded={open}
              onClick={() => {
                setOpen(!open);
              }}
            >
              {t(open ? 'hideTable' : 'showTable')}
              <span className="visually-hidden">: {heading}</span>
            </button>
            {/* Always there: what is printed or taken along is read from it. */}
            <div className="figure__table" hidden={!open}>
              {table}
            </div>
          </>
        )}
      </FigureFoot>
    </figure>
  );
}
