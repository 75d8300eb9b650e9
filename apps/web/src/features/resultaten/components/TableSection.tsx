import type { ComponentProps, ReactNode } from 'react';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { Sideways } from '../../../components/Sideways.tsx';

interface Props {
  title: string;
  sub: string;
  account: ComponentProps<typeof FigureFoot>['account'];
  /** Without a heading: it already stands above. */
  bare?: boolean;
  /** Of the heading: 2 where none stands above it. */
  level?: 2 | 3;
  children: ReactNode;
}

/** A table under a heading of its own, with how it was counted below it. */
export function TableSection({ title, sub, account, bare = false, level = 3, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <section className="stack-5" aria-label={title}>
      {!bare && <Heading>{title}</Heading>}
      <p className="figure__sub">{sub}</p>
      <div className="stack-4">
        <Sideways label={title}>{children}</Sideways>
      </div>
      <FigureFoot title={title} sub={sub} account={account} />
    </section>
  );
}
