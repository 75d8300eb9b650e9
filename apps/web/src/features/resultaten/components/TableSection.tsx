import type { ComponentProps, ReactNode } from 'react';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { Sideways } from '../../../components/Sideways.tsx';

interface Props {
  title: string;
  sub: string;
  scroll: string;
  account: ComponentProps<typeof FigureFoot>['account'];
  /** Without a heading: it already stands above. */
  bare?: boolean;
  children: ReactNode;
}

/** A table under a heading of its own, with how it was counted below it. */
export function TableSection({ title, sub, scroll, account, bare = false, children }: Props) {
  return (
    <section className="stack-5" aria-label={title}>
      {!bare && <h3>{title}</h3>}
      <p className="figure__sub">{sub}</p>
      <div className="stack-4">
        <Sideways label={scroll}>{children}</Sideways>
      </div>
      <FigureFoot title={title} sub={sub} account={account} />
    </section>
  );
}
